package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.panel.Consensus.Ruling;
import io.github.kaoping.render.Texts;
import io.github.kaoping.scoring.Totals;
import io.github.kaoping.scoring.Totals.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One body's score sheet after people overruled it (复核后的评分表): indicators take the judges' points and count as checked,
 * bonuses and deductions take the judges' within the caps of the criteria, and everything else stays as the program found it.
 *
 * @param terms what decides the grade besides the score: the criteria, and the limits and vetoes that hold now
 * @param opinions what the judges said and the program's value, by what it is about
 */
record Reviewed(Entry entry, Grading.Terms terms, Map<String, String> opinions) {
    Reviewed {
        opinions = Map.copyOf(opinions);
    }

    /** With the whole sheet, which is too large to be held for many bodies at once. */
    record Whole(Reviewed reviewed, StoredSheet sheet) {}

    /**
     * Puts rulings into the program's sheet.
     *
     * @param rulings on this body, by what they are about
     */
    static Whole of(Entry entry, StoredSheet machine, Scale scale, Map<String, Ruling> rulings, Texts texts) {
        Map<String, String> opinions = new LinkedHashMap<>();
        rulings.forEach((about, ruling) -> opinions.put(about, Opinion.of(ruling, texts)));
        if (rulings.isEmpty() || entry.mark().score() == null || entry.mark().max() == null) {
            return new Whole(new Reviewed(entry, Grading.Terms.of(machine), opinions), machine);
        }
        return new Overruling(machine.copy(), scale, rulings).apply(entry, opinions);
    }

    Set<String> limits() {
        return terms.limits();
    }

    /** With the place and grade that came of it. */
    Reviewed placed(Entry ranked) {
        return new Reviewed(ranked, terms, opinions);
    }

    /** Puts rulings into a copy of a sheet. */
    private record Overruling(StoredSheet sheet, Scale scale, Map<String, Ruling> rulings) {
        Whole apply(Entry entry, Map<String, String> opinions) {
            ObjectNode to = sheet.sheet();
            BigDecimal max = Objects.requireNonNullElse(entry.mark().max(), BigDecimal.ZERO);
            BigDecimal before = Totals.base(BodyFoot.parts(sheet.indicators()), max);
            indicators();
            Set<String> limits = limits();
            List<Part> parts = BodyFoot.parts(sheet.indicators());
            BigDecimal machine = Objects.requireNonNullElse(entry.mark().base(), BigDecimal.ZERO);
            BigDecimal now = Totals.base(parts, max);
            // Where the criteria add up in another way, what the judges changed is added to what the program came to.
            BigDecimal base =
                    two(before).compareTo(machine) == 0 ? now : machine.add(now).subtract(before);
            for (JsonNode d : sheet.list("dimensions")) {
                String id = d.path("id").asText();
                ((ObjectNode) d)
                        .put(
                                "score",
                                two(Totals.dimension(parts.stream()
                                        .filter(p -> p.dimension().equals(id))
                                        .toList())));
            }
            Totals.Outside outside = outside();
            BigDecimal score =
                    base.add(outside.bonus()).subtract(outside.deductions()).max(BigDecimal.ZERO);
            BigDecimal completeness =
                    completeness(Objects.requireNonNullElse(entry.mark().completeness(), BigDecimal.ONE));
            BigDecimal written = limits.stream()
                    .filter(scale.vetoes()::containsKey)
                    .map(v -> Objects.requireNonNull(scale.vetoes().get(v)).score())
                    .reduce(score, BigDecimal::min);
            boolean vetoed = limits.stream().anyMatch(scale.vetoes()::containsKey);
            to.put("outcome", outcome(vetoed, completeness, score).id());
            to.put("base", two(base));
            to.put("bonus", two(outside.bonus()));
            to.put("deductions", two(outside.deductions()));
            to.put("score", two(written));
            to.put("rate", written.divide(max, 4, RoundingMode.HALF_UP));
            to.put("completeness", completeness);
            Grading.Terms terms = new Grading.Terms(Grading.Terms.of(sheet).criteria(), limits);
            return new Whole(new Reviewed(entry.reviewed(sheet), terms, opinions), sheet);
        }

