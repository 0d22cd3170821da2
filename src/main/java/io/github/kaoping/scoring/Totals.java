package io.github.kaoping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds indicators up to a base score in the way of {@link Scorer} (合计), for scores that people have changed. */
public final class Totals {
    private static final int WORKING_PLACES = 12;

    private Totals() {}

    /** One indicator: what it earned of the points that were checked, out of all its points. */
    public record Part(String dimension, BigDecimal score, BigDecimal checked, BigDecimal max) {}

    /** What the parts earn, scaled to the total, before rounding. */
    public static BigDecimal base(List<Part> parts, BigDecimal total) {
        Map<String, BigDecimal[]> dimensions = new LinkedHashMap<>();
        for (Part p : parts) {
            BigDecimal[] sums = dimensions.computeIfAbsent(
                    p.dimension(), d -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
            sums[0] = sums[0].add(p.score());
            sums[1] = sums[1].add(p.checked());
            sums[2] = sums[2].add(p.max());
        }
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal outOf = BigDecimal.ZERO;
        for (BigDecimal[] sums : dimensions.values()) {
            boolean scaled = sums[1].signum() > 0 && sums[1].add(sums[1]).compareTo(sums[2]) >= 0;
            earned = earned.add(
                    scaled ? sums[0].multiply(sums[2]).divide(sums[1], WORKING_PLACES, RoundingMode.HALF_UP) : sums[0]);
            outOf = outOf.add(scaled ? sums[2] : sums[1]);
        }
        return outOf.signum() == 0
                ? BigDecimal.ZERO
                : earned.multiply(total).divide(outOf, WORKING_PLACES, RoundingMode.HALF_UP);
    }
}
