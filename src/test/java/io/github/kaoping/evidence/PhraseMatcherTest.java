package io.github.kaoping.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.Tense;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a phrase of the criteria is found, and where its words stand without being the phrase. */
class PhraseMatcherTest {
    @TempDir
    Path folder;

    /** The stretches found, or nothing if {@code expected} is empty. */
    private void assertFound(String item, String text, String expected) {
        Report report = Samples.measures(text);

        List<String> found = TinySet.of(folder, item).find(report, "T1.a").stream()
                .map(m -> report.text().text(m.span()))
                .toList();

        assertThat(found)
                .as("%s in %s", item, text)
                .containsExactly(expected == null ? new String[0] : expected.split("/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // 甲 … 乙: in order, within one clause, at most twenty characters between
                "'负责人 … 出庭' # 负责人依法出庭6次。 # 负责人依法出庭",
                "'负责人 … 出庭' # 负责人出庭6次。 # 负责人出庭",
                "'负责人 … 出庭' # 出庭的负责人6名。 #",
                "'负责人 … 出庭' # 负责人到会，出庭6次。 #",
                "'负责人 … 出庭' # 负责人一二三四五六七八九十一二三四五六七八九十出庭。 # 负责人一二三四五六七八九十一二三四五六七八九十出庭",
                "'负责人 … 出庭' # 负责人一二三四五六七八九十一二三四五六七八九十又出庭。 #",
                "'负责人 … 出庭' # 负责人到会、负责人出庭。 # 负责人到会、负责人出庭",
                // 甲 …… 乙: in order, within one statement
                "'应诉 …… 审结' # 应诉12件，审结10件。 # 应诉12件，审结",
                "'应诉 …… 审结' # 应诉12件；审结10件。 #",
                "'应诉 …… 审结' # 应诉12件。审结10件。 #",
                "'应诉 …… 审结' # 审结10件，应诉12件。 #",
                // 甲 & 乙: both in one statement, in any order
                "'应诉 & 审结' # 审结10件，应诉12件。 # 审结10件，应诉",
                "'应诉 & 审结' # 审结10件。应诉12件。 #",
                "'应诉 & 诉讼' # 应诉讼当事人要求说明。 #",
                // alternatives and word lists
                "'到庭|出庭' # 局长到庭3次，副局长出庭2次。 # 到庭/出庭",
                "'{机关负责人} … 出庭' # 局长出庭3次。 # 局长出庭",
                "'{机关负责人} … 出庭' # 民警出庭3次。 #",
                // three places
                "'局长 … 主持 …… 法治' # 局长两次主持会议，研究法治建设。 # 局长两次主持会议，研究法治",
                // a word of digits must not begin or end inside a number
                "'5件' # 办结125件。 #",
                "'5件' # 办结5件。 # 5件",
                "'12345' # 受理12345热线工单。 # 12345",
                "'12345' # 罚没123456元。 #",
            })
    void wordsMakeAPhraseWithinTheirGap(String find, String text, String expected) {
        assertFound("find: [\"" + find.replace("'", "") + "\"]", text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                // not: in the same clause
                "{find: 出庭, not: [民警]} # 民警出庭6次。 #",
                "{find: 出庭, not: [民警]} # 民警参训，局长出庭6次。 # 出庭",
                // without: in the same statement
                "{find: 出庭, without: [民警]} # 民警参训，局长出庭6次。 #",
                "{find: 出庭, without: [民警]} # 民警参训；局长出庭6次。 # 出庭",
                // with: one of them in the same statement
                "{find: 零败诉, with: [诉讼, 应诉]} # 实现零败诉。 #",
                "{find: 零败诉, with: [诉讼, 应诉]} # 应诉12件，实现零败诉。 # 零败诉",
                "{find: 零败诉, with: [诉讼, 应诉]} # 应诉12件。实现零败诉。 #",
                // under: in the passage or in a heading above it
                "{find: 讲座, under: [普法]} # 一是加强普法。举办讲座6场。 # 讲座",
                "{find: 讲座, under: [普法]} # 一是加强普法。二是举办讲座6场。 #",
                "{find: 讲座, under: [举措和成效]} # 举办讲座6场。 # 讲座",
                "{find: 讲座, under: [普法]} # 举办讲座6场。 #",
            })
    void conditionsOfAPhraseAreAskedWhereTheySayTheyAre(String find, String text, String expected) {
        assertFound("find: [" + find + "]", text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "旁听 # 组织旁听负责人出庭2次。 #",
                "旁听 # 组织旁听2场，负责人出庭6次。 # 出庭",
                "旁听 … 出庭 # 负责人出庭后旁听2场。 # 出庭",
                "旁听 … 出庭 # 旁听负责人出庭2次。 #",
            })
    void exclusionsOfAnItemVoidTheClause(String exclude, String text, String expected) {
        assertFound("find: [出庭], exclude: [\"" + exclude + "\"]", text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"办理复议案件5件。 #", "办理议案5件。 # 议案", "办理复议案件5件、议案2件。 # 议案"})
    void hidingWordsHideTheShorterWordsInThem(String text, String expected) {
        assertFound("find: [议案]", text, expected);
    }

    @Test
    void aPhraseIsFoundOnceInAClauseAndAgainInTheNext() {
        assertFound("find: [出庭]", "局长出庭1次、副局长出庭2次，科长出庭3次。", "出庭/出庭");
    }

    @Test
    void aMentionTellsPhraseOrderClauseAndPart() {
        Report report = Samples.report(Samples.TITLE + "\n\n一、出庭应诉\n\n局长到庭3次。\n\n二、下一步打算\n\n局长出庭。\n");

        List<Mention> mentions =
                TinySet.of(folder, "find: [{find: 到庭, aspect: came}, 出庭]").find(report);

        assertThat(mentions)
                .map(m -> m.phrase() + " " + m.order() + m.aspect() + " " + m.kind() + (m.heading() ? " h" : ""))
                .containsExactly("出庭 1 MEASURES h", "到庭 0came MEASURES", "出庭 1 PLAN");
        assertThat(mentions).map(Mention::id).containsExactly(0, 1, 2);
        assertThat(mentions.get(1).clause())
                .isEqualTo(Samples.clause(report, "到庭").id());
        assertThat(mentions.get(2).tense()).isEqualTo(Tense.PLANNED);
        assertThat(mentions.get(2).kind()).isEqualTo(SectionKind.PLAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "学习《公职律师管理办法》。 # true",
                "认真贯彻《甲办法》《公职律师管理办法》。 # true",
                "印发《公职律师管理办法》。 # false",
                "公职律师学习《行政诉讼法》。 # false",
            })
    void aTitleThatIsOnlyReferredToIsMarked(String text, boolean titled) {
        assertThat(TinySet.of(folder, "find: [公职律师]").find(Samples.measures(text), "T1.a"))
                .map(Mention::titled)
                .containsExactly(titled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // item counts events: # tense # scoped
                "true # 全年未发生行政诉讼案件。 # NONE # false",
                "true # 行政诉讼案件0件。 # NONE # false",
                "true # 未发生因信息公开引起的行政诉讼案件。 # NONE # true",
                "true # 未发生涉及行政处罚的行政诉讼案件。 # NONE # true",
                "true # 因此未发生行政诉讼案件。 # NONE # false",
                "true # 未发生针对我局的行政诉讼案件。 # NONE # false",
                "true # 办理行政诉讼案件6件。 # DONE # false",
                // an item that counts none: the absence governs only what stands behind it
                "false # 未发生行政诉讼案件。 # NONE # false",
                "false # 加强行政诉讼应对且未发生败诉案件。 # RUNNING # false",
            })
    void aDeclaredAbsenceHasItsScope(boolean event, String text, Tense tense, boolean scoped) {
        List<Mention> mentions =
                TinySet.of(folder, "counts-events: " + event + ", find: [行政诉讼]").find(Samples.measures(text), "T1.a");

        assertThat(mentions).map(Mention::tense).as(text).containsExactly(tense);
        assertThat(mentions).map(Mention::scoped).as(text).containsExactly(scoped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"[court] # true", "[] # false", "[superior] # false"})
    void anItemMayCountTheWorkOfOtherActors(String actors, boolean counts) {
        List<Mention> mentions = TinySet.of(folder, "actors: " + actors + ", find: [审结]")
                .find(Samples.measures("市中级法院审结案件20件。"), "T1.a");

        assertThat(mentions).map(Mention::otherActorCounts).containsExactly(counts);
    }
}
