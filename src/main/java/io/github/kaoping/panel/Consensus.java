package io.github.kaoping.panel;

import io.github.kaoping.authoring.Alpha;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What several judges come to together (合议), and how far they agree. Judges who wrote nothing of a matter do not count in it. */
public final class Consensus {
    /** From so many judges on, the highest and the lowest are left out of a trimmed mean. */
    private static final int TRIMMED_FROM = 6;

    private static final int DRAWS = 1_000;
    private static final long SEED = 20_240_102L;

    private Consensus() {}

    /** How several values become one. */
    public enum Way {
        MEAN,
        /** With more than five judges without the highest and the lowest. */
        TRIMMED
    }

    /**
     * What became of one matter.
     *
     * @param value null while it waits for arbitration
     * @param said what each judge said
     */
    record Ruling(@Nullable BigDecimal value, List<Change> said) {
        Ruling {
            said = List.copyOf(said);
        }
    }

    /**
     * The rulings by subject.
     *
     * @param limit the largest difference between judges that needs no arbiter, null for any
     * @param arbiter the judge whose word decides, null if there is none
     */
    static Map<String, Ruling> rulings(
            Collection<Change> inForce, Way way, @Nullable BigDecimal limit, @Nullable String arbiter) {
        Map<String, List<Change>> bySubject = new LinkedHashMap<>();
        inForce.forEach(c ->
                bySubject.computeIfAbsent(c.subject(), s -> new ArrayList<>()).add(c));
        Map<String, Ruling> rulings = new LinkedHashMap<>();
        bySubject.forEach((subject, said) -> rulings.put(subject, new Ruling(value(said, way, limit, arbiter), said)));
        return rulings;
    }

    private static @Nullable BigDecimal value(
            List<Change> said, Way way, @Nullable BigDecimal limit, @Nullable String arbiter) {
        Optional<BigDecimal> last = said.stream()
                .filter(c -> c.judge().equals(arbiter))
                .map(Change::value)
                .findFirst();
        List<BigDecimal> values = said.stream()
                .filter(c -> !c.judge().equals(arbiter))
                .map(Change::value)
                .sorted()
                .toList();
        if (values.isEmpty()) {
            return last.orElse(null);
        }
        BigDecimal apart = values.get(values.size() - 1).subtract(values.get(0));
        if (limit != null && apart.compareTo(limit) > 0) {
            return last.orElse(null);
        }
        List<BigDecimal> counted =
                way == Way.TRIMMED && values.size() >= TRIMMED_FROM ? values.subList(1, values.size() - 1) : values;
        return counted.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(counted.size()), 2, RoundingMode.HALF_UP);
    }

    /**
     * How far judges agree on one indicator.
     *
     * @param alpha null where it is not defined
     * @param low 2.5th percentile of a thousand seeded draws of bodies, {@code high} the 97.5th; null where not defined
     * @param units how many bodies two or more judged
     */
    record Agreement(
            String about,
            @Nullable Double alpha,
            @Nullable Double low,
            @Nullable Double high,
            int units) {
        /** Below this, conclusions are not safe (Krippendorff's lower bound). */
        private static final double USABLE = 0.667;

        /** Whether the indicator's wording needs work. */
        boolean wanting() {
            return alpha != null && alpha < USABLE;
        }
    }

    static List<Agreement> agreements(Collection<Change> inForce) {
        Map<String, Map<String, Map<String, Integer>>> byAbout = new TreeMap<>();
        for (Change c : inForce) {
            byAbout.computeIfAbsent(c.about(), a -> new TreeMap<>())
                    .computeIfAbsent(c.judge(), j -> new TreeMap<>())
                    .put(c.id(), c.value().movePointRight(2).intValue());
        }
        List<Agreement> agreements = new ArrayList<>();
        byAbout.forEach((about, judges) -> agreements.add(agreement(about, List.copyOf(judges.values()))));
        return agreements;
    }

    private static Agreement agreement(String about, List<Map<String, Integer>> judges) {
        Alpha all = Alpha.of(Alpha.Metric.INTERVAL, judges);
        if (!(all instanceof Alpha.Value value)) {
            return new Agreement(about, null, null, null, all.units());
        }
        List<String> bodies = new ArrayList<>(
                new TreeSet<>(judges.stream().flatMap(j -> j.keySet().stream()).toList()));
        Random random = new Random(SEED);
        List<Double> drawn = new ArrayList<>();
        for (int d = 0; d < DRAWS; d++) {
            List<Map<String, Integer>> sample = new ArrayList<>();
            judges.forEach(j -> sample.add(new HashMap<>()));
            for (int k = 0; k < bodies.size(); k++) {
                String body = bodies.get(random.nextInt(bodies.size()));
                for (int j = 0; j < judges.size(); j++) {
                    Integer said = judges.get(j).get(body);
                    if (said != null) {
                        sample.get(j).put(k + "\t" + body, said);
                    }
                }
            }
            if (Alpha.of(Alpha.Metric.INTERVAL, sample) instanceof Alpha.Value one) {
                drawn.add(one.alpha());
            }
        }
        double[] sorted =
                drawn.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        boolean enough = sorted.length >= DRAWS / 2;
        return new Agreement(
                about,
                value.alpha(),
                enough ? Double.valueOf(sorted[(int) (sorted.length * 0.025)]) : null,
                enough ? Double.valueOf(sorted[(int) (sorted.length * 0.975)]) : null,
                value.units());
    }
}
