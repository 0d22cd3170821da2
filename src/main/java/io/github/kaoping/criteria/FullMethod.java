package io.github.kaoping.criteria;

import java.math.BigDecimal;

/** 满分起扣: the indicator starts from all its points, and methods that deduct take from them, never more than there are. */
public record FullMethod(String indicatorId, BigDecimal points) implements Method {
    /** It looks at no item of its own. */
    @Override
    public String itemId() {
        return "";
    }

    @Override
    public BigDecimal max() {
        return points;
    }
}
