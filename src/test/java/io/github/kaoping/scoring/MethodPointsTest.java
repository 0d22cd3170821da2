package io.github.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Known;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.Status;
import io.github.kaoping.model.State;
import io.github.kaoping.rules.Judge;
import io.github.kaoping.rules.Judge.Judgement;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each method of the default criteria pays for a given state, worked out by hand: rules and scoring together. */
class MethodPointsTest {
    private static final CriteriaSet SET = Samples.criteria(2024);
    private static final Judge JUDGE = new Judge(Samples.rules(), SET);
    private static final Assessment EMPTY = Samples.assessor()
            .assess(
                    "空.txt",
                    (Samples.TITLE + "\n\n一、主要举措和成效\n\n全年有序运转。\n").getBytes(StandardCharsets.UTF_8),
                    new Known(null, BodyClass.ENFORCEMENT, null, null, null, false, true));

    /** What a state holds besides its name. */
    private record Told(State state, String count, String rate, Set<String> aspects) {
        static Told of(State state) {
            return new Told(state, null, null, Set.of());
        }
    }

    private static BigDecimal number(String written) {
        return written == null ? null : new BigDecimal(written);
    }

    private static List<ItemState> states(Map<String, Told> told) {
        List<ItemState> before = EMPTY.judgement().states();
        assertThat(before).map(ItemState::itemId).containsAll(told.keySet());
        return before.stream()
                .map(s -> {
                    Told t = told.get(s.itemId());
                    return t == null
                            ? s
                            : new ItemState(
                                    s.itemId(),
                                    s.indicatorId(),
                                    s.name(),
                                    t.state,
                                    s.rule(),
                                    s.why(),
                                    List.of(),
                                    List.of(),
                                    t.aspects,
                                    number(t.count),
                                    number(t.rate),
                                    s.certainty(),
                                    s.ground());
                })
                .toList();
    }

    private static Judgement judge(Map<String, Told> told) {
        return JUDGE.judgeStates(EMPTY.report(), EMPTY.judgement(), states(told));
    }

    private static ScoreSheet sheet(Map<String, Told> told) {
        return new Scorer(SET)
                .score("空.txt", EMPTY.report(), states(told), judge(told).findings(), List.of());
    }

