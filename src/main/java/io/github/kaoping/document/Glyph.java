package io.github.kaoping.document;

/**
 * A visible character as a fixed-layout page prints it, seen with the page's text upright.
 *
 * @param text one character, seldom several (a ligature)
 * @param x left edge, {@code y} baseline counted downwards from the top, both in points
 * @param width advance to the next character, in points
 * @param size size of the font as printed, in points
 */
record Glyph(String text, double x, double y, double width, double size) {
    boolean isBlank() {
        return Lines.isBlank(text);
    }

    double right() {
        return x + width;
    }
}
