package io.github.kaoping.scoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Finding.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Bonus and deductions outside the total (加扣分), each within its own cap and all within the caps of the set.
 *
 * @param bonus what bonuses add, {@code deductions} what deductions take; neither is negative
 * @param amounts each finding with what is left of its points within its adjustment's cap, in the order of the set
 */
record OutsideSum(BigDecimal bonus, BigDecimal deductions, List<Amount> amounts) {
    /** @param signed negative for a deduction */
    record Amount(Adjustment adjustment, Finding finding, BigDecimal signed) {}

    /** @param on gives the findings on an adjustment */
    static OutsideSum of(CriteriaSet set, Function<String, List<Finding>> on) {
        BigDecimal bonus = BigDecimal.ZERO;
        BigDecimal deductions = BigDecimal.ZERO;
        List<Amount> amounts = new ArrayList<>();
        for (Adjustment a : set.adjustments()) {
            BigDecimal left = a.cap();
            for (Finding f : on.apply(a.id())) {
                BigDecimal points = f.points().multiply(f.times()).min(left);
                boolean penalty = f.effect() == Effect.PENALTY;
                if ((f.effect() == Effect.BONUS || penalty) && !a.proposed()) {
                    left = left.subtract(points);
                    bonus = penalty ? bonus : bonus.add(points);
                    deductions = penalty ? deductions.add(points) : deductions;
                }
                amounts.add(new Amount(a, f, penalty ? points.negate() : points));
            }
        }
        return new OutsideSum(bonus.min(set.bonusCap()), deductions.min(set.deductionCap()), amounts);
    }
}
