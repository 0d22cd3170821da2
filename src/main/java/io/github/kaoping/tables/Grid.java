package io.github.kaoping.tables;

import java.util.List;

/**
 * A printed table (印发的表格): a title, lines above, columns with a head, rows whose cells may reach over several rows, lines
 * below. Widths are shares of the page.
 */
public record Grid(String title, List<String> above, List<Column> columns, List<Row> rows, List<String> below) {
    public Grid {
        above = List.copyOf(above);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        below = List.copyOf(below);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(row.cells().size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** A column; {@code number} ones are centred. */
    public record Column(String head, int width, boolean number) {}

    /** A row with a cell for each column. */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param lines what stands in it, each in a line of its own
     * @param rows over how many rows it reaches from here down; 0 if one from above reaches over it
     */
    public record Cell(List<String> lines, int rows) {
        public Cell {
            lines = List.copyOf(lines);
        }

        public static Cell of(String... lines) {
            return new Cell(List.of(lines), 1);
        }

        String text() {
            return String.join("\n", lines);
        }
    }
}
