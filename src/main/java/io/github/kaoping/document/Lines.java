package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into lines; CR LF, CR, LF and form feed end one. */
final class Lines {
    private Lines() {}

    /**
     * One line without its end.
     *
     * @param number as an editor counts, from 1: what follows a form feed is still the same line
     */
    record Line(int number, int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\n' && c != '\r' && c != '\f') {
                continue;
            }
            lines.add(new Line(number, start, at));
            if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                at++;
            }
            if (c != '\f') {
                number++;
            }
            start = at + 1;
        }
        lines.add(new Line(number, start, text.length()));
        return lines;
    }

    /** Whether nothing is to be seen: blanks of any width, zero-width marks. */
    static boolean isBlank(CharSequence text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!isBlank(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(CharSequence text) {
        return isBlank(text, 0, text.length());
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }
}
