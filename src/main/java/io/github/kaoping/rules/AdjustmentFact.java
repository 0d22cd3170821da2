package io.github.kaoping.rules;

/**
 * A bonus or deduction outside the total, as the rules see it.
 *
 * @param reads phrases, dates, panel or not-yet
 * @param highestOnly whether only the highest level of the report counts
 * @param named whether it only counts with a name or document number
 */
public record AdjustmentFact(String id, String reads, boolean bonus, boolean highestOnly, boolean named) {}
