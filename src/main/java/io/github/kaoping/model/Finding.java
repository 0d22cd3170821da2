package io.github.kaoping.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one rule found out about one indicator (发现).
 *
 * <p>A rule says how much in the terms of the criteria: {@code points} is the criteria's value, {@code times} how often it
 * applies (three times the deduction). Multiplying, capping and adding belong to scoring.
 *
 * @param indicatorId the indicator, or the adjustment or grade cap for findings outside the tree
 * @param itemId the item, empty if the finding is about the whole indicator
 * @param effect what it does
 * @param points the criteria's value, never negative
 * @param times how often it applies, never negative
 * @param rule the rule's name
 * @param reason a sentence for the body that is assessed
 * @param evidence stretches of the normalised text, empty if the finding rests on an absence
 */
public record Finding(
        String indicatorId,
        String itemId,
        Effect effect,
        BigDecimal points,
        BigDecimal times,
        String rule,
        Message reason,
        List<Span> evidence) {
    // Written out, because the one that Java would make at the first call delays the start.
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * rule.hashCode() + indicatorId.hashCode()) + itemId.hashCode()) + evidence.hashCode();
    }

    /** What a finding does to a score. */
    public enum Effect {
        /** Points are earned. */
        AWARD,
        /** Points are lost for a reason of their own; never takes more than the method's points. */
        DEDUCT,
        /** Something is missing; flags cost nothing by themselves. */
        FLAG,
        /** The sheet's grade is limited; {@code points} is unused. */
        CAP,
        /** This many points of the indicator do not apply. */
        NOT_APPLICABLE,
        /** This many points of the indicator could not be judged. */
        NOT_CHECKED,
        /** Points outside the total: bonus. */
        BONUS,
        /** Points outside the total: deduction from the sheet. */
        PENALTY,
        /** Scoring ends; {@code points} is unused. */
        VETO
    }

    public Finding {
        if (points.signum() < 0 || times.signum() < 0) {
            throw new IllegalArgumentException("points and times are never negative: " + indicatorId + " by " + rule);
        }
        evidence = List.copyOf(evidence);
    }
}
