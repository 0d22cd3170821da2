package io.github.kaoping.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How points and rates are written; the values come rounded from scoring and are only given their places here. */
public final class Points {
    private static final Comparator<@Nullable BigDecimal> ORDER = Comparator.nullsFirst(Comparator.naturalOrder());

    private Points() {}

    /** Points with two places, for tables and data: 2.00. */
    public static BigDecimal two(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }

    /** A rate as a fraction with four places, for data: 0.5125. */
    public static BigDecimal four(BigDecimal fraction) {
        return fraction.setScale(4, RoundingMode.HALF_UP);
    }

    public static String table(BigDecimal points) {
        return two(points).toPlainString();
    }

    /** Points in a sentence, without idle zeros: 2, 1.5. */
    public static String plain(BigDecimal points) {
        BigDecimal brief = two(points).stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0).toPlainString() : brief.toPlainString();
    }

    /** Points with their sign: +1.5, −2, 0. */
    public static String signed(BigDecimal points) {
        return switch (points.signum()) {
            case 1 -> "+" + plain(points);
            case -1 -> "\u2212" + plain(points.negate());
            default -> "0";
        };
    }

    /** A fraction as a percentage: 51.25%. */
    public static String percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2)) + "%";
    }

    /** Order of amounts that may be unknown; the unknown comes first. */
    static int compare(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return ORDER.compare(a, b);
    }
}
