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

    static Range of(Fields fields) {
        return fields.has("cap") || fields.has("floor")
                ? new Range(
                        fields.has("cap") ? fields.positive("cap") : null,
                        fields.has("floor") ? fields.points("floor") : null)
                : NONE;
    }
}
