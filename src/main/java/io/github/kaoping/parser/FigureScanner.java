package io.github.kaoping.parser;

import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Figure.Kind;
import io.github.kaoping.model.Figure.Role;
import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds quantities in a stretch of normalised text (数字识别).
 *
 * <p>The grammar of numbers is here; units and words of approximation come with the lexicon. Dates, document and article
 * numbers, ordinals, names such as “1+3+N” or 三项制度 are no quantities.
 */
final class FigureScanner {
    /** A longer row of digits is an account, a code or rubbish, and no quantity. */
    private static final int MOST_DIGITS = 18;

    /** 万亿 and the like; more are no number. */
    private static final int MOST_SCALES = 3;

    private final Map<Character, List<String>> units = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final List<String> before;
    private final List<String> notBefore;
    private final List<String> after;
    private final Map<Character, List<String>> notFigures = new HashMap<>();
    private final int longestName;
    private final List<String> weakUnits;
    private final List<String> countedOnce;
    private final List<String> ordinalMeetings;

    FigureScanner(Lexicon lexicon) {
        add(lexicon.words("units-count"), Kind.COUNT);
        add(lexicon.words("units-money"), Kind.AMOUNT);
        add(lexicon.words("units-duration"), Kind.DURATION);
        add(lexicon.words("units-ratio"), Kind.RATIO);
        add(List.of("%", "‰"), Kind.RATE);
        units.values()
                .forEach(list -> list.sort(Comparator.comparing(String::length).reversed()));
        before = longestFirst(lexicon.words("approximate-before"));
        notBefore = lexicon.words("approximate-before-not");
        after = longestFirst(lexicon.words("approximate-after"));
        List<String> names = lexicon.words("not-figures");
        names.forEach(n ->
                notFigures.computeIfAbsent(n.charAt(0), c -> new ArrayList<>()).add(n));
        longestName = names.stream().mapToInt(String::length).max().orElse(0);
        weakUnits = lexicon.words("units-not-with-one");
        countedOnce = lexicon.words("counted-once");
        ordinalMeetings = lexicon.words("ordinal-meetings");
    }

