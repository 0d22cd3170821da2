package io.github.kaoping.render;

import io.github.kaoping.model.Slip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The handbook's page on each kind of slip (差错说明): what it means, how it looks, how to mend it.
 *
 * <p>The pages are Markdown, one section for each code, headed {@code ## KP-301 …}.
 */
public final class SlipPages {
    private static final Pattern HEADING = Pattern.compile("(?m)^## (KP-\\d+) (.+)$");

    /**
     * A page.
     *
     * @param code for instance {@code KP-301}
     * @param title what is wrong, in a few words
     * @param text Markdown without the heading
     */
    public record Page(String code, String title, String text) {}

    private SlipPages() {}

    /** All pages by code, in the order of the file. */
    public static Map<String, Page> all(Language language) {
        String name = "/io/github/kaoping/handbook/codes_" + (language == Language.CHINESE ? "zh" : "en") + ".md";
        String text = resource(name);
        Map<String, Page> pages = new LinkedHashMap<>();
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            int from = heading.end();
            Matcher next = HEADING.matcher(text);
            int to = next.find(from) ? next.start() : text.length();
            Page page = new Page(
                    heading.group(1), heading.group(2), text.substring(from, to).strip());
            if (pages.put(page.code(), page) != null) {
                throw new IllegalStateException(name + " has two pages for " + page.code());
            }
        }
        return Collections.unmodifiableMap(pages);
    }

    /** The page of a kind of slip. */
    public static Page of(Slip slip, Language language) {
        Page page = all(language).get(slip.code());
        if (page == null) {
            throw new IllegalStateException("no page for " + slip.code());
        }
        return page;
    }

    private static String resource(String name) {
        try (InputStream in = SlipPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
