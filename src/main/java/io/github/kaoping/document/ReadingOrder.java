package io.github.kaoping.document;

import io.github.kaoping.document.PrintedLine.Edges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the segments of a page into the order in which people read them (阅读顺序): a page of one column line by line, columns
 * one after the other, a headline above columns before them.
 *
 * <p>Two columns are told from a table by their lines: many in each, most of them nearly as wide as the column.
 */
final class ReadingOrder {
    private static final int FEWEST_LINES = 5;
    private static final int MOST_COLUMNS_DEPTH = 3;
    private static final String HANGING = "，。、；：！？";

    private static final Pattern NUMBER =
            Pattern.compile("[（(]?([0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|[①-⑳]|第[一二三四五六七八九十]{1,3}[章节条]");

    /** The number of a list stands no further from its words, in sizes of the font. */
    private static final double MOST_TAB = 4;

    /** Of the lines of a column so many fill it; cells of a table seldom do. */
    private static final double FULL_LINES = 0.5;

    private final int page;
    private final List<PrintedLine> lines = new ArrayList<>();

    private ReadingOrder(int page) {
        this.page = page;
    }

    static List<PrintedLine> of(int page, List<Segment> segments) {
        ReadingOrder order = new ReadingOrder(page);
        List<Segment> downwards = new ArrayList<>(segments);
        downwards.sort(Comparator.comparingDouble(Segment::y).thenComparingDouble(Segment::left));
        order.read(downwards, 0);
        return order.lines;
    }

    private void read(List<Segment> segments, int depth) {
        List<Band> bands = depth < MOST_COLUMNS_DEPTH ? bands(segments) : List.of();
        if (bands.isEmpty()) {
            column(segments);
            return;
        }
        int at = 0;
        for (Band band : bands) {
            column(segments.subList(at, band.from));
            List<Segment> left = new ArrayList<>();
            List<Segment> right = new ArrayList<>();
            for (Segment s : segments.subList(band.from, band.to)) {
                (s.left() < band.gutter ? left : right).add(s);
            }
            read(left, depth + 1);
            read(right, depth + 1);
            at = band.to;
        }
        column(segments.subList(at, segments.size()));
    }

    /** Segments {@code from} … {@code to} that stand in two columns on both sides of a gutter. */
    private record Band(int from, int to, double gutter) {}

    private static List<Band> bands(List<Segment> segments) {
        if (segments.size() < 2 * FEWEST_LINES) {
            return List.of();
        }
        double left = segments.stream().mapToDouble(Segment::left).min().orElse(0);
        double right = segments.stream().mapToDouble(Segment::right).max().orElse(0);
        List<Band> best = List.of();
        int most = 0;
        for (double share = 0.25; share <= 0.75; share += 0.01) {
            List<Band> found = bandsAt(segments, left + share * (right - left));
            int taken = found.stream().mapToInt(b -> b.to - b.from).sum();
            if (taken > most) {
                most = taken;
                best = found;
            }
        }
        return best;
    }

