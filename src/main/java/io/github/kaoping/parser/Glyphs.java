package io.github.kaoping.parser;

/** What single characters are and how they are made uniform (字形): width, blanks, punctuation. */
final class Glyphs {
    static final String CHINESE_DIGITS = "〇零一二三四五六七八九十百千两";

    private Glyphs() {}

    static boolean isHan(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '〇';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isChineseDigit(char c) {
        return CHINESE_DIGITS.indexOf(c) >= 0;
    }

    static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u3000'
                || c == '\u00a0'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\u00ad';
    }

    /** Ends a sentence. */
    static boolean isStop(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    /** The half-width form of full-width letters, digits and signs that numbers use; other characters as they are. */
    static char narrow(char c) {
        if (c >= '０' && c <= '９') {
            return (char) (c - '０' + '0');
        }
        if ((c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
            return (char) (c - 'Ａ' + 'A');
        }
        return switch (c) {
            case '．' -> '.';
            case '％', '﹪' -> '%';
            case '＋' -> '+';
            case '○', '◯' -> '〇';
            case '〔', '［', '【' -> c;
            default -> c;
        };
    }

    /** The full-width form of punctuation, for use beside Chinese characters. */
    static char wide(char c) {
        return switch (c) {
            case ',' -> '，';
            case ';' -> '；';
            case ':' -> '：';
            case '?' -> '？';
            case '!' -> '！';
            case '(' -> '（';
            case ')' -> '）';
            case '<' -> '〈';
            case '>' -> '〉';
            case '｡' -> '。';
            case '､' -> '、';
            default -> c;
        };
    }

    /** How many columns a character takes on paper: 2 for Chinese, 1 for others. */
    static int columns(char c) {
        return c < '\u1100' ? 1 : 2;
    }

    /** The value of a Chinese digit 〇 to 九 or 两, −1 for other characters. */
    static int digitValue(char c) {
        return switch (c) {
            case '〇', '零' -> 0;
            case '一' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> -1;
        };
    }

    /** The value of 十, 百, 千, 万, 亿, or 0. */
    static long multiplier(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
