package io.github.kaoping.criteria;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 有反映即得分: full points for any account, with or without a figure.
 *
 * @param declaredNone what an express absence earns, null if it makes the item not applicable
 */
public record AccountedMethod(
        String indicatorId,
        String itemId,
        BigDecimal points,
        @Nullable BigDecimal declaredNone) implements Method {
    @Override
    public BigDecimal max() {
        return points;
    }
}
