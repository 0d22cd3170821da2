package io.github.kaoping.document;

/** Red, green and blue of what is drawn on a page, from 0 to 1. */
record Colour(double red, double green, double blue) {
    static final Colour WHITE = new Colour(1, 1, 1);
    static final Colour BLACK = new Colour(0, 0, 0);

    boolean isLike(Colour other, double tolerance) {
        return Math.abs(red - other.red) < tolerance
                && Math.abs(green - other.green) < tolerance
                && Math.abs(blue - other.blue) < tolerance;
    }

    static Colour grey(double light) {
        return new Colour(light, light, light);
    }

    /** The colour of four inks, each from 0 to 1. */
    static Colour inks(double cyan, double magenta, double yellow, double black) {
        double light = 1 - black;
        return new Colour((1 - cyan) * light, (1 - magenta) * light, (1 - yellow) * light);
    }
}
