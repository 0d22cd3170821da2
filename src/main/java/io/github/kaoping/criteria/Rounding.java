package io.github.kaoping.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the score of a sheet is rounded (得分的取舍), once, at the end; {@code places} after the point. */
public record Rounding(int places, RoundingMode mode) {
    /** Two places, half up. */
    public static final Rounding USUAL = new Rounding(2, RoundingMode.HALF_UP);

    /** The score as it is shown and graded. */
    public BigDecimal of(BigDecimal score) {
        return score.setScale(places, mode);
    }
}
