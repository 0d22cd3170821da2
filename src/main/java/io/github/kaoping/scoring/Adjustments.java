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

/** Bonus and deductions outside the total as a score sheet shows them (加扣分), and what nobody could look into. */
final class Adjustments {
    private Adjustments() {}

    static List<AdjustmentScore> lines(CriteriaSet set, SheetSum sum, Locator places) {
        List<AdjustmentScore> lines = new ArrayList<>();
        for (Adjustment a : set.adjustments()) {
            List<AdjustmentScore> own = sum.outside().amounts().stream()
                    .filter(amount -> amount.adjustment().id().equals(a.id()))
                    .map(amount -> line(set, amount, places))
                    .toList();
            lines.addAll(own.isEmpty() ? List.of(nothing(set, a)) : own);
        }
        for (Veto v : set.vetoes()) {
            lines.addAll(unchecked(set, v, sum.on(v.id())));
        }
        return List.copyOf(lines);
    }

    private static AdjustmentScore line(CriteriaSet set, OutsideSum.Amount amount, Locator places) {
        Adjustment a = amount.adjustment();
        Finding f = amount.finding();
        return new AdjustmentScore(
                a.id(),
                a.name(),
                Scorer.round(amount.signed()),
                a.proposed(),
                f.effect() != Effect.NOT_CHECKED,
                f.reason(),
                basis(set, a.basis()),
                places.of(f.evidence()));
    }

    private static AdjustmentScore nothing(CriteriaSet set, Adjustment a) {
        return new AdjustmentScore(
                a.id(),
                a.name(),
                Scorer.round(BigDecimal.ZERO),
                a.proposed(),
                true,
                Message.of("没有发现。"),
                basis(set, a.basis()),
                List.of());
    }

    /** Vetoes that nobody could look into; those that were looked into and do not hold are not listed. */
    private static List<AdjustmentScore> unchecked(CriteriaSet set, Veto v, List<Finding> findings) {
        Stream<Message> open = v.panelOnly()
                ? Stream.of(Message.of("由考评组认定，未核。"))
                : findings.stream()
                        .filter(f -> f.effect() == Effect.NOT_CHECKED)
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

    private static List<String> basis(CriteriaSet set, List<String> keys) {
        return keys.stream()
                .map(key -> Optional.ofNullable(set.bases().get(key))
                        .map(Basis::text)
                        .orElse(key))
                .toList();
    }
}
