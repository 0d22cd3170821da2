package io.github.kaoping.criteria;

import java.math.BigDecimal;
import java.util.List;

/**
 * 按数量分档: the points of the highest band that the count reaches.
 *
 * @param uncounted what an account without a count earns
 */
public record BandsMethod(String indicatorId, String itemId, List<Band> bands, BigDecimal uncounted) implements Method {
    @Override
    public BigDecimal max() {
        return bands.stream().map(Band::points).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
