package io.github.kaoping.criteria;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 每次扣分，累计不超过: each occurrence costs {@code each} of the {@link FullMethod} points.
 *
 * @param most what all occurrences together cost at most, null if only the indicator's points limit it
 */
public record OccurrencesMethod(
        String indicatorId,
        String itemId,
        BigDecimal each,
        @Nullable BigDecimal most) implements Method {
    @Override
    public BigDecimal max() {
        return BigDecimal.ZERO;
    }

    @Override
    public boolean asks() {
        return false;
    }
}
