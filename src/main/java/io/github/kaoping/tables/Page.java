package io.github.kaoping.tables;

import java.math.BigDecimal;
import java.util.List;

/**
 * One sheet of a workbook for people (工作表): what stands in it and how it is shown and printed.
 *
 * @param name from {@link SheetNames}
 * @param widths of the columns, in characters of a Chinese font
 * @param rows from the first
 * @param head which row, counted from 1, is the head: it and what is above stays in view and is printed on every page; 0 for none
 * @param frozen how many columns stay in view
 * @param printed how many columns are printed
 */
public record Page(String name, List<Integer> widths, List<List<Cell>> rows, int head, int frozen, int printed) {
    public Page {
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** How a cell looks. */
    public enum Look {
        PLAIN,
        TITLE,
        NOTE,
        HEAD,
        GROUP,
        SUM,
        BAD,
        GOOD,
        FILL_IN,
        CENTRE
    }

    /** What stands in a cell. */
    public sealed interface Cell {
        Look look();

        /** A text; {@code link} is the name of a sheet or a file that it leads to, empty for none. */
        record Text(String text, Look look, String link) implements Cell {}

        /** Points, with two places. */
        record Points(BigDecimal value, Look look) implements Cell {}

        /** A fraction, shown as a percentage. */
        record Percent(BigDecimal value, Look look) implements Cell {}

        record Whole(long value, Look look) implements Cell {}

        /**
         * A formula.
         *
         * @param result what it comes to, shown until the program works it out again
         * @param percent whether it is shown as a percentage
         */
        record Formula(String formula, BigDecimal result, boolean percent, Look look) implements Cell {}

        static Cell of(String text) {
            return new Text(text, Look.PLAIN, "");
        }

        static Cell of(String text, Look look) {
            return new Text(text, look, "");
        }
    }
}
