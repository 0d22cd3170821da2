package io.github.kaoping.criteria;

import java.math.BigDecimal;

/**
 * 达标得分，否则不得分: all points from {@code from} on, none below.
 *
 * @param of whether {@code from} is a rate in percent or a count
 * @param unmeasured what an account earns that does not tell it
 */
public record GateMethod(
        String indicatorId, String itemId, BigDecimal points, Measure of, BigDecimal from, BigDecimal unmeasured)
        implements Method {
    @Override
    public BigDecimal max() {
        return points;
    }
}
