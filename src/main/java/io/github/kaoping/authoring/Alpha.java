package io.github.kaoping.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Krippendorff's alpha: how far any number of readers agree beyond chance (克里彭多夫 α), readings missing allowed.
 *
 * <p>After Klaus Krippendorff, <i>Computing Krippendorff's Alpha-Reliability</i>, University of Pennsylvania, 2011 (revised
 * 2013), section D. A unit that <i>m</i> ≥ 2 readers read adds 1 ∕ (m − 1) to the coincidence matrix for each ordered pair
 * of its values, so that its values count once each; with <i>o</i> the matrix, <i>n<sub>c</sub></i> its row sums and
 * <i>n</i> their sum
 *
 * <pre>α = 1 − (n − 1) · Σ o(c,k) · δ²(c,k) ∕ Σ n(c) · n(k) · δ²(c,k)</pre>
 *
 * where the distance δ² depends on the {@link Metric}. Units with one value are left out.
 */
public sealed interface Alpha {
    /** How many of the units had values to compare. */
    int units();

    /** How many values these units have together. */
    int values();

    /** A figure: 1 is perfect agreement, 0 what chance would give, less is worse than chance. */
    record Value(double alpha, int units, int values) implements Alpha {}

    /** No figure, and why. */
    record Undefined(Reason reason, int units, int values) implements Alpha {}

    /** Why there is no figure. */
    enum Reason {
        /** Fewer than two readers gave any value. */
        ONE_READER,
        /** No unit has values of two readers. */
        NO_PAIRS,
        /** All values are the same, so that nothing could have been confused. */
        ONE_CATEGORY
    }

    /** What distance between two values means. */
    enum Metric {
        /** Same or different (定类). */
        NOMINAL,
        /** How many values lie between, counted in readings (定序). */
        ORDINAL,
        /** The difference of the numbers, squared (定距). */
        INTERVAL;

        /** δ² of two different values, {@code sums} being how often each value occurs in the coincidence matrix. */
        private double distance(int c, int k, NavigableMap<Integer, Double> sums) {
            int low = Math.min(c, k);
            int high = Math.max(c, k);
            return switch (this) {
                case NOMINAL -> 1;
                case ORDINAL -> {
                    double ends = sums.getOrDefault(low, 0.0) + sums.getOrDefault(high, 0.0);
                    double between = sum(sums.subMap(low, true, high, true).values());
                    yield (between - ends / 2) * (between - ends / 2);
                }
                case INTERVAL -> ((double) high - low) * ((double) high - low);
            };
        }
    }

    /**
     * Alpha of what several readers read.
     *
     * @param readers for each reader the values by unit, without an entry where the reader gave none
     */
    static Alpha of(Metric metric, List<? extends Map<String, Integer>> readers) {
        List<List<Integer>> units = pairable(readers);
        int values = units.stream().mapToInt(List::size).sum();
        if (readers.stream().filter(r -> !r.isEmpty()).count() < 2) {
            return new Undefined(Reason.ONE_READER, units.size(), values);
        }
        if (units.isEmpty()) {
            return new Undefined(Reason.NO_PAIRS, 0, 0);
        }
        NavigableMap<Integer, NavigableMap<Integer, Double>> matrix = coincidences(units);
        NavigableMap<Integer, Double> sums = new TreeMap<>();
        matrix.forEach((c, row) -> sums.put(c, sum(row.values())));
        if (sums.size() < 2) {
            return new Undefined(Reason.ONE_CATEGORY, units.size(), values);
        }
        double observed = 0;
        double expected = 0;
        for (int c : sums.keySet()) {
            for (int k : sums.keySet()) {
                if (c != k) {
                    double distance = metric.distance(c, k, sums);
                    observed += at(matrix, c, k) * distance;
                    expected += sums.getOrDefault(c, 0.0) * sums.getOrDefault(k, 0.0) * distance;
                }
            }
        }
        return new Value(1 - (values - 1) * observed / expected, units.size(), values);
    }

    /** The values of each unit that has two or more. */
    private static List<List<Integer>> pairable(List<? extends Map<String, Integer>> readers) {
        Set<String> units = new TreeSet<>();
        readers.forEach(r -> units.addAll(r.keySet()));
        List<List<Integer>> pairable = new ArrayList<>();
        for (String unit : units) {
            List<Integer> values = new ArrayList<>();
            for (Map<String, Integer> reader : readers) {
                Integer value = reader.get(unit);
                if (value != null) {
                    values.add(value);
                }
            }
            if (values.size() > 1) {
                pairable.add(values);
            }
        }
        return pairable;
    }

    private static NavigableMap<Integer, NavigableMap<Integer, Double>> coincidences(List<List<Integer>> units) {
        NavigableMap<Integer, NavigableMap<Integer, Double>> matrix = new TreeMap<>();
        for (List<Integer> unit : units) {
            double share = 1.0 / (unit.size() - 1);
            for (int i = 0; i < unit.size(); i++) {
                for (int j = 0; j < unit.size(); j++) {
                    if (i != j) {
                        matrix.computeIfAbsent(unit.get(i), c -> new TreeMap<>())
                                .merge(unit.get(j), share, Double::sum);
                    }
                }
            }
        }
        return matrix;
    }

    private static double at(Map<Integer, NavigableMap<Integer, Double>> matrix, int c, int k) {
        Map<Integer, Double> row = matrix.get(c);
        return row == null ? 0 : row.getOrDefault(k, 0.0);
    }

    private static double sum(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
