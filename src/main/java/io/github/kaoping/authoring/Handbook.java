package io.github.kaoping.authoring;

import io.github.kaoping.render.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The handbook for editors of criteria (编写手册): pages of Markdown that come with the program, in the order in which they are to
 * be read.
 *
 * <p>A page begins with its title as a heading; the quotation below it sums it up in English.
 */
public final class Handbook {
    private static final String FOLDER = "/io/github/kaoping/handbook/";

    /** The topic under which all codes stand. */
    public static final String CODES = "codes";

    private static final Pattern CODE = Pattern.compile("(?i)(?:KP-?)?([0-9]{3})");

    private final List<Page> pages;

    private Handbook(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    /**
     * One topic.
     *
     * @param id the word by which it is asked for
     * @param names other words by which it is found
     * @param title in Chinese
     * @param summary in English
     * @param markdown the whole page
     */
    public record Page(String id, List<String> names, String title, String summary, String markdown) {
        public Page {
            names = List.copyOf(names);
        }

        /** The title, or in English the summary's first sentence. */
        public String title(Language language) {
            return language == Language.CHINESE ? title : summary.split("(?<=[.:])\\s", 2)[0];
        }

        boolean isCalled(String word) {
            return id.equalsIgnoreCase(word) || title.equals(word) || names.contains(word);
        }
    }

    /** The pages that came with the program: {@code topics} names one in each line, with the other words for it. */
    public static Handbook shipped() {
        List<Page> pages = new ArrayList<>();
        read("topics").lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(line -> {
            List<String> words = Arrays.asList(line.strip().split("\\s+"));
            pages.add(page(words.get(0), words.subList(1, words.size())));
        });
        return new Handbook(pages);
    }

    public List<Page> pages() {
        return pages;
    }

    /** The page of that topic, by its id, its title or another word for it. */
    public Optional<Page> page(String word) {
        String asked = word.strip();
        return pages.stream().filter(p -> p.isCalled(asked)).findFirst();
    }

    /** What {@code criteria check} means by a code: KP-101, or 101 for short; {@code codes} gives them all. */
    public static Optional<Page> code(String word, Language language) {
        String name = language == Language.CHINESE ? "codes_zh.md" : "codes_en.md";
        Matcher asked = CODE.matcher(word.strip());
        if (!asked.matches()) {
            return word.strip().equals(CODES) || word.strip().equals("差错代码")
                    ? Optional.of(new Page(CODES, List.of(), CODES, "", read(name)))
                    : Optional.empty();
        }
        String head = "## KP-" + asked.group(1);
        String all = read(name);
        int from = all.indexOf(head);
        if (from < 0) {
            return Optional.empty();
        }
        int next = all.indexOf("\n## ", from);
        String section = all.substring(from, next < 0 ? all.length() : next);
        return Optional.of(new Page("KP-" + asked.group(1), List.of(), head, "", section.substring(1)));
    }

    /** The topics in whose text a word stands, for those who ask for something that is no topic. */
    public List<Page> mentioning(String word) {
        String low = word.strip().toLowerCase(Locale.ROOT);
        return pages.stream()
                .filter(p ->
                        !low.isEmpty() && p.markdown().toLowerCase(Locale.ROOT).contains(low))
                .toList();
    }

    private static Page page(String id, List<String> names) {
        String markdown = read(id + ".md");
        List<String> lines = markdown.lines().toList();
        String title = lines.stream()
                .filter(l -> l.startsWith("# "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("handbook page without a title: " + id))
                .substring(2)
                .strip();
        StringBuilder summary = new StringBuilder();
        lines.stream()
                .dropWhile(l -> !l.startsWith("> "))
                .takeWhile(l -> l.startsWith("> "))
                .forEach(l -> summary.append(summary.isEmpty() ? "" : " ")
                        .append(l.substring(2).strip()));
        return new Page(id, names, title, summary.toString(), markdown);
    }

    private static String read(String name) {
        try (InputStream in = Handbook.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing: " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
