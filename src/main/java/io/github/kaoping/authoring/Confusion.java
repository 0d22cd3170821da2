package io.github.kaoping.authoring;

import io.github.kaoping.model.State;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often one side read one state where the other read another (混淆表). */
public final class Confusion {
    private final Map<State, Map<State, Integer>> counts = new EnumMap<>(State.class);

    void add(State row, State column) {
        counts.computeIfAbsent(row, r -> new EnumMap<>(State.class)).merge(column, 1, Integer::sum);
    }

    /** How often the first side read {@code row} where the other read {@code column}. */
    public int count(State row, State column) {
        return counts.getOrDefault(row, Map.of()).getOrDefault(column, 0);
    }

    public int total() {
        return counts.values().stream()
                .flatMap(r -> r.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How often both sides read the same. */
    public int same() {
        return Arrays.stream(State.values()).mapToInt(s -> count(s, s)).sum();
    }

    /** The states that the first side read, in the order of {@link State}. */
    public List<State> rows() {
        return List.copyOf(counts.keySet());
    }

    /** The states that the other side read, in the order of {@link State}. */
    public List<State> columns() {
        return Arrays.stream(State.values())
                .filter(s -> counts.values().stream().anyMatch(r -> r.containsKey(s)))
                .toList();
    }
}
