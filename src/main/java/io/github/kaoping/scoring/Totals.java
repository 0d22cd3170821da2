package io.github.kaoping.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds indicators up to a base score in the way of {@link Scorer} (合计), for scores that people have changed. */
public final class Totals {
    private Totals() {}

    /** One indicator: what it earned of the points that were checked, out of all its points. */
    public record Part(String dimension, BigDecimal score, BigDecimal checked, BigDecimal max) {}

    /** What bonuses add and deductions take; neither is negative. */
    public record Outside(BigDecimal bonus, BigDecimal deductions) {}

    /** Bonuses and (negative) deductions together, each within its cap. */
    public static Outside outside(List<BigDecimal> signed, BigDecimal bonusCap, BigDecimal deductionCap) {
        BigDecimal bonus = BigDecimal.ZERO;
        BigDecimal deductions = BigDecimal.ZERO;
        for (BigDecimal points : signed) {
            bonus = bonus.add(points.max(BigDecimal.ZERO));
            deductions = deductions.add(points.negate().max(BigDecimal.ZERO));
        }
        return new Outside(bonus.min(bonusCap), deductions.min(deductionCap));
    }

    /** What the parts of one dimension earn, scaled to its points if at least half of it was checked, before rounding. */
    public static BigDecimal dimension(List<Part> parts) {
        return sum(parts).score();
    }

    /** The points out of which they earn this. */
    public static BigDecimal counting(List<Part> parts) {
        return sum(parts).outOf();
    }

    /** What the parts earn, scaled to the total, before rounding. */
    public static BigDecimal base(List<Part> parts, BigDecimal total) {
        Map<String, List<Part>> dimensions = new LinkedHashMap<>();
        parts.forEach(p -> dimensions
                .computeIfAbsent(p.dimension(), d -> new ArrayList<>())
                .add(p));
        return DimensionSum.base(dimensions.values().stream().map(Totals::sum).toList(), total);
    }

    private static DimensionSum sum(List<Part> parts) {
        BigDecimal score = BigDecimal.ZERO;
        BigDecimal checked = BigDecimal.ZERO;
        BigDecimal max = BigDecimal.ZERO;
        for (Part p : parts) {
            score = score.add(p.score());
            checked = checked.add(p.checked());
            max = max.add(p.max());
        }
        return new DimensionSum(score, checked, max);
    }
}
