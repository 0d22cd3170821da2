package io.github.kaoping.scoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Range;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.ScoreSheet.DimensionScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the findings of a report come to (合计), without the words and places that a score sheet shows. */
public final class SheetSum {
    private final CriteriaSet set;
    private final Map<String, List<Finding>> byPlace;
    private final Map<String, IndicatorSum> indicators = new HashMap<>();
    private final List<DimensionScore> dimensions = new ArrayList<>();
    private final Shares shares;
    private final BigDecimal base;
    private final BigDecimal completeness;
    private final OutsideSum outside;
    private final Verdict verdict;

    /** @param before of which the sums are taken of indicators whose findings are the same; null if there is none */
    private SheetSum(CriteriaSet set, List<Finding> findings, @Nullable SheetSum before) {
        this.set = set;
        this.byPlace = byPlace(findings);
        List<IndicatorSum> sums = new ArrayList<>();
        for (Indicator indicator : set.indicators()) {
            List<Finding> own = on(indicator.id());
            IndicatorSum known = before == null ? null : before.indicators.get(indicator.id());
            IndicatorSum sum = known != null && known.isOf(own) ? known : IndicatorSum.of(set, indicator, own);
            sums.add(sum);
            indicators.put(indicator.id(), sum);
        }
        this.shares = Shares.of(set, sums);
        List<DimensionSum> all = new ArrayList<>();
        BigDecimal applicable = BigDecimal.ZERO;
        BigDecimal checked = BigDecimal.ZERO;
        for (Dimension dimension : set.dimensions()) {
            Tally t = new Tally();
            for (IndicatorSum sum : sums) {
                if (sum.indicator().dimension().equals(dimension.id())) {
                    t.add(sum, shares);
                }
            }
            t.within(dimension.range());
            applicable = applicable.add(t.applicable);
            checked = checked.add(t.checked);
            DimensionSum own = new DimensionSum(t.score, t.checked, t.max);
            all.add(own);
            dimensions.add(new DimensionScore(
                    dimension.id(),
                    dimension.name(),
                    Scorer.round(own.score()),
                    Scorer.round(own.outOf()),
                    fraction(own.score(), own.outOf())));
        }
        this.base = DimensionSum.base(all, set.total());
        this.completeness = fraction(checked, applicable);
        this.outside = OutsideSum.of(set, this::on);
        this.verdict = Verdict.of(set, base, outside, completeness, findings);
    }

    static SheetSum of(CriteriaSet set, List<Finding> findings) {
        return new SheetSum(set, findings, null);
    }

    /** What it would come to if these were the findings. */
    public SheetSum with(List<Finding> others) {
        return new SheetSum(set, others, this);
    }

    /** The score; zero if there would be none. */
    public BigDecimal score() {
        return Scorer.round(verdict.score());
    }

    private static Map<String, List<Finding>> byPlace(List<Finding> findings) {
        Map<String, List<Finding>> by = new HashMap<>();
        for (Finding f : findings) {
            by.computeIfAbsent(f.indicatorId(), id -> new ArrayList<>(4)).add(f);
        }
        return by;
    }

    /** The findings on an indicator, an adjustment, a grade cap or a veto. */
    List<Finding> on(String id) {
        return byPlace.getOrDefault(id, List.of());
    }

    IndicatorSum indicator(Indicator indicator) {
        IndicatorSum sum = indicators.get(indicator.id());
        if (sum == null) {
            throw new IllegalArgumentException("not an indicator of the set: " + indicator.id());
        }
        return sum;
    }

    List<DimensionScore> dimensions() {
        return dimensions;
    }

    Shares shares() {
        return shares;
    }

    BigDecimal base() {
        return base;
    }

    BigDecimal completeness() {
        return completeness;
    }

    OutsideSum outside() {
        return outside;
    }

    Verdict verdict() {
        return verdict;
    }

    static BigDecimal fraction(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO.setScale(4) : part.divide(whole, 4, RoundingMode.HALF_UP);
    }

    private static final class Tally {
        private BigDecimal score = BigDecimal.ZERO;
        private BigDecimal max = BigDecimal.ZERO;
        private BigDecimal applicable = BigDecimal.ZERO;
        private BigDecimal checked = BigDecimal.ZERO;

        void add(IndicatorSum i, Shares shares) {
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
