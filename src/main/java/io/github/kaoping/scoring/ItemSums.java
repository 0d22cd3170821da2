package io.github.kaoping.scoring;

import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Range;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Finding.Effect;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the findings on an indicator add up to: awards less deductions, each item within its own cap and floor. */
final class ItemSums {
    private ItemSums() {}

    static BigDecimal of(Indicator indicator, List<Finding> findings) {
        Map<String, BigDecimal> byItem = new HashMap<>();
        for (Finding f : findings) {
            BigDecimal amount = f.points().multiply(f.times());
            if (f.effect() == Effect.AWARD) {
                byItem.merge(f.itemId(), amount, BigDecimal::add);
            } else if (f.effect() == Effect.DEDUCT) {
                byItem.merge(f.itemId(), amount.negate(), BigDecimal::add);
            }
        }
        for (Item item : indicator.items()) {
            if (item.range().limits() && counts(item, findings)) {
                byItem.merge(item.id(), BigDecimal.ZERO, BigDecimal::add);
                byItem.computeIfPresent(item.id(), (id, sum) -> within(item.range(), sum));
            }
        }
        return byItem.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Cut off at the cap, raised to the floor. */
    static BigDecimal within(Range range, BigDecimal points) {
        BigDecimal cap = range.cap();
        BigDecimal floor = range.floor();
        BigDecimal capped = cap == null ? points : points.min(cap);
        return floor == null ? capped : capped.max(floor);
    }

    private static boolean counts(Item item, List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.itemId().equals(item.id()))
                .noneMatch(f -> f.effect() == Effect.NOT_APPLICABLE || f.effect() == Effect.NOT_CHECKED);
    }
}
