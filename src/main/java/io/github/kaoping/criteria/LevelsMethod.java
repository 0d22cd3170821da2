package io.github.kaoping.criteria;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 按状态分档: one value per state.
 *
 * @param declaredNone what an express absence earns, null if it makes the item not applicable
 */
public record LevelsMethod(
        String indicatorId,
        String itemId,
        BigDecimal described,
        BigDecimal data,
        @Nullable BigDecimal declaredNone) implements Method {
    @Override
    public BigDecimal max() {
        return data.max(described);
    }
}
