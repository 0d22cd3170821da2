package io.github.kaoping.authoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.LoadResult;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a check of criteria sets and rules found (检查结果).
 *
 * @param errors what must be mended before the criteria can be used
 * @param warnings what should be looked at
 * @param counts how much was looked at, by name: sets, items, phrases, examples
 */
public record CriteriaCheck(List<Problem> errors, List<Problem> warnings, Map<String, Long> counts) {
    public CriteriaCheck {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /**
     * Puts together what loading the sets of one folder came to: a slip in a file that several sets share is told once, and what one
     * set does not use but another does is used.
     *
     * @param results of a thorough loader
     * @param rules what is wrong with the rules
     */
    public static CriteriaCheck of(List<LoadResult> results, List<Problem> rules) {
        List<Problem> errors = new ArrayList<>(
                results.stream().flatMap(r -> r.problems().stream()).distinct().toList());
        errors.addAll(rules);
        List<Problem> warnings = results.stream()
                .flatMap(r -> r.warnings().stream())
                .distinct()
                .filter(w -> mine(w, results) && !usedElsewhere(w, results))
                .toList();
        return new CriteriaCheck(errors, warnings, counts(results));
    }

    /** Whether a warning is about a file of the sets themselves; those that they extend are somebody else's. */
    private static boolean mine(Problem warning, List<LoadResult> results) {
        return results.stream().anyMatch(r -> r.own().contains(warning.file()));
    }

    private static boolean usedElsewhere(Problem warning, List<LoadResult> results) {
        boolean unused = warning.slip() == Slip.UNUSED_BASIS || warning.slip() == Slip.UNUSED_LIST;
        return unused
                && results.stream()
                        .filter(r -> r.files().contains(warning.file()))
                        .anyMatch(r -> !r.warnings().contains(warning));
    }

    private static Map<String, Long> counts(List<LoadResult> results) {
        List<CriteriaSet> sets =
                results.stream().flatMap(r -> Stream.ofNullable(r.set())).toList();
        List<Item> items = sets.stream().flatMap(s -> s.items().stream()).toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("sets", (long) sets.size());
        counts.put("items", items.stream().map(Item::id).distinct().count());
        counts.put(
                "phrases",
                items.stream()
                        .flatMap(i -> i.phrases().stream())
                        .map(p -> p.source())
                        .distinct()
                        .count());
        counts.put(
                "examples",
                items.stream()
                        .flatMap(i -> i.examples().stream())
                        .map(e -> e.file() + ":" + e.line())
                        .distinct()
                        .count());
        return counts;
    }
}
