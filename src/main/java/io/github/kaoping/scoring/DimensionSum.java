package io.github.kaoping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * What the indicators of a dimension come to (一级指标合计). Where at least half of its points were checked, what was earned of them
 * stands for all of them (折算); where it was less, only what was checked counts.
 *
 * @param earned points earned, {@code checked} points of what was checked, {@code max} all points
 */
record DimensionSum(BigDecimal earned, BigDecimal checked, BigDecimal max) {
    private static final int WORKING_PLACES = 12;

    private boolean isScaled() {
        return checked.signum() > 0 && checked.add(checked).compareTo(max) >= 0;
    }

    /** The dimension's score before rounding. */
    BigDecimal score() {
        return isScaled() ? ratio(earned.multiply(max), checked) : earned;
    }

    /** The points out of which it earns its score. */
    BigDecimal outOf() {
        return isScaled() ? max : checked;
    }

    /** What dimensions earn together, scaled to a total, before rounding; zero if nothing was checked. */
    static BigDecimal base(Collection<DimensionSum> dimensions, BigDecimal total) {
        BigDecimal score = BigDecimal.ZERO;
        BigDecimal outOf = BigDecimal.ZERO;
        for (DimensionSum dimension : dimensions) {
            score = score.add(dimension.score());
            outOf = outOf.add(dimension.outOf());
        }
        return outOf.signum() == 0 ? BigDecimal.ZERO : ratio(score.multiply(total), outOf);
    }

    private static BigDecimal ratio(BigDecimal a, BigDecimal b) {
        return a.divide(b, WORKING_PLACES, RoundingMode.HALF_UP);
    }
}
