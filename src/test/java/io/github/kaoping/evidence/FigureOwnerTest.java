package io.github.kaoping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures belong to a phrase. Items: a 出庭, b 旁听, c 复议, d 诉讼. */
class FigureOwnerTest {
    @TempDir
    Path folder;

    private List<String> figures(TinySet set, String text, String item) {
        Report report = Samples.measures(text);
        List<Mention> mentions = set.find(report, item);
        assertThat(mentions).as(item + " in " + text).isNotEmpty();
        return mentions.get(0).figures().stream()
                .map(f -> report.text().text(f.span()))
                .toList();
    }

    private static List<String> expected(String figures) {
        return figures == null ? List.of() : List.of(figures.split("、"));
    }

    private TinySet four(String reach) {
        String rule = ", figures: {reach: " + reach + "}";
        return TinySet.of(
                folder, "find: [出庭]" + rule, "find: [旁听]" + rule, "find: [行政复议]" + rule, "find: [行政诉讼]" + rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "负责人出庭6次。 | a | 6次",
                "6名负责人出庭。 | a | 6名",
                "负责人出庭应诉23人次，旁听庭审22场。 | a | 23人次",
                "负责人出庭应诉23人次，旁听庭审22场。 | b | 22场",
                // two items in one clause: each has what stands behind it
                "负责人出庭6次旁听庭审9场。 | a | 6次",
                "负责人出庭6次旁听庭审9场。 | b | 9场",
                // listed side by side they share
                "行政复议、行政诉讼案件12件。 | c | 12件",
                "行政复议、行政诉讼案件12件。 | d | 12件",
                "行政复议和行政诉讼案件12件。 | c | 12件",
                // what counts nothing of the year does not belong
                "行政复议12件，同比下降8%。 | c | 12件",
                "行政复议比2023年的40件少。 | c |",
                "行政复议效率提高3倍。 | c |",
                "出庭准备不少于4次。 | a |",
                "行政复议60日内审结。 | c |",
                // prizes and reprints count nothing of the work
                "出庭做法2次获评先进集体。 | a |",
                // no figure at all
                "负责人依法出庭，印发通报6期。 | a |",
            })
    void figuresOfTheClauseBelongToTheNearestItem(String text, String item, String figures) {
        assertThat(figures(four("clause"), text, "T1." + item)).isEqualTo(expected(figures));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "办理行政复议63件，办结54件，其中维持17件。 | c | 63件、54件、17件",
                "办理行政复议，收到63件，办结54件。 | c | 63件、54件",
                "办理行政复议63件，办结54件，旁听庭审3场，通报2次。 | c | 63件、54件",
                "办理行政复议63件；办结54件。 | c | 63件",
                "办理行政复议63件。办结54件。 | c | 63件",
                "行政复议63件，将继续办理54件。 | c | 63件",
                "行政复议63件，市中级法院审结54件。 | c | 63件",
                "行政复议63件，比上年增加9件，纠错2件。 | c | 63件、2件",
                // a meeting counted right before, that speaks of nothing else
                "召开会议12次，组织行政复议。 | c | 12次",
                "旁听召开12次，组织行政复议。 | c |",
                "投入12次，组织行政复议。 | c |",
            })
    void figuresOfTheFollowingClausesBelongUntilTheyTurnAway(String text, String item, String figures) {
        assertThat(figures(four("statement"), text, "T1." + item)).isEqualTo(expected(figures));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一是做好行政复议。收到63件。办结54件。 | c | 63件、54件",
                "一是做好行政复议。收到63件。二是规范执法。评查54件。 | c | 63件",
                "一是做好行政复议工作，提升办案质量。收到63件。旁听庭审3场。办结54件。 | c | 63件、54件",
                "做好行政复议工作，会同有关单位切实提升办案质量和办案效率，维护群众权益。收到63件。旁听庭审3场。办结54件。 | c | 63件",
            })
    void figuresOfThePassageBelongWhereTheItemReachesSoFar(String text, String item, String figures) {
        assertThat(figures(four("passage"), text, "T1." + item)).isEqualTo(expected(figures));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "制定文件12件，均通过合法性审核。 | 12件",
                "制定文件12件，全部进行合法性审核。 | 12件",
                "制定文件12件，加强合法性审核。 |",
                "制定文件12件。均通过合法性审核。 |",
                "制定文件12件，均通过合法性审核，审核率100%。 | 12件、100%",
            })
    void aClauseThatRefersBackTakesTheFiguresOfTheClauseBefore(String text, String figures) {
        TinySet set = TinySet.of(folder, "find: [合法性审核], figures: {reach: statement}");

        assertThat(figures(set, text, "T1.a")).isEqualTo(expected(figures));
    }

    @Test
    void aFigureOfAnotherClauseIsNotNear() {
        TinySet set = TinySet.of(folder, "find: [行政复议], figures: {reach: statement}");

        assertThat(set.find(Samples.measures("行政复议63件，办结54件。"), "T1.a"))
                .map(Mention::figureNear)
                .containsExactly(true);
        assertThat(set.find(Samples.measures("做好行政复议，办结54件。"), "T1.a"))
                .map(Mention::figureNear)
                .containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{units: [场]} | 讲座12场、参加800人次。 | 12场",
                "{units: [人次]} | 讲座12场、参加800人次。 | 800人次",
                "{units: [件]} | 讲座12场、参加800人次。 |",
                "{max: 100} | 讲座12场、参加800人次。 | 12场",
                "{units: [小时]} | 讲座16小时。 | 16小时",
                "{units: []} | 讲座16小时。 |",
            })
    void theItemSaysWhatUnitsAndSizesCountIt(String rule, String text, String figures) {
        TinySet set = TinySet.of(folder, "find: [讲座], figures: " + rule);

        assertThat(figures(set, text, "T1.a")).isEqualTo(expected(figures));
    }

    @Test
    void aPhraseThatCountsOnlyWithAFigureTakesNoneFromOthers() {
        TinySet set = TinySet.of(folder, "find: [出庭]", "find: [{find: 案件, figure: required}]");

        assertThat(figures(set, "出庭案件6件。", "T1.a")).containsExactly("6件");
    }

    @Test
    void anAbsenceHasNoFigures() {
        TinySet set = TinySet.of(folder, "counts-events: true, find: [行政复议]");

        assertThat(set.find(Samples.measures("行政复议案件0件。"), "T1.a"))
                .map(Mention::figures)
                .containsExactly(List.of());
    }
}
