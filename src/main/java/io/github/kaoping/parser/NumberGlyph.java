package io.github.kaoping.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that opens a heading or a numbered paragraph (序号).
 *
 * @param depth 1 for 一、 or 第一部分, 2 for （一）, 3 for 1., 4 for （1） or ①
 * @param number its value
 * @param label as written
 */
record NumberGlyph(int depth, int number, String label) {
    private static final String HAN = "[一二三四五六七八九十]{1,3}";
    private static final Pattern GLYPH = Pattern.compile("(第" + HAN + "(?:部分|章|节)[、：]?|" + HAN + "(?:、|[.](?!\\d))|（"
            + HAN + "）[、.]?|\\d{1,2}(?:、|[.](?!\\d))|（\\d{1,2}）|[①②③④⑤⑥⑦⑧⑨⑩])");

    /** The number at the beginning of a paragraph, or null. */
    static @Nullable NumberGlyph at(String text) {
        if (text.isEmpty() || "第一二三四五六七八九十（0123456789①②③④⑤⑥⑦⑧⑨⑩".indexOf(text.charAt(0)) < 0) {
            return null;
        }
        Matcher m = GLYPH.matcher(text);
        if (!m.lookingAt()) {
            return null;
        }
        String label = m.group(1);
        char first = label.charAt(0);
        if (first == '（') {
            boolean digit = Glyphs.isDigit(label.charAt(1));
            return new NumberGlyph(digit ? 4 : 2, value(label), label);
        }
        if (first >= '①' && first <= '⑩') {
            return new NumberGlyph(4, first - '①' + 1, label);
        }
        return new NumberGlyph(Glyphs.isDigit(first) ? 3 : 1, value(label), label);
    }

    private static int value(String label) {
        int value = 0;
        int tens = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (Glyphs.isDigit(c)) {
                value = value * 10 + (c - '0');
            } else if (c == '十') {
                tens = value == 0 ? 10 : value * 10;
                value = 0;
            } else if (Glyphs.digitValue(c) >= 0) {
                value = Glyphs.digitValue(c);
            }
        }
        return tens + value;
    }
}
