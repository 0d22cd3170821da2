package io.github.kaoping.scoring;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How far places in a ranking depend on the weights (名次区间): every indicator's points are changed by up to ±20 %, each on its
 * own and evenly, a thousand times by a stated seed, and everybody is ranked again; the 5th and the 95th percentile of the
 * places are the interval.
 *
 * <p>What does not apply or was not checked is left out and the rest scaled as in {@link Scorer}; bonus and deductions keep
 * their share of the total.
 */
public final class WeightDraws {
    public static final long SEED = 20_240_101L;
    public static final int DRAWS = 1_000;
    /** How far a weight may change, as a fraction. */
    public static final double SPREAD = 0.2;

    /** How many draws lie outside the interval on either side. */
    private static final int TAIL = DRAWS / 20;

    private WeightDraws() {}

    /** One indicator of one body: what it earned of the points that were checked, out of all its points. */
    public record Share(String indicator, String dimension, double score, double checked, double max) {}

    /**
     * One body.
     *
     * @param outside bonus less deductions
     */
    public record Subject(List<Share> shares, double outside) {
        public Subject {
            shares = List.copyOf(shares);
        }
    }

    /** The places from 1 between which a body stands. */
    public record Interval(int low, int high) {}

    /** A body in arrays, for many draws; dimensions are added in the order of their names. */
    private static final class Row {
        private final int[] indicator;
        private final int[] dimension;
        private final double[] score;
        private final double[] checked;
        private final double[] max;
        private final double[][] sums;
        private final double outside;

        Row(Subject subject, List<String> indicators) {
            List<Share> shares = subject.shares();
            List<String> dimensions =
                    shares.stream().map(Share::dimension).distinct().sorted().toList();
            indicator = shares.stream()
                    .mapToInt(s -> Collections.binarySearch(indicators, s.indicator()))
                    .toArray();
            dimension = shares.stream()
                    .mapToInt(s -> dimensions.indexOf(s.dimension()))
                    .toArray();
            score = shares.stream().mapToDouble(Share::score).toArray();
            checked = shares.stream().mapToDouble(Share::checked).toArray();
            max = shares.stream().mapToDouble(Share::max).toArray();
            sums = new double[3][dimensions.size()];
            outside = subject.outside();
        }

        /** The rate, every indicator's points multiplied by its factor. */
        double rate(double[] factors) {
            for (double[] s : sums) {
                Arrays.fill(s, 0);
            }
            double total = 0;
            double plain = 0;
            for (int i = 0; i < indicator.length; i++) {
                double factor = factors[indicator[i]];
                sums[0][dimension[i]] += score[i] * factor;
                sums[1][dimension[i]] += checked[i] * factor;
                sums[2][dimension[i]] += max[i] * factor;
                total += max[i] * factor;
                plain += max[i];
            }
            double earned = 0;
            double outOf = 0;
            for (int d = 0; d < sums[0].length; d++) {
                boolean scaled = sums[1][d] > 0 && sums[1][d] * 2 >= sums[2][d];
                earned += scaled ? sums[0][d] * sums[2][d] / sums[1][d] : sums[0][d];
                outOf += scaled ? sums[2][d] : sums[1][d];
            }
            if (outOf == 0 || total == 0) {
                return 0;
            }
            return Math.max(0, earned / outOf + outside / plain);
        }
    }

    /** The rate of a body, every indicator's points multiplied by its factor, 1 where none is given. */
    static double rate(Subject subject, Map<String, Double> factors) {
        List<String> indicators = subject.shares().stream()
                .map(Share::indicator)
                .distinct()
                .sorted()
                .toList();
        return new Row(subject, indicators)
                .rate(indicators.stream()
                        .mapToDouble(i -> factors.getOrDefault(i, 1.0))
                        .toArray());
    }

    /** The interval of each body's place among all of them. */
    public static List<Interval> intervals(List<Subject> subjects) {
        int n = subjects.size();
        int[][] best = new int[n][TAIL];
        int[][] worst = new int[n][TAIL + 1];
        for (int[] b : best) {
            Arrays.fill(b, Integer.MAX_VALUE);
        }
        Random random = new Random(SEED);
        List<String> indicators = subjects.stream()
                .flatMap(s -> s.shares().stream())
                .map(Share::indicator)
                .distinct()
                .sorted()
                .toList();
        List<Row> rows = subjects.stream().map(s -> new Row(s, indicators)).toList();
        double[] factors = new double[indicators.size()];
        double[] rates = new double[n];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int f = 0; f < factors.length; f++) {
                factors[f] = 1 + SPREAD * (2 * random.nextDouble() - 1);
            }
            for (int i = 0; i < n; i++) {
                rates[i] = Math.rint(rows.get(i).rate(factors) * 1e9);
            }
            double[] sorted = rates.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < n; i++) {
                int place = n - above(sorted, rates[i]) + 1;
                keepLow(best[i], place);
                keepHigh(worst[i], place);
            }
        }
        return java.util.stream.IntStream.range(0, n)
                .mapToObj(i -> new Interval(best[i][TAIL - 1], worst[i][0]))
                .toList();
    }

    /** The index of the first value that is larger. */
    private static int above(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Keeps the smallest places, in order; the last is the 5th percentile. */
    private static void keepLow(int[] kept, int place) {
        int at = kept.length - 1;
        if (place >= kept[at]) {
            return;
        }
        while (at > 0 && kept[at - 1] > place) {
            kept[at] = kept[at - 1];
            at--;
        }
        kept[at] = place;
    }

    /** Keeps the largest places, in order; the first is the 95th percentile. */
    private static void keepHigh(int[] kept, int place) {
        if (place <= kept[0]) {
            return;
        }
        int at = 0;
        while (at + 1 < kept.length && kept[at + 1] < place) {
            kept[at] = kept[at + 1];
            at++;
        }
        kept[at] = place;
    }
}
