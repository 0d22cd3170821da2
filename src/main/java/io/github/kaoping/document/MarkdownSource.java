package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown source made ready for the parser: what is no text is blanked out, what Chinese writers mean and CommonMark does
 * not understand is mended. No line is added or lost, so that lines can be told in the original.
 */
final class MarkdownSource {
    private static final Pattern FRONT_MATTER_LINE =
            Pattern.compile("[\\w\\u4e00-\\u9fff.-]+[ \\t]*:([ \\t].*)?|[ \\t]+\\S.*|-[ \\t].*|#.*|\\s*");

    /** What is no text from its beginning to its end, on whatever lines. */
    private static final Map<String, String> INVISIBLE =
            Map.of("<!--", "-->", "<style", "</style>", "<script", "</script>");

    /** Programs wrap whole documents into fences; reports hold no program code. */
    private static final Pattern FENCE = Pattern.compile("[ \\t>]*(`{3,}|~{3,})[ \\t]*[\\w-]*[ \\t]*");

    /** CommonMark finds no end of emphasis between a Chinese full stop and a character: **三是打造。**文字. */
    private static final Pattern BOLD = Pattern.compile(
            "(?<![*\\\\])(\\*{2,3})(?![\\s*])([^*]{1,2000}+(?:\\*{4}[^*]{1,2000}+){0,50})(?<![\\s\\\\])\\1(?!\\*)");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*+\\n");

    /** Begins no tag; left to the parser, many of them would each be followed to the end of the text. */
    private static final Pattern PLAIN_ANGLE = Pattern.compile("(?<!\\\\)<(?![A-Za-z/][^<>]*+>)");

    /** #一、主要举措 is meant as a heading, #话题# is not. */
    private static final Pattern TIGHT_HEADING =
            Pattern.compile("( {0,3})(#{1,6})(?=[一二三四五六七八九十（(第\\d])(.*)|( {0,3})(#{2,6})(?=[^#\\s])(.*)");

    private static final Pattern PIPED_ROW = Pattern.compile("[ \\t>]*\\|.*\\|[ \\t]*");

    private final List<String> lines;
    private final List<Integer> numbers;
    private final BitSet rows = new BitSet();
    private final BitSet delimiters = new BitSet();

    private MarkdownSource(List<String> lines, List<Integer> numbers) {
        this.lines = lines;
        this.numbers = numbers;
        markTables();
    }

    static MarkdownSource of(String text) {
        List<String> lines = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Lines.Line line : Lines.of(text)) {
            lines.add(line.of(text));
            numbers.add(line.number());
        }
        dropFrontMatter(lines);
        lines.replaceAll(MarkdownSource::mend);
        String whole = String.join("\n", lines);
        for (Map.Entry<String, String> e : new TreeMap<>(INVISIBLE).entrySet()) {
            whole = blank(whole, e.getKey(), e.getValue());
        }
        whole = PLAIN_ANGLE.matcher(whole).replaceAll("\\\\<");
        whole = BOLD.matcher(whole).replaceAll(m -> Matcher.quoteReplacement(unmarked(m)));
        return new MarkdownSource(List.of(whole.split("\n", -1)), numbers);
    }

    /** What the parser reads. */
    String text() {
        return String.join("\n", lines);
    }

    /** A line as the parser reads it, by its index from 0. */
    String line(int index) {
        return lines.get(index);
    }

    /** The number of that line in the original, from 1. */
    int number(int index) {
        return numbers.get(index);
    }

    boolean isTableRow(int index) {
        return rows.get(index);
    }

    /** Whether the line only draws the rule below a table's header. */
    boolean isTableRule(int index) {
        return delimiters.get(index);
    }

    private static void dropFrontMatter(List<String> lines) {
        if (!lines.get(0).strip().equals("---")) {
            return;
        }
        boolean entry = false;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().equals("---") || line.strip().equals("...")) {
                if (entry) {
                    lines.subList(0, i + 1).replaceAll(l -> "");
                }
                return;
            }
            if (!FRONT_MATTER_LINE.matcher(line).matches()) {
                return;
            }
            entry |= line.contains(":");
        }
    }

    private static String mend(String line) {
        if (FENCE.matcher(line).matches()) {
            return "";
        }
        Matcher heading = TIGHT_HEADING.matcher(line);
        if (!heading.matches()) {
            return line;
        }
        int group = heading.group(2) == null ? 4 : 1;
        return heading.group(group) + heading.group(group + 1) + " " + heading.group(group + 2);
    }

    /** What stands between the markers, those included that end one stretch and begin the next. */
    private static String unmarked(MatchResult bold) {
        boolean oneParagraph = !BLANK_LINE.matcher(bold.group(2)).find();
        return oneParagraph ? bold.group(2).replace("****", "") : bold.group();
    }

    /** Removes all stretches between two marks except their line ends; one without an end stays. */
    private static String blank(String text, String open, String close) {
        StringBuilder kept = new StringBuilder(text.length());
        int at = 0;
        while (true) {
            int from = text.indexOf(open, at);
            int to = from < 0 ? -1 : text.indexOf(close, from);
            if (to < 0) {
                return kept.append(text, at, text.length()).toString();
            }
            kept.append(text, at, from);
            at = to + close.length();
            text.substring(from, at).chars().filter(c -> c == '\n').forEach(c -> kept.append('\n'));
        }
    }

    /** Whether the line is made of pipes, dashes and colons only. */
    private static boolean isRule(String line) {
        return line.indexOf('|') >= 0
                && line.indexOf('-') >= 0
                && line.chars().allMatch(c -> "|:-> \t".indexOf(c) >= 0);
    }

    private void markTables() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean piped = line.indexOf('|') >= 0;
            if (isRule(line)) {
                delimiters.set(i);
                if (i > 0 && lines.get(i - 1).indexOf('|') >= 0) {
                    rows.set(i - 1);
                }
            } else if (piped && (PIPED_ROW.matcher(line).matches() || (i > 0 && inTable(i - 1)))) {
                rows.set(i);
            }
        }
    }

    private boolean inTable(int index) {
        return rows.get(index) || delimiters.get(index);
    }
}
