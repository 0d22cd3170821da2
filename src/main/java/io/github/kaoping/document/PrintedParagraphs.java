package io.github.kaoping.document;

import io.github.kaoping.document.PrintedLine.Edges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells which printed lines go on with the paragraph before them (接行): the line before was full, so that the first word of
 * this one had no room in it, and this one is not indented and does not stand apart.
 *
 * <p>Room is measured, not guessed from a count of characters: a line that closes a paragraph seldom ends within a
 * character of the edge.
 */
final class PrintedParagraphs {
    private static final Pattern NUMBERED =
            Pattern.compile("^(第?[一二三四五六七八九十]{1,3}[、.．章节]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[、.．](?![0-9])).*");
    private static final String STOPS = "。！？；：";
    private static final String NOT_AT_START = "，。、；：！？）》”’】〉」』％%…—";
    private static final String NOT_AT_END = "（《“‘【〈「『";

    /** Distances in sizes of the font. */
    private static final double INDENT = 1.2;

    private static final double TOLERANCE = 0.15;
    private static final double APART = 1.5;

    /** On a page with fewer lines the longest need not reach the edge. */
    private static final int FEWEST_LINES = 10;

    private final List<PrintedLine> lines;
    private final boolean[] goesOn;
    private final boolean[] indented;
    private final double leading;

    /** Whether the file indents its paragraphs; if not, a number at the beginning of a line opens one. */
    private final boolean indents;

    PrintedParagraphs(List<PrintedLine> all) {
        lines = within(all, PrintedText.usual(all));
        leading = leading();
        goesOn = new boolean[lines.size()];
        indented = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            indented[i] = isIndented(lines.get(i));
        }
        indents = 20 * lines.stream().filter(PrintedParagraphs::isIndented).count() >= lines.size();
        for (int i = 0; i < lines.size(); i++) {
            goesOn[i] = i > 0 && goesOn(lines.get(i - 1), lines.get(i));
        }
    }

    /** The lines with edges that can be believed: a page with a line or two takes those of the others. */
    private static List<PrintedLine> within(List<PrintedLine> all, Edges usual) {
        Map<List<Object>, Integer> together = new HashMap<>();
        all.forEach(l -> together.merge(List.of(l.page(), l.edges()), 1, Integer::sum));
        List<PrintedLine> lines = new ArrayList<>();
        for (PrintedLine line : all) {
            Edges own = line.edges();
            boolean few = together.getOrDefault(List.of(line.page(), own), 0) < FEWEST_LINES
                    && Math.abs(own.left() - usual.left()) < line.size()
                    && own.right() < usual.right();
            lines.add(own.right() <= 0 || few ? line.within(usual) : line);
        }
        return lines;
    }

    boolean goesOn(int line) {
        return goesOn[line];
    }

    /** Whether the line begins like a paragraph, a little to the right of the edge. */
    boolean indented(int line) {
        return indented[line];
    }

    int joined() {
        int joined = 0;
        for (boolean on : goesOn) {
            joined += on ? 1 : 0;
        }
        return joined;
    }

    private static boolean isIndented(PrintedLine line) {
        double indent = line.left() - line.edges().left();
        return !line.row() && line.edges().right() > 0 && indent > INDENT * line.size() && indent < 5 * line.size();
    }

    private boolean goesOn(PrintedLine before, PrintedLine line) {
        if (before.row()
                || line.row()
                || line.edges().right() <= 0
                || before.edges().right() <= 0) {
            return false;
        }
        double size = Math.max(line.size(), before.size());
        if (Math.min(line.size(), before.size()) < 0.85 * size) {
            return false;
        }
        if (line.left() - line.edges().left() > INDENT * line.size() && !isRestOfTitle(before, line)) {
            return false;
        }
        boolean below = line.page() == before.page() && line.y() > before.y();
        if (below && leading > 0 && line.y() - before.y() > APART * leading) {
            return false;
        }
        char last = before.text().charAt(before.text().length() - 1);
        if ((STOPS.indexOf(last) >= 0 || !indents)
                && NUMBERED.matcher(line.text()).matches()) {
            return false;
        }
        return before.right() + roomFor(line) > before.edges().right() - TOLERANCE * size;
    }

    /** A centred line below one that fills the column: a title that had no room in one line. */
    private static boolean isRestOfTitle(PrintedLine before, PrintedLine line) {
        double left = line.left() - line.edges().left();
        double right = line.edges().right() - line.right();
        char last = before.text().charAt(before.text().length() - 1);
        return Math.abs(left - right) < line.size()
                && before.left() - before.edges().left() < line.size()
                && STOPS.indexOf(last) < 0
                && !NUMBERED.matcher(line.text()).matches();
    }

    /** The width of what cannot be parted at the beginning of a line. */
    private static double roomFor(PrintedLine line) {
        String text = line.text();
        int end = 0;
        while (end < text.length() && NOT_AT_END.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end < text.length() && isWord(text.charAt(end))) {
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
        } else {
            end++;
        }
        while (end < text.length() && NOT_AT_START.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        double columns = 0;
        for (int i = 0; i < Math.min(end, text.length()); i++) {
            columns += text.charAt(i) < 0x80 ? 0.5 : 1;
        }
        return columns * line.size();
    }

    private static boolean isWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '%';
    }

    /** The usual distance of two lines below each other; 0 if there are too few. */
    private double leading() {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            PrintedLine before = lines.get(i - 1);
            PrintedLine line = lines.get(i);
            double distance = line.y() - before.y();
            if (before.page() == line.page() && distance > 0 && distance < 5 * line.size()) {
                distances.add(distance);
            }
        }
        distances.sort(Comparator.naturalOrder());
        return distances.size() < 4 ? 0 : distances.get(distances.size() / 2);
    }
}