    private static List<Band> bandsAt(List<Segment> segments, double gutter) {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= segments.size(); i++) {
            boolean crosses = i == segments.size()
                    || (segments.get(i).left() < gutter && segments.get(i).right() > gutter);
            if (crosses) {
                if (areColumns(segments.subList(from, i), gutter)) {
                    bands.add(new Band(from, i, gutter));
                }
                from = i + 1;
            }
        }
        return bands;
    }

    private static boolean areColumns(List<Segment> band, double gutter) {
        if (band.size() < 2 * FEWEST_LINES) {
            return false;
        }
        List<Segment> left = band.stream().filter(s -> s.left() < gutter).toList();
        List<Segment> right = band.stream().filter(s -> s.left() >= gutter).toList();
        if (left.size() < FEWEST_LINES || right.size() < FEWEST_LINES) {
            return false;
        }
        double overlap = Math.min(last(left).y(), last(right).y())
                - Math.max(left.get(0).y(), right.get(0).y());
        double height = Math.max(last(left).y(), last(right).y())
                - Math.min(left.get(0).y(), right.get(0).y());
        return overlap >= 0.5 * height && isColumn(left) && isColumn(right);
    }

    private static boolean isColumn(List<Segment> segments) {
        double left = segments.stream().mapToDouble(Segment::left).min().orElse(0);
        double right = segments.stream().mapToDouble(Segment::right).max().orElse(0);
        long full = segments.stream()
                .filter(s -> s.width() >= 0.85 * (right - left) && s.width() >= 8 * s.size())
                .count();
        return full >= FULL_LINES * segments.size();
    }

    private static Segment last(List<Segment> segments) {
        return segments.get(segments.size() - 1);
    }

    private void column(List<Segment> segments) {
        List<List<Segment>> rows = new ArrayList<>();
        for (Segment s : segments) {
            List<Segment> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (!row.isEmpty() && row.get(0).sameLine(s)) {
                row.add(s);
            } else {
                rows.add(new ArrayList<>(List.of(s)));
            }
        }
        rows.forEach(r -> r.sort(Comparator.comparingDouble(Segment::left)));
        rows.replaceAll(ReadingOrder::numbered);
        List<PrintedLine> own = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean table = (i > 0 && aligned(rows.get(i), rows.get(i - 1)))
                    || (i + 1 < rows.size() && aligned(rows.get(i), rows.get(i + 1)));
            own.add(line(rows.get(i), table));
        }
        Edges edges = edges(own);
        own.forEach(l -> lines.add(l.within(edges)));
    }

    /** A number of a list and the words behind its tab are no cells of a table. */
    private static List<Segment> numbered(List<Segment> row) {
        if (row.size() < 2 || !NUMBER.matcher(row.get(0).text()).matches()) {
            return row;
        }
        Segment number = row.get(0);
        Segment words = row.get(1);
        if (words.left() - number.right() > MOST_TAB * words.size()) {
            return row;
        }
        List<Segment> joined = new ArrayList<>(row.subList(1, row.size()));
        joined.set(
                0,
                new Segment(
                        number.left(), words.right(), words.y(), words.size(), number.text() + "  " + words.text()));
        return joined;
    }

    /** Whether two lines that both have wide gaps have them at the same place: rows of a table without rulings. */
    private static boolean aligned(List<Segment> row, List<Segment> other) {
        if (row.size() < 2 || other.size() < 2) {
            return false;
        }
        return row.stream().skip(1).anyMatch(s -> other.stream()
                .skip(1)
                .anyMatch(o ->
                        Math.abs(s.left() - o.left()) < s.size() || Math.abs(s.right() - o.right()) < 0.5 * s.size()));
    }

    private PrintedLine line(List<Segment> row, boolean table) {
        Segment first = row.get(0);
        Segment widest =
                row.stream().max(Comparator.comparingDouble(Segment::width)).orElse(first);
        String text =
                String.join(table ? "\t" : "  ", row.stream().map(Segment::text).toList());
        return new PrintedLine(
                page, first.left(), last(row).right(), widest.y(), widest.size(), text, table, new Edges(0, 0));
    }

    /** Where several lines begin and where several end; what hangs over alone does not count. */
    private static Edges edges(List<PrintedLine> lines) {
        if (lines.size() < FEWEST_LINES) {
            return new Edges(0, 0);
        }
        double[] lefts = lines.stream().mapToDouble(PrintedLine::left).sorted().toArray();
        double[] rights =
                lines.stream().mapToDouble(l -> -withoutHanging(l)).sorted().toArray();
        double size = lines.get(lines.size() / 2).size();
        return new Edges(outermost(lefts, size), -outermost(rights, size));
    }

    /** Office programs let a closing mark hang over the edge (标点溢出边界). */
    private static double withoutHanging(PrintedLine line) {
        char last = line.text().charAt(line.text().length() - 1);
        return HANGING.indexOf(last) >= 0 ? line.right() - line.size() : line.right();
    }

    private static double outermost(double[] sorted, double size) {
        int several = Math.max(2, sorted.length / 12);
        for (int i = 0; i + several <= sorted.length; i++) {
            if (sorted[i + several - 1] - sorted[i] <= 0.6 * size) {
                return sorted[i];
            }
        }
        return sorted[0];
    }
}
