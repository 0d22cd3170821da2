package io.github.kaoping.criteria;

import java.math.BigDecimal;

/** 未反映扣分: what a report that is silent on an item, or only plans it, loses of its {@link FullMethod} points. */
public record AbsenceMethod(String indicatorId, String itemId, BigDecimal each) implements Method {
    @Override
    public BigDecimal max() {
        return BigDecimal.ZERO;
    }
}
