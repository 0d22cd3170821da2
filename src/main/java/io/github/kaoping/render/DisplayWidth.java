package io.github.kaoping.render;

/**
 * How many columns a text takes on a terminal (显示宽度), after the East Asian Width property of Unicode.
 *
 * <p>Wide and full-width characters take two columns, combining ones none. Ambiguous characters (“ ” … — ★ ①) are
 * where terminals differ: Windows Terminal, xterm, VTE and macOS give them one column, some consoles with Chinese fonts
 * two. {@link #of} counts one, {@link #atMost} two. Tables stay aligned on both kinds because only their last column
 * holds free text and the program puts no ambiguous characters of its own before it; lines are broken by the larger
 * count and so never run over on either.
 */
public final class DisplayWidth {
    /** First and last code points of the stretches that are wide. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF,
        0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6,
        0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    /** First and last code points of the ambiguous stretches that occur in Chinese office texts. */
    private static final int[] AMBIGUOUS = {
        0xA7, 0xA8, 0xB0, 0xB1, 0xB7, 0xB7, 0xD7, 0xD7, 0xF7, 0xF7, 0x391, 0x3C9, 0x401, 0x451, 0x2010, 0x2027, 0x2030,
        0x203B, 0x2103, 0x2103, 0x2116, 0x2116, 0x2160, 0x2179, 0x2190, 0x2199, 0x2200, 0x22BF, 0x2460, 0x254B, 0x2550,
        0x2573, 0x2580, 0x2642
    };

    private DisplayWidth() {}

    /** Columns of a text where ambiguous characters take one. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Columns of a text where ambiguous characters take two. */
    static int atMost(String text) {
        return text.codePoints().map(DisplayWidth::atMost).sum();
    }

    static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        return within(WIDE, codePoint) ? 2 : 1;
    }

    static int atMost(int codePoint) {
        return within(AMBIGUOUS, codePoint) ? 2 : of(codePoint);
    }

    private static boolean within(int[] stretches, int codePoint) {
        for (int i = 0; i < stretches.length && stretches[i] <= codePoint; i += 2) {
            if (codePoint <= stretches[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
