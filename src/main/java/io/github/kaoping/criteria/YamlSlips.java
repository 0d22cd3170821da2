package io.github.kaoping.criteria;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in an editor's words why a file is no YAML (写法错误).
 *
 * <p>The parser's own words name tokens; most slips in Chinese files are full-width signs, blanks and missing quotes.
 */
final class YamlSlips {
    private static final Pattern WIDE_COLON = Pattern.compile("^\\s*(?:- +)*[\\w.-]+\\s*(：)");
    private static final Pattern WIDE_COLON_AFTER_ANY_KEY = Pattern.compile("^\\s*(?:- +)*[^\\s：:,，。]{1,20}\\s*(：)");
    private static final Pattern TIGHT_COLON = Pattern.compile("^\\s*(?:- +)*[a-z][a-z-]*(:)(?=[^\\s:])");
    private static final Pattern WIDE_QUOTED = Pattern.compile("(?:^|[\\[,:{-] *)([“”]).*: ");
    private static final Pattern NEXT_ENTRY = Pattern.compile("^\\s*(?:- |[\\w.-]+:(?: |$))");
    private static final Pattern KEY_WITHOUT_COLON = Pattern.compile("^\\s*(?:- +)*([a-z][a-z-]*)\\s+[^:\\s][^:]*$");
    private static final String INDENT_SIGNS = "\t\u3000\u00a0";

    private final SourceFile file;

    YamlSlips(SourceFile file) {
        this.file = file;
    }

    /** Signs that no editor shows and that make a file unreadable: tabs and wide blanks before the text, control characters. */
    List<Problem> layout() {
        List<Problem> found = new ArrayList<>();
        for (int number = 1; number <= file.lines().size(); number++) {
            String line = file.line(number);
            int column = firstBadIndent(line);
            if (column > 0) {
                Place place = new Place(file, number, column);
                found.add(place.problem(
                        Slip.INDENT_SIGN,
                        line.charAt(column - 1) == '\t'
                                ? Message.of("行首缩进用了制表符（Tab）。请改用空格，每级两个。")
                                : Message.of("行首缩进用了全角空格或不间断空格。请改用半角空格，每级两个。")));
            }
            int control = firstControl(line);
            if (control > 0) {
                String code = String.format("U+%04X", (int) line.charAt(control - 1));
                found.add(new Place(file, number, control)
                        .problem(Slip.HIDDEN_SIGN, Message.of("这里有一个看不见的控制字符（{0}），请删去。", code)));
            }
        }
        return found;
    }

    private static int firstBadIndent(String line) {
        if (line.isBlank() || line.strip().startsWith("#")) {
            return 0;
        }
        for (int i = 0; i < line.length(); i++) {
            if (INDENT_SIGNS.indexOf(line.charAt(i)) >= 0) {
                return i + 1;
            }
            if (line.charAt(i) != ' ') {
                return 0;
            }
        }
        return 0;
    }

