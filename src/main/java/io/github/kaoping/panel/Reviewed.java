package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.panel.Consensus.Ruling;
import io.github.kaoping.scoring.Totals;
import io.github.kaoping.scoring.WeightDraws.Share;
import io.github.kaoping.scoring.WeightDraws.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One body's score after people overruled it (复核得分): indicators take the judges' points and count as checked, what judges say
 * of bonus and deductions is added as it is, and everything else stays as the program found it.
 *
 * @param limits limits of the grade that the judges set, by their names
 */
record Reviewed(Entry entry, Subject subject, List<String> limits) {
    Reviewed {
        limits = List.copyOf(limits);
    }

    static Reviewed of(Entry entry, StoredSheet sheet, Guide guide, Map<String, Ruling> rulings) {
        BigDecimal max = entry.max();
        if (entry.score() == null || max == null) {
            return new Reviewed(entry, Assembly.subject(sheet), List.of());
        }
        List<Totals.Part> parts = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        boolean changed = false;
        for (JsonNode i : sheet.indicators()) {
            String id = i.path("id").asText();
            BigDecimal ruled = ruled(rulings, entry.id(), id);
            BigDecimal points = i.path("max").decimalValue();
            BigDecimal score = ruled != null ? ruled : i.path("score").decimalValue();
            BigDecimal checked = ruled != null ? points : i.path("checked").decimalValue();
            changed |= ruled != null;
            String dimension = i.path("dimension").asText();
            parts.add(new Totals.Part(dimension, score, checked, points));
            shares.add(new Share(id, dimension, score.doubleValue(), checked.doubleValue(), points.doubleValue()));
        }
        BigDecimal outside = Objects.requireNonNullElse(entry.bonus(), BigDecimal.ZERO)
                .subtract(Objects.requireNonNullElse(entry.deductions(), BigDecimal.ZERO));
        for (JsonNode a : sheet.list("adjustments")) {
            BigDecimal ruled = ruled(rulings, entry.id(), a.path("id").asText());
            if (ruled != null) {
                boolean counted =
                        a.path("checked").asBoolean() && !a.path("proposed").asBoolean();
                outside = outside.add(ruled).subtract(counted ? a.path("points").decimalValue() : BigDecimal.ZERO);
                changed = true;
            }
        }
        List<String> limits = new ArrayList<>();
        guide.caps(sheet).forEach((cap, line) -> {
            BigDecimal ruled = ruled(rulings, entry.id(), cap);
            if (ruled != null && ruled.signum() > 0) {
                limits.add(line.standard() + " → " + line.advice());
            }
        });
        if (!changed) {
            return new Reviewed(entry, Assembly.subject(sheet), limits);
        }
        BigDecimal base = Totals.base(parts, max);
        BigDecimal score = base.add(outside).max(BigDecimal.ZERO);
        return new Reviewed(
                entry.reviewed(
                        score.setScale(2, RoundingMode.HALF_UP),
                        score.divide(max, 4, RoundingMode.HALF_UP),
                        base.setScale(2, RoundingMode.HALF_UP)),
                new Subject(shares, outside.doubleValue()),
                limits);
    }

    private static @Nullable BigDecimal ruled(Map<String, Ruling> rulings, String id, String about) {
        Ruling ruling = rulings.get(id + "\t" + about);
        return ruling == null ? null : ruling.value();
    }
}
