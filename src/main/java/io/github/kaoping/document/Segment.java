package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Characters that stand side by side on one line without a wide gap (行段).
 *
 * @param y baseline, counted downwards
 * @param size size of most of its characters
 */
record Segment(double left, double right, double y, double size, String text) {
    /** A wider gap, in sizes of the font, parts two segments: cells without rulings, columns. */
    private static final double WIDE_GAP = 1.8;

    /** A gap as wide as this, in sizes of the font, stands for a blank. */
    private static final double BLANK_GAP = 0.3;

    private static final String NOTE_MARK = "0123456789①②③④⑤⑥⑦⑧⑨⑩[]〔〕*＊†";

    // Written out: pages have thousands of characters.
    private static final Comparator<Glyph> RIGHTWARDS = (a, b) -> Double.compare(a.x(), b.x());

    private static final Comparator<Glyph> DOWNWARDS = (a, b) -> {
        int byHeight = Double.compare(a.y(), b.y());
        return byHeight != 0 ? byHeight : RIGHTWARDS.compare(a, b);
    };

    double width() {
        return right - left;
    }

    boolean sameLine(Segment other) {
        return Math.abs(y - other.y) <= 0.35 * Math.max(size, other.size);
    }

    /** The segments of some glyphs, from top to bottom, then from left to right. */
    static List<Segment> of(List<Glyph> glyphs) {
        List<Row> rows = new ArrayList<>();
        List<Glyph> downwards = new ArrayList<>(glyphs);
        downwards.sort(DOWNWARDS);
        for (Glyph glyph : downwards) {
            Row row = null;
            for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 6) && row == null; i--) {
                row = rows.get(i).takes(glyph) ? rows.get(i) : null;
            }
            if (row == null) {
                row = new Row(glyph);
                rows.add(row);
            }
            row.add(glyph);
        }
        List<Segment> segments = new ArrayList<>();
        rows.forEach(r -> r.cut(segments));
        segments.sort(Comparator.comparingDouble(Segment::y).thenComparingDouble(Segment::left));
        return segments;
    }

    /** Glyphs on one baseline, with what is raised or lowered a little. */
    private static final class Row {
        private final List<Glyph> glyphs = new ArrayList<>();
        private double y;
        private double size;

        Row(Glyph first) {
            y = first.y();
            size = first.size();
        }

        boolean takes(Glyph glyph) {
            double larger = Math.max(size, glyph.size());
            double smaller = Math.min(size, glyph.size());
            double raised = glyph.size() < size ? y - glyph.y() : glyph.y() - y;
            if (smaller > 0.8 * larger) {
                return Math.abs(glyph.y() - y) <= 0.3 * larger;
            }
            return smaller > 0.4 * larger && raised > -0.2 * larger && raised < 0.55 * larger;
        }

        void add(Glyph glyph) {
            if (glyph.size() > size * 1.05) {
                size = glyph.size();
                y = glyph.y();
            }
            glyphs.add(glyph);
        }

        void cut(List<Segment> into) {
            glyphs.sort(RIGHTWARDS);
            List<Glyph> run = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            boolean blank = false;
            for (Glyph glyph : glyphs) {
                if (glyph.isBlank()) {
                    blank = true;
                    continue;
                }
                Glyph last = run.isEmpty() ? null : run.get(run.size() - 1);
                if ((last != null && isShadow(last, glyph)) || isNoteMark(glyph)) {
                    continue;
                }
                double gap = last == null ? 0 : (glyph.x() - last.right()) / Math.max(glyph.size(), last.size());
                if (gap > WIDE_GAP) {
                    end(run, text, into);
                } else if (last != null && (blank || gap > BLANK_GAP)) {
                    text.append(' ');
                }
                run.add(glyph);
                text.append(glyph.text());
                blank = false;
            }
            end(run, text, into);
        }

        /** A small raised figure leads to a note; read as text it would change the figure before it. */
        private boolean isNoteMark(Glyph glyph) {
            return glyph.size() < 0.75 * size && glyph.y() < y - 0.15 * size && NOTE_MARK.indexOf(glyph.text()) >= 0;
        }

        /** The same character printed twice a hair apart looks bold. */
        private static boolean isShadow(Glyph last, Glyph glyph) {
            return glyph.text().equals(last.text())
                    && glyph.x() - last.x() < 0.3 * Math.min(last.width(), glyph.width())
                    && Math.abs(glyph.y() - last.y()) < 0.2 * last.size();
        }

        private static void end(List<Glyph> run, StringBuilder text, List<Segment> into) {
            if (run.isEmpty()) {
                return;
            }
            double[] sizes = run.stream().mapToDouble(Glyph::size).sorted().toArray();
            double size = sizes[sizes.length / 2];
            double y = run.stream()
                    .filter(g -> g.size() >= size * 0.95)
                    .mapToDouble(Glyph::y)
                    .findFirst()
                    .orElse(run.get(0).y());
            double right = run.stream().mapToDouble(Glyph::right).max().orElseThrow();
            into.add(new Segment(run.get(0).x(), right, y, size, text.toString()));
            run.clear();
            text.setLength(0);
        }
    }
}
