package io.github.kaoping.document;

/**
 * A line of a page in reading order, or a row of a table.
 *
 * @param row whether its text is the cells of a row, tabs between them
 * @param edges where the lines of its column begin and end
 */
record PrintedLine(int page, double left, double right, double y, double size, String text, boolean row, Edges edges) {
    /** Left and right edge of a column of text, in points; the same for both if there are too few lines to tell. */
    record Edges(double left, double right) {}

    PrintedLine within(Edges told) {
        return new PrintedLine(page, left, right, y, size, text, row, told);
    }
}
