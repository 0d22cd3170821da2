package io.github.kaoping.scoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Basis;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Range;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Locator;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.DimensionScore;
import io.github.kaoping.model.ScoreSheet.FindingLine;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.ScoreSheet.Missing;
import io.github.kaoping.model.ScoreSheet.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds up what the rules found (计分). Sums use what was worked out, unrounded; the sheet's score is rounded once, at the end, as the
 * criteria say, and every other amount is shown to two places half up.
 *
 * <p>Within an indicator, awards less deductions never leave 0 … its points. What does not apply or was not checked is taken
 * out, and what the rest earned is scaled up inside the dimension; a dimension of which less than half is left is not
 * scaled, but the whole sheet is.
 */
public final class Scorer {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int WORKING_PLACES = 12;

    private final CriteriaSet set;

    public Scorer(CriteriaSet set) {
        this.set = set;
    }

    /** The score sheet of a report. */
    public ScoreSheet score(
            String file, Report report, List<ItemState> states, List<Finding> findings, List<Message> remarks) {
        return score(file, report, states, findings, remarks, new Locator(report));
    }

    /** What the sheet would come to, without looking up where anything stands; zero if there would be no score. */
    public BigDecimal scoreOf(Report report, List<ItemState> states, List<Finding> findings) {
        BigDecimal score = score("", report, states, findings, List.of(), Locator.nowhere(report))
                .score();
        return score == null ? BigDecimal.ZERO : score;
    }

    private ScoreSheet score(
            String file,
            Report report,
            List<ItemState> states,
            List<Finding> findings,
            List<Message> remarks,
            Locator places) {
        Map<String, ItemState> byItem = new HashMap<>();
        states.forEach(s -> byItem.put(s.itemId(), s));
        List<IndicatorScore> indicators = new ArrayList<>();
        for (Indicator indicator : set.indicators()) {
            List<Finding> own = findings.stream()
                    .filter(f -> f.indicatorId().equals(indicator.id()))
                    .toList();
            indicators.add(indicator(indicator, own, byItem, places));
        }
        Shares shares = Shares.of(set, indicators);
        List<DimensionScore> dimensions = new ArrayList<>();
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal outOf = BigDecimal.ZERO;
        BigDecimal applicable = BigDecimal.ZERO;
        BigDecimal checked = BigDecimal.ZERO;
        for (Dimension dimension : set.dimensions()) {
            Tally t = new Tally();
            indicators.stream()
                    .filter(i -> i.dimension().equals(dimension.id()))
                    .forEach(i -> t.add(i, shares));
            t.within(dimension.range());
            applicable = applicable.add(t.applicable);
            checked = checked.add(t.checked);
            boolean scaled = t.checked.signum() > 0 && t.checked.multiply(TWO).compareTo(t.max) >= 0;
            BigDecimal counts = scaled ? t.max : t.checked;
            BigDecimal score = scaled ? ratio(t.score.multiply(t.max), t.checked) : t.score;
            earned = earned.add(score);
            outOf = outOf.add(counts);
            dimensions.add(new DimensionScore(
                    dimension.id(), dimension.name(), round(score), round(counts), fraction(score, counts)));
        }
        Adjustments adjustments = Adjustments.of(set, findings, places);
        BigDecimal base = outOf.signum() == 0 ? BigDecimal.ZERO : ratio(earned.multiply(set.total()), outOf);
        BigDecimal completeness = fraction(checked, applicable);
        Verdict verdict = Verdict.of(set, base, adjustments, completeness, findings);
        BigDecimal score = verdict.score();
        List<FindingLine> caps = findings.stream()
                .filter(f -> f.effect() == Effect.CAP || f.effect() == Effect.VETO)
                .map(f -> new FindingLine(
                        f.indicatorId(),
                        f.itemId(),
                        f.effect(),
                        round(f.points()),
                        f.rule(),
                        f.reason(),
                        List.of(),
                        places.of(f.evidence())))
                .toList();
        return new ScoreSheet(
                file,
                report.source().sha256(),
                verdict.outcome(),
                verdict.reason(),
                report.profile(),
                report.source().text(),
                round(score),
                round(set.total()),
                fraction(score, set.total()),
                round(base),
                round(verdict.bonus()),
                round(adjustments.deductions()),
                new Grades(set).of(score, findings).orElse(null),
                completeness,
                dimensions,
                indicators.stream().map(Scorer::shown).toList(),
                adjustments.lines(),
                caps,
                missing(indicators),
                List.of(),
                all(remarks, shares.remarks(), verdict.remarks()));
    }

    private static List<Message> all(List<Message> given, List<Message> ofShares, List<Message> ofVerdict) {
        return Stream.of(given, ofShares, ofVerdict).flatMap(List::stream).toList();
    }