        private Outcome outcome(boolean vetoed, BigDecimal completeness, BigDecimal score) {
            if (vetoed) {
                return Outcome.VETOED;
            }
            if (completeness.compareTo(scale.completeness()) < 0) {
                return Outcome.INCOMPLETE;
            }
            return score.compareTo(scale.threshold()) < 0 ? Outcome.BELOW_THRESHOLD : Outcome.SCORED;
        }

        private @Nullable BigDecimal ruled(String about) {
            Ruling ruling = rulings.get(about);
            return ruling == null ? null : ruling.value();
        }

        /** Whoever gives an indicator all its points finds nothing missing in it. */
        private void indicators() {
            for (JsonNode i : sheet.indicators()) {
                BigDecimal ruled = ruled(i.path("id").asText());
                if (ruled != null) {
                    ObjectNode to = (ObjectNode) i;
                    BigDecimal points = i.path("max").decimalValue();
                    to.put("score", two(ruled));
                    to.put("checked", points);
                    to.put("applicable", points);
                    boolean full = ruled.compareTo(points) >= 0;
                    to.put("status", full ? "met" : ruled.signum() > 0 ? "partial" : "unmet");
                    if (full) {
                        to.put("missing", false);
                        there(i.path("id").asText());
                    }
                }
            }
        }

        private void there(String indicator) {
            ArrayNode missing = (ArrayNode) sheet.sheet().path("missing");
            for (int m = missing.size() - 1; m >= 0; m--) {
                if (missing.get(m).path("id").asText().equals(indicator)) {
                    missing.remove(m);
                }
            }
        }

        private Set<String> limits() {
            Set<String> limits = new TreeSet<>(sheet.limits());
            rulings.forEach((about, ruling) -> {
                boolean limit =
                        scale.limits().containsKey(about) || scale.vetoes().containsKey(about);
                BigDecimal value = ruling.value();
                if (limit && value != null) {
                    if (value.signum() > 0) {
                        limits.add(about);
                    } else {
                        limits.remove(about);
                    }
                }
            });
            return limits;
        }

        private Totals.Outside outside() {
            List<BigDecimal> signed = new ArrayList<>();
            Set<String> done = new TreeSet<>();
            boolean changed = false;
            for (JsonNode a : sheet.list("adjustments")) {
                String id = a.path("id").asText();
                BigDecimal ruled = scale.vetoes().containsKey(id) ? null : ruled(id);
                if (ruled != null) {
                    ObjectNode to = (ObjectNode) a;
                    to.put("points", two(done.add(id) ? ruled : BigDecimal.ZERO));
                    to.put("proposed", false);
                    to.put("checked", true);
                    changed = true;
                }
                if (a.path("checked").asBoolean() && !a.path("proposed").asBoolean()) {
                    signed.add(a.path("points").decimalValue());
                }
            }
            return changed
                    ? Totals.outside(signed, scale.bonusCap(), scale.deductionCap())
                    : new Totals.Outside(
                            Objects.requireNonNullElse(sheet.number("bonus"), BigDecimal.ZERO),
                            Objects.requireNonNullElse(sheet.number("deductions"), BigDecimal.ZERO));
        }

        private BigDecimal completeness(BigDecimal machine) {
            BigDecimal applicable = BigDecimal.ZERO;
            BigDecimal checked = BigDecimal.ZERO;
            for (JsonNode i : sheet.indicators()) {
                applicable = applicable.add(i.path("applicable").decimalValue());
                checked = checked.add(i.path("checked").decimalValue());
            }
            return applicable.signum() == 0 ? machine : checked.divide(applicable, 4, RoundingMode.HALF_UP);
        }

        private static BigDecimal two(BigDecimal points) {
            return points.setScale(2, RoundingMode.HALF_UP);
        }
    }
}
