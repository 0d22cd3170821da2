package io.github.kaoping.document;

/** A change of place in a plane (变换矩阵): {@code x' = a·x + c·y + e}, {@code y' = b·x + d·y + f}. */
record Affine(double a, double b, double c, double d, double e, double f) {
    static final Affine NONE = new Affine(1, 0, 0, 1, 0, 0);

    static Affine shift(double x, double y) {
        return new Affine(1, 0, 0, 1, x, y);
    }

    /** This change first, the other after it. */
    Affine then(Affine o) {
        return new Affine(
                o.a * a + o.c * b,
                o.b * a + o.d * b,
                o.a * c + o.c * d,
                o.b * c + o.d * d,
                o.a * e + o.c * f + o.e,
                o.b * e + o.d * f + o.f);
    }

    double x(double x, double y) {
        return a * x + c * y + e;
    }

    double y(double x, double y) {
        return b * x + d * y + f;
    }

    /** By how much it stretches what runs from left to right. */
    double across() {
        return Math.hypot(a, b);
    }

    /** By how much it stretches what runs from top to bottom. */
    double down() {
        return Math.hypot(c, d);
    }

    /** By how much it grows an area. */
    double area() {
        return Math.abs(a * d - b * c);
    }
}
