package io.github.kaoping.authoring;

import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What several readers and the program read of the same items (各方读法), and how far they agree. Only the state counts that
 * a reader gave; other readings that the reader would accept play no role, and labels outside the figures stay out.
 *
 * <p>As in {@link Agreement} the ordinal and interval measures order silent and planned &lt; described &lt; data and leave
 * out what is declared none or not checked; the nominal one compares all six states.
 */
public final class ReadingTable {
    private static final List<State> STATES = List.of(State.values());

    /** One item of one report. */
    public record Unit(String report, String item) implements Comparable<Unit> {
        @Override
        public int compareTo(Unit other) {
            int byReport = report.compareTo(other.report);
            return byReport != 0 ? byReport : item.compareTo(other.item);
        }

        private String key() {
            return report + "\n" + item;
        }
    }

    /**
     * One that reads: a person or the program.
     *
     * @param name empty for the program
     */
    public record Side(String name, boolean program) {
        static final Side PROGRAM = new Side("", true);
    }

    /** Exact agreement of two sides: how many items both read, and how many alike. */
    public record PairCount(Side first, Side second, int both, int same) {}

    private final Map<Side, Map<Unit, State>> people = new LinkedHashMap<>();
    private final Map<Unit, State> program = new TreeMap<>();
    private final Set<Unit> unknown = new TreeSet<>();
    private final boolean withProgram;

    /**
     * @param known ids of items; labels of others are left out and told
     * @param withProgram whether the program is one of the sides
     */
    public ReadingTable(List<ReaderLabels> readers, Set<String> known, boolean withProgram) {
        this.withProgram = withProgram;
        for (ReaderLabels reader : readers) {
            Map<Unit, State> states = new TreeMap<>();
            reader.labels().forEach(l -> l.items().forEach((item, label) -> {
                Unit unit = new Unit(l.report(), item);
                if (!known.contains(item)) {
                    unknown.add(unit);
                } else if (!label.unscored()) {
                    states.put(unit, label.state());
                }
            }));
            people.put(new Side(reader.reader(), false), states);
        }
    }

    /** Adds what the program read of the items of a report that somebody labelled. */
    public void add(String report, ScoreSheet sheet) {
        sheet.indicators().stream().flatMap(i -> i.items().stream()).forEach(r -> {
            Unit unit = new Unit(report, r.id());
            if (people.values().stream().anyMatch(p -> p.containsKey(unit))) {
                program.put(unit, r.state());
            }
        });
    }

    public List<Side> readers() {
        return List.copyOf(people.keySet());
    }

    public boolean withProgram() {
        return withProgram;
    }

    /** Labels of items that the criteria do not know. */
    public List<Unit> unknown() {
        return List.copyOf(unknown);
    }

    /** What somebody read, in order. */
    public List<Unit> units() {
        return people.values().stream()
                .flatMap(p -> p.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The state that a side gave; empty if it gave none. */
    public Optional<State> state(Side side, Unit unit) {
        return Optional.ofNullable(states(side).get(unit));
    }

    private Map<Unit, State> states(Side side) {
        return side.program() ? program : people.getOrDefault(side, Map.of());
    }

    /** The readers and, if it takes part, the program. */
    public List<Side> sides() {
        List<Side> sides = new ArrayList<>(people.keySet());
        if (withProgram) {
            sides.add(Side.PROGRAM);
        }
        return sides;
    }

    /** Krippendorff's alpha among some of the sides. */
    public Alpha alpha(Alpha.Metric metric, List<Side> among) {
        return Alpha.of(metric, among.stream().map(s -> values(s, metric)).toList());
    }

    private Map<String, Integer> values(Side side, Alpha.Metric metric) {
        return states(side).entrySet().stream()
                .filter(e -> value(e.getValue(), metric) >= 0)
                .collect(Collectors.toMap(e -> e.getKey().key(), e -> value(e.getValue(), metric)));
    }

    private static int value(State state, Alpha.Metric metric) {
        return metric == Alpha.Metric.NOMINAL ? STATES.indexOf(state) : Agreement.rank(state);
    }

    /** Exact agreement of each two sides. */
    public List<PairCount> pairs() {
        List<Side> sides = sides();
        List<PairCount> pairs = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                pairs.add(pair(sides.get(i), sides.get(j)));
            }
        }
        return pairs;
    }

    private PairCount pair(Side first, Side second) {
        int both = 0;
        int same = 0;
        for (Map.Entry<Unit, State> one : states(first).entrySet()) {
            State other = states(second).get(one.getKey());
            both += other == null ? 0 : 1;
            same += one.getValue() == other ? 1 : 0;
        }
        return new PairCount(first, second, both, same);
    }

    /**
     * For each item the states that readers gave against those of the program; where the program takes no part, those of
     * each reader against those of each later one. Items in the order of the given ids, without those nobody compared.
     */
    public Map<String, Confusion> byItem(Set<String> order) {
        Map<String, Confusion> tables = new LinkedHashMap<>();
        order.forEach(id -> tables.put(id, new Confusion()));
        units().forEach(u -> compare(u, tables.computeIfAbsent(u.item(), id -> new Confusion())));
        tables.values().removeIf(t -> t.total() == 0);
        return tables;
    }

    /** The same over all items. */
    public Confusion total() {
        Confusion table = new Confusion();
        units().forEach(u -> compare(u, table));
        return table;
    }

    private void compare(Unit unit, Confusion table) {
        List<Side> sides = sides();
        for (int i = 0; i < sides.size(); i++) {
            List<Side> others = withProgram ? List.of(Side.PROGRAM) : sides.subList(i + 1, sides.size());
            for (Side other : others) {
                State row = states(sides.get(i)).get(unit);
                State column = states(other).get(unit);
                if (row != null && column != null && !sides.get(i).program()) {
                    table.add(row, column);
                }
            }
        }
    }

    /** What not all sides that read it read alike. */
    public List<Unit> differences() {
        return units().stream()
                .filter(u -> sides().stream()
                                .flatMap(s -> state(s, u).stream())
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }
}