    private void add(List<String> words, Kind kind) {
        for (String unit : words) {
            units.computeIfAbsent(unit.charAt(0), c -> new ArrayList<>()).add(unit);
            kinds.put(unit, kind);
        }
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The quantities of a stretch, in order. Roles are told by {@link FigureRoles}. */
    List<Figure> scan(String text, int from, int to) {
        List<Figure> found = new ArrayList<>();
        int at = from;
        int title = 0;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '《') {
                title++;
            } else if (c == '》' && title > 0) {
                title--;
            }
            int digits = digits(text, at, to);
            if (digits > MOST_DIGITS) {
                at += digits;
                continue;
            }
            if (title == 0 && (digits > 0 || isNumeral(text, at, to))) {
                Numeral number = digits > 0 ? arabic(text, at, to) : chinese(text, at, to);
                Figure figure = number == null ? null : figure(text, from, at, number, to);
                if (figure != null) {
                    found.add(figure);
                    at = figure.span().end();
                    continue;
                }
                at = number == null ? at + 1 : Math.max(at + 1, number.end);
                continue;
            }
            at++;
        }
        return found;
    }

    /** How many digits stand here in a row. */
    private static int digits(String text, int at, int to) {
        int end = at;
        while (end < to && Glyphs.isDigit(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private static boolean isNumeral(String text, int at, int to) {
        char c = text.charAt(at);
        return Glyphs.digitValue(c) > 0 || c == '十' || ((c == '百' || c == '千') && at + 1 < to);
    }

    /** A number and where it ends; {@code chinese} if written in Chinese numerals, {@code loose} if 余 or 多 stands in it. */
    private record Numeral(BigDecimal value, int end, boolean chinese, boolean loose) {}

    private Numeral arabic(String text, int start, int to) {
        int end = start;
        StringBuilder digits = new StringBuilder();
        boolean point = false;
        boolean grouped = false;
        while (end < to) {
            char c = text.charAt(end);
            if (Glyphs.isDigit(c)) {
                digits.append(c);
            } else if (c == '.' && !point && end + 1 < to && Glyphs.isDigit(text.charAt(end + 1))) {
                digits.append(c);
                point = true;
            } else if ((c == ',' || c == '，') && !point && thousands(text, end, to, grouped ? 3 : digits.length())) {
                grouped = true; // 1,234,567: the separators are skipped
            } else {
                break;
            }
            end++;
        }
        BigDecimal value = new BigDecimal(digits.toString());
        return scaled(text, value, end, to, false);
    }

    private static boolean thousands(String text, int comma, int to, int digitsBefore) {
        if (digitsBefore < 1 || comma + 3 >= to) {
            return false;
        }
        for (int i = 1; i <= 3; i++) {
            if (!Glyphs.isDigit(text.charAt(comma + i))) {
                return false;
            }
        }
        boolean ends = comma + 4 >= to || !Glyphs.isDigit(text.charAt(comma + 4));
        return ends && digitsBefore <= 3;
    }

    private Numeral scaled(String text, BigDecimal value, int end, int to, boolean chinese) {
        int at = end;
        boolean loose = false;
        if (at < to
                && (text.charAt(at) == '余' || text.charAt(at) == '多')
                && at + 1 < to
                && Glyphs.multiplier(text.charAt(at + 1)) > 0) {
            loose = true;
            at++;
        }
        BigDecimal scaled = value;
        int most = Math.min(to, at + MOST_SCALES);
        while (at < most && Glyphs.multiplier(text.charAt(at)) >= 10) {
            scaled = scaled.multiply(BigDecimal.valueOf(Glyphs.multiplier(text.charAt(at))));
            at++;
        }
        boolean moved = scaled.compareTo(value) != 0;
        return new Numeral(scaled, moved ? at : end, chinese, loose && moved);
    }

    private static Numeral chinese(String text, int start, int to) {
        long total = 0;
        long section = 0;
        long digit = -1;
        int at = start;
        boolean loose = false;
        while (at < to) {
            char c = text.charAt(at);
            int value = Glyphs.digitValue(c);
            long unit = Glyphs.multiplier(c);
            if (value >= 0) {
                if (digit > 0 && value > 0) {
                    break; // 三四百: an estimate or a name; the first digit alone is no number
                }
                digit = value;
            } else if (unit >= 10_000) {
                section += Math.max(digit, 0);
                total = (total + Math.max(section, at == start ? 1 : section)) * unit;
                section = 0;
                digit = -1;
            } else if (unit > 0) {
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            } else if ((c == '余' || c == '多' || c == '来')
                    && at > start
                    && at + 1 < to
                    && Glyphs.multiplier(text.charAt(at + 1)) >= 10_000) {
                loose = true;
            } else {
                break;
            }
            at++;
        }
        long value = total + section + Math.max(digit, 0);
        return new Numeral(BigDecimal.valueOf(value), at, true, loose);
    }

    @org.jspecify.annotations.Nullable private Figure figure(String text, int from, int start, Numeral number, int to) {
        if (isPartOfName(text, from, start, number, to)) {
            return null;
        }
        int at = number.end;
        boolean approximate = number.loose;
        String looseAfter = startingWith(after, text, at, to);
        if (looseAfter != null) {
            at += looseAfter.length();
            approximate = true;
            int most = Math.min(to, at + MOST_SCALES);
            while (at < most && Glyphs.multiplier(text.charAt(at)) >= 10_000) {
                number = new Numeral(
                        number.value.multiply(BigDecimal.valueOf(Glyphs.multiplier(text.charAt(at)))),
                        at + 1,
                        number.chinese,
                        true);
                at++;
            }
        }
        String unit = unitAt(text, at, to);
        if (unit == null) {
            return share(text, start, number, at, to, approximate);
        }
        if (number.chinese
                && (isName(text, from, start, number, unit, to) || isOrdinalMeeting(text, start, at, unit, to))) {
            return null;
        }
        int end = at + unit.length();
        String looseLast = startingWith(after, text, end, to);
        if (looseLast != null && !looseLast.equals("来")) {
            approximate = true;
        }
        int begin = start;
        String looseBefore = endingWith(before, text, from, start);
        if (looseBefore != null && !isPartOfWord(looseBefore, text, from, start)) {
            begin -= looseBefore.length();
            approximate = true;
        }
        Kind kind = kinds.getOrDefault(unit, Kind.COUNT);
        return new Figure(number.value, unit, approximate, kind, Role.VALUE, new Span(begin, end));
    }

    /** 过 in 审查通过12件, 数 in 案件总数40件: only 数十, 上百 are approximate. */
    private boolean isPartOfWord(String loose, String text, int from, int start) {
        if (loose.equals("数") || loose.equals("上")) {
            return Glyphs.multiplier(text.charAt(start)) == 0;
        }
        return endingWith(notBefore, text, from, start) != null;
    }

    /** 三成, 六成以上: a share in tenths. */
    @org.jspecify.annotations.Nullable private static Figure share(String text, int start, Numeral number, int at, int to, boolean approximate) {
        boolean tenths = at < to && text.charAt(at) == '成' && number.value.compareTo(BigDecimal.TEN) < 0;
        if (!tenths || (at + 1 < to && "立员为果功效本交熟都分就".indexOf(text.charAt(at + 1)) >= 0)) {
            return null;
        }
        int end = at + 1;
        boolean loose = text.startsWith("以上", end) || text.startsWith("多", end);
        if (text.startsWith("以上", end)) {
            end += 2;
        }
        return new Figure(
                number.value.multiply(BigDecimal.TEN),
                "%",
                approximate || loose,
                Kind.RATE,
                Role.VALUE,
                new Span(start, end));
    }

    private boolean isPartOfName(String text, int from, int start, Numeral number, int to) {
        char previous = start > from ? text.charAt(start - 1) : '\0';
        char next = number.end < to ? text.charAt(number.end) : '\0';
        if (previous == '第'
                || previous == '〔'
                || previous == '+'
                || previous == '-'
                || previous == '/'
                || next == '+') {
            return true;
        }
        if (isRestOfRange(text, from, start, previous)) {
            return true;
        }
        if (Glyphs.isLatin(previous) || next == '号' || next == '〕' || next == '.' || (next == '-' && !number.chinese)) {
            return true;
        }
        if (next == '年' && (number.value.compareTo(BigDecimal.valueOf(1000)) > 0 || number.chinese)) {
            return true;
        }
        if (next == '月' || next == '日' || next == '时' || next == '届') {
            return !(number.end + 1 < to && text.charAt(number.end + 1) == '间' && next == '时');
        }
        for (int at = Math.max(from, start - longestName + 1); at <= start; at++) {
            for (String name : notFigures.getOrDefault(text.charAt(at), List.of())) {
                if (at + name.length() > start && text.startsWith(name, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 5件 in 3至5件, 四百 in 三四百: neither end of a range or of an estimate is a quantity. */
    private static boolean isRestOfRange(String text, int from, int start, char previous) {
        if (Glyphs.digitValue(previous) > 0) {
            return true;
        }
        char first = start - 1 > from ? text.charAt(start - 2) : '\0';
        boolean number = Glyphs.isDigit(first) || Glyphs.isChineseDigit(first);
        return number && "至～~—–".indexOf(previous) >= 0;
    }

    private boolean isName(String text, int from, int start, Numeral number, String unit, int to) {
        boolean one = number.value.compareTo(BigDecimal.ONE) == 0;
        if (one && weakUnits.contains(unit) && !countsOne(text, from, start, number.end + unit.length(), to)) {
            return true;
        }
        return start > 0 && "“‘\"".indexOf(text.charAt(start - 1)) >= 0;
    }

    /** 六届六次全会, 二次、三次全会, 五次会议精神: which meeting it was, not how many. */
    private boolean isOrdinalMeeting(String text, int start, int at, String unit, int to) {
        if (!unit.equals("次")) {
            return false;
        }
        if (start > 0 && text.charAt(start - 1) == '届') {
            return true;
        }
        int end = at + 1;
        while (end < to && ("、和至次".indexOf(text.charAt(end)) >= 0 || Glyphs.isChineseDigit(text.charAt(end)))) {
            end++;
        }
        return startingWith(ordinalMeetings, text, end, to) != null;
    }

    /** 收到检察建议一份, 受理复议案件一件: one of something where the clause ends in it or a word of receiving stands before it. */
    private boolean countsOne(String text, int from, int start, int end, int to) {
        boolean ends = end >= to || "，。；、（".indexOf(text.charAt(end)) >= 0;
        boolean noun = start > from && endingWith(countedOnce, text, from, start) != null;
        return ends && noun;
    }

    @org.jspecify.annotations.Nullable private String unitAt(String text, int at, int to) {
        if (at >= to) {
            return null;
        }
        for (String unit : units.getOrDefault(text.charAt(at), List.of())) {
            if (at + unit.length() <= to && text.startsWith(unit, at)) {
                return unit;
            }
        }
        return null;
    }

    @org.jspecify.annotations.Nullable private static String startingWith(List<String> words, String text, int at, int to) {
        for (String word : words) {
            if (at + word.length() <= to && text.startsWith(word, at)) {
                return word;
            }
        }
        return null;
    }

    @org.jspecify.annotations.Nullable private static String endingWith(List<String> words, String text, int from, int end) {
        for (String word : words) {
            if (end - word.length() >= from && text.startsWith(word, end - word.length())) {
                return word;
            }
        }
        return null;
    }
}
