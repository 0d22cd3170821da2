package io.github.kaoping.parser;

import io.github.kaoping.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts running text into sentences, statements and clauses (断句): a sentence ends in 。！？, a statement also at ； and before
 * 一是…, a clause also at ，and ：. Brackets, quotation marks and 《》 hold together what stands in them.
 */
final class StatementCutter {
    private static final int LONGEST_BRACKET = 120;

    private final String text;

    StatementCutter(String text) {
        this.text = text;
    }

    /**
     * One statement.
     *
     * @param sentence running number of its sentence within the stretch
     * @param ordinal the number of its 一是, 0 if none
     * @param clauses its clauses without the mark that ends them
     */
    record Cut(Span span, int sentence, int ordinal, List<Span> clauses) {}

    /** @param breaks places inside clauses where one must be cut too (behind 强调, 要求 …) */
    List<Cut> cut(int from, int to, List<Integer> breaks) {
        List<Cut> cuts = new ArrayList<>();
        List<Span> clauses = new ArrayList<>();
        int statementStart = from;
        int clauseStart = from;
        int sentence = 0;
        int ordinal = 0;
        int nextBreak = 0;
        int i = from;
        while (i < to) {
            if (i == clauseStart) {
                int mark = ordinalAt(i, to);
                if (mark > 0) {
                    if (!clauses.isEmpty()) {
                        cuts.add(new Cut(new Span(statementStart, i), sentence, ordinal, List.copyOf(clauses)));
                        clauses.clear();
                        statementStart = i;
                    }
                    ordinal = mark;
                }
            }
            while (nextBreak < breaks.size() && breaks.get(nextBreak) < i) {
                nextBreak++;
            }
            if (nextBreak < breaks.size() && breaks.get(nextBreak) == i && i > clauseStart) {
                clauses.add(new Span(clauseStart, i));
                clauseStart = i;
            }
            char c = text.charAt(i);
            int closing = closingOf(c, i, to);
            if (closing > i) {
                i = closing + 1;
                continue;
            }
            boolean stop = Glyphs.isStop(c);
            if (stop || c == '；' || c == '，' || c == '：') {
                if (i > clauseStart) {
                    clauses.add(new Span(clauseStart, i));
                }
                clauseStart = i + 1;
            }
            if ((stop || c == '；') && !clauses.isEmpty()) {
                cuts.add(new Cut(new Span(statementStart, i + 1), sentence, ordinal, List.copyOf(clauses)));
                clauses.clear();
                ordinal = 0;
                sentence += stop ? 1 : 0;
            }
            if (stop || c == '；') {
                statementStart = i + 1;
            }
            i++;
        }
        if (to > clauseStart) {
            clauses.add(new Span(clauseStart, to));
        }
        if (to > statementStart && !clauses.isEmpty()) {
            cuts.add(new Cut(new Span(statementStart, to), sentence, ordinal, List.copyOf(clauses)));
        }
        return cuts;
    }

    /** Where the bracket that opens at {@code at} closes, or −1 if it opens none or does not close soon. */
    private int closingOf(char open, int at, int to) {
        char close =
                switch (open) {
                    case '（' -> '）';
                    case '“' -> '”';
                    case '《' -> '》';
                    case '〈' -> '〉';
                    case '〔' -> '〕';
                    default -> '\0';
                };
        if (close == '\0') {
            return -1;
        }
        int depth = 0;
        int end = Math.min(to, at + LONGEST_BRACKET);
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return i;
            } else if (c == '。' && open != '“' && open != '（') {
                return -1;
            }
        }
        return -1;
    }

    /** The value of an enumerating 一是, 其一, 首先, （1）, ① or 1. at a place, or 0. */
    private int ordinalAt(int at, int to) {
        char c = text.charAt(at);
        int digits = at;
        while (digits < to
                && digits < at + 3
                && Glyphs.digitValue(text.charAt(digits)) != 0
                && (Glyphs.digitValue(text.charAt(digits)) > 0 || text.charAt(digits) == '十')) {
            digits++;
        }
        if (digits > at && digits < to && text.charAt(digits) == '是' && !text.startsWith("是否", digits)) {
            return Math.max(1, value(text.substring(at, digits)));
        }
        if (c == '其' && at + 2 < to && Glyphs.digitValue(text.charAt(at + 1)) > 0 && text.charAt(at + 2) == '，') {
            return Glyphs.digitValue(text.charAt(at + 1));
        }
        if (c == '第'
                && at + 2 < to
                && Glyphs.digitValue(text.charAt(at + 1)) > 0
                && (text.charAt(at + 2) == '，' || text.charAt(at + 2) == '、')) {
            return Glyphs.digitValue(text.charAt(at + 1));
        }
        if (text.startsWith("首先，", at)) {
            return 1;
        }
        if (text.startsWith("其次，", at)) {
            return 2;
        }
        if (text.startsWith("再次，", at)) {
            return 3;
        }
        if ((c == '（' || (c >= '①' && c <= '⑩') || Glyphs.isDigit(c)) && at < to) {
            NumberGlyph glyph = NumberGlyph.at(text.substring(at, Math.min(to, at + 6)));
            return glyph == null ? 0 : glyph.number();
        }
        return 0;
    }

    private static int value(String digits) {
        if (digits.length() == 1) {
            return digits.charAt(0) == '十' ? 10 : Glyphs.digitValue(digits.charAt(0));
        }
        return 10 + Math.max(0, Glyphs.digitValue(digits.charAt(digits.length() - 1)));
    }
}
