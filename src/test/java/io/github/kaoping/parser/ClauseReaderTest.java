package io.github.kaoping.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Period;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Statement;
import io.github.kaoping.model.Tense;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tense, actor and period of each clause in the measures part of 云泽市市场监督管理局's report on 2024. */
class ClauseReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // done: a word of completion or a figure
                "全年评查案卷60卷。 | 评查案卷 | DONE",
                "印发法治建设工作要点。 | 印发 | DONE",
                "案卷评查3轮。 | 案卷评查 | DONE",
                // running
                "严格落实行政执法公示制度。 | 公示 | RUNNING",
                "稳步推行柔性执法。 | 柔性 | RUNNING",
                // 将 that means 把 is no future
                "将普法宣传作为重点任务。 | 普法宣传 | RUNNING",
                "将其纳入年度考评。 | 纳入 | RUNNING",
                "现将有关情况报告如下。 | 现将 | RUNNING",
                // future: from its word to the end of the sentence
                "我局将继续完善执法公示，健全全过程记录。 | 全过程记录 | PLANNED",
                "下一步，完善执法公示。 | 完善执法公示 | PLANNED",
                "2025年，我局将以案卷评查为抓手规范执法。 | 案卷评查 | PLANNED",
                "拟出台裁量基准。 | 裁量基准 | PLANNED",
                "力争实现出庭应诉率100%。 | 出庭应诉率 | PLANNED",
                "执法力量有待加强。 | 执法力量 | PLANNED",
                "拟出台裁量基准。全年评查案卷60卷。 | 评查案卷 | DONE",
                // words that only hold a plan word
                "模拟法庭活动举办2场。 | 模拟法庭 | DONE",
                "会同市司法局拟定工作规则。 | 拟定 | RUNNING",
                // attempts hold for their clause, and not with a figure
                "积极筹建公职律师队伍。 | 筹建 | PLANNED",
                "正在制定裁量基准，已印发通知。 | 已印发 | DONE",
                "积极探索柔性执法，办理免罚案件28件。 | 免罚案件 | DONE",
                // weakness confessed in running text
                "个别案件执法不够规范。 | 执法不够 | WEAKNESS",
                "对执法薄弱环节进行研究分析。 | 薄弱环节 | RUNNING",
                // planning together is work done
                "局党组统筹谋划法治建设。 | 法治建设 | RUNNING",
                "谋划建设执法中心。 | 执法中心 | PLANNED",
                // none
                "全年未发生行政诉讼案件。 | 行政诉讼 | NONE",
                "本年度无被提起行政诉讼案件。 | 被提起 | NONE",
                "未收到依申请公开。 | 依申请 | NONE",
                "行政复议案件0件。 | 行政复议 | NONE",
                "行政复议案件30件。 | 行政复议 | DONE",
                "关爱未成年人成长案件回访。 | 未成年人 | RUNNING",
                "办理涉无人机案件3件。 | 无人机 | DONE",
            })
    void tenseIsToldByTheWordsOfTheClauseAndItsSentence(String text, String words, Tense tense) {
        Report report = Samples.measures(text);
        Clause clause = Samples.clause(report, words);

        assertThat(clause.tense())
                .as("%s (%s)", report.text(clause), clause.tenseCue())
                .isEqualTo(tense);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "会议强调，要严格执行重大执法决定法制审核制度。 | 法制审核 | DEMANDED",
                "局长在会上要求，全面推行执法全过程记录，强化案卷评查。 | 案卷评查 | DEMANDED",
                "会议指出要深化柔性执法。 | 柔性执法 | DEMANDED",
                "要加强公职律师队伍建设。 | 公职律师 | DEMANDED",
                "会议要求规范执法，我局随后印发通知。 | 印发通知 | DONE",
                "会议要求规范执法，规范办案流程。 | 规范办案 | DEMANDED",
                "会议强调规范执法。全年评查案卷60卷。 | 评查案卷 | DONE",
                "按要求公示执法结果。 | 公示执法 | RUNNING",
                "贯彻上级文件要求，健全评查制度。 | 评查制度 | RUNNING",
                "局党组会强调了文件质量，出台了管理办法。 | 管理办法 | DONE",
                "落实重要部署。 | 重要部署 | RUNNING",
            })
    void whatARetoldSpeechDemandsIsADemandUntilSomethingIsToldAsDone(String text, String words, Tense tense) {
        Report report = Samples.measures(text);
        Clause clause = Samples.clause(report, words);

        assertThat(clause.tense())
                .as("%s (%s)", report.text(clause), clause.tenseCue())
                .isEqualTo(tense);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我局评查案卷60卷。 | 评查 | BODY",
                "云泽市市场监督管理局评查案卷60卷。 | 评查 | BODY",
                "各科室评查案卷60卷。 | 评查 | BODY",
                "评查案卷60卷。 | 评查 | BODY",
                "市中级法院审结行政案件120件。 | 审结 | COURT",
                "市检察院发出检察建议4件。 | 发出 | COURT",
                "省局在全省通报典型案例12件。 | 通报 | SUPERIOR",
                "全国查处食品案件30万件。 | 查处 | SUPERIOR",
                "据省司法厅通报，应诉率为92%。 | 省司法厅通报 | SUPERIOR",
                "据全国统计，案件总量为30万件。 | 全国 | SUPERIOR",
                "市住建局移送线索8条。 | 移送 | OTHER",
                "市税务局办结案件6件，我局评查案卷60卷。 | 评查 | BODY",
                // other organs that are not the subject
                "按照省局部署评查案卷60卷。 | 评查 | BODY",
                "会同市司法局评查案卷60卷。 | 评查 | BODY",
                "向市住建局移送线索8条。 | 移送 | BODY",
                "被法院判决败诉1件。 | 败诉 | BODY",
                "市政府网站公开信息300条。 | 公开信息 | BODY",
                "市委的部署得到落实。 | 部署 | BODY",
                // the law speaks
                "《行政处罚法》第三十四条规定，行政机关可以制定裁量基准。 | 第三十四条 | LAW",
                "按照《行政处罚法》规定，制定裁量基准。 | 行政处罚法 | BODY",
            })
    void theActorIsTheSubjectOfTheClause(String text, String words, Actor actor) {
        Report report = Samples.measures(text);
        Clause clause = Samples.clause(report, words);

        assertThat(clause.actor())
                .as("%s (%s)", report.text(clause), clause.actorCue())
                .isEqualTo(actor);
    }

    @Test
    void aQuotedLawGovernsToTheEndOfItsStatement() {
        Report report = Samples.measures("《行政诉讼法》第三条规定，被诉行政机关负责人应当出庭应诉；我局负责人出庭6次。");

        assertThat(Samples.clause(report, "应当出庭").actor()).isEqualTo(Actor.LAW);
        assertThat(Samples.clause(report, "出庭6次").actor()).isEqualTo(Actor.BODY);
    }

    @Test
    void anotherOrganGovernsToTheEndOfItsStatement() {
        Report report = Samples.measures("市中级法院开庭审理案件20件，判决驳回12件。全年应诉20件。");

        assertThat(Samples.clause(report, "判决驳回").actor()).isEqualTo(Actor.COURT);
        assertThat(Samples.clause(report, "全年应诉").actor()).isEqualTo(Actor.BODY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年评查案卷60卷。 | 评查 | THIS_YEAR",
                "2024年，评查案卷60卷。 | 评查 | THIS_YEAR",
                "评查案卷60卷。 | 评查 | THIS_YEAR",
                "上半年评查案卷30卷。 | 评查 | PART",
                "截至10月评查案卷50卷。 | 评查 | PART",
                "2023年评查案卷40卷。 | 评查 | EARLIER",
                "去年评查案卷40卷。 | 评查 | EARLIER",
                "2023年，我局评查案卷40卷。 | 我局评查 | EARLIER",
                "近年来评查案卷400卷。 | 评查 | CUMULATIVE",
                "机构成立以来，评查案卷400卷。 | 评查 | CUMULATIVE",
                "明年评查案卷80卷。 | 评查 | LATER",
                "2025年评查案卷80卷。 | 评查 | LATER",
                // a comparison does not move the clause into the other year
                "评查案卷60卷，较去年增长20%。 | 较去年 | THIS_YEAR",
                "评查案卷60卷，比2023年多20卷。 | 比2023年 | THIS_YEAR",
                // a time holds to the end of its sentence, until another is named
                "2023年评查案卷40卷，通报问题12个，今年评查60卷。 | 通报问题 | EARLIER",
                "2023年评查案卷40卷，通报问题12个，今年评查60卷。 | 今年 | THIS_YEAR",
                "2023年评查案卷40卷。通报问题12个。 | 通报问题 | THIS_YEAR",
                // years in titles and numbers of documents are no times
                "《2023年工作要点》任务全部完成。 | 任务全部 | THIS_YEAR",
            })
    void thePeriodIsToldByTheTimeNamed(String text, String words, Period period) {
        Report report = Samples.measures(text);
        Clause clause = Samples.clause(report, words);

        assertThat(clause.period())
                .as("%s (%s)", report.text(clause), clause.periodCue())
                .isEqualTo(period);
    }

    @Test
    void whichSinceTheYear2021IsSeveralYears() {
        Report report = Samples.measures("自2021年至今，举办讲座30场。");

        assertThat(Samples.clause(report, "自2021年").period()).isIn(Period.CUMULATIVE, Period.EARLIER);
    }

    @Test
    void runsOfFirstSecondThirdAreStatementsAndPassagesOfTheirOwn() {
        Report report = Samples.measures("我局从三方面发力：一是规范执法行为。评查案卷60卷。二是加强普法宣传，举办讲座6场；三是化解纠纷32起。");

        List<Statement> numbered =
                report.statements().stream().filter(s -> s.ordinal() > 0).toList();
        assertThat(numbered).map(Statement::ordinal).containsExactly(1, 2, 3);
        assertThat(numbered).map(Statement::passage).doesNotHaveDuplicates();
        assertThat(Samples.clause(report, "一是规范").lead())
                .as("short, and more follows")
                .isTrue();
        assertThat(Samples.clause(report, "二是加强").lead()).isFalse();
        Statement after = report.statements().get(Samples.clause(report, "评查案卷").statement());
        assertThat(after.passage())
                .as("what follows 一是 belongs to it")
                .isEqualTo(numbered.get(0).passage());
    }

    @Test
    void clausesEndAtCommasAndBracketsHoldTogether() {
        Report report = Samples.measures("办理建议23件（主办9件，会办14件），印发《云泽市食品摊贩管理办法，试行》：落实“早，小，快”要求；评查案卷60卷。");

        assertThat(report.clauses().stream().filter(c -> !c.heading()).map(report::text))
                .containsExactly("办理建议23件（主办9件，会办14件）", "印发《云泽市食品摊贩管理办法，试行》", "落实“早，小，快”要求", "评查案卷60卷");
    }

    @Test
    void sentencesOfAPlanPartArePlannedEvenWithoutAWordOfPlan() {
        Report report = Samples.report(Samples.TITLE + "\n\n一、主要举措\n\n评查案卷60卷。\n\n二、下一步工作安排\n\n评查案卷80卷。完善制度。\n");

        assertThat(Samples.clause(report, "评查案卷60").tense()).isEqualTo(Tense.DONE);
        assertThat(Samples.clause(report, "评查案卷80").tense()).isEqualTo(Tense.PLANNED);
        assertThat(Samples.clause(report, "完善制度").tense()).isEqualTo(Tense.PLANNED);
    }

    @Test
    void sentencesOfAProblemsPartAreWeaknessesEvenWithFigures() {
        Report report = Samples.report(Samples.TITLE + "\n\n一、主要举措\n\n评查案卷60卷。\n\n二、存在问题\n\n行政复议被纠错3件。\n");

        assertThat(Samples.clause(report, "被纠错").tense()).isEqualTo(Tense.WEAKNESS);
    }

    @Test
    void theNextYearNamedAsATimeForSomethingPlannedIsAPlan() {
        Report report = Samples.measures("全年评查案卷60卷。2025年，评查范围扩大到基层所。");

        assertThat(Samples.clause(report, "评查范围").tense()).isEqualTo(Tense.PLANNED);
    }

    @Test
    void whatFollowsAnOpeningOfAPlanIsPlannedToTheEndOfTheSection() {
        Report report = Samples.measures("评查案卷60卷。\n下一步，完善公示。组织轮训6期。");

        assertThat(Samples.clause(report, "评查案卷").tense()).isEqualTo(Tense.DONE);
        assertThat(Samples.clause(report, "组织轮训").tense()).isEqualTo(Tense.PLANNED);
    }

    @Test
    void aHeadingIsAClauseThatIsMarkedAsHeading() {
        Report report = Samples.report(Samples.TITLE + "\n\n一、全面推行执法公示\n\n评查案卷60卷。\n");

        assertThat(report.clauses().stream().filter(Clause::heading).map(report::text))
                .containsExactly("全面推行执法公示");
    }
}
