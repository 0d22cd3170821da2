package io.github.kaoping.parser;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines again in a report that stands on one line (断行): where blanks stand between what were lines, and before the
 * numbers of headings.
 */
final class Unfolding {
    /** Title, salutation: the first lines are short, and each blank may have been a line's end. */
    private static final int OPENING = 160;

    private static final int LONGEST_HEADING = 60;

    private Unfolding() {}

    static List<Block> of(String text, Block block) {
        List<Block> lines = new ArrayList<>();
        int start = block.span().start();
        int end = block.span().end();
        for (int i = start; i < end; i++) {
            if (i > start && breaksAt(text, block.span().start(), start, i, end)) {
                add(lines, text, block, start, i);
                start = i;
            }
        }
        add(lines, text, block, start, end);
        return lines;
    }

    private static void add(List<Block> lines, String text, Block block, int from, int to) {
        int start = from;
        while (start < to && Glyphs.isBlank(text.charAt(start))) {
            start++;
        }
        if (start < to) {
            lines.add(new Block(block.kind(), new Span(start, to), block.line(), block.paragraph(), block.page()));
        }
    }

    private static boolean breaksAt(String text, int first, int start, int at, int end) {
        boolean blank = Glyphs.isBlank(text.charAt(at));
        char before = text.charAt(at - 1);
        if (!blank) {
            return Glyphs.isStop(before) && NumberGlyph.at(text.substring(at, Math.min(end, at + 6))) != null;
        }
        if (Glyphs.isBlank(before)) {
            return false;
        }
        int next = at;
        while (next < end && Glyphs.isBlank(text.charAt(next))) {
            next++;
        }
        if (next >= end) {
            return false;
        }
        char after = Glyphs.narrow(text.charAt(next));
        boolean number = Glyphs.isDigit(Glyphs.narrow(before)) || "年月日".indexOf(before) >= 0;
        if (number && (Glyphs.isDigit(after) || "年月日".indexOf(after) >= 0)) {
            return false;
        }
        if (Glyphs.isStop(before) || Glyphs.wide(before) == '：' || at - first <= OPENING) {
            return true;
        }
        String opening = text.substring(next, Math.min(end, next + 6));
        boolean heading = NumberGlyph.at(text.substring(start, Math.min(at, start + 6))) != null;
        return NumberGlyph.at(opening) != null || (heading && at - start <= LONGEST_HEADING) || next - at >= 2;
    }
}
