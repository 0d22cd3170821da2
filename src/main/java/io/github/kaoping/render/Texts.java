package io.github.kaoping.render;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Genre;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.ScoreSheet.Status;
import io.github.kaoping.model.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words of the views in one language (界面用语), from {@code texts_zh.properties} and {@code texts_en.properties};
 * {@code {0}}, {@code {1}} … stand for what is filled in.
 */
public final class Texts {
    private static final Map<Language, Texts> SHIPPED = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties words;

    private Texts(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    public static Texts in(Language language) {
        return SHIPPED.computeIfAbsent(language, Texts::load);
    }

    public Language language() {
        return language;
    }

    /**
     * The words of that key, filled in.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String say(String key, Object... arguments) {
        String template = words.getProperty(key);
        if (template == null) {
            throw new IllegalArgumentException("texts_" + language.id() + ".properties has no " + key);
        }
        return Message.of(template, arguments).chinese();
    }

    /** The words of that key if there is one, else the word itself: for words that rules or readers may add to. */
    public String sayOr(String key, String otherwise) {
        return words.getProperty(key, otherwise);
    }

    /** Several sentences after each other. */
    public String messages(List<Message> messages) {
        return messages.stream()
                .map(this::message)
                .collect(Collectors.joining(language == Language.CHINESE ? "" : " "));
    }

    public String message(Message message) {
        return Messages.say(message, language);
    }

    public String rule(String name) {
        return Messages.rule(name, language);
    }

    public String name(Name name) {
        return name.in(language == Language.ENGLISH);
    }

    public String state(State state) {
        return language == Language.CHINESE ? state.chinese() : say("state." + state.id());
    }

    public String status(Status status) {
        return language == Language.CHINESE ? status.chinese() : say("status." + status.id());
    }

    public String outcome(Outcome outcome) {
        return language == Language.CHINESE ? outcome.chinese() : say("outcome." + outcome.id());
    }

    public String bodyClass(BodyClass bodyClass) {
        return name(bodyClass.inWords());
    }

    public String genre(Genre genre) {
        return name(genre.inWords());
    }

    /** The heading of what is missing with this many stars: ★★★ 法定缺项. */
    public String duty(int stars) {
        return "★".repeat(stars) + " " + say("duty." + stars);
    }

    /** Why an item is expected in a report: ★★★ the national rule on annual reports names it. */
    public String dutyKind(int stars) {
        return "★".repeat(stars) + " " + say("duty-kind." + stars);
    }

    SortedSet<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static Texts load(Language language) {
        String name = "/io/github/kaoping/texts_" + language.id() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Texts(language, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
