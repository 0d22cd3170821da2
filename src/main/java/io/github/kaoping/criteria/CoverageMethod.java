package io.github.kaoping.criteria;

import java.math.BigDecimal;
import java.util.List;

/**
 * 数据覆盖: bands over how many figures belong to items, and over how many dimensions.
 */
public record CoverageMethod(String indicatorId, String itemId, List<CoverageBand> bands) implements Method {
    @Override
    public BigDecimal max() {
        return bands.stream().map(CoverageBand::points).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
