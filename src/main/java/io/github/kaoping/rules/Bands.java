package io.github.kaoping.rules;

import io.github.kaoping.criteria.AspectsMethod;
import io.github.kaoping.criteria.Band;
import io.github.kaoping.criteria.CoverageBand;
import io.github.kaoping.criteria.RateMethod;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Which band a number reaches and what the criteria give for it (档次): look-ups for the rules, no arithmetic on points. */
public final class Bands {
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
}