    private static int firstControl(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\t' && c != '\u0085';
            if (control || c == '\ufeff' || c == '\u200b' || c == '\ufffe' || c == '\uffff') {
                return i + 1;
            }
        }
        return 0;
    }

    /** A file whose content is not keys with values. */
    Problem noMapping(@Nullable YamlNode root) {
        if (root == null) {
            return file.whole().problem(Slip.EMPTY_FILE, Message.of("文件是空的。标准文件由“键: 值”组成，例如 id: my-2025。"));
        }
        Optional<Problem> wide = wideColon(root.place().line(), WIDE_COLON_AFTER_ANY_KEY);
        return wide.orElseGet(() -> root.place().problem(Slip.YAML, Message.of("文件应由“键: 值”组成（冒号用半角，后面空一格），现在不是。")));
    }

    Problem explain(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return explain(marked, marked.getProblemMark());
        }
        JsonLocation at = e.getLocation();
        Place place = at == null ? file.whole() : new Place(file, at.getLineNr(), at.getColumnNr());
        return place.problem(Slip.YAML, Message.of("这里不合 YAML 的写法（{0}）。", e.getOriginalMessage()));
    }

    private Problem explain(MarkedYAMLException e, Mark mark) {
        Mark begin = e.getContextMark() == null ? mark : e.getContextMark();
        int from = begin.getLine() + 1;
        Place there = place(mark);
        String told = String.valueOf(e.getProblem());
        Optional<Problem> quote = openQuote(there.line());
        if (quote.isPresent()) {
            return quote.get();
        }
        if (told.startsWith("found unexpected end of stream")) {
            return place(begin).problem(Slip.QUOTES, Message.of("从这里开始的引号没有配对，直到文件末尾也没有结束。"));
        }
        Optional<Problem> sign = nearSlip(e.getContextMark() == null ? from - 1 : from, there.line());
        if (sign.isPresent()) {
            return sign.get();
        }
        if (told.startsWith("could not find expected ':'")) {
            return wideColon(from, WIDE_COLON_AFTER_ANY_KEY)
                    .orElseGet(() -> place(begin).problem(Slip.COLON, Message.of("这一行缺少冒号。写法是“键: 值”，冒号用半角，后面空一格。")));
        }
        if (told.startsWith("mapping values") && begin == mark) {
            Optional<Problem> colon = colonLeftOut(before(there.line()));
            if (colon.isPresent()) {
                return colon.get();
            }
        }
        if (told.startsWith("expected ',' or")
                && there.line() > from
                && NEXT_ENTRY.matcher(file.line(there.line())).find()) {
            int last = before(there.line());
            return problem(Slip.BRACKETS, last, file.line(last).stripTrailing().length(), words(told, begin));
        }
        if (told.startsWith("expected ',' or") || told.startsWith("mapping values")) {
            return wideSign(there.line()).orElseGet(() -> there.problem(kind(told), words(told, begin)));
        }
        return there.problem(kind(told), words(told, begin));
    }

    /** A quote that is not closed in its line, which YAML only notices at the next one; texts over several lines are not written here. */
    private Optional<Problem> openQuote(int to) {
        List<Integer> odd = new ArrayList<>();
        for (int number = 1; number <= to; number++) {
            String line = file.line(number).replaceFirst("(^|\\s)#[^\"]*$", "");
            if (line.chars().filter(c -> c == '"').count() % 2 != 0) {
                odd.add(number);
            }
        }
        if (odd.size() % 2 == 0) {
            return Optional.empty();
        }
        int number = odd.get(odd.size() - 1);
        int at = file.line(number).lastIndexOf('"');
        return Optional.of(problem(Slip.QUOTES, number, at, Message.of("这一行的引号没有配对。")));
    }

    private Optional<Problem> colonLeftOut(int number) {
        Matcher key = KEY_WITHOUT_COLON.matcher(file.line(number));
        return key.find()
                ? Optional.of(problem(Slip.COLON, number, key.end(1), Message.of("这一行缺少冒号。写法是“键: 值”，冒号用半角，后面空一格。")))
                : Optional.empty();
    }

    /** The last line above that holds something, comments left out. */
    private int before(int number) {
        int line = number - 1;
        while (line > 1 && (file.line(line).isBlank() || file.line(line).strip().startsWith("#"))) {
            line--;
        }
        return Math.max(1, line);
    }

    private static Slip kind(String told) {
        if (told.startsWith("mapping values") || told.startsWith("expected <block end>, but found '<block")) {
            return Slip.INDENT;
        }
        if (told.startsWith("expected ',' or") || told.startsWith("expected the node content")) {
            return Slip.BRACKETS;
        }
        boolean quotes = Stream.of(
                        "expected <block end>", "found character", "found unknown", "expected URI", "expected alpha")
                .anyMatch(told::startsWith);
        return quotes ? Slip.QUOTES : Slip.YAML;
    }

    private static Message words(String told, Mark begin) {
        if (told.startsWith("mapping values")) {
            return Message.of("这里不能再有“键: 值”：检查本行缩进是否与同级的键对齐，文字中有半角冒号的要加引号。");
        }
        if (told.startsWith("expected ',' or")) {
            return Message.of(
                    "第 {0} 行第 {1} 列开始的括号到这里没有写完：各项用半角逗号隔开，末尾要有配对的“]”或“}”。", begin.getLine() + 1, begin.getColumn() + 1);
        }
        if (told.startsWith("expected <block end>, but found '<scalar>'")) {
            return Message.of("以引号、“{”或“[”开头的文字，要把整句放进半角引号，例如 \"{词表}出庭\"。");
        }
        if (told.startsWith("expected <block end>")) {
            return Message.of("这一行的缩进与第 {0} 行开始的内容不一致：同级的键左边要对齐，列表项都以“- ”开头。", begin.getLine() + 1);
        }
        if (told.startsWith("found character")) {
            return Message.of("以“{0}”开头的文字要加引号。", told.charAt(told.indexOf('\'') + 1));
        }
        if (told.startsWith("expected the node content")) {
            return Message.of("这里缺少内容，或多写了一个符号：检查逗号和括号。");
        }
        if (told.startsWith("found unknown escape")) {
            return Message.of("双引号内的反斜杠有特殊含义，请去掉反斜杠或改用单引号。");
        }
        if (told.startsWith("expected URI") || told.startsWith("expected alphabetic")) {
            return Message.of("以“!”、“&”或“*”开头的文字要加引号。");
        }
        return Message.of("这里不合 YAML 的写法（{0}）。检查缩进、引号和括号是否配对。", told);
    }

    /** A slip of signs in the lines that the parser was busy with, the last first. */
    private Optional<Problem> nearSlip(int from, int to) {
        for (int number = to; number >= Math.max(1, Math.max(from, to - 3)); number--) {
            Optional<Problem> slip = wideColon(number, WIDE_COLON);
            if (slip.isPresent()) {
                return slip;
            }
            Matcher tight = TIGHT_COLON.matcher(file.line(number));
            if (tight.find()) {
                return Optional.of(problem(Slip.COLON, number, tight.start(1), Message.of("冒号后面要空一格：“键: 值”。")));
            }
        }
        return Optional.empty();
    }

    /** A full-width quote or comma where the parser lost its way in a line. */
    private Optional<Problem> wideSign(int number) {
        String line = file.line(number);
        Matcher quoted = WIDE_QUOTED.matcher(line);
        if (quoted.find()) {
            return Optional.of(
                    problem(Slip.WIDE_SIGN, number, quoted.start(1), Message.of("这里的引号是全角的“ ”，YAML 的引号要用半角的 \"。")));
        }
        int open = Math.max(line.indexOf('['), line.indexOf('{'));
        int comma = open < 0 ? -1 : line.indexOf('，', open);
        return comma < 0
                ? Optional.empty()
                : Optional.of(problem(Slip.WIDE_SIGN, number, comma, Message.of("这里的逗号是全角的“，”，各项之间要用半角逗号加空格。")));
    }

    private Optional<Problem> wideColon(int number, Pattern colon) {
        Matcher wide = colon.matcher(file.line(number));
        return wide.find()
                ? Optional.of(
                        problem(Slip.WIDE_SIGN, number, wide.start(1), Message.of("键后面的冒号是全角的“：”，要用半角冒号加空格：“键: 值”。")))
                : Optional.empty();
    }

    private Problem problem(Slip slip, int line, int index, Message message) {
        return new Place(file, line, index + 1).problem(slip, message);
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
