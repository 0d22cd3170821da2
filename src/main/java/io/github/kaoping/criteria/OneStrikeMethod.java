package io.github.kaoping.criteria;

import java.math.BigDecimal;

/** 发生一起即扣: the first occurrence costs {@code deduct} of the {@link FullMethod} points, further ones nothing more. */
public record OneStrikeMethod(String indicatorId, String itemId, BigDecimal deduct) implements Method {
    @Override
    public BigDecimal max() {
        return BigDecimal.ZERO;
    }

    @Override
    public boolean asks() {
        return false;
    }
}
