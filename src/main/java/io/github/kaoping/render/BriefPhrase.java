package io.github.kaoping.render;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phrase as written with its long alternatives cut short (词组简写): 甲|乙|丙等 40 种 … 丁. */
final class BriefPhrase {
    private static final int SHOWN = 5;

    /** Up to so many alternatives are all shown. */
    private static final int FEW = 8;

    private static final Pattern GAP = Pattern.compile("\\s*(?:……|…|&)\\s*");

    private BriefPhrase() {}

    static String of(String source, Texts texts) {
        StringBuilder out = new StringBuilder();
        Matcher gap = GAP.matcher(source);
        int from = 0;
        while (gap.find()) {
            out.append(slot(source.substring(from, gap.start()), texts)).append(gap.group());
            from = gap.end();
        }
        return out.append(slot(source.substring(from), texts)).toString();
    }

    private static String slot(String alternatives, Texts texts) {
        List<String> words = Arrays.asList(alternatives.split("\\|"));
        return words.size() <= FEW
                ? alternatives
                : texts.say("item.more-words", String.join("|", words.subList(0, SHOWN)), words.size());
    }
}
