package io.github.kaoping.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose columns are aligned by display width (对齐的表格); long cells go on in the next line.
 *
 * <p>All columns but the last are as wide as their widest cell, at most their limit; the last takes what is left. Where
 * too little is left for it, the columns with a limit give way.
 */
public final class Table {
    private static final String GAP = "  ";
    private static final int WANTED_LAST = 26;
    private static final int LEAST_LAST = 16;
    private static final int LEAST_LIMITED = 10;

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** A column; {@code most} is the most it may take, 0 for no limit. */
    public record Column(String head, boolean right, int most) {
        public static Column left(String head) {
            return new Column(head, false, 0);
        }

        public static Column left(String head, int most) {
            return new Column(head, false, most);
        }

        public static Column right(String head) {
            return new Column(head, true, 0);
        }
    }

    /** What stands in one place of the table. */
    public record Cell(String text, Ink ink) {
        public static Cell of(String text) {
            return new Cell(text, Ink.PLAIN);
        }
    }

    public void row(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The lines of the table, head first, none wider than {@code width} where its first columns allow. */
    public List<String> lines(int width, boolean colour) {
        int[] widths = widths(width);
        List<String> out = new ArrayList<>();
        out.addAll(
                lines(columns.stream().map(c -> new Cell(c.head(), Ink.FAINT)).toList(), widths, colour));
        rows.forEach(row -> out.addAll(lines(row, widths, colour)));
        return out;
    }

    private int[] widths(int width) {
        int[] widths = new int[columns.size()];
        int left = width;
        for (int i = 0; i < widths.length - 1; i++) {
            int widest = DisplayWidth.atMost(columns.get(i).head());
            for (List<Cell> row : rows) {
                widest = Math.max(
                        widest, DisplayWidth.atMost(Wrap.clean(row.get(i).text())));
            }
            int most = columns.get(i).most();
            widths[i] = most == 0 ? widest : Math.min(widest, most);
            left -= widths[i] + GAP.length();
        }
        widths[widths.length - 1] = Math.max(left + narrow(widths, WANTED_LAST - left), LEAST_LAST);
        return widths;
    }

    /** Takes columns from the widest of those that have a limit, as many as can be had, and says how many. */
    private int narrow(int[] widths, int wanted) {
        int taken = 0;
        while (taken < wanted) {
            int widest = -1;
            for (int i = 0; i < widths.length - 1; i++) {
                boolean can = columns.get(i).most() > 0 && widths[i] > LEAST_LIMITED;
                if (can && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return taken;
            }
            widths[widest]--;
            taken++;
        }
        return taken;
    }

    private List<String> lines(List<Cell> cells, int[] widths, boolean colour) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = Wrap.lines(cells.get(i).text(), widths[i]);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        List<String> out = new ArrayList<>();
        for (int h = 0; h < height; h++) {
            StringBuilder line = new StringBuilder();
            String due = "";
            for (int i = 0; i < widths.length; i++) {
                String text = h < wrapped.get(i).size() ? wrapped.get(i).get(h) : "";
                String room = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(text)));
                String inked = cells.get(i).ink().on(text, colour);
                if (!text.isEmpty()) {
                    line.append(due).append(columns.get(i).right() ? room : "").append(inked);
                    due = columns.get(i).right() ? GAP : room + GAP;
                } else {
                    due += room + GAP;
                }
            }
            out.add(line.toString());
        }
        return out;
    }
}
