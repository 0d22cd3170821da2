package io.github.kaoping.render;

import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.DimensionScore;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Says how the base score came from the dimensions (折算): points that do not apply or were not checked are made up for within each
 * dimension, or, where less than half of a dimension was checked, in the total.
 */
final class Scaling {
    private Scaling() {}

    /** The sentence; nothing if all points were checked, so that nothing is scaled. */
    static Optional<String> say(ScoreSheet sheet, Texts texts) {
        BigDecimal base = sheet.base();
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal counts = BigDecimal.ZERO;
        for (DimensionScore d : sheet.dimensions()) {
            earned = earned.add(d.score());
            counts = counts.add(d.max());
        }
        if (base == null || counts.signum() == 0) {
            return Optional.empty();
        }
        if (counts.compareTo(sheet.max()) == 0) {
            BigDecimal open = sheet.max()
                    .subtract(sheet.indicators().stream()
                            .map(IndicatorScore::checked)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            return open.signum() > 0
                    ? Optional.of(texts.say("result.scaled-inside", Points.plain(open)))
                    : Optional.empty();
        }
        BigDecimal shown = earned.multiply(sheet.max()).divide(counts, 2, RoundingMode.HALF_UP);
        String sum = texts.say(
                "result.scaled-line",
                Points.plain(earned),
                Points.plain(counts),
                Points.plain(sheet.max()),
                Points.plain(base));
        return Optional.of(sum + Rounded.say(shown, base, texts));
    }
}
