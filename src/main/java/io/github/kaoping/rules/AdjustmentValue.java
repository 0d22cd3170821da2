package io.github.kaoping.rules;

import java.math.BigDecimal;

/** What one aspect of a bonus or deduction is worth (national 3, late 2). */
public record AdjustmentValue(String id, String aspect, BigDecimal points) {}
