package io.github.kaoping.rules;

/**
 * A bonus or deduction outside the total, as the rules see it.
 *
 * @param reads phrases, dates, panel or not-yet
 */
public record AdjustmentFact(String id, String reads, boolean bonus) {}
