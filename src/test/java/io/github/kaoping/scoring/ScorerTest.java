package io.github.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.Samples;
import io.github.kaoping.criteria.CriteriaSet.NaPolicy;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.Missing;
import io.github.kaoping.model.ScoreSheet.Status;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sums worked out by hand. The set: A has A1 (6 points) and A2 (4), B has B1 (10), each with one item of the same name and
 * {@code .x}, A1 with {@code .y} too; together 20 points, shown as 100.
 */
class ScorerTest {
    private static ScoreSheet score(Finding... findings) {
        return score(HandMade.set(), findings);
    }

    private static ScoreSheet score(HandMade set, Finding... findings) {
        return new Scorer(set.build())
                .score(
                        "r.txt",
                        Samples.report(Samples.TITLE + "\n\n一、主要举措\n\n评查案卷60卷。\n"),
                        set.states(),
                        List.of(findings),
                        List.of());
    }

    private static Finding f(String item, Effect effect, String points) {
        return f(item, effect, points, "1");
    }

    private static Finding f(String item, Effect effect, String points, String times) {
        return HandMade.finding(item, effect, points, times);
    }

    private static String points(ScoreSheet sheet, String indicator) {
        return sheet.indicator(indicator).orElseThrow().score().toPlainString();
    }

    @Test
    void awardsAreAddedAndScaledToTheTotal() {
        ScoreSheet sheet =
                score(f("A1.x", Effect.AWARD, "3"), f("A2.x", Effect.AWARD, "4"), f("B1.x", Effect.AWARD, "5"));

        assertThat(sheet.indicators()).map(i -> i.score().toPlainString()).containsExactly("3.00", "4.00", "5.00");
        assertThat(sheet.indicators()).map(i -> i.status()).containsExactly(Status.PARTIAL, Status.MET, Status.PARTIAL);
        assertThat(sheet.dimensions()).map(d -> d.score() + "/" + d.max()).containsExactly("7.00/10.00", "5.00/10.00");
        assertThat(sheet.base()).as("12 of 20").isEqualByComparingTo("60");
        assertThat(sheet.score()).isEqualByComparingTo("60");
        assertThat(sheet.rate()).isEqualByComparingTo("0.6");
        assertThat(sheet.completeness()).isEqualByComparingTo("1");
        assertThat(sheet.outcome()).isEqualTo(Outcome.SCORED);
    }

