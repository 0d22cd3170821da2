package io.github.kaoping.criteria;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects every slip of a criteria set while it is read, so that an editor mends them all at once.
 *
 * <p>While a file of the set is missing or cannot be parsed, names that it may have defined are not held against the
 * others: then {@link #addReference} stays quiet. Warnings are only collected where somebody asks for them, because looking
 * for them takes time that scoring does not need.
 */
final class Problems {
    private final boolean thorough;
    private final Set<Problem> errors = new LinkedHashSet<>();
    private final Set<Problem> warnings = new LinkedHashSet<>();
    private boolean complete = true;

    Problems() {
        this(false);
    }

    /**
     * @param thorough whether to collect warnings too
     */
    Problems(boolean thorough) {
        this.thorough = thorough;
    }

    /** Whether warnings are asked for. */
    boolean thorough() {
        return thorough;
    }

    void add(Problem problem) {
        if (!problem.slip().isWarning()) {
            errors.add(problem);
        } else if (thorough) {
            warnings.add(problem);
        }
    }

    void add(Slip slip, Place place, Message message) {
        add(place.problem(slip, message));
    }

    /** A slip that only exists if all files of the set were read. */
    void addReference(Slip slip, Place place, Message message) {
        if (complete) {
            add(slip, place, message);
        }
    }

    /** From now on some definitions are known to be lost. */
    void incomplete() {
        complete = false;
    }

    /** How many errors there are; warnings do not count. */
    int count() {
        return errors.size();
    }

    /** All errors: file by file in the order they came up, inside a file from top to bottom. */
    List<Problem> list() {
        return sorted(errors);
    }

    /** All warnings, in the same order. */
    List<Problem> warnings() {
        return sorted(warnings);
    }

    private static List<Problem> sorted(Set<Problem> found) {
        Map<String, Integer> files = new LinkedHashMap<>();
        found.forEach(p -> files.putIfAbsent(p.file(), files.size()));
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing((Problem p) -> files.getOrDefault(p.file(), 0))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        return List.copyOf(sorted);
    }
}
