package io.github.kaoping.document;

import io.github.kaoping.document.PrintedLine.Edges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the tables of a page by their rulings and reads them row by row (表格). A cell that spans several rows or columns
 * stands once, where it begins.
 */
final class RuledTables {
    /** Rulings that are nearer to each other than this, in points, are one. */
    private static final double SAME = 3;

    private static final int MOST_RULINGS = 4000;

    private final PrintedPage page;
    private final List<PrintedLine> rows = new ArrayList<>();
    private List<Glyph> rest;

    RuledTables(PrintedPage page) {
        this.page = page;
        this.rest = page.glyphs();
        if (page.rulings().size() <= MOST_RULINGS) {
            for (List<Ruling> group : groups(page.rulings())) {
                read(group);
            }
        }
    }

    /** The rows of all tables of the page. */
    List<PrintedLine> rows() {
        return rows;
    }

    /** The glyphs outside of tables. */
    List<Glyph> rest() {
        return rest;
    }

    /** Rulings that touch each other, directly or by others. */
    private static List<List<Ruling>> groups(List<Ruling> rulings) {
        int[] group = new int[rulings.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < i; j++) {
                if (touch(rulings.get(i), rulings.get(j))) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        Map<Integer, List<Ruling>> byRoot = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            byRoot.computeIfAbsent(root(group, i), r -> new ArrayList<>()).add(rulings.get(i));
        }
        return List.copyOf(byRoot.values());
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private static boolean touch(Ruling a, Ruling b) {
        return a.left() <= b.right() + SAME
                && b.left() <= a.right() + SAME
                && a.top() <= b.bottom() + SAME
                && b.top() <= a.bottom() + SAME;
    }

    private void read(List<Ruling> group) {
        List<Ruling> across = group.stream().filter(Ruling::horizontal).toList();
        List<Ruling> upright = group.stream().filter(r -> !r.horizontal()).toList();
        double[] ys = places(across);
        double[] xs = places(upright);
        if (ys.length < 2 || xs.length < 2 || ys.length * xs.length <= 4) {
            return; // a frame around text or an underline is no table
        }
        Grid grid = new Grid(xs, ys, across, upright);
        Map<Integer, List<Glyph>> cells = new HashMap<>();
        List<Glyph> outside = new ArrayList<>();
        for (Glyph g : rest) {
            int cell = grid.cellAt(g.x() + g.width() / 2, g.y() - g.size() * 0.35);
            if (cell < 0) {
                outside.add(g);
            } else {
                cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(g);
            }
        }
        rest = outside;
        int columns = xs.length - 1;
        for (int r = 0; r + 1 < ys.length; r++) {
            row(grid, cells, r, columns, ys);
        }
    }

    private void row(Grid grid, Map<Integer, List<Glyph>> cells, int r, int columns, double[] ys) {
        StringBuilder text = new StringBuilder();
        double size = 0;
        int seen = 0;
        for (int c = 0; c < columns; c++) {
            int cell = r * columns + c;
            if (grid.cell(cell) == cell) {
                String words = words(cells.getOrDefault(cell, List.of()));
                text.append(seen++ == 0 ? "" : "\t").append(words);
                size = Math.max(
                        size,
                        cells.getOrDefault(cell, List.of()).stream()
                                .mapToDouble(Glyph::size)
                                .max()
                                .orElse(0));
            }
        }
        if (!Lines.isBlank(text)) {
            rows.add(new PrintedLine(
                    page.number(),
                    grid.left(),
                    grid.right(),
                    ys[r] + size,
                    size,
                    text.toString(),
                    true,
                    new Edges(0, 0)));
        }
    }

    /** The lines of a cell as running text. */
    private static String words(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (Segment s : Segment.of(glyphs)) {
            boolean latin = text.length() > 0
                    && text.charAt(text.length() - 1) < 0x80
                    && s.text().charAt(0) < 0x80;
            text.append(latin ? " " : "").append(s.text());
        }
        return text.toString();
    }

    private static double[] places(List<Ruling> rulings) {
        double[] sorted = rulings.stream().mapToDouble(Ruling::at).sorted().toArray();
        List<Double> places = new ArrayList<>();
        for (double at : sorted) {
            if (places.isEmpty() || at - places.get(places.size() - 1) > SAME) {
                places.add(at);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The cells between the rulings; those with no ruling between them are one. */
    private static final class Grid {
        private final double[] xs;
        private final double[] ys;
        private final int[] cell;

        Grid(double[] xs, double[] ys, List<Ruling> across, List<Ruling> upright) {
            this.xs = xs;
            this.ys = ys;
            int columns = xs.length - 1;
            cell = new int[columns * (ys.length - 1)];
            for (int i = 0; i < cell.length; i++) {
                cell[i] = i;
            }
            for (int r = 0; r + 1 < ys.length; r++) {
                for (int c = 0; c < columns; c++) {
                    if (c > 0 && !runs(upright, xs[c], ys[r], ys[r + 1])) {
                        join(r * columns + c, r * columns + c - 1);
                    }
                    if (r > 0 && !runs(across, ys[r], xs[c], xs[c + 1])) {
                        join(r * columns + c, (r - 1) * columns + c);
                    }
                }
            }
        }

        private static boolean runs(List<Ruling> rulings, double at, double from, double to) {
            double middle = (from + to) / 2;
            return rulings.stream()
                    .anyMatch(r -> Math.abs(r.at() - at) <= SAME && r.from() <= middle && r.to() >= middle);
        }

        private void join(int one, int other) {
            int a = root(cell, one);
            int b = root(cell, other);
            cell[Math.max(a, b)] = Math.min(a, b);
        }

        int cell(int index) {
            return root(cell, index);
        }

        double left() {
            return xs[0];
        }

        double right() {
            return xs[xs.length - 1];
        }

        int cellAt(double x, double y) {
            int column = between(xs, x);
            int row = between(ys, y);
            return column < 0 || row < 0 ? -1 : cell(row * (xs.length - 1) + column);
        }

        private static int between(double[] places, double at) {
            for (int i = 0; i + 1 < places.length; i++) {
                if (at >= places[i] - 1 && at < places[i + 1]) {
                    return i;
                }
            }
            return -1;
        }
    }
}
