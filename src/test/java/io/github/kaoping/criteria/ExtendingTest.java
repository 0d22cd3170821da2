package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A national set, a provincial one over it and a local one over that: what each may change. */
class ExtendingTest {
    @TempDir
    Path folder;

    private SmallSet small;

    @BeforeEach
    void write() {
        small = SmallSet.in(folder);
    }

    private CriteriaSet sound(String file) {
        LoadResult result = small.load(file);
        assertThat(result.problems()).isEmpty();
        return result.set();
    }

    @Test
    void aLocalSetExtendsAProvincialOneThatExtendsTheNationalOne() {
        small.write("province.yaml", """
                id: province
                title: 省标准
                extends: 2024
                words:
                  规划: {add: [九五普法], remove: [八五普法]}
                items:
                  G5.mediation:
                    find: {add: ["和解"]}
                    duty: 3
                """);
        small.write("city/city.yaml", """
                id: city
                title: 市标准
                extends: ../province.yaml
                items:
                  G5.mediation:
                    find: {remove: [调解]}
                indicators:
                  G3:
                    basis: {remove: [旧规定]}
                adjustments:
                  P1.honours: {cap: 4}
                """);

        CriteriaSet city = sound("city/city.yaml");

        assertThat(city.title().chinese()).isEqualTo("市标准");
        assertThat(city.year()).isEqualTo(2024);
        Item mediation = city.item("G5.mediation").orElseThrow();
        assertThat(mediation.phrases()).map(Phrase::source).containsExactly("和解");
        assertThat(mediation.duty()).isEqualTo(3);
        assertThat(city.item("G3.appearance").orElseThrow().phrases().get(1).under())
                .containsExactly("第八个五年规划", "九五普法");
        assertThat(city.indicator("G3").orElseThrow().basis()).containsExactly("行诉法");
        assertThat(city.adjustments().get(0).cap()).isEqualByComparingTo("4");
        assertThat(sound("province.yaml").item("G5.mediation").orElseThrow().phrases())
                .map(Phrase::source)
                .containsExactly("调解", "和解");
    }

    @Test
    void whatIsDisabledIsGoneWithAllThatNamesIt() {
        small.write("one.yaml", """
                id: one
                extends: base
                disable: [G5.petition, A4, P1.honours, V5]
                total: 7
                dimensions:
                  G: {points: 6}
                  A: {points: 1}
                indicators:
                  G5: {points: 2}
                """);

        CriteriaSet set = sound("one.yaml");

        assertThat(set.ids())
                .contains("G5.mediation", "A2.submitted")
                .doesNotContain("G5.petition", "A4", "P1.honours");
        assertThat(set.indicator("G5").orElseThrow().methods()).hasSize(2);
        assertThat(set.gradeCaps()).map(CriteriaSet.GradeCap::id).containsExactly("V1");
    }

    @Test
    void onlyTheseAreKept() {
        small.write("one.yaml", """
                id: one
                extends: base
                only: [G3]
                total: 4
                dimensions:
                  G: {points: 4}
                """);

        CriteriaSet set = sound("one.yaml");

        assertThat(set.indicators()).map(Indicator::id).containsExactly("G3");
        assertThat(set.dimensions()).map(CriteriaSet.Dimension::id).containsExactly("G");
        assertThat(set.total()).isEqualByComparingTo(BigDecimal.valueOf(4));
    }

    @Test
    void anIndicatorIsAddedToADimensionOrTakenOut() {
        small.write("one.yaml", """
                id: one
                extends: base
                dimensions:
                  G:
                    indicators:
                      remove: [G5]
                      add:
                        - id: G6
                          name: 仲裁
                          points: 3
                          advice: 写明仲裁。
                          scoring: [{method: accounted, item: G6.cases, points: 3}]
                          items: [{id: G6.cases, name: 仲裁, duty: 1, find: [仲裁]}]
                """);

        assertThat(sound("one.yaml").indicators()).map(Indicator::id).containsExactly("G3", "G6", "A2", "A4");
    }

    @Test
    void aConditionOnSomethingDisabledIsToldWhereItWasDisabled() {
        String points = "total: 8\ndimensions: {G: {points: 3}}\n";
        small.write("one.yaml", "id: one\nextends: base\n" + points + "disable: [G3]\n");
        assertThat(small.load("one.yaml").problems()).singleElement().satisfies(p -> {
            assertThat(p.slip()).isEqualTo(Slip.CONDITION_GONE);
            assertThat(p.file()).endsWith("one.yaml");
            assertThat(p.line()).isEqualTo(small.lineOf("one.yaml", "disable"));
            assertThat(p.message().chinese()).contains("G3.appearance", "disable: [V1]");
        });

        small.write("one.yaml", "id: one\nextends: base\n" + points + "disable: [G3, V1]\n");
        sound("one.yaml");

        small.write("one.yaml", "id: one\nextends: base\ntotal: 5\ndisable: [G]\n");
        assertThat(small.load("one.yaml").problems()).map(Problem::slip).containsExactly(Slip.CONDITION_GONE);

        small.write("one.yaml", "id: one\nextends: base\ntotal: 5\nonly: [A]\n");
        assertThat(small.load("one.yaml").problems()).singleElement().satisfies(p -> assertThat(p.lineText())
                .isEqualTo("only: [A]"));
    }

