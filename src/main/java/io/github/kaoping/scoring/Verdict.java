package io.github.kaoping.scoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Veto;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a sheet comes to (总评): the score after bonus, deductions and vetoes, and what became of the file.
 *
 * @param score rounded as the criteria say, within their limits
 * @param bonus what of the bonus counts
 * @param remarks what a reader should know about it
 */
record Verdict(BigDecimal score, BigDecimal bonus, Outcome outcome, Message reason, List<Message> remarks) {
    static Verdict of(
            CriteriaSet set, BigDecimal base, OutsideSum outside, BigDecimal completeness, List<Finding> findings) {
        List<Message> remarks = new ArrayList<>();
        BigDecimal without = base.subtract(outside.deductions());
        BigDecimal from = set.limits().bonusFrom();
        boolean opens = from == null || set.rounding().of(without).compareTo(from) >= 0;
        if (from != null && !opens && outside.bonus().signum() > 0) {
            remarks.add(Message.of(
                    "加分前得{0}分，未达到{1}分，加分{2}分不计。",
                    plain(set.rounding().of(without.max(BigDecimal.ZERO))), plain(from), plain(outside.bonus())));
        }
        BigDecimal bonus = opens ? outside.bonus() : BigDecimal.ZERO;
        BigDecimal sum =
                ItemSums.within(set.limits().score(), without.add(bonus).max(BigDecimal.ZERO));
        BigDecimal score = set.rounding().of(sum);
        Optional<Veto> veto = veto(set, findings);
        if (veto.isPresent()) {
            BigDecimal written = score.min(veto.get().score());
            return new Verdict(written, bonus, Outcome.VETOED, reason(veto.get(), written), remarks);
        }
        if (completeness.compareTo(set.limits().completeness()) < 0) {
            Message reason = Message.of("能够核定的分值只占{0}%，不足以排名。", percent(completeness));
            return new Verdict(score, bonus, Outcome.INCOMPLETE, reason, remarks);
        }
        if (score.compareTo(set.limits().threshold()) < 0) {
            Message reason = Message.of("得分低于门槛{0}分。", set.limits().threshold().toPlainString());
            return new Verdict(score, bonus, Outcome.BELOW_THRESHOLD, reason, remarks);
        }
        return new Verdict(score, bonus, Outcome.SCORED, Message.of(""), remarks);
    }

    /** The veto that weighs most of those that the rules found. */
    private static Optional<Veto> veto(CriteriaSet set, List<Finding> findings) {
        return set.vetoes().stream()
                .filter(v -> findings.stream()
                        .anyMatch(f ->
                                f.effect() == Effect.VETO && f.indicatorId().equals(v.id())))
                .min(Comparator.comparing(Veto::score));
    }

    private static Message reason(Veto veto, BigDecimal written) {
        return Message.of("{0}。计分终止，得分记为{1}分。", veto.name(), plain(written));
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
