package io.github.kaoping.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the automatic numbers of a Word document along its paragraphs, as Word does. */
final class WordNumbers {
    static final int LEVELS = 9;

    private final Map<Integer, int[]> counters = new HashMap<>();
    private final Set<Integer> begun = new HashSet<>();

    /**
     * Counts one paragraph and writes its number.
     *
     * @param definition what all lists made from it count together
     * @param list the list of the paragraph
     * @param at the paragraph's level, from 0
     * @param levels all {@value #LEVELS} levels, with their first numbers
     * @param restarted the levels that start anew when the list is first used
     */
    String label(int definition, int list, int at, List<NumberLevel> levels, Set<Integer> restarted) {
        if (at < 0 || at >= LEVELS) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(definition, k -> unset());
        if (begun.add(list)) {
            restarted.stream().filter(l -> l >= 0 && l < LEVELS).forEach(l -> counter[l] = NumberLevel.UNSET);
        }
        count(counter, at, levels);
        return levels.get(at).label(counter, levels);
    }

    /** Levels above that were never used keep their first number, which is shown without being counted. */
    private static void count(int[] counter, int at, List<NumberLevel> levels) {
        counter[at] = counter[at] == NumberLevel.UNSET ? levels.get(at).start() : counter[at] + 1;
        for (int l = at + 1; l < LEVELS; l++) {
            if (levels.get(l).restartsAfter(at)) {
                counter[l] = NumberLevel.UNSET;
            }
        }
    }

    private static int[] unset() {
        int[] counter = new int[LEVELS];
        Arrays.fill(counter, NumberLevel.UNSET);
        return counter;
    }
}
