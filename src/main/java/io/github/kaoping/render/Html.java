package io.github.kaoping.render;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML in which nothing but this program's own markup can be markup: every text and attribute value is escaped,
 * elements are closed in the order in which they were opened.
 */
public final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; {@code attributes} are names and values in turn. */
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** An element without content or end tag (meta). */
    public Html single(String tag, String... attributes) {
        start(tag, attributes);
        return this;
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds only a text. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** The content of a style or script element, which comes with the program and is written as it is. */
    public Html resource(String tag, String content) {
        out.append('<')
                .append(tag)
                .append('>')
                .append(content)
                .append("</")
                .append(tag)
                .append('>');
        return this;
    }

    /** Markup that another writer of this program made, which escapes as strictly. */
    public Html rendered(String markup) {
        out.append(markup);
        return this;
    }

    public Html line() {
        out.append('\n');
        return this;
    }

    /**
     * The finished page.
     *
     * @throws IllegalStateException if an element is still open
     */
    public String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return "<!DOCTYPE html>\n" + out;
    }

    private void start(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes are names and values: " + String.join(" ", attributes));
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    /** Control characters and marks that turn the writing direction are shown as a replacement character. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(c);
                case '\r' -> out.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
                default -> out.append(unprintable(c) ? '\uFFFD' : c);
            }
        }
    }

    private static boolean unprintable(char c) {
        return Character.isISOControl(c) || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
