package io.github.kaoping.document;

import java.util.Locale;

/** Writes numbers in Word's number formats; one that is not known is written in Arabic digits. */
final class NumberFormats {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] COUNTING = {"", "十", "百", "千"};
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String LEGAL_DIGITS_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String[] LEGAL = {"", "拾", "佰", "仟"};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private NumberFormats() {}

    static String write(String format, int n) {
        String decimal = Integer.toString(n);
        if (format.equals("none")) {
            return "";
        }
        if (n < 1 || n > 9999) {
            return decimal;
        }
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand" ->
                counting(n, DIGITS.replace('〇', '零'), COUNTING, true);
            case "japaneseCounting" -> japanese(n);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(decimal, '〇');
            case "chineseLegalSimplified" -> counting(n, LEGAL_DIGITS, LEGAL, false);
            case "ideographLegalTraditional", "japaneseLegal" -> counting(n, LEGAL_DIGITS_TRADITIONAL, LEGAL, false);
            case "ideographTraditional" -> cycle(n, STEMS);
            case "ideographZodiac" -> cycle(n, BRANCHES);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(decimal, '０');
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "ideographEnclosedCircle" ->
                circled(n, 0x2460);
            case "decimalEnclosedParen" -> circled(n, 0x2474);
            case "decimalEnclosedFullstop" -> circled(n, 0x2488);
            case "decimalZero" -> n < 10 ? "0" + decimal : decimal;
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(n, 'A');
            case "lowerLetter" -> letters(n, 'a');
            default -> decimal;
        };
    }

    /** 十一, 一百零五: in the ordinary script ten is 十, in the legal one 壹拾. */
    private static String counting(int n, String digits, String[] units, boolean shortTen) {
        StringBuilder out = new StringBuilder();
        String decimal = Integer.toString(n);
        boolean zero = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int unit = decimal.length() - 1 - i;
            if (digit == 0) {
                zero = true;
                continue;
            }
            if (zero) {
                out.append(digits.charAt(0));
                zero = false;
            }
            if (!(shortTen && n < 20 && unit == 1)) {
                out.append(digits.charAt(digit));
            }
            out.append(units[unit]);
        }
        return out.toString();
    }

    /** Japanese leaves out zeros, and one before ten, hundred and thousand. */
    private static String japanese(int n) {
        StringBuilder out = new StringBuilder();
        String decimal = Integer.toString(n);
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int unit = decimal.length() - 1 - i;
            if (digit > 1 || (digit == 1 && unit == 0)) {
                out.append(DIGITS.charAt(digit));
            }
            out.append(digit > 0 ? COUNTING[unit] : "");
        }
        return out.toString();
    }

    private static String digits(String decimal, char zero) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            out.append(zero == '〇' ? DIGITS.charAt(digit) : (char) (zero + digit));
        }
        return out.toString();
    }

    private static String cycle(int n, String characters) {
        return n <= characters.length() ? characters.substring(n - 1, n) : Integer.toString(n);
    }

    private static String circled(int n, int one) {
        return n <= 20 ? Character.toString(one + n - 1) : Integer.toString(n);
    }

    private static String roman(int n) {
        StringBuilder out = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }

    /** A … Z, then AA, BB … as Word does. */
    private static String letters(int n, char first) {
        return Character.toString(first + (n - 1) % 26).repeat(1 + (n - 1) / 26);
    }
}
