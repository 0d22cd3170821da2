package io.github.kaoping.criteria;

import java.math.BigDecimal;

/**
 * 清单逐项得分: one of several things that each earn their own points.
 */
public record ChecklistMethod(String indicatorId, String itemId, BigDecimal described, BigDecimal data)
        implements Method {
    @Override
    public BigDecimal max() {
        return data.max(described);
    }
}
