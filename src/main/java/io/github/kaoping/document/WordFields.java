package io.github.kaoping.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Follows the fields of a Word document: of each only its result is text, not its code; the result of a table of contents
 * only repeats the headings.
 */
final class WordFields {
    private static final char BEGIN = 0x13;
    private static final char SEPARATOR = 0x14;
    private static final char END = 0x15;
    private static final Pattern CONTENTS_LINE =
            Pattern.compile(".*?(\\t|\\.{3}|…|·{3}|\\s).*?\\d{1,4}\\s*", Pattern.DOTALL);

    private final Deque<Field> open = new ArrayDeque<>();
    private int unclosed;

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean result;

        private boolean isContents() {
            return code.toString().strip().toUpperCase(Locale.ROOT).startsWith("TOC");
        }
    }

    /**
     * @param story all text in which fields begin and end; those that have no end in it are not followed
     */
    WordFields(String story) {
        int depth = 0;
        for (int at = 0; at < story.length(); at++) {
            char c = story.charAt(at);
            depth += c == BEGIN ? 1 : c == END && depth > 0 ? -1 : 0;
        }
        unclosed = depth;
    }

    WordFields() {}

    /** Takes a character of the story, in order; whether it is a mark of a field. */
    boolean passes(char c) {
        switch (c) {
            case BEGIN -> {
                if (unclosed > 0) {
                    unclosed--;
                } else {
                    begin();
                }
            }
            case SEPARATOR -> separate();
            case END -> end();
            default -> {
                code(Character.toString(c));
                return false;
            }
        }
        return true;
    }

    void begin() {
        open.push(new Field());
    }

    void separate() {
        if (!open.isEmpty()) {
            open.getFirst().result = true;
        }
    }

    void end() {
        if (!open.isEmpty()) {
            open.pop();
        }
    }

    /** Text that is a code if it stands between the beginning and the separator of a field. */
    void code(String text) {
        if (!open.isEmpty() && !open.getFirst().result) {
            open.getFirst().code.append(text);
        }
    }

    /** Whether what comes now is a field's code. */
    boolean inCode() {
        return open.stream().anyMatch(f -> !f.result);
    }

    /** Whether what comes now is the result of a table of contents. */
    boolean inContents() {
        return open.stream().anyMatch(f -> f.result && f.isContents());
    }

    /** Whether a line in a table of contents leads to a page; a field whose end was lost must not swallow the report. */
    static boolean looksLikeContents(String line) {
        return CONTENTS_LINE.matcher(line).matches();
    }
}
