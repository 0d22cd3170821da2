package io.github.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.ScoreSheet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The website model under {@code examples/website-model}, worked out by hand: four parts of 25 points, full points less
 * deductions within each indicator's own points.
 */
class WebsiteModelTest {
    private static final String BONUS = "门户网站获评全国政务公开示范网站，又获评全省创新案例。";
    private static final PhraseBook MODEL = PhraseBook.of(Path.of("examples/website-model/base.yaml"), BONUS);
    private static final PhraseBook PLAIN = PhraseBook.of(Path.of("examples/website-model/base.yaml"));
    private static final PhraseBook AVERAGE = PhraseBook.of(Path.of("examples/website-model/average.yaml"));

    /** Everything that a site must have, so that nothing but what a case names costs points. */
    private static final String SOUND =
            "W2.guide=described, S2.entry=described, H2.survey=data, H2.interview=described";

    private static ScoreSheet sheet(PhraseBook book, BodyClass bodyClass, String more) {
        return book.sheet(bodyClass, more == null ? SOUND : SOUND + ", " + more, null);
    }

    private static String line(ScoreSheet s) {
        return s.base() + " " + s.bonus() + " " + s.score() + " " + s.outcome().id() + " " + s.grade();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nothing wrong: 100, and the highest bonus alone
                "                                                          | 100.00 20.00 120.00 scored 合格",
                // W1 15-2x5, W2 10-4 (seven errors, at most 4), F2 15-6 (twenty dead links, at most 6): 80 opens the
                // bonus
                "W1.stale=data count 2, W2.error=data count 7, F2.dead=data count 20 | 80.00 20.00 100.00 scored 合格",
                // one half point less than 80 … 100-10-4-6-0 with H1 5 less: 75, no bonus
                "W1.stale=data count 2, W2.error=data count 7, F2.dead=data count 20, H1.unanswered=data count 1 | 75.00 0.00 75.00 scored 合格",
                // F2 15-0.5x1: 99.5
                "F2.dead=data count 1                                      | 99.50 20.00 119.50 scored 合格",
                // S1 would lose 27, has 15
                "S1.guide=data count 9                                     | 85.00 20.00 105.00 scored 合格",
                // W1 -15, S1 -15, H1 -15: 55 fails
                "W1.stale=data count 3, S1.guide=data count 9, H1.unanswered=data count 3 | 55.00 0.00 55.00 below-threshold 不合格",
                // the same with S1 only -9 and H1 only -10: 66
                "W1.stale=data count 3, S1.guide=data count 3, H1.unanswered=data count 2 | 66.00 0.00 66.00 scored 合格",
                // nine columns cost W1's 15 points, ten end scoring
                "W1.stale=data count 9                                     | 85.00 20.00 105.00 scored 合格",
                "W1.stale=data count 10                                    | 85.00 20.00 0.00 vetoed 不合格",
                "F1.leak=described                                         | 90.00 20.00 0.00 vetoed 不合格",
                "F1.leak=data count 0                                      | 100.00 20.00 120.00 scored 合格",
                "F1.leak=declared-none                                     | 100.00 20.00 120.00 scored 合格",
            })
    void theModelScoresAsWorkedOutByHand(String told, String expected) {
        assertThat(line(sheet(MODEL, BodyClass.ENFORCEMENT, told))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // without the services part: out of 75, times 4/3
                "                            | 100.00 | 100.00",
                "W1.stale=data count 2       | 86.67  | 87.22", // 65x4/3; W1 5x(15+25/6)/15 = 6.39, others full
                "W1.stale=data count 3       | 80.00  | 80.83", // 60x4/3; W1 loses 15+25/6 = 19.17
                "W2.error=data count 7       | 94.67  | 94.33", // 71x4/3; W2 loses 4x(10+25/6)/10 = 5.67
                "S1.guide=data count 9       | 100.00 | 100.00", // what does not apply costs nothing
            })
    void aPartThatDoesNotApplyIsScaledOrSpread(String told, String scaled, String spread) {
        ScoreSheet byModel = sheet(PLAIN, BodyClass.INTERNAL, told);
        ScoreSheet byAverage = sheet(AVERAGE, BodyClass.INTERNAL, told);

        assertThat(byModel.score()).isEqualByComparingTo(scaled);
        assertThat(byAverage.score()).isEqualByComparingTo(spread);
        assertThat(byAverage.remarks()).map(m -> m.chinese()).anyMatch(r -> r.contains("不适用的25分平均分摊到其余6个指标，每个增加4.17分"));
        assertThat(byAverage.max()).isEqualByComparingTo("100");
    }

    @Test
    void theVariantWritesAVetoAs59AndNeverRaisesAScore() {
        ScoreSheet good = sheet(AVERAGE, BodyClass.ENFORCEMENT, "F1.leak=described");
        ScoreSheet bad = sheet(
                AVERAGE,
                BodyClass.ENFORCEMENT,
                "F1.leak=described, W1.stale=data count 3, S1.guide=data count 9, H1.unanswered=data count 3");

        assertThat(good.score()).isEqualByComparingTo("59");
        assertThat(good.outcome()).isEqualTo(Outcome.VETOED);
        assertThat(good.grade()).isEqualTo("不合格");
        assertThat(good.reason().chinese()).isEqualTo("发生失泄密或安全事故。计分终止，得分记为59分。");
        assertThat(bad.score()).as("100-10-15-15-15").isEqualByComparingTo("45");
    }

    @Test
    void whatClosesTheBonusAndWhatNobodyCheckedIsTold() {
        ScoreSheet closed = sheet(MODEL, BodyClass.ENFORCEMENT, "W1.stale=data count 3, S1.guide=data count 2");
        ScoreSheet unknown = sheet(PLAIN, BodyClass.ENFORCEMENT, "F1.leak=not-checked");

        assertThat(closed.score()).as("100-15-6").isEqualByComparingTo("79");
        assertThat(closed.remarks()).map(m -> m.chinese()).contains("加分前得79分，未达到80分，加分20分不计。");
        assertThat(unknown.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(unknown.adjustments())
                .filteredOn(a -> a.id().startsWith("V"))
                .map(a -> a.id() + " " + a.checked() + " " + a.reason().chinese())
                .containsExactly("V1 false 失泄密或安全事故未核，看不出本项是否适用。", "V3 false 由考评组认定，未核。");
    }

    @Test
    void withoutTheRuleOfVetoesNothingEnds() {
        assertThat(MODEL.sheet(BodyClass.ENFORCEMENT, SOUND + ", F1.leak=described", "一票否决")
                        .outcome())
                .isEqualTo(Outcome.SCORED);
    }

    @Test
    void theExampleSaysThatItIsNoStandard() {
        assertThat(MODEL.set().note().chinese()).contains("不是任何机关的正式标准");
        assertThat(AVERAGE.set().note().chinese()).contains("不是任何机关的正式标准");
    }
}
