package io.github.kaoping.scoring;

import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.DimensionScore;
import io.github.kaoping.model.ScoreSheet.FindingLine;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.Working;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Works out again, from a finished sheet, the sums that led to an indicator's score and on into its dimension (验算). */
public final class Workings {
    private Workings() {}

    /** The sums of an indicator; nothing if the sheet does not have it. */
    public static Optional<Working> of(ScoreSheet sheet, String indicatorId) {
        return sheet.indicator(indicatorId).flatMap(i -> sheet.dimensions().stream()
                .filter(d -> d.id().equals(i.dimension()))
                .findFirst()
                .map(d -> of(sheet, i, d)));
    }

    private static Working of(ScoreSheet sheet, IndicatorScore indicator, DimensionScore dimension) {
        List<IndicatorScore> all = sheet.indicators().stream()
                .filter(i -> i.dimension().equals(dimension.id()))
                .toList();
        BigDecimal checked = sum(all, IndicatorScore::checked);
        BigDecimal points = sum(all, IndicatorScore::max);
        return new Working(
                effect(indicator, Effect.AWARD),
                effect(indicator, Effect.DEDUCT),
                sum(all, IndicatorScore::score),
                checked,
                points,
                dimension.max().compareTo(checked) > 0);
    }

    private static BigDecimal effect(IndicatorScore indicator, Effect effect) {
        return sum(
                indicator.findings().stream().filter(f -> f.effect() == effect).toList(), FindingLine::points);
    }

    private static <T> BigDecimal sum(List<T> values, Function<T, BigDecimal> amount) {
        return values.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
