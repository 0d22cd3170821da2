package io.github.kaoping.document;

import java.util.List;
import java.util.Optional;

/**
 * One level of a docx list ({@code w:lvl}).
 *
 * @param level from 0
 * @param start the first number
 * @param format Word's name of the number format
 * @param pattern the label with %1 … %9 for the numbers of the levels
 * @param restart the level, from 1, whose use lets this one start again; 0 for never; empty for any higher level
 * @param decimal whether all numbers in the label are Arabic ({@code w:isLgl})
 * @param style the paragraph style tied to the level
 */
record NumberLevel(
        int level,
        int start,
        String format,
        String pattern,
        Optional<Integer> restart,
        boolean decimal,
        Optional<String> style) {
    /** A counter that has not been used since its level started again. */
    static final int UNSET = Integer.MIN_VALUE;

    static final NumberLevel SILENT = new NumberLevel(0, 1, "none", "", Optional.empty(), false, Optional.empty());

    static NumberLevel read(XmlPart xml, int level) throws UnreadableException {
        int start = 0;
        String format = "decimal";
        String pattern = "";
        Optional<Integer> restart = Optional.empty();
        boolean decimal = false;
        Optional<String> style = Optional.empty();
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.is("start")) {
                start = xml.number().orElse(0);
            } else if (xml.is("numFmt")) {
                format = xml.val().orElse("decimal");
            } else if (xml.is("lvlText")) {
                pattern = xml.val().orElse("");
            } else if (xml.is("lvlRestart")) {
                restart = xml.number();
            } else if (xml.is("isLgl")) {
                decimal = xml.on();
            } else if (xml.is("pStyle")) {
                style = xml.val();
            }
        }
        return new NumberLevel(level, start, format, pattern, restart, decimal, style);
    }

    NumberLevel startingAt(int number) {
        return new NumberLevel(level, number, format, pattern, restart, decimal, style);
    }

    boolean restartsAfter(int used) {
        return restart.map(r -> used < r).orElse(true);
    }

    /**
     * The label as it stands on the page, with a space where it would run into the text (1. 2023年); a bullet is no label.
     */
    String label(int[] counter, List<NumberLevel> levels) {
        if (format.equals("bullet")) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            if (c == '%' && next >= '1' && next <= '9') {
                NumberLevel of = levels.get(next - '1');
                int count = counter[next - '1'] == UNSET ? of.start : counter[next - '1'];
                label.append(NumberFormats.write(decimal ? "decimal" : of.format, count));
                i++;
            } else {
                label.append(c);
            }
        }
        boolean runsOn = !label.isEmpty() && label.charAt(label.length() - 1) < 0x80;
        return runsOn ? label.append(' ').toString() : label.toString();
    }
}
