package io.github.kaoping.criteria;

import java.math.BigDecimal;
import java.util.List;

/**
 * 按种类得分: bands over how many kinds (aspects of phrases) are told with figures.
 *
 * @param described what an account without any figure earns
 */
public record KindsMethod(String indicatorId, String itemId, List<Band> bands, BigDecimal described) implements Method {
    @Override
    public BigDecimal max() {
        return bands.stream().map(Band::points).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
