package io.github.kaoping.criteria;

import java.math.BigDecimal;

/** A half-open band: {@code points} from {@code from} (inclusive) up to the next band. */
public record Band(BigDecimal from, BigDecimal points) {}
