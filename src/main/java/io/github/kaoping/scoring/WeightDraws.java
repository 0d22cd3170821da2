package io.github.kaoping.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

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

    /** The rate of a body, every indicator's points multiplied by its factor. */
    static double rate(Subject subject, Map<String, Double> factors) {
        Map<String, double[]> dimensions = new TreeMap<>();
        double total = 0;
        double plain = 0;
        for (Share s : subject.shares()) {
            double factor = factors.getOrDefault(s.indicator(), 1.0);
            double[] sums = dimensions.computeIfAbsent(s.dimension(), d -> new double[3]);
            sums[0] += s.score() * factor;
            sums[1] += s.checked() * factor;
            sums[2] += s.max() * factor;
            total += s.max() * factor;
            plain += s.max();
        }
        double earned = 0;
        double outOf = 0;
        for (double[] sums : dimensions.values()) {
            boolean scaled = sums[1] > 0 && sums[1] * 2 >= sums[2];
            earned += scaled ? sums[0] * sums[2] / sums[1] : sums[0];
            outOf += scaled ? sums[2] : sums[1];
        }
        if (outOf == 0 || total == 0) {
            return 0;
        }
        return Math.max(0, earned / outOf + subject.outside() / plain);
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
        double[] rates = new double[n];
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<String, Double> factors = new TreeMap<>();
            indicators.forEach(i -> factors.put(i, 1 + SPREAD * (2 * random.nextDouble() - 1)));
            for (int i = 0; i < n; i++) {
                rates[i] = Math.rint(rate(subjects.get(i), factors) * 1e9);
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
