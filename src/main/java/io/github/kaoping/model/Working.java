package io.github.kaoping.model;

import java.math.BigDecimal;

/**
 * The sums on the way from an indicator to its dimension (计分过程), for explanations; a score sheet holds the results.
 *
 * @param awarded what the findings award together, {@code deducted} what they take
 * @param earned what all indicators of the dimension earned together
 * @param checked out of how many points: those that apply and could be judged
 * @param points the points of the whole dimension
 * @param scaled whether what was earned is scaled up from {@code checked} to {@code points}
 */
public record Working(
        BigDecimal awarded,
        BigDecimal deducted,
        BigDecimal earned,
        BigDecimal checked,
        BigDecimal points,
        boolean scaled) {}
