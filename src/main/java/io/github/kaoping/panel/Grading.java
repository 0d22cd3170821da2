package io.github.kaoping.panel;

import io.github.kaoping.scoring.RankGrades.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Grades of those who are ranked together (按名次定等次): a quota is a share of the ranking within class and year. */
final class Grading {
    private Grading() {}

    /**
     * What decides a body's grade besides its score.
     *
     * @param criteria hash of the criteria it was scored by, empty if none
     * @param limits ids of what limits its grade
     */
    record Terms(String criteria, Set<String> limits) {
        Terms {
            limits = Set.copyOf(limits);
        }

        static Terms of(StoredSheet sheet) {
            String criteria = sheet.text("criteria", "sha256");
            return new Terms(criteria == null ? "" : criteria, sheet.limits());
        }
    }

    /**
     * The same entries with their grades.
     *
     * @param terms of each entry, by the same index
     * @param anew whether grades that do not depend on the ranking are set anew too, because scores have changed
     */
    static List<Entry> of(List<Entry> entries, List<Terms> terms, Function<String, Scale> scales, boolean anew) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).mark().comparable()) {
                groups.computeIfAbsent(
                                entries.get(i).group() + "\t" + terms.get(i).criteria(), g -> new ArrayList<>())
                        .add(i);
            }
        }
        List<Entry> graded = new ArrayList<>(entries);
        for (List<Integer> group : groups.values()) {
            Scale scale = scales.apply(terms.get(group.get(0)).criteria());
            if (!scale.grades().isEmpty() && (anew || scale.byRank())) {
                Map<String, String> given = scale.gradesOf(group.stream()
                        .map(i -> new Standing(
                                entries.get(i).id(),
                                entries.get(i).mark().score(),
                                terms.get(i).limits()))
                        .toList());
                group.forEach(i -> graded.set(
                        i, entries.get(i).graded(given.get(entries.get(i).id()))));
            }
        }
        return graded;
    }
}
