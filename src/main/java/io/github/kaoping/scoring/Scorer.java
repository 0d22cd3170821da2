package io.github.kaoping.scoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Basis;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Locator;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet;
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
    private final CriteriaSet set;

    public Scorer(CriteriaSet set) {
        this.set = set;
    }

    /** What findings come to, without the words and places that a sheet shows. */
    public SheetSum sum(List<Finding> findings) {
        return SheetSum.of(set, findings);
    }

    /** The score sheet of a report. */
    public ScoreSheet score(
            String file, Report report, List<ItemState> states, List<Finding> findings, List<Message> remarks) {
        Locator places = new Locator(report);
        Map<String, ItemState> byItem = new HashMap<>();
        states.forEach(s -> byItem.put(s.itemId(), s));
        SheetSum sum = sum(findings);
        Verdict verdict = sum.verdict();
        List<IndicatorScore> indicators = set.indicators().stream()
                .map(i -> indicator(sum.indicator(i), byItem, places))
                .toList();
        return new ScoreSheet(
                file,
                report.source().sha256(),
                verdict.outcome(),
                verdict.reason(),
                report.profile(),
                report.source().text(),
                round(verdict.score()),
                round(set.total()),
                SheetSum.fraction(verdict.score(), set.total()),
                round(sum.base()),
                round(verdict.bonus()),
                round(sum.outside().deductions()),
                new Grades(set).of(verdict.score(), findings).orElse(null),
                sum.completeness(),
                sum.dimensions(),
                indicators,
                Adjustments.lines(set, sum, places),
                caps(findings, places),
                missing(indicators),
                List.of(),
                all(remarks, sum.shares().remarks(), verdict.remarks()));
    }

    private static List<FindingLine> caps(List<Finding> findings, Locator places) {
        return findings.stream()
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
    }

    private static List<Message> all(List<Message> given, List<Message> ofShares, List<Message> ofVerdict) {
        return Stream.of(given, ofShares, ofVerdict).flatMap(List::stream).toList();
    }

    private IndicatorScore indicator(IndicatorSum sum, Map<String, ItemState> states, Locator places) {
        Indicator indicator = sum.indicator();
        List<ItemResult> items = indicator.items().stream()
                .map(i -> item(i, sum.findings(), states, places))
                .toList();
        List<String> basis = basis(indicator);
        List<FindingLine> lines = sum.findings().stream()
                .map(f -> line(f, f.points().multiply(f.times()), basis, places))
                .toList();
        return new IndicatorScore(
                indicator.id(),
                indicator.dimension(),
                indicator.name(),
                round(sum.score()),
                round(sum.max()),
                round(sum.applicable()),
                round(sum.checked()),
                status(sum.score(), sum.applicable(), sum.checked()),
                items.stream().anyMatch(ItemResult::missing),
                indicator.duty(),
                items,
                lines);
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

    static BigDecimal round(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }
}
