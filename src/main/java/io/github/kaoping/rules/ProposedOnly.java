package io.github.kaoping.rules;

import java.math.BigDecimal;

/** An indicator whose value stands as a proposal until somebody confirms it. */
public record ProposedOnly(String indicatorId, BigDecimal points) {}
