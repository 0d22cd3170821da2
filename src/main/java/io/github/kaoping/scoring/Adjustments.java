package io.github.kaoping.scoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.CriteriaSet.Basis;
import io.github.kaoping.criteria.CriteriaSet.Veto;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.Locator;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bonus and deductions outside the total (加扣分), each within its own cap and all within the caps of the set.
 *
 * @param bonus what bonuses add, {@code deductions} what deductions take; neither is negative
 */
record Adjustments(BigDecimal bonus, BigDecimal deductions, List<AdjustmentScore> lines) {
    static Adjustments of(CriteriaSet set, List<Finding> findings, Locator places) {
        BigDecimal bonus = BigDecimal.ZERO;
        BigDecimal deductions = BigDecimal.ZERO;
        List<AdjustmentScore> lines = new ArrayList<>();
        for (Adjustment a : set.adjustments()) {
            BigDecimal left = a.cap();
            List<Finding> own = findings.stream()
                    .filter(f -> f.indicatorId().equals(a.id()))
                    .toList();
            for (Finding f : own) {
                BigDecimal points = f.points().multiply(f.times()).min(left);
                boolean counts = (f.effect() == Effect.BONUS || f.effect() == Effect.PENALTY) && !a.proposed();
                if (counts) {
                    left = left.subtract(points);
                    if (f.effect() == Effect.BONUS) {
                        bonus = bonus.add(points);
                    } else {
                        deductions = deductions.add(points);
                    }
                }
                BigDecimal signed = f.effect() == Effect.PENALTY ? points.negate() : points;
                lines.add(line(set, a, signed, f.effect() != Effect.NOT_CHECKED, f.reason(), f, places));
            }
            if (own.isEmpty()) {
                lines.add(new AdjustmentScore(
                        a.id(),
                        a.name(),
                        Scorer.round(BigDecimal.ZERO),
                        a.proposed(),
                        true,
                        Message.of("没有发现。"),
                        basis(set, a),
                        List.of()));
            }
        }
        for (Veto v : set.vetoes()) {
            lines.addAll(unchecked(set, v, findings));
        }
        return new Adjustments(bonus.min(set.bonusCap()), deductions.min(set.deductionCap()), List.copyOf(lines));
    }

    private static AdjustmentScore line(
            CriteriaSet set,
            Adjustment a,
            BigDecimal points,
            boolean checked,
            Message reason,
            Finding f,
            Locator places) {
        return new AdjustmentScore(
                a.id(),
                a.name(),
                Scorer.round(points),
                a.proposed(),
                checked,
                reason,
                basis(set, a),
                places.of(f.evidence()));
    }

    /** Vetoes that nobody could look into; those that were looked into and do not hold are not listed. */
    private static List<AdjustmentScore> unchecked(CriteriaSet set, Veto v, List<Finding> findings) {
        Stream<Message> open = v.panelOnly()
                ? Stream.of(Message.of("由考评组认定，未核。"))
                : findings.stream()
                        .filter(f -> f.indicatorId().equals(v.id()) && f.effect() == Effect.NOT_CHECKED)
                        .map(Finding::reason);
        return open.map(why -> new AdjustmentScore(
                        v.id(),
                        v.name(),
                        Scorer.round(BigDecimal.ZERO),
                        false,
                        false,
                        why,
                        basis(set, v.basis()),
                        List.of()))
                .toList();
    }

    private static List<String> basis(CriteriaSet set, Adjustment a) {
        return basis(set, a.basis());
    }

    private static List<String> basis(CriteriaSet set, List<String> keys) {
        return keys.stream()
                .map(key -> Optional.ofNullable(set.bases().get(key))
                        .map(Basis::text)
                        .orElse(key))
                .toList();
    }
}
