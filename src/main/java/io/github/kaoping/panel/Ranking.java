package io.github.kaoping.panel;

import io.github.kaoping.scoring.WeightDraws;
import io.github.kaoping.scoring.WeightDraws.Interval;
import io.github.kaoping.scoring.WeightDraws.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Places within class and year by the rate (排名), each with its interval; equal rates share a place. */
final class Ranking {
    private Ranking() {}

    /**
     * The same entries in the same order, ranked.
     *
     * @param subjects what each entry's rate is made of, by the same index
     */
    static List<Entry> of(List<Entry> entries, List<Subject> subjects) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).mark().comparable()) {
                groups.computeIfAbsent(entries.get(i).group(), g -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Entry> ranked = new ArrayList<>(entries);
        for (List<Integer> group : groups.values()) {
            rank(group, entries, subjects, ranked);
        }
        return ranked;
    }

    private static BigDecimal rate(Entry entry) {
        return Objects.requireNonNullElse(entry.mark().rate(), BigDecimal.ZERO);
    }

    private static void rank(List<Integer> group, List<Entry> entries, List<Subject> subjects, List<Entry> ranked) {
        List<Integer> order = new ArrayList<>(group);
        order.sort(Comparator.comparing((Integer i) -> rate(entries.get(i))).reversed());
        List<Interval> drawn =
                WeightDraws.intervals(order.stream().map(subjects::get).toList());
        int n = order.size();
        int[] place = new int[n];
        int[] low = new int[n];
        int[] high = new int[n];
        for (int k = 0; k < n; k++) {
            boolean tied = k > 0 && rate(entries.get(order.get(k))).compareTo(rate(entries.get(order.get(k - 1)))) == 0;
            place[k] = tied ? place[k - 1] : k + 1;
        }
        for (int k = n - 1, last = n; k >= 0; k--) {
            last = k + 1 < n && place[k] == place[k + 1] ? last : k + 1;
            // Every place that equal bodies share is possible, also where the draws say otherwise.
            low[k] = Math.min(drawn.get(k).low(), place[k]);
            high[k] = Math.max(drawn.get(k).high(), last);
        }
        Overlaps overlaps = new Overlaps(place, low, high);
        for (int k = 0; k < n; k++) {
            int at = order.get(k);
            ranked.set(
                    at,
                    entries.get(at)
                            .at(new Place(
                                    place[k], n, low[k], high[k], overlaps.best(low[k]), overlaps.worst(high[k]))));
        }
    }

    /** The best and worst place (equal bodies counted one after the other) of those whose interval meets another. */
    private static final class Overlaps {
        private final int[] bestByHigh;
        private final int[] worstByLow;

        Overlaps(int[] place, int[] low, int[] high) {
            int n = place.length;
            bestByHigh = new int[n + 2];
            worstByLow = new int[n + 2];
            java.util.Arrays.fill(bestByHigh, Integer.MAX_VALUE);
            for (int k = 0; k < n; k++) {
                bestByHigh[high[k]] = Math.min(bestByHigh[high[k]], place[k]);
                worstByLow[low[k]] = Math.max(worstByLow[low[k]], k + 1);
            }
            for (int at = n; at >= 1; at--) {
                bestByHigh[at] = Math.min(bestByHigh[at], bestByHigh[at + 1]);
            }
            for (int at = 1; at <= n; at++) {
                worstByLow[at] = Math.max(worstByLow[at], worstByLow[at - 1]);
            }
        }

        /** Of all whose interval ends at or below this place, the best placed. */
        int best(int low) {
            return bestByHigh[low];
        }

        int worst(int high) {
            return worstByLow[high];
        }
    }
}