    private static IndicatorScore score(Map<String, Told> told, String indicator) {
        return sheet(told).indicator(indicator).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // at least three, one point less for each missing
        "B2.deliberation, DATA, 1, , 1.00",
        "B2.deliberation, DATA, 2, , 2.00",
        "B2.deliberation, DATA, 3, , 3.00",
        "B2.deliberation, DATA, 12, , 3.00",
        "B2.deliberation, DESCRIBED, , , 1.00",
        "B2.deliberation, PLANNED, , , 0.00",
        "J3.plan, DATA, 3, , 3.00",
        "J3.plan, DESCRIBED, 2, , 2.00",
        "J3.plan, DESCRIBED, 1, , 1.00",
        "I2.leaders, DATA, 2, , 1.00",
        "I2.leaders, DATA, 1, , 0.50",
        "I2.leaders, DESCRIBED, , , 0.50",
        // bands by number
        "J1.problems, DATA, 2, , 3.00",
        "J1.problems, DATA, 9, , 3.00",
        "J1.problems, DESCRIBED, 1, , 1.50",
        // a rate: half a point less for every full five points below the whole, never under two
        "D2.review, DATA, , 100, 3.00",
        "D2.review, DATA, , 95.1, 3.00",
        "D2.review, DATA, , 95, 2.50",
        "D2.review, DATA, , 90.1, 2.50",
        "D2.review, DATA, , 90, 2.00",
        "D2.review, DATA, , 40, 2.00",
        "D2.review, DATA, 12, , 2.00",
        "D2.review, DESCRIBED, , , 2.00",
        // steps: two for a count or rate, more by the rate
        "G3.appearance, DATA, , 100, 4.00",
        "G3.appearance, DATA, , 90, 4.00",
        "G3.appearance, DATA, , 89.99, 3.50",
        "G3.appearance, DATA, , 60, 3.50",
        "G3.appearance, DATA, , 59.99, 3.00",
        "G3.appearance, DATA, , 30, 3.00",
        "G3.appearance, DATA, , 29.99, 2.50",
        "G3.appearance, DATA, , 0, 2.50",
        "G3.appearance, DATA, 23, , 3.00",
        "G3.appearance, DESCRIBED, , , 1.00",
        "G3.appearance, SILENT, , , 0.00",
        // one value per state
        "D1.making, DATA, 3, , 2.00",
        "D1.making, DESCRIBED, , , 1.00",
        "D1.making, DECLARED_NONE, , , 2.00",
        "E1.catalogue, DECLARED_NONE, , , 2.00",
        "B3.duty, DATA, 4, , 3.00",
        "B3.duty, DESCRIBED, , , 2.00",
        // accounted for at all
        "F4.discretion, DESCRIBED, , , 2.00",
        "F4.discretion, DATA, 1, , 2.00",
        "F4.discretion, PLANNED, , , 0.00",
        // each item of a checklist for itself
        "G5.mediation, DESCRIBED, , , 0.50",
        "G5.mediation, DATA, 5, , 1.00",
        "E2.expert, DESCRIBED, , , 0.60",
        "H2.congress, DATA, 9, , 1.00",
    })
    void aStatePaysWhatTheCriteriaSay(String item, State state, String count, String rate, String points) {
        IndicatorScore score =
                score(Map.of(item, new Told(state, count, rate, Set.of())), item.substring(0, item.indexOf('.')));

        assertThat(score.score().toPlainString()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "G1.reconsideration, DATA, cases outcome, 3.00",
        "G1.reconsideration, DATA, cases, 1.50",
        "G1.reconsideration, DATA, outcome, 1.50",
        "G1.reconsideration, DATA, '', 1.50",
        "G1.reconsideration, DESCRIBED, '', 1.00",
        "F5.cases, DATA, penalty permit inspection, 2.00",
        "F5.cases, DATA, penalty permit, 2.00",
        "F5.cases, DATA, penalty, 1.00",
        "F5.cases, DATA, '', 1.00",
        "F5.cases, DESCRIBED, '', 0.00",
    })
    void sidesAndKindsPayByHowManyAreTold(String item, State state, String aspects, String points) {
        Set<String> told = aspects.isEmpty() ? Set.of() : Set.of(aspects.split(" "));

        assertThat(score(Map.of(item, new Told(state, "5", null, told)), item.substring(0, 2))
                        .score()
                        .toPlainString())
                .isEqualTo(points);
    }

    @Test
    void eachMissingOneIsAFindingOfItsOwnWithTheCriteriasValue() {
        List<Finding> findings =
                judge(Map.of("B2.deliberation", new Told(State.DATA, "1", null, Set.of()))).findings().stream()
                        .filter(f -> f.indicatorId().equals("B2"))
                        .toList();

        assertThat(findings).map(Finding::effect).containsExactly(Finding.Effect.AWARD, Finding.Effect.DEDUCT);
        assertThat(findings.get(1).points()).isEqualByComparingTo("1");
        assertThat(findings.get(1).times()).isEqualByComparingTo("2");
    }

    @Test
    void anEventItemDeclaredNoneDoesNotApplyNorWhatDependsOnIt() {
        ScoreSheet sheet = sheet(Map.of(
                "G2.litigation",
                Told.of(State.DECLARED_NONE),
                "G3.appearance",
                Told.of(State.PLANNED),
                "D1.making",
                Told.of(State.DECLARED_NONE)));

        assertThat(List.of("G2", "G3", "D2", "D3"))
                .allSatisfy(id -> assertThat(sheet.indicator(id).orElseThrow().status())
                        .as(id)
                        .isEqualTo(Status.NOT_APPLICABLE));
        assertThat(sheet.indicator("G4").orElseThrow().applicable())
                .as("judgments go, advice stays")
                .isEqualByComparingTo("1");
        assertThat(sheet.missing()).map(m -> m.indicator()).doesNotContain("G2", "G3", "D2", "D3");
    }

    @Test
    void notApplicableNeverOverridesAnAccount() {
        IndicatorScore g3 = score(
                Map.of("G2.litigation", Told.of(State.DECLARED_NONE), "G3.appearance", Told.of(State.DESCRIBED)), "G3");

        assertThat(g3.applicable()).isEqualByComparingTo("4");
        assertThat(g3.score()).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({"SILENT, true", "PLANNED, true", "DESCRIBED, false", "DATA, false", "DECLARED_NONE, false"})
    void whatIsSilentOrOnlyPlannedIsMissing(State state, boolean missing) {
        assertThat(score(Map.of("G2.litigation", Told.of(state)), "G2").missing())
                .isEqualTo(missing);
    }

    @Test
    void litigationWithFiguresAndNoHeadInCourtLimitsTheGrade() {
        Told data = new Told(State.DATA, "3", null, Set.of("cases"));

        assertThat(sheet(Map.of("G2.litigation", data)).caps())
                .map(f -> f.item())
                .contains("G3.appearance");
        assertThat(sheet(Map.of("G2.litigation", data, "G3.appearance", Told.of(State.DESCRIBED)))
                        .caps())
                .map(f -> f.item())
                .doesNotContain("G3.appearance");
    }
}
