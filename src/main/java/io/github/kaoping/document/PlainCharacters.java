package io.github.kaoping.document;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Judges single characters of a fixed-layout file: fonts of some programs tell a radical where a character is meant, or nothing at all. */
final class PlainCharacters {
    /** Radicals that Unicode does not make equal to their characters, each with its character. */
    private static final String RADICALS =
            "⺁厂⺄乙⺈刀⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺗心⺜日⺝月⺟母⺠民⺢水⺦爿⺬示⺮竹⺯糸⺰纟⺱网⺶羊⺷羊⺸羊⺹老⺻聿⺼肉⺾艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻐钅⻑長⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

    private static final Map<Character, Character> CHARACTERS = IntStream.range(0, RADICALS.length() / 2)
            .boxed()
            .collect(Collectors.toMap(i -> RADICALS.charAt(2 * i), i -> RADICALS.charAt(2 * i + 1)));

    private PlainCharacters() {}

    /** The text with radicals as the characters that they look like. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x2e80 && c < 0x2fe0) {
                return text.chars().mapToObj(r -> plain((char) r)).collect(Collectors.joining());
            }
        }
        return text;
    }

    private static String plain(char c) {
        Character character = CHARACTERS.get(c);
        return character != null ? character.toString() : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    }

    /** Whether the font did not tell what the character is: replacement, private use, control, letters of no Chinese text. */
    static boolean isUnknown(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isUnknown(text.codePointAt(i))) {
                return true;
            }
        }
        return text.isEmpty();
    }

    private static boolean isUnknown(int c) {
        boolean control = c < 0x20 && !Character.isWhitespace(c);
        boolean strangeLatin = c >= 0x80
                && c < 0x250
                && "\u00a0\u00a7\u00a9\u00ad\u00ae\u00b0\u00b1\u00b2\u00b3\u00b7\u00d7\u00f7".indexOf(c) < 0;
        return control || strangeLatin || c == 0x7f || c == 0xfffd || Character.getType(c) == Character.PRIVATE_USE;
    }
}
