package io.github.kaoping.criteria;

import java.math.BigDecimal;
import java.util.List;

/**
 * 按数量或比率分档: the points of the highest band that the count or rate reaches; a band begins at its own lower end.
 *
 * @param of whether bands are of a count or of a rate in percent
 * @param uncounted what an account without a count or rate earns
 */
public record BandsMethod(String indicatorId, String itemId, Measure of, List<Band> bands, BigDecimal uncounted)
        implements Method {
    /** By count. */
    public BandsMethod(String indicatorId, String itemId, List<Band> bands, BigDecimal uncounted) {
        this(indicatorId, itemId, Measure.COUNT, bands, uncounted);
    }

    @Override
    public BigDecimal max() {
        return bands.stream().map(Band::points).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
