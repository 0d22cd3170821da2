package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.scoring.WeightDraws.Share;
import io.github.kaoping.scoring.WeightDraws.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();

    private void add(String id, String bodyClass, String outcome, double a, double b) {
        entries.add(Entries.scored(id, bodyClass, outcome, BigDecimal.valueOf((a + b) * 5)));
        subjects.add(new Subject(List.of(new Share("A1", "A", a, 10, 10), new Share("B1", "B", b, 10, 10)), 0));
    }

    private Entry at(List<Entry> ranked, String id) {
        return ranked.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void closeBodiesAreNotTakenForDifferentAndDistantOnesAre() {
        add("far", "enforcement", "scored", 10, 10);
        add("left", "enforcement", "scored", 8, 2);
        add("right", "enforcement", "scored", 2, 8.1);
        add("last", "enforcement", "scored", 0, 0);
        add("town", "township", "below-threshold", 1, 1);
        add("veto", "enforcement", "vetoed", 9, 9);
        List<Entry> ranked = Ranking.of(entries, subjects);
        assertThat(at(ranked, "far")).satisfies(e -> {
            assertThat(List.of(
                            e.place().rank(),
                            e.place().ranked(),
                            e.place().rankLow(),
                            e.place().rankHigh(),
                            e.place().alikeLow(),
                            e.place().alikeHigh()))
                    .containsExactly(1, 4, 1, 1, 1, 1);
            assertThat(e.place().alike()).isFalse();
        });
        for (String close : List.of("left", "right")) {
            Entry e = at(ranked, close);
            assertThat(List.of(
                            e.place().rankLow(),
                            e.place().rankHigh(),
                            e.place().alikeLow(),
                            e.place().alikeHigh()))
                    .as(close)
                    .containsExactly(2, 3, 2, 3);
            assertThat(e.place().alike()).isTrue();
        }
        assertThat(at(ranked, "last").place().alike()).isFalse();
        assertThat(at(ranked, "town").place().rank()).isEqualTo(1);
        assertThat(at(ranked, "town").place().ranked()).isEqualTo(1);
        assertThat(at(ranked, "veto").place().rank()).isNull();
    }

    @Test
    void equalRatesShareAPlace() {
        add("a", "enforcement", "scored", 5, 5);
        add("b", "enforcement", "scored", 5, 5);
        add("c", "enforcement", "scored", 1, 1);
        List<Entry> ranked = Ranking.of(entries, subjects);
        assertThat(ranked).extracting(e -> e.place().rank()).containsExactly(1, 1, 3);
        assertThat(ranked).extracting(e -> e.place().interval()).containsExactly("1–2", "1–2", "3");
        assertThat(ranked).extracting(e -> e.place().alikeSpan()).containsExactly("1–2", "1–2", "3");
    }
}
