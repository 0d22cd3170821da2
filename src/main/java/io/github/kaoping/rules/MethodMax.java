package io.github.kaoping.rules;

import java.math.BigDecimal;

/** The most that one method can earn with one item. */
public record MethodMax(String indicatorId, String itemId, BigDecimal max) {}
