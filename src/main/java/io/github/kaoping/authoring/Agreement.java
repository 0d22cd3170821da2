package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Labels.Label;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.FigureLine;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far the machine's readings agree with a person's (一致性).
 *
 * <p>Kappa after Cohen (1960); the weighted one with quadratic weights (Cohen 1968) over silent and planned &lt; described
 * &lt; data, items that a side declares none left out of it. Where a person accepts another reading, that one counts as met.
 */
public final class Agreement {
    /** One item that both sides read. */
    public record Pair(String report, String item, Label label, ItemResult machine) {
        boolean exact() {
            return label.state() == machine.state();
        }

        boolean accepted() {
            return label.accepts(machine.state());
        }

        /** The person's state, moved to the machine's where the person accepts it. */
        State leaning() {
            return accepted() ? machine.state() : label.state();
        }
    }

    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> unmatched = new ArrayList<>();

    /** Adds the items of one report that have a label; items the machine does not check are left out. */
    public void add(Labels labels, ScoreSheet sheet) {
        Map<String, ItemResult> machine = new java.util.TreeMap<>();
        for (IndicatorScore i : sheet.indicators()) {
            i.items().forEach(r -> machine.put(r.id(), r));
        }
        labels.items().forEach((id, label) -> {
            ItemResult read = machine.get(id);
            if (read == null) {
                unmatched.add(labels.report() + " " + id);
            } else if (!label.unscored() && read.state() != State.NOT_CHECKED) {
                pairs.add(new Pair(labels.report(), id, label, read));
            }
        });
    }

    public List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    /** Items of labels that the criteria do not know. */
    public List<String> unmatched() {
        return List.copyOf(unmatched);
    }

    public long exact() {
        return pairs.stream().filter(Pair::exact).count();
    }

    public long accepted() {
        return pairs.stream().filter(Pair::accepted).count();
    }

    /** Cohen's kappa over the six states. */
    public double kappa() {
        Map<State, Integer> ours = new EnumMap<>(State.class);
        Map<State, Integer> theirs = new EnumMap<>(State.class);
        for (Pair p : pairs) {
            ours.merge(p.machine().state(), 1, Integer::sum);
            theirs.merge(p.label().state(), 1, Integer::sum);
        }
        double n = pairs.size();
        double expected = 0;
        for (State s : State.values()) {
            expected += ours.getOrDefault(s, 0) / n * (theirs.getOrDefault(s, 0) / n);
        }
        double observed = exact() / n;
        return expected == 1 ? Double.NaN : (observed - expected) / (1 - expected);
    }

    /** Quadratic weighted kappa over silent and planned, described, data, not a number if all are alike; arguable readings accepted or not. */
    public double weightedKappa(boolean acceptArguable) {
        int[][] table = new int[3][3];
        int n = 0;
        for (Pair p : pairs) {
            int a = rank(p.machine().state());
            int b = rank(acceptArguable ? p.leaning() : p.label().state());
            if (a >= 0 && b >= 0) {
                table[a][b]++;
                n++;
            }
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double weight = (i - j) * (i - j) / 4.0;
                int row = table[i][0] + table[i][1] + table[i][2];
                int column = table[0][j] + table[1][j] + table[2][j];
                observed += weight * table[i][j];
                expected += weight * row * column / Math.max(1, n);
            }
        }
        return expected == 0 ? Double.NaN : 1 - observed / expected;
    }

    /** The place of a state from silent up to data; −1 for those that stand outside this order. */
    static int rank(State s) {
        return switch (s) {
            case SILENT, PLANNED -> 0;
            case DESCRIBED -> 1;
            case DATA -> 2;
            case DECLARED_NONE, NOT_CHECKED -> -1;
        };
    }

    /** Of the items the machine calls missing, how many the person calls missing too. */
    public double missingPrecision() {
        List<Pair> called =
                pairs.stream().filter(p -> p.machine().state().absent()).toList();
        return ratio(called.stream().filter(p -> p.leaning().absent()).count(), called.size());
    }

    /** Of the items the person calls missing, how many the machine calls missing too. */
    public double missingRecall() {
        List<Pair> real = pairs.stream().filter(p -> p.leaning().absent()).toList();
        return ratio(real.stream().filter(p -> p.machine().state().absent()).count(), real.size());
    }

    /** Items both sides read as data and for which the person names figures. */
    public List<Pair> figurePairs() {
        return pairs.stream().filter(Agreement::figurePairs).toList();
    }

    /** Whether both sides read the item as data and the person names figures. */
    public static boolean figurePairs(Pair p) {
        return p.machine().state() == State.DATA
                && p.label().state() == State.DATA
                && !p.label().figures().isEmpty();
    }

    /** Whether the machine's most telling figure is one that the person named. */
    public static boolean rightFigure(Pair p) {
        return !p.machine().figures().isEmpty()
                && p.label().figures().stream()
                        .anyMatch(f -> sameFigure(f, p.machine().figures().get(0)));
    }

    /** Machine figures of an item that the person says do not belong. */
    public static List<FigureLine> wrongFigures(Pair p) {
        return p.machine().figures().stream()
                .filter(f -> p.label().notFigures().stream().anyMatch(n -> sameFigure(n, f)))
                .filter(f -> p.label().figures().stream().noneMatch(n -> sameFigure(n, f)))
                .toList();
    }

    /** Whole figures are compared, words of approximation and blanks aside. */
    static boolean sameFigure(String label, FigureLine figure) {
        return bare(label).equals(bare(figure.text()));
    }

    private static String bare(String figure) {
        return figure.replaceAll("\\s", "").replaceFirst("^(近超|将近|接近|超过|大约|近|约|超|逾|过|共|达)", "");
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
