package io.github.kaoping.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of a given number of columns (折行), cutting nothing off.
 *
 * <p>A line may break between Chinese characters and at blanks, not inside a number or Latin word, not before closing
 * punctuation and not after opening punctuation. A piece that is longer than a line is broken where the line ends.
 */
final class Wrap {
    private static final String CLOSING = "，。、；：？！）》〉」』】〕”’％…—,.;:?!)]}%";
    private static final String OPENING = "（《〈「『【〔“‘([{";

    private Wrap() {}

    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String piece : pieces(clean(text))) {
            int width = DisplayWidth.atMost(piece.stripTrailing());
            if (used > 0 && used + width > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            for (int codePoint : piece.codePoints().toArray()) {
                int wide = DisplayWidth.atMost(codePoint);
                if (used > 0 && used + wide > columns && codePoint != ' ') {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(codePoint);
                used += wide;
            }
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /**
     * The text as one line that is safe to print: line ends between Chinese characters vanish, other blanks become one,
     * control characters and marks that turn the writing direction go, so that a report cannot steer the terminal.
     */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        boolean lineEnd = false;
        for (int codePoint : text.codePoints().toArray()) {
            int type = Character.getType(codePoint);
            if (Character.isWhitespace(codePoint) || codePoint == 0xA0) {
                blank = true;
                lineEnd |= codePoint == '\n' || codePoint == '\r';
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                boolean joins =
                        lineEnd && wide(codePoint) && out.length() > 0 && wide(out.codePointBefore(out.length()));
                if (blank && out.length() > 0 && !joins) {
                    out.append(' ');
                }
                out.appendCodePoint(codePoint);
                blank = false;
                lineEnd = false;
            }
        }
        return out.toString();
    }

    private static boolean wide(int codePoint) {
        return DisplayWidth.of(codePoint) == 2;
    }

    /** Stretches that stay together. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = -1;
        for (int codePoint : text.codePoints().toArray()) {
            if (before >= 0 && breaks(before, codePoint)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(codePoint);
            before = codePoint;
        }
        if (piece.length() > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static boolean breaks(int before, int after) {
        if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || wide(before) || wide(after) || (OPENING.indexOf(after) >= 0 && before > 0x7F);
    }
}
