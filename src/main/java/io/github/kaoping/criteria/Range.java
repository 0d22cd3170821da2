package io.github.kaoping.criteria;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Between what an item, indicator, dimension or sheet stays (上限和下限), whatever its methods add up to.
 *
 * @param cap most points, null if only its own points limit it
 * @param floor least points where it applies and was checked, null if none
 */
public record Range(@Nullable BigDecimal cap, @Nullable BigDecimal floor) {
    public static final Range NONE = new Range(null, null);

    /** Whether it says anything at all. */
    public boolean limits() {
        return cap != null || floor != null;
    }

    /** As written; a cap above the points it stands with, or a floor above the cap, is told. */
    static Range of(Fields fields) {
        if (!fields.has("cap") && !fields.has("floor")) {
            return NONE;
        }
        BigDecimal points = fields.has("points") ? fields.points("points") : BigDecimal.ZERO;
        return of(fields, points);
    }

    /**
     * @param points what can be earned there at most, zero if not known
     */
    static Range of(Fields fields, BigDecimal points) {
        @Nullable BigDecimal cap = null;
        if (fields.has("cap")) {
            cap = fields.positive("cap");
            fields.pointsUpTo("cap", points);
        }
        return new Range(cap, fields.has("floor") ? fields.pointsUpTo("floor", cap == null ? points : cap) : null);
    }
}
