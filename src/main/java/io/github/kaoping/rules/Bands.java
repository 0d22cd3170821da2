package io.github.kaoping.rules;

import io.github.kaoping.criteria.AspectsMethod;
import io.github.kaoping.criteria.Band;
import io.github.kaoping.criteria.CoverageBand;
import io.github.kaoping.criteria.GateMethod;
import io.github.kaoping.criteria.HighestMethod;
import io.github.kaoping.criteria.Measure;
import io.github.kaoping.criteria.ProportionalMethod;
import io.github.kaoping.criteria.RateMethod;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which band a number reaches and what the criteria give for it (档次): look-ups for the rules, no arithmetic on points. */
public final class Bands {
    private static final int SHARE_PLACES = 12;

    private Bands() {}

    /** The points of the highest half-open band that the number reaches, 0 if it reaches none. */
    public static BigDecimal points(List<Band> bands, BigDecimal number) {
        BigDecimal best = BigDecimal.ZERO;
        BigDecimal from = null;
        for (Band band : bands) {
            boolean reached = band.from().compareTo(number) <= 0;
            if (reached && (from == null || band.from().compareTo(from) > 0)) {
                from = band.from();
                best = band.points();
            }
        }
        return best;
    }

    /** The best points among the coverage bands that are reached in both respects. */
    public static BigDecimal points(List<CoverageBand> bands, FigureCoverage coverage) {
        return bands.stream()
                .filter(b -> coverage.figures() >= b.figures() && coverage.dimensions() >= b.dimensions())
                .map(CoverageBand::points)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** How many full steps a rate lies below the full rate, no more than lead to the floor. */
    public static BigDecimal stepsBelow(RateMethod method, BigDecimal rate) {
        BigDecimal below = method.full().subtract(rate);
        if (below.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal steps = below.divide(method.per(), 0, RoundingMode.DOWN);
        BigDecimal most = method.points().subtract(method.floor()).divide(method.each(), 4, RoundingMode.HALF_UP);
        return steps.min(most);
    }

    /** The points of all sides that are told with figures; of the first side if the figures tell none apart. */
    public static BigDecimal ofAspects(AspectsMethod method, ItemState state) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> e : method.points().entrySet()) {
            if (state.aspects().contains(e.getKey())) {
                sum = sum.add(e.getValue());
            }
        }
        return sum.signum() > 0
                ? sum
                : method.points().values().stream().findFirst().orElse(BigDecimal.ZERO);
    }

    /** Which sides are told and which are not. */
    public static Message whyAspects(AspectsMethod method, ItemState state) {
        boolean all = state.aspects().containsAll(method.points().keySet());
        return all
                ? Message.of("报告反映了{0}，案件数和结果都有数字。", state.name())
                : Message.of("报告反映了{0}，案件数和结果只有一方面有数字。", state.name());
    }

    /** The part of the whole that a rate is of the full rate, no more than all of it. */
    public static BigDecimal share(ProportionalMethod method, ItemState state) {
        BigDecimal rate = state.rate();
        return rate == null
                ? BigDecimal.ZERO
                : rate.divide(method.full(), SHARE_PLACES, RoundingMode.HALF_UP).min(BigDecimal.ONE);
    }

    /** Whether the report tells that the gate is reached; exactly at it is. */
    public static boolean passes(GateMethod method, ItemState state) {
        BigDecimal told = told(method.of(), state);
        return told != null && told.compareTo(method.from()) >= 0;
    }

    /** Whether the report tells that the gate is not reached. */
    public static boolean fails(GateMethod method, ItemState state) {
        return told(method.of(), state) != null && !passes(method, state);
    }

    private static @Nullable BigDecimal told(Measure of, ItemState state) {
        return of == Measure.RATE ? state.rate() : state.count();
    }

    /** What the report tells, for people: 82.5% or 3; empty if it does not. */
    public static String measured(Measure of, ItemState state) {
        BigDecimal told = told(of, state);
        return told == null ? "" : said(of, told);
    }

    /** A rate or count for people. */
    public static String said(Measure of, BigDecimal number) {
        return of == Measure.RATE ? plain(number) + "%" : plain(number);
    }

    /** Whether the report tells one of the levels. */
    public static boolean tells(HighestMethod method, ItemState state) {
        return method.values().keySet().stream().anyMatch(state.told()::contains);
    }

    /** The points of the best level that the report tells, 0 if it tells none. */
    public static BigDecimal highest(HighestMethod method, ItemState state) {
        return method.values().entrySet().stream()
                .filter(e -> state.told().contains(e.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** A number as people write it, without needless zeros. */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
