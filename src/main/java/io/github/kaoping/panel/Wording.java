package io.github.kaoping.panel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as people type them into lists (清单用字): width, blanks, and years in either numerals. */
final class Wording {
    private static final Pattern YEAR = Pattern.compile(
            "(?<![0-9])(20[0-9]{2})(?=\\s*年|[^0-9]|$)|([二两][〇○零Oo0][〇○零一二三四五六七八九]{2})(?=[^一二三四五六七八九]|$)");
    private static final String NUMERALS = "〇一二三四五六七八九";

    private Wording() {}

    /** Without blanks, underscores and differences of case and width. */
    static String plain(String word) {
        return narrow(word).toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-\\ufeff\\u200b]", "");
    }

    /** The same letters in their usual width, trimmed. */
    static String narrow(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip();
    }

    /** The first year that a text names: 2024, ２０２４, 二〇二四. */
    static Optional<Integer> year(String text) {
        Matcher m = YEAR.matcher(narrow(text));
        if (!m.find()) {
            return Optional.empty();
        }
        String digits = m.group(1);
        return Optional.of(digits != null ? Integer.parseInt(digits) : numerals(m.group(2)));
    }

    private static int numerals(String written) {
        int year = 2;
        for (int i = 1; i < written.length(); i++) {
            int digit = Math.max(0, NUMERALS.indexOf(written.charAt(i)));
            year = year * 10 + digit;
        }
        return year;
    }
}
