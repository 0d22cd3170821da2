package io.github.kaoping.parser;

import io.github.kaoping.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a model text leaves to be filled in (占位符): XX局, 某某市, 20XX年, ***次, （填写…）. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "[xX×Ｘ＊*]{2,}(?=[省市县区镇乡街局委办厅年月日人次件个条场期份])|某(?:某)?(?:省|市|县|区|镇|乡|局|街道)|20[xX×]{2}年|“?\\*+(?=次|件|人|场|个|条|份|期)|_{3,}(?=次|件|人|场|个|条|份|期)|[×✕]+(?=次|件|人|场|个|条|份|期|名|项)|[×✕]{2,}|（填[^）]{0,6}）|若干(?=次|件|场|期|份|名)");

    private Placeholders() {}

    /** All of them, in order. */
    static List<Span> of(String text) {
        List<Span> found = new ArrayList<>();
        Matcher m = PLACEHOLDER.matcher(text);
        char[] all = text.toCharArray();
        int at = 0;
        while (at < all.length) {
            if (mayBegin(all, at) && m.region(at, text.length()).lookingAt()) {
                found.add(new Span(m.start(), m.end()));
                at = m.end();
            } else {
                at++;
            }
        }
        return found;
    }

    /** Rules out nearly all places at once, by the character that each begins with. */
    private static boolean mayBegin(char[] text, int at) {
        char next = at + 1 < text.length ? text[at + 1] : '\0';
        return switch (text[at]) {
            case '2' -> next == '0' && at + 2 < text.length && "xX×".indexOf(text[at + 2]) >= 0;
            case '（' -> next == '填';
            case '“' -> next == '*';
            case 'x', 'X', '×', 'Ｘ', '＊', '*', '某', '_', '✕', '若' -> true;
            default -> false;
        };
    }
}
