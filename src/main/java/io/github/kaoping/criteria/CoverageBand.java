package io.github.kaoping.criteria;

import java.math.BigDecimal;

/** Points for at least {@code figures} distinct figures over at least {@code dimensions} dimensions. */
public record CoverageBand(int figures, int dimensions, BigDecimal points) {}
