package io.github.kaoping.render;

import io.github.kaoping.model.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says a {@link Message}, or the name of a rule, in a language. The Chinese template is the key; the catalogue
 * {@code messages_en.tsv} holds a line with the English template for each, after a tab, and {@code rules_en.tsv} one for each
 * shipped rule. What they do not hold, such as the names of rules that a panel wrote, is said as it stands.
 */
public final class Messages {
    private static final String SENTENCES = "/io/github/kaoping/messages_en.tsv";
    private static final String RULES = "/io/github/kaoping/rules_en.tsv";

    private final Map<String, String> english;

    private Messages(Map<String, String> english) {
        this.english = Map.copyOf(english);
    }

    /** The sentence in that language, by the catalogue that comes with the program. */
    public static String say(Message message, Language language) {
        return language == Language.CHINESE ? message.chinese() : Shipped.CATALOGUE.english(message);
    }

    /** The name of a rule in that language; what identifies it in other programs stays the name in the rule file. */
    public static String rule(String name, Language language) {
        return language == Language.CHINESE ? name : Shipped.RULE_NAMES.english.getOrDefault(name, name);
    }

    /**
     * Reads a catalogue. Empty lines and lines that start with {@code #} are skipped.
     *
     * @throws IllegalArgumentException if a line has no tab or a template comes twice
     */
    static Messages read(Reader source) throws IOException {
        Map<String, String> english = new HashMap<>();
        List<String> lines = new BufferedReader(source).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new IllegalArgumentException("message catalogue, line " + (i + 1) + ": no tab: " + line);
            }
            String template = line.substring(0, tab);
            if (english.put(template, line.substring(tab + 1).strip()) != null) {
                throw new IllegalArgumentException("message catalogue, line " + (i + 1) + ": twice: " + template);
            }
        }
        return new Messages(english);
    }

    String english(Message message) {
        List<Object> arguments = message.arguments().stream()
                .<Object>map(a -> a instanceof Message sentence ? english(sentence) : a)
                .toList();
        return new Message(message.template(), arguments)
                .fill(english.getOrDefault(message.template(), message.template()), true);
    }

    private static final class Shipped {
        static final Messages CATALOGUE = load(SENTENCES);
        static final Messages RULE_NAMES = load(RULES);

        private static Messages load(String name) {
            try (InputStream in = Messages.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("resource is missing: " + name);
                }
                return read(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
