package io.github.kaoping.criteria;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
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
 * others: then {@link #addReference} stays quiet.
 */
final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();
    private boolean complete = true;

    void add(Problem problem) {
        found.add(problem);
    }

    void add(Place place, Message message) {
        add(place.problem(message));
    }

    /** A slip that only exists if all files of the set were read. */
    void addReference(Place place, Message message) {
        if (complete) {
            add(place, message);
        }
    }

    /** From now on some definitions are known to be lost. */
    void incomplete() {
        complete = false;
    }

    int count() {
        return found.size();
    }

    /** All slips: file by file in the order they came up, inside a file from top to bottom. */
    List<Problem> list() {
        Map<String, Integer> files = new LinkedHashMap<>();
        found.forEach(p -> files.putIfAbsent(p.file(), files.size()));
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing((Problem p) -> files.getOrDefault(p.file(), 0))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        return List.copyOf(sorted);
    }
}
