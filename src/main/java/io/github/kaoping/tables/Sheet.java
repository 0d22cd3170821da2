package io.github.kaoping.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * One sheet of a table file (工作表): its cells as people see them.
 *
 * @param name empty for CSV, which has one sheet without a name
 * @param rows those with something in them, in order
 */
public record Sheet(String name, List<Row> rows) {
    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number from 1: the row of the sheet, or the line of the file where a CSV record begins
     * @param cells from the first column, trimmed, empty where nothing is written
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands in a column, counted from 0; empty beyond the last. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The same row with something else in a column. */
        Row with(int column, String value) {
            List<String> changed = new ArrayList<>(cells);
            while (changed.size() <= column) {
                changed.add("");
            }
            changed.set(column, value);
            return new Row(number, changed);
        }
    }
}
