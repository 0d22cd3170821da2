package io.github.kaoping.scoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Finding.Effect;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the findings on an indicator come to (指标得分), unrounded.
 *
 * @param findings the findings on it
 * @param score what was earned, from 0 to {@code checked}
 * @param applicable how many of its points apply to the body
 * @param checked how many of those could be judged
 */
record IndicatorSum(
        Indicator indicator, List<Finding> findings, BigDecimal score, BigDecimal applicable, BigDecimal checked) {
    static IndicatorSum of(CriteriaSet set, Indicator indicator, List<Finding> findings) {
        BigDecimal away = outside(findings, Effect.NOT_APPLICABLE).min(indicator.points());
        BigDecimal applicable =
                switch (set.naPolicy()) {
                    case EXCLUDE_AND_RESCALE, SPREAD_EVENLY ->
                        indicator.points().subtract(away);
                    case FULL_SCORE, ZERO -> indicator.points();
                };
        BigDecimal granted = set.naPolicy() == CriteriaSet.NaPolicy.FULL_SCORE ? away : BigDecimal.ZERO;
        BigDecimal unchecked = outside(findings, Effect.NOT_CHECKED).min(applicable);
        BigDecimal checked = applicable.subtract(unchecked);
        BigDecimal sum = ItemSums.within(indicator.range(), granted.add(ItemSums.of(indicator, findings)));
        return new IndicatorSum(indicator, findings, sum.max(BigDecimal.ZERO).min(checked), applicable, checked);
    }

    /** Points taken out of an indicator; where several rules take out the same item, it counts once. */
    private static BigDecimal outside(List<Finding> findings, Effect effect) {
        Map<String, BigDecimal> byItem = new HashMap<>();
        for (Finding f : findings) {
            if (f.effect() == effect) {
                byItem.merge(f.itemId(), f.points().multiply(f.times()), BigDecimal::max);
            }
        }
        return byItem.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many points it has. */
    BigDecimal max() {
        return indicator.points();
    }

    /** Whether it was summed up from just these findings. Most are the very same, which is seen at once. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(List<Finding> others) {
        if (others.size() != findings.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (others.get(i) != findings.get(i) && !others.get(i).equals(findings.get(i))) {
                return false;
            }
        }
        return true;
    }
}