    @Test
    void casesOfOneItemThatAreNotWorthTheSameAreRemarkedUpon() {
        String cases = """
                id: one
                extends: base
                indicators:
                  G5:
                    scoring:
                      - {method: checklist, items: [G5.mediation, G5.petition], described: 0.5, data: 1}
                      - {method: accounted, item: G5.other, points: 1, when: {class: [township]}}
                      - {method: accounted, item: G5.other, points: POINTS, unless: {class: [township]}}
                """;
        small.write("one.yaml", cases.replace("POINTS", "0.5"));
        assertThat(thorough("one.yaml"))
                .filteredOn(p -> p.slip() == Slip.UNEVEN_CASES)
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.lineText()).contains("0.5, unless");
                    assertThat(p.message().chinese()).contains("最多得 0.5 分", "最多 1 分");
                });

        small.write("one.yaml", cases.replace("POINTS", "1"));
        assertThat(thorough("one.yaml")).noneMatch(p -> p.slip() == Slip.UNEVEN_CASES);
    }

    private List<Problem> thorough(String file) {
        List<String> ruled = Arrays.stream(Method.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        LoadResult result = new CriteriaLoader(List.of()).thorough(ruled).load(small.path(file));
        assertThat(result.problems()).isEmpty();
        return result.warnings();
    }

    @Test
    void aRangeThatCannotHoldIsTold() {
        small.write(
                "one.yaml", "id: one\nextends: base\nlimits: {threshold: 0, completeness: 0.6, cap: 9, floor: 10}\n");
        assertThat(small.load("one.yaml").problems()).singleElement().satisfies(p -> {
            assertThat(p.slip()).isEqualTo(Slip.OUT_OF_RANGE);
            assertThat(p.message().chinese()).contains("floor", "10", "9");
        });
    }

    @Test
    void aTotalThatStandsInTheExtendedSetIsToldWhereThisOneChangedIt() {
        small.write("one.yaml", "id: one\nextends: base\ndisable: [G5]\ndimensions: {G: {points: 4}}\n");
        assertThat(small.load("one.yaml").problems()).singleElement().satisfies(p -> {
            assertThat(p.file()).endsWith("one.yaml");
            assertThat(p.message().chinese()).contains("total: 9");
        });
    }

    @Test
    void aTotalMayNotLeaveOutTheCapOfADimension() {
        small.write("one.yaml", "id: one\nextends: base\ndimensions: {G: {points: 6, cap: 6}}\ntotal: 12\n");
        assertThat(small.load("one.yaml").problems()).map(Problem::slip).containsExactly(Slip.SUM);
        small.change("one.yaml", "total: 12", "total: 11");
        sound("one.yaml");
    }

    @Test
    void pointsThatNoLongerAddUpAreToldWhereTheSetChangedThem() {
        small.write("one.yaml", "id: one\nextends: base\ndisable: [G5]\n");

        List<Problem> told = small.load("one.yaml").problems();

        assertThat(told).hasSize(1).allSatisfy(p -> {
            assertThat(p.slip()).isEqualTo(Slip.SUM);
            assertThat(p.file()).endsWith("one.yaml");
            assertThat(p.line()).isEqualTo(3);
        });
    }

    @Test
    void aChangeThatLeavesThePointsAloneIsNotBlamedForThem() {
        small.change("base/g.yaml", "points: 7", "points: 8").change("base.yaml", "total: 12", "total: 13");
        small.write("one.yaml", "id: one\nextends: base\nindicators:\n  G3: {advice: 写明。}\n");

        assertThat(small.load("one.yaml").problems()).singleElement().satisfies(p -> assertThat(p.file())
                .endsWith("base/g.yaml"));
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        small.write("one.yaml", """
                id: one
                extends: base
                disable: [G55]
                words:
                  规划: {remove: [普法计划]}
                  新表: {add: [甲]}
                items:
                  G5.mediaton: {duty: 1}
                adjustments:
                  P1.honors: {cap: 1}
                """);

        assertThat(small.load("one.yaml").problems())
                .map(p -> p.slip() + " " + p.line())
                .containsExactlyInAnyOrder(
                        "NOTHING_TO_REMOVE 3",
                        "NOTHING_TO_REMOVE 5",
                        "NOTHING_TO_REMOVE 6",
                        "UNKNOWN_ITEM 8",
                        "UNKNOWN_ID 10");
    }
}
