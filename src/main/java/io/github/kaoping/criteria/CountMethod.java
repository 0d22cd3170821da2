package io.github.kaoping.criteria;

import java.math.BigDecimal;

/**
 * 按次数得分，每少一次扣分，扣完为止: full points from {@code atLeast} on, less {@code each} for each one missing.
 *
 * @param uncounted what an account without a figure earns
 */
public record CountMethod(
        String indicatorId, String itemId, BigDecimal points, int atLeast, BigDecimal each, BigDecimal uncounted)
        implements Method {
    @Override
    public BigDecimal max() {
        return points;
    }
}
