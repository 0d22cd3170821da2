package io.github.kaoping.criteria;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * 按方面得分: each named side of the item (cases, outcome) earns its own points when told with a figure.
 *
 * @param points points by aspect
 * @param described what an account without any figure earns
 */
public record AspectsMethod(
        String indicatorId, String itemId, SortedMap<String, BigDecimal> points, BigDecimal described)
        implements Method {
    @Override
    public BigDecimal max() {
        return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
