package io.github.kaoping.criteria;

import java.math.BigDecimal;
import java.util.List;

/**
 * 分步得分: a base for any figure, and more by the rate.
 *
 * @param base for a count or a rate
 * @param bands by rate in percent
 * @param unknown on top of the base when no rate is told
 * @param described what an account without a figure earns
 */
public record StepsMethod(
        String indicatorId, String itemId, BigDecimal base, List<Band> bands, BigDecimal unknown, BigDecimal described)
        implements Method {
    @Override
    public BigDecimal max() {
        return base.add(bands.stream().map(Band::points).reduce(BigDecimal.ZERO, BigDecimal::max));
    }
}