    @Test
    void aReportWithoutFindingsHasNothing() {
        ScoreSheet sheet = score();

        assertThat(sheet.score()).isEqualByComparingTo("0");
        assertThat(sheet.indicators()).map(i -> i.status()).containsOnly(Status.UNMET);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1, 3, 1.00", // three times one point of four
        "4, 1, 5, 0.00", // never below nothing
        "9, 1, 0, 6.00", // never above the indicator
        "9, 1, 2, 6.00", // deductions are taken from what was awarded, and the cap comes last
        "6, 0.5, 3, 4.50",
    })
    void anIndicatorStaysBetweenNothingAndItsPoints(String award, String each, String times, String expected) {
        assertThat(points(score(f("A1.x", Effect.AWARD, award), f("A1.x", Effect.DEDUCT, each, times)), "A1"))
                .isEqualTo(expected);
    }

    @Test
    void whatDoesNotApplyIsTakenOutAndTheRestOfItsDimensionScaledUp() {
        ScoreSheet sheet = score(
                f("A2.x", Effect.NOT_APPLICABLE, "4"), f("A1.x", Effect.AWARD, "3"), f("B1.x", Effect.AWARD, "10"));

        assertThat(sheet.indicator("A2").orElseThrow().status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(sheet.indicator("A2").orElseThrow().applicable()).isEqualByComparingTo("0");
        assertThat(sheet.dimensions().get(0).score()).as("3 of 6 is 5 of 10").isEqualByComparingTo("5");
        assertThat(sheet.dimensions().get(0).max()).isEqualByComparingTo("10");
        assertThat(sheet.base()).as("15 of 20").isEqualByComparingTo("75");
        assertThat(sheet.completeness()).isEqualByComparingTo("1");
    }

    @Test
    void aDimensionOfWhichExactlyHalfIsLeftIsStillScaled() {
        ScoreSheet sheet = score(
                f("A2.x", Effect.NOT_APPLICABLE, "4"),
                f("A1.y", Effect.NOT_APPLICABLE, "1"),
                f("A1.x", Effect.AWARD, "5"));

        assertThat(sheet.dimensions().get(0).score()).isEqualByComparingTo("10");
        assertThat(sheet.base()).isEqualByComparingTo("50");
    }

    @Test
    void aDimensionOfWhichLessThanHalfIsLeftIsNotScaledButTheWholeSheetIs() {
        ScoreSheet sheet = score(
                f("A1.x", Effect.NOT_APPLICABLE, "6"), f("A2.x", Effect.AWARD, "4"), f("B1.x", Effect.AWARD, "3"));

        assertThat(sheet.dimensions().get(0).score()).isEqualByComparingTo("4");
        assertThat(sheet.dimensions().get(0).max()).isEqualByComparingTo("4");
        assertThat(sheet.base()).as("7 of 14").isEqualByComparingTo("50");
    }

    @Test
    void aDimensionOfWhichNothingIsLeftCountsNothing() {
        ScoreSheet sheet = score(f("B1.x", Effect.NOT_APPLICABLE, "10"), f("A1.x", Effect.AWARD, "5"));

        assertThat(sheet.dimensions().get(1).max()).isEqualByComparingTo("0");
        assertThat(sheet.base()).as("5 of 10").isEqualByComparingTo("50");
    }

    @Test
    void anItemThatSeveralRulesTakeOutIsTakenOutOnce() {
        ScoreSheet sheet = score(
                f("A2.x", Effect.NOT_APPLICABLE, "2"),
                f("A2.x", Effect.NOT_APPLICABLE, "2"),
                f("A2.x", Effect.AWARD, "2"));

        assertThat(sheet.indicator("A2").orElseThrow().applicable()).isEqualByComparingTo("2");
    }

    @Test
    void anIndicatorEarnsNoMoreThanWhatIsLeftOfIt() {
        ScoreSheet sheet = score(f("A1.y", Effect.NOT_APPLICABLE, "2"), f("A1.x", Effect.AWARD, "6"));

        assertThat(points(sheet, "A1")).isEqualTo("4.00");
        assertThat(sheet.indicator("A1").orElseThrow().status()).isEqualTo(Status.MET);
    }

    @ParameterizedTest
    @CsvSource({"FULL_SCORE, 4.00, 50.00", "ZERO, 0.00, 30.00"})
    void otherPoliciesGiveFullPointsOrNone(NaPolicy policy, String earned, String base) {
        ScoreSheet sheet = score(
                HandMade.set().naPolicy(policy), f("A2.x", Effect.NOT_APPLICABLE, "4"), f("A1.x", Effect.AWARD, "6"));

        assertThat(points(sheet, "A2")).isEqualTo(earned);
        assertThat(sheet.base().toPlainString()).isEqualTo(base);
    }

    @Test
    void whatWasNotCheckedLowersCompletenessAndNotTheScore() {
        Finding[] all = {f("A1.x", Effect.AWARD, "6"), f("B1.x", Effect.AWARD, "10")};
        ScoreSheet sheet = score(all[0], all[1], f("A2.x", Effect.NOT_CHECKED, "4"));

        assertThat(sheet.score()).isEqualByComparingTo("100");
        assertThat(sheet.completeness()).as("16 of 20").isEqualByComparingTo("0.8");
        assertThat(sheet.indicator("A2").orElseThrow().status()).isEqualTo(Status.NOT_CHECKED);
        assertThat(sheet.indicator("A2").orElseThrow().applicable())
                .as("it applies all the same")
                .isEqualByComparingTo("4");
        assertThat(score(all).completeness()).isEqualByComparingTo("1");
        assertThat(score(all).score()).as("unchecked is better than missing").isEqualByComparingTo("80");
    }

    @Test
    void whatDoesNotApplyIsNotPartOfCompleteness() {
        ScoreSheet sheet = score(f("A1.x", Effect.NOT_APPLICABLE, "6"), f("A2.x", Effect.NOT_CHECKED, "4"));

        assertThat(sheet.completeness()).as("10 of 14").isEqualByComparingTo("0.7143");
    }

    @ParameterizedTest
    @CsvSource({"8, SCORED", "8.01, INCOMPLETE", "10, INCOMPLETE"})
    void aSheetOfWhichTooLittleIsCheckedIsIncomplete(String unchecked, Outcome outcome) {
        assertThat(score(f("B1.x", Effect.NOT_CHECKED, unchecked)).outcome())
                .as("at least 0.6 of 20 must be checked")
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"4, SCORED", "3.99, BELOW_THRESHOLD"})
    void aScoreUnderTheThresholdIsBelowIt(String award, Outcome outcome) {
        assertThat(score(HandMade.set().threshold("20"), f("A1.x", Effect.AWARD, award))
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 2.00, 52.00", // one honour
        "2, 2, 3.00, 53.00", // capped at 3 for the matter
    })
    void aBonusIsCappedForItsMatter(String points, String times, String bonus, String score) {
        ScoreSheet sheet = score(f("B1.x", Effect.AWARD, "10"), f("P1", Effect.BONUS, points, times));

        assertThat(sheet.bonus().toPlainString()).isEqualTo(bonus);
        assertThat(sheet.score().toPlainString()).isEqualTo(score);
        assertThat(sheet.base().toPlainString()).as("stays outside the base").isEqualTo("50.00");
    }

    @Test
    void severalBonusesOfAMatterShareItsCapAndAllShareTheCapOfTheSet() {
        ScoreSheet sheet = score(f("P1", Effect.BONUS, "2"), f("P1", Effect.BONUS, "2"), f("P2", Effect.BONUS, "4"));

        assertThat(sheet.bonus()).as("3 and 4, but 5 at most").isEqualByComparingTo("5");
        assertThat(sheet.adjustments().stream().filter(a -> a.id().equals("P1")).map(a -> a.points()
                        .toPlainString()))
                .containsExactly("2.00", "1.00");
    }

    @Test
    void deductionsAreCappedAndNeverLeadBelowNothing() {
        assertThat(score(f("B1.x", Effect.AWARD, "10"), f("N1", Effect.PENALTY, "30"))
                        .score())
                .as("50 less 10 at most")
                .isEqualByComparingTo("40");
        assertThat(score(f("A1.x", Effect.AWARD, "1"), f("N1", Effect.PENALTY, "8"))
                        .score())
                .as("5 less 8")
                .isEqualByComparingTo("0");
    }

    @Test
    void proposedAdjustmentsAreShownAndDoNotCount() {
        ScoreSheet sheet = score(f("B1.x", Effect.AWARD, "10"), f("N9", Effect.PENALTY, "4"));

        assertThat(sheet.score()).isEqualByComparingTo("50");
        assertThat(sheet.adjustments().stream().filter(a -> a.id().equals("N9")))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.proposed()).isTrue();
                    assertThat(a.points()).isEqualByComparingTo("-4");
                });
    }

    @ParameterizedTest
    @CsvSource({"10, 6, 2, 优秀", "10, 6, 1.99, 良好", "10, 6, 0, 良好", "10, 2, 0, 一般", "10, 1.99, 0, 较差", "0, 0, 0, 较差"})
    void aGradeIsTheHighestBandThatIsReached(String b1, String a1, String a2, String grade) {
        ScoreSheet sheet = score(
                HandMade.set().grades(),
                f("B1.x", Effect.AWARD, b1),
                f("A1.x", Effect.AWARD, a1),
                f("A2.x", Effect.AWARD, a2));

        assertThat(sheet.grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"V1, 良好", "V4, 一般"})
    void aCapLimitsTheGradeAndNotTheScore(String cap, String grade) {
        ScoreSheet sheet = score(
                HandMade.set().grades(),
                f("A1.x", Effect.AWARD, "6"),
                f("A2.x", Effect.AWARD, "4"),
                f("B1.x", Effect.AWARD, "10"),
                f(cap, Effect.CAP, "0"));

        assertThat(sheet.grade()).isEqualTo(grade);
        assertThat(sheet.score()).isEqualByComparingTo("100");
        assertThat(sheet.caps()).hasSize(1);
    }

    @Test
    void aCapDoesNotLiftAGradeAndTheStrictestOfSeveralHolds() {
        assertThat(score(HandMade.set().grades(), f("V1", Effect.CAP, "0")).grade())
                .isEqualTo("较差");
        assertThat(score(
                                HandMade.set().grades(),
                                f("A1.x", Effect.AWARD, "6"),
                                f("A2.x", Effect.AWARD, "4"),
                                f("B1.x", Effect.AWARD, "10"),
                                f("V4", Effect.CAP, "0"),
                                f("V1", Effect.CAP, "0"))
                        .grade())
                .isEqualTo("一般");
    }

    @Test
    void withoutBandsThereIsNoGrade() {
        assertThat(score(f("V1", Effect.CAP, "0")).grade()).isNull();
    }

    @Test
    void missingItemsAreListedByDutyAndThoseThatDoNotApplyAreNot() {
        ScoreSheet sheet = score(
                f("A1.x", Effect.FLAG, "0"),
                f("B1.x", Effect.FLAG, "0"),
                f("A2.x", Effect.FLAG, "0"),
                f("A2.x", Effect.NOT_APPLICABLE, "4"));

        assertThat(sheet.missing()).map(Missing::indicator).containsExactly("B1", "A1");
        assertThat(sheet.missing()).map(Missing::duty).containsExactly(3, 1);
    }

    @Test
    void roundingHappensOnceAtTheEnd() {
        ScoreSheet sheet = score(
                f("A2.x", Effect.NOT_APPLICABLE, "4"), f("A1.x", Effect.AWARD, "1"), f("B1.x", Effect.AWARD, "1"));

        assertThat(sheet.dimensions().get(0).score())
                .as("1 of 6 is 1.666… of 10")
                .isEqualByComparingTo("1.67");
        assertThat(sheet.score()).as("2.666… of 20, not 2.67").isEqualByComparingTo("13.33");
    }

    @Test
    void indicatorsAreShownRoundedAndAddedUnrounded() {
        ScoreSheet sheet = score(
                f("A1.x", Effect.AWARD, "3.334"), f("A2.x", Effect.AWARD, "3.334"), f("B1.x", Effect.AWARD, "3.334"));

        assertThat(sheet.indicators()).map(i -> i.score().toPlainString()).containsOnly("3.33");
        assertThat(sheet.dimensions().get(0).score()).as("6.668, not 6.66").isEqualByComparingTo("6.67");
        assertThat(sheet.score()).as("10.002 of 20, not 9.99").isEqualByComparingTo("50.01");
    }

    @Test
    void anItemWithoutAStateIsAMistakeOfTheRules() {
        assertThatThrownBy(() -> new Scorer(HandMade.set().build())
                        .score("r", Samples.measures("评查案卷60卷。"), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A1.x");
    }

    @ParameterizedTest
    @CsvSource({
        // A is capped at 8 of its 10 points and counts for no more; B has 10: 8+5 of 18
        "6, 4, 5, 8.00/8.00, 72.22",
        "3, 4, 5, 7.00/8.00, 66.67",
        // at least 2 in A
        "0, 0, 9, 2.00/8.00, 61.11",
    })
    void aDimensionStaysBetweenItsFloorAndItsCap(String a1, String a2, String b1, String a, String base) {
        ScoreSheet sheet = score(
                HandMade.set().dimension("8", "2"),
                f("A1.x", Effect.AWARD, a1),
                f("A2.x", Effect.AWARD, a2),
                f("B1.x", Effect.AWARD, b1));

        assertThat(sheet.dimensions().get(0).score() + "/"
                        + sheet.dimensions().get(0).max())
                .isEqualTo(a);
        assertThat(sheet.base()).isEqualByComparingTo(base);
    }

    @ParameterizedTest
    @CsvSource({"6, 4, 10, 3, 102", "6, 4, 10, 0, 100", "0, 0, 1, 0, 30", "0, 0, 6, 0, 30", "0, 0, 8, 0, 40"})
    void aSheetStaysBetweenItsFloorAndItsCap(String a1, String a2, String b1, String bonus, String expected) {
        assertThat(score(
                                HandMade.set().sheet("102", "30"),
                                f("A1.x", Effect.AWARD, a1),
                                f("A2.x", Effect.AWARD, a2),
                                f("B1.x", Effect.AWARD, b1),
                                f("P1", Effect.BONUS, bonus))
                        .score())
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 3.33 of 20 is 16.65 of 100
        "2, HALF_UP, 16.65",
        "1, HALF_UP, 16.7",
        "1, DOWN, 16.6",
        "1, HALF_EVEN, 16.6",
        "0, UP, 17",
        "0, DOWN, 16",
    })
    void theScoreIsRoundedOnceAsTheCriteriaSay(int places, RoundingMode mode, String expected) {
        assertThat(score(HandMade.set().rounding(places, mode), f("A1.x", Effect.AWARD, "3.33"))
                        .score())
                .isEqualByComparingTo(expected);
    }

    @Test
    void pointsThatDoNotApplyMayBeSpreadEvenly() {
        // A2's 4 points over A1 (6) and B1 (10): 8 and 12; 3 of 6 is 4 of 8, 5 of 10 is 6 of 12
        ScoreSheet sheet = score(
                HandMade.set().naPolicy(NaPolicy.SPREAD_EVENLY),
                f("A2.x", Effect.NOT_APPLICABLE, "4"),
                f("A1.x", Effect.AWARD, "3"),
                f("B1.x", Effect.AWARD, "5"));

        assertThat(sheet.dimensions()).map(d -> d.score() + "/" + d.max()).containsExactly("4.00/8.00", "6.00/12.00");
        assertThat(sheet.base()).isEqualByComparingTo("50");
    }

    @Test
    void spreadingLeavesWhatWasNotCheckedApart() {
        // B1 not checked: of A's 8 all were checked, 3 of 6 is 4 of 8, scaled to the whole: 50
        ScoreSheet sheet = score(
                HandMade.set().naPolicy(NaPolicy.SPREAD_EVENLY),
                f("A2.x", Effect.NOT_APPLICABLE, "4"),
                f("A1.x", Effect.AWARD, "3"),
                f("B1.x", Effect.NOT_CHECKED, "10"));

        assertThat(sheet.base()).isEqualByComparingTo("50");
        assertThat(sheet.completeness()).as("8 of 8 and 12").isEqualByComparingTo("0.4");
    }
}
