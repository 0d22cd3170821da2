package io.github.kaoping.criteria;

import java.math.BigDecimal;

/**
 * 按完成比例得分: the share of the points that the rate is of {@code full} percent, no more than all of them.
 *
 * @param unrated what an account without a rate earns
 */
public record ProportionalMethod(
        String indicatorId, String itemId, BigDecimal points, BigDecimal full, BigDecimal unrated) implements Method {
    @Override
    public BigDecimal max() {
        return points;
    }
}
