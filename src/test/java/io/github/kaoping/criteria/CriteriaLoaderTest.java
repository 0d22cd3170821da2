package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.Item.FigureRule.Reach;
import io.github.kaoping.criteria.Phrase.Gap;
import io.github.kaoping.model.Actor;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.State;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriteriaLoaderTest {
    @TempDir
    Path folder;

    private CriteriaSet set(String file) {
        return sound(SmallSet.in(folder).load(file));
    }

    private static CriteriaSet sound(LoadResult result) {
        assertThat(result.problems()).map(p -> p + " " + p.message().chinese()).isEmpty();
        return result.set();
    }

    private static BigDecimal points(String number) {
        return new BigDecimal(number);
    }

    @Test
    void aSetIsReadFromAllFilesThatItIncludesInTheirOrder() {
        CriteriaSet set = set("base.yaml");

        assertThat(set.id()).isEqualTo("base");
        assertThat(set.title().in(true)).isEqualTo("Criteria for tests");
        assertThat(set.year()).isNull();
        assertThat(set.total()).isEqualByComparingTo("12");
        assertThat(set.dimensions()).map(CriteriaSet.Dimension::id).containsExactly("G", "A");
        assertThat(set.indicators()).map(Indicator::id).containsExactly("G3", "G5", "A2", "A4");
        assertThat(set.grades()).map(g -> g.name().chinese()).containsExactly("优秀", "一般");
        assertThat(set.gradeCaps()).map(CriteriaSet.GradeCap::panelOnly).containsExactly(false, true);
        assertThat(set.limits().completeness()).isEqualByComparingTo("0.6");
        assertThat(set.naPolicy()).isEqualTo(CriteriaSet.NaPolicy.EXCLUDE_AND_RESCALE);
        assertThat(set.lexicon().words("future")).containsExactly("将继续", "拟");
        assertThat(set.lexicon().words("none")).as("cues stand as they are").contains("…");
    }

    @Test
    void classesKeepTheOrderOfTheFile() {
        CriteriaSet set = set("base.yaml");

        assertThat(set.classes().keySet()).containsExactly(BodyClass.TOWNSHIP, BodyClass.ENFORCEMENT);
        assertThat(set.classes().get(BodyClass.TOWNSHIP).endings()).containsExactly("街道办事处", "乡");
        assertThat(set.classes().get(BodyClass.TOWNSHIP).onlyIfAccounted()).containsExactly("G3", "A");
    }

    @Test
    void phrasesHaveSlotsGapsAndConditions() {
        Item item = set("2024.yaml").item("G3.appearance").orElseThrow();

        assertThat(item.phrases().get(0).slots())
                .containsExactly(List.of("局长", "行政负责人", "机关首长", "机关负责人"), List.of("出庭"));
        Phrase second = item.phrases().get(1);
        assertThat(second.source()).isEqualTo("应诉 …… 出庭|到庭 & ２０件");
        assertThat(second.slots()).containsExactly(List.of("应诉"), List.of("出庭", "到庭"), List.of("20件"));
        assertThat(second.gaps()).containsExactly(Gap.STATEMENT, Gap.ANY_ORDER);
        assertThat(second.not()).containsExactly("律师");
        assertThat(second.with()).containsExactly("法院");
        assertThat(second.under()).containsExactly("八五普法", "第八个五年规划");
        assertThat(second.aspect()).isEqualTo("cases");
        assertThat(second.needsFigure()).isTrue();
        assertThat(second.describedAtMost()).isTrue();
        assertThat(item.exclusions()).map(Phrase::source).containsExactly("旁听");
    }

    @Test
    void itemsHaveDutyFiguresAdviceAndExamples() {
        CriteriaSet set = set("base.yaml");
        Item item = set.item("G3.appearance").orElseThrow();

        assertThat(item.indicatorId()).isEqualTo("G3");
        assertThat(item.duty()).isEqualTo(2);
        assertThat(item.event()).isTrue();
        assertThat(item.actors()).containsExactly(Actor.COURT, Actor.OTHER);
        assertThat(item.reads()).isEqualTo(Item.Reads.PHRASES);
        assertThat(item.figures()).isEqualTo(new Item.FigureRule(List.of("人次", "%"), Reach.CLAUSE, 500L));
        assertThat(item.advice().chinese()).as("the indicator's").isEqualTo("写明次数和比率。");
        assertThat(set.item("G5.mediation").orElseThrow().advice().chinese()).isEqualTo("写明调解件数。");
        assertThat(item.examples()).map(Item.Example::state).containsExactly(State.DATA, State.PLANNED);
        assertThat(item.examples()).map(Item.Example::section).containsExactly(SectionKind.MEASURES, SectionKind.PLAN);
        assertThat(item.examples()).map(Item.Example::figure).containsExactly("12人次", null);
        Item.Example first = item.examples().get(0);
        assertThat(first.file()).endsWith("base/g.yaml");
        assertThat(first.line()).isEqualTo(SmallSet.in(folder).lineOf("base/g.yaml", first.text()));
    }

    @Test
    void everyMethodIsDecodedAndListsOfItemsBecomeOneMethodEach() {
        CriteriaSet set = set("base.yaml");

        assertThat(set.indicators().stream().flatMap(i -> i.methods().stream()))
                .containsExactly(
                        new StepsMethod(
                                "G3",
                                "G3.appearance",
                                points("2"),
                                List.of(
                                        new Band(points("90"), points("2")),
                                        new Band(points("60"), points("1.5")),
                                        new Band(points("0"), points("0.5"))),
                                points("1"),
                                points("1")),
                        new ChecklistMethod("G5", "G5.mediation", points("0.5"), points("1")),
                        new ChecklistMethod("G5", "G5.petition", points("0.5"), points("1")),
                        new AccountedMethod("G5", "G5.other", points("1"), points("0.5")),
                        new DeadlineMethod(
                                "A2", "A2.submitted", MonthDay.of(3, 1), points("1"), points("0.5"), points("0")),
                        new CoverageMethod(
                                "A4",
                                "A4.figures",
                                List.of(new CoverageBand(15, 5, points("2")), new CoverageBand(8, 0, points("1")))),
                        new KindsMethod(
                                "A4",
                                "A4.cases",
                                List.of(new Band(points("2"), points("1")), new Band(points("1"), points("0.5"))),
                                points("0")),
                        new AspectsMethod(
                                "A4",
                                "A4.results",
                                new TreeMap<>(Map.of("cases", points("0.5"), "outcome", points("0.5"))),
                                points("0.5")));
        assertThat(set.indicator("G5").orElseThrow().proposed()).isTrue();
    }

    @Test
    void theOtherMethodsAreDecodedToo() {
        SmallSet small = SmallSet.in(folder)
                .change(
                        "base/g.yaml",
                        "      - {method: checklist, items: [G5.mediation, G5.petition], described: 0.5, data: 1}\n"
                                + "      - {method: accounted, item: G5.other, points: 1, declared-none: 0.5}\n",
                        """
                              - {method: levels, item: G5.mediation, described: 0.5, data: 1, declared-none: 1}
                              - {method: count, item: G5.petition, points: 1, at-least: 3, each: 0.5, uncounted: 0.5}
                              - {method: rate, item: G5.other, points: 0.5, per: 5, each: 0.1, floor: 0.2, unrated: 0.3}
                              - {method: bands, item: G5.other, bands: [{from: 2, points: 0.5}], uncounted: 0.1}
                        """.indent(0).replaceAll("(?m)^ *-", "      -"));

        assertThat(sound(small.load("base.yaml")).indicator("G5").orElseThrow().methods())
                .containsExactly(
                        new LevelsMethod("G5", "G5.mediation", points("0.5"), points("1"), points("1")),
                        new CountMethod("G5", "G5.petition", points("1"), 3, points("0.5"), points("0.5")),
                        new RateMethod(
                                "G5",
                                "G5.other",
                                points("0.5"),
                                points("100"),
                                points("5"),
                                points("0.1"),
                                points("0.2"),
                                points("0.3")),
                        new BandsMethod(
                                "G5", "G5.other", List.of(new Band(points("2"), points("0.5"))), points("0.1")));
    }

    @Test
    void adjustmentsReadByPhrasesHaveAnItemOfTheirId() {
        CriteriaSet set = set("base.yaml");

        assertThat(set.adjustments()).map(Adjustment::id).containsExactly("P1.honours", "N1.late", "N4.untrue");
        Adjustment honours = set.adjustments().get(0);
        assertThat(honours.kind()).isEqualTo(Adjustment.Kind.BONUS);
        assertThat(honours.values())
                .containsExactly(Map.entry("national", points("3")), Map.entry("city", points("1")));
        assertThat(honours.item().id()).isEqualTo("P1.honours");
        assertThat(honours.item().phrases()).map(Phrase::aspect).containsExactly("national", "city");
        assertThat(honours.item().examples()).hasSize(1);
        assertThat(set.adjustments().get(1).item()).isNull();
        assertThat(set.adjustments().get(2).reads()).isEqualTo(Adjustment.Reads.PANEL);
        assertThat(set.adjustments().get(2).proposed()).isTrue();
    }

    @Test
    void aSetThatExtendsAnotherReplacesOnlyWhatItSays() {
        CriteriaSet set = set("2024.yaml");

        assertThat(set.id()).isEqualTo("small-2024");
        assertThat(set.year()).isEqualTo(2024);
        assertThat(set.title().in(true)).as("the English title is inherited").isEqualTo("Criteria for tests");
        Indicator changed = set.indicator("G3").orElseThrow();
        assertThat(changed.advice().chinese()).isEqualTo("写明次数。");
        assertThat(changed.points()).isEqualByComparingTo("4");
        assertThat(changed.items()).hasSize(1);
        assertThat(set.indicators()).map(Indicator::id).containsExactly("G3", "G5", "A2", "A4");
    }

    @Test
    void aChangeOfPointsGoesThroughDimensionAndTotal() {
        SmallSet small = SmallSet.in(folder).write("2025.yaml", """
                        id: small-2025
                        extends: ./2024.yaml
                        year: 2025
                        total: 13
                        dimensions:
                          G: {points: 8}
                        indicators:
                          G5:
                            points: 4
                            scoring:
                              - {method: accounted, items: [G5.mediation, G5.petition], points: 1.5}
                              - {method: accounted, item: G5.other, points: 1}
                        """);

        CriteriaSet set = sound(small.load("2025.yaml"));

        assertThat(set.total()).isEqualByComparingTo("13");
        assertThat(set.indicator("G5").orElseThrow().methods()).hasSize(3);
        assertThat(set.indicator("G3").orElseThrow().advice().chinese())
                .as("from 2024")
                .isEqualTo("写明次数。");
    }

    @Test
    void onlyBasesInForceForTheYearAreCited() {
        assertThat(set("2024.yaml").indicator("G3").orElseThrow().basis()).containsExactly("行诉法");
        assertThat(set("base.yaml").indicator("G3").orElseThrow().basis()).containsExactly("行诉法", "旧规定", "新规定");
        SmallSet.in(folder).write("2023.yaml", "id: s\nextends: base\nyear: 2023\n");
        assertThat(sound(new CriteriaLoader(List.of()).load(folder.resolve("2023.yaml")))
                        .indicator("G3")
                        .orElseThrow()
                        .basis())
                .containsExactly("行诉法", "旧规定");
        SmallSet.in(folder).write("2025.yaml", "id: s\nextends: base\nyear: 2025\n");
        assertThat(sound(new CriteriaLoader(List.of()).load(folder.resolve("2025.yaml")))
                        .indicator("G3")
                        .orElseThrow()
                        .basis())
                .containsExactly("行诉法", "新规定");
    }

    @Test
    void theHashIsTheSameForEveryFolderAndLineEndAndChangesWithEveryFile(@TempDir Path other) {
        String hash = set("2024.yaml").sha256();
        assertThat(hash).matches("[0-9a-f]{64}");

        SmallSet moved = SmallSet.in(other);
        for (String file : List.of("base.yaml", "2024.yaml", "base/g.yaml")) {
            moved.write(file, moved.text(file).replace("\n", "\r\n"));
        }
        assertThat(sound(moved.load("2024.yaml")).sha256()).isEqualTo(hash);

        for (String file : List.of("base.yaml", "2024.yaml", "base/words.yaml", "base/g.yaml", "base/a.yaml")) {
            SmallSet changed = SmallSet.in(other);
            changed.write(file, changed.text(file) + "# 注\n");
            assertThat(sound(changed.load("2024.yaml")).sha256()).as(file).isNotEqualTo(hash);
        }
    }

    @Test
    void aListThatReadingNeedsMustBeInTheLexicon() {
        SmallSet.in(folder);
        LoadResult result = new CriteriaLoader(List.of("future", "demand")).load(folder.resolve("base.yaml"));

        assertThat(result.set()).isNull();
        assertThat(result.problems()).map(Problem::message).singleElement().satisfies(m -> assertThat(m.chinese())
                .contains("“demand”", "future"));
    }
}
