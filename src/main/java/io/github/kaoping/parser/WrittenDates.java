package io.github.kaoping.parser;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years and dates as reports write them (年份和日期): 2024年1月15日, 二〇二四年一月十五日. */
final class WrittenDates {
    private static final Pattern YEAR = Pattern.compile("(20[0-4]\\d)(?:年|\\s*年度|(?=法治政府|依法行政))");
    private static final Pattern HAN_YEAR = Pattern.compile("(二[〇零][〇零一二三四][〇零一二三四五六七八九])年");
    private static final Pattern DATE = Pattern.compile(
            "((?:20[0-4]\\d)|(?:二[〇零][〇零一二三四][〇零一二三四五六七八九]))年([0-9一二三四五六七八九十]{1,2})月([0-9一二三四五六七八九十]{1,3})日");

    private WrittenDates() {}

    /** Whether a line is a date and nothing else. */
    static boolean isDate(String line) {
        return DATE.matcher(line).matches();
    }

    /** A line without its dates. */
    static String without(String line) {
        return DATE.matcher(line).replaceAll("");
    }

    /** The first date in a line; null if there is none, or none that a calendar has. */
    static @Nullable LocalDate dateIn(String line) {
        Matcher m = DATE.matcher(line);
        if (!m.find()) {
            return null;
        }
        try {
            return LocalDate.of(number(m.group(1), true), number(m.group(2), false), number(m.group(3), false));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(String digits, boolean positional) {
        if (Glyphs.isDigit(digits.charAt(0))) {
            return Integer.parseInt(digits);
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '十') {
                value = Math.max(1, value) * 10;
            } else {
                value = positional ? value * 10 + Glyphs.digitValue(c) : value + Glyphs.digitValue(c);
            }
        }
        return value;
    }

    /** The first year in a text that stands for a year of reporting; null if there is none. */
    static @Nullable Integer yearIn(String text) {
        Matcher m = YEAR.matcher(text);
        if (m.find()) {
            return Integer.valueOf(m.group(1));
        }
        Matcher han = HAN_YEAR.matcher(text);
        return han.find() ? Integer.valueOf(number(han.group(1), true)) : null;
    }
}