    /** An indicator as the sheet shows it. */
    private static IndicatorScore shown(IndicatorScore i) {
        return new IndicatorScore(
                i.id(),
                i.dimension(),
                i.name(),
                round(i.score()),
                round(i.max()),
                round(i.applicable()),
                round(i.checked()),
                i.status(),
                i.missing(),
                i.duty(),
                i.items(),
                i.findings());
    }

    /** An indicator with its amounts unrounded. */
    private IndicatorScore indicator(
            Indicator indicator, List<Finding> findings, Map<String, ItemState> states, Locator places) {
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
        BigDecimal score = sum.max(BigDecimal.ZERO).min(checked);
        List<ItemResult> items = indicator.items().stream()
                .map(i -> item(i, findings, states, places))
                .toList();
        boolean missing = items.stream().anyMatch(ItemResult::missing);
        List<String> basis = basis(indicator);
        List<FindingLine> lines = findings.stream()
                .map(f -> line(f, f.points().multiply(f.times()), basis, places))
                .toList();
        return new IndicatorScore(
                indicator.id(),
                indicator.dimension(),
                indicator.name(),
                score,
                indicator.points(),
                applicable,
                checked,
                status(score, applicable, checked),
                missing,
                indicator.duty(),
                items,
                lines);
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

    private static Status status(BigDecimal score, BigDecimal applicable, BigDecimal checked) {
        if (applicable.signum() == 0) {
            return Status.NOT_APPLICABLE;
        }
        if (checked.signum() == 0) {
            return Status.NOT_CHECKED;
        }
        if (score.compareTo(checked) >= 0) {
            return Status.MET;
        }
        return score.signum() > 0 ? Status.PARTIAL : Status.UNMET;
    }

    private static ItemResult item(Item item, List<Finding> findings, Map<String, ItemState> states, Locator places) {
        ItemState state = states.get(item.id());
        if (state == null) {
            throw new IllegalStateException("no rule gave a state to " + item.id());
        }
        boolean flagged = has(findings, item, Effect.FLAG);
        boolean applies = !has(findings, item, Effect.NOT_APPLICABLE);
        return new ItemResult(
                item.id(),
                item.name(),
                state.state(),
                flagged && applies,
                applies,
                item.duty(),
                state.certainty(),
                state.ground(),
                state.rule(),
                state.why(),
                places.figures(state.figures()),
                places.of(state.evidence()));
    }

    private static boolean has(List<Finding> findings, Item item, Effect effect) {
        return findings.stream()
                .anyMatch(f -> f.effect() == effect && f.itemId().equals(item.id()));
    }

    private List<String> basis(Indicator indicator) {
        return indicator.basis().stream()
                .map(key -> Optional.ofNullable(set.bases().get(key))
                        .map(Basis::text)
                        .orElse(key))
                .toList();
    }

    private static FindingLine line(Finding f, BigDecimal points, List<String> basis, Locator places) {
        return new FindingLine(
                "", f.itemId(), f.effect(), round(points), f.rule(), f.reason(), basis, places.of(f.evidence()));
    }

    private static List<Missing> missing(List<IndicatorScore> indicators) {
        List<Missing> missing = new ArrayList<>();
        for (IndicatorScore i : indicators) {
            List<ItemResult> absent =
                    i.items().stream().filter(ItemResult::missing).toList();
            if (!absent.isEmpty()) {
                int duty = absent.stream().mapToInt(ItemResult::duty).max().orElse(1);
                missing.add(new Missing(
                        i.id(), duty, absent.stream().map(ItemResult::id).toList()));
            }
        }
        missing.sort(Comparator.comparing(Missing::duty).reversed());
        return missing;
    }

    private static BigDecimal ratio(BigDecimal a, BigDecimal b) {
        return a.divide(b, WORKING_PLACES, RoundingMode.HALF_UP);
    }

    static BigDecimal round(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal fraction(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO.setScale(4) : part.divide(whole, 4, RoundingMode.HALF_UP);
    }

    private static final class Tally {
        private BigDecimal score = BigDecimal.ZERO;
        private BigDecimal max = BigDecimal.ZERO;
        private BigDecimal applicable = BigDecimal.ZERO;
        private BigDecimal checked = BigDecimal.ZERO;

        void add(IndicatorScore i, Shares shares) {
            score = score.add(shares.with(i.score(), i));
            max = max.add(shares.max(i));
            applicable = applicable.add(shares.with(i.applicable(), i));
            checked = checked.add(shares.with(i.checked(), i));
        }

        /** A dimension's cap is also what it is out of; its floor needs something that was checked. */
        void within(Range range) {
            BigDecimal cap = range.cap();
            if (cap != null) {
                max = max.min(cap);
                applicable = applicable.min(cap);
                checked = checked.min(cap);
            }
            if (checked.signum() > 0) {
                score = ItemSums.within(range, score).min(checked);
            }
        }
    }
}
