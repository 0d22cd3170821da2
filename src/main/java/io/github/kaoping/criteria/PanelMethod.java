package io.github.kaoping.criteria;

import java.math.BigDecimal;

/** 由考评组酌情评定: nothing is earned or lost by rule; its points count as not checked until the panel sets them. */
public record PanelMethod(String indicatorId, String itemId, BigDecimal points) implements Method {
    @Override
    public BigDecimal max() {
        return points;
    }
}
