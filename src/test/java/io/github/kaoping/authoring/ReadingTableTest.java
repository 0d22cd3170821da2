package io.github.kaoping.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.authoring.Alpha.Metric;
import io.github.kaoping.authoring.Labels.Label;
import io.github.kaoping.authoring.ReadingTable.PairCount;
import io.github.kaoping.authoring.ReadingTable.Unit;
import io.github.kaoping.model.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Several people who read the same items, without the program. */
class ReadingTableTest {
    private static final Set<String> KNOWN = new LinkedHashSet<>(List.of("B.b", "A.a", "C.c", "D.d"));

    private static Label label(State state, State... also) {
        return new Label(state, List.of(also), false, "", List.of(), List.of());
    }

    private static ReaderLabels reader(String name, Map<String, Label> items) {
        return new ReaderLabels(name, List.of(new Labels("r", items)));
    }

    private static ReadingTable of(Map<String, Label> first, Map<String, Label> second) {
        return new ReadingTable(List.of(reader("甲", first), reader("乙", second)), KNOWN, false);
    }

    @Test
    void otherAcceptableReadingsPlayNoRole() {
        ReadingTable readings = of(
                Map.of("A.a", label(State.DATA, State.DESCRIBED), "B.b", label(State.SILENT)),
                Map.of("A.a", label(State.DESCRIBED), "B.b", label(State.SILENT)));

        assertThat(readings.pairs()).singleElement().satisfies(p -> {
            assertThat(p.both()).isEqualTo(2);
            assertThat(p.same()).isEqualTo(1);
        });
        assertThat(readings.differences()).containsExactly(new Unit("r", "A.a"));
    }

    @Test
    void plannedIsAsSilentAndDeclaredNoneOutsideTheOrderButNotOutsideTheStates() {
        ReadingTable readings = of(
                Map.of(
                        "A.a", label(State.PLANNED),
                        "B.b", label(State.DATA),
                        "C.c", label(State.DECLARED_NONE),
                        "D.d", label(State.NOT_CHECKED)),
                Map.of(
                        "A.a", label(State.SILENT),
                        "B.b", label(State.DATA),
                        "C.c", label(State.DATA),
                        "D.d", label(State.DATA)));

        Alpha ordinal = readings.alpha(Metric.ORDINAL, readings.readers());
        Alpha nominal = readings.alpha(Metric.NOMINAL, readings.readers());

        assertThat(ordinal).isEqualTo(new Alpha.Value(1, 2, 4));
        assertThat(readings.alpha(Metric.INTERVAL, readings.readers())).isEqualTo(ordinal);
        assertThat(nominal.units()).isEqualTo(4);
        assertThat(((Alpha.Value) nominal).alpha()).isLessThan(0.5);
    }

    @Test
    void labelsOutsideTheFiguresAndUnknownItemsStayOut() {
        Map<String, Label> first = new TreeMap<>();
        first.put("A.a", new Label(State.DATA, List.of(), true, "", List.of(), List.of()));
        first.put("Z.z", label(State.DATA));
        first.put("B.b", label(State.DATA));

        ReadingTable readings = of(first, Map.of("A.a", label(State.DATA), "B.b", label(State.DATA)));

        assertThat(readings.unknown()).containsExactly(new Unit("r", "Z.z"));
        assertThat(readings.pairs()).map(PairCount::both).containsExactly(1);
    }

    @Test
    void tablesOfConfusionComeInTheOrderOfTheCriteria() {
        ReadingTable readings = of(
                Map.of("A.a", label(State.DATA), "B.b", label(State.DATA), "C.c", label(State.DATA)),
                Map.of("A.a", label(State.SILENT), "B.b", label(State.DATA)));

        Map<String, Confusion> items = readings.byItem(KNOWN);

        assertThat(items.keySet()).containsExactly("B.b", "A.a");
        assertThat(items.get("A.a").count(State.DATA, State.SILENT)).isEqualTo(1);
        assertThat(items.get("A.a").count(State.SILENT, State.DATA)).isZero();
        assertThat(readings.total().total()).isEqualTo(2);
        assertThat(readings.total().same()).isEqualTo(1);
        assertThat(readings.total().rows()).containsExactly(State.DATA);
        assertThat(readings.total().columns()).containsExactly(State.DATA, State.SILENT);
    }

    @Test
    void withThreeReadersEachTwoAreCompared() {
        Map<String, Label> one = Map.of("A.a", label(State.DATA));
        ReadingTable readings = new ReadingTable(
                List.of(reader("甲", one), reader("乙", one), reader("丙", Map.of("A.a", label(State.SILENT)))),
                KNOWN,
                false);

        assertThat(readings.pairs()).map(PairCount::same).containsExactly(1, 0, 0);
        assertThat(readings.total().total()).isEqualTo(3);
    }
}
