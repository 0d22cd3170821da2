package io.github.kaoping.document;

/** A straight line printed on a page, horizontal or vertical, from top left to bottom right, in points. */
record Ruling(double left, double top, double right, double bottom) {
    boolean horizontal() {
        return right - left >= bottom - top;
    }

    double length() {
        return Math.max(right - left, bottom - top);
    }

    /** The height of a horizontal ruling, the place from the left of a vertical one. */
    double at() {
        return horizontal() ? (top + bottom) / 2 : (left + right) / 2;
    }

    double from() {
        return horizontal() ? left : top;
    }

    double to() {
        return horizontal() ? right : bottom;
    }
}
