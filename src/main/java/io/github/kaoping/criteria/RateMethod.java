package io.github.kaoping.criteria;

import java.math.BigDecimal;

/**
 * 按比率得分: full points at {@code full} percent, less {@code each} for every full {@code per} points below, never under {@code floor}.
 *
 * @param unrated what an account without a rate earns
 */
public record RateMethod(
        String indicatorId,
        String itemId,
        BigDecimal points,
        BigDecimal full,
        BigDecimal per,
        BigDecimal each,
        BigDecimal floor,
        BigDecimal unrated)
        implements Method {
    @Override
    public BigDecimal max() {
        return points;
    }
}
