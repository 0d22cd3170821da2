package io.github.kaoping.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Section;
import io.github.kaoping.model.SectionKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a heading, how deep, and which statutory part it opens. */
class OutlineTest {
    private static Report report(String text) {
        return Samples.report(Samples.TITLE + "\n\n" + text);
    }

    /** Depth, label and words of all headings. */
    private static List<String> headings(Report report) {
        return report.sections().stream()
                .filter(s -> s.depth() > 0)
                .map(s -> s.depth() + " " + s.label() + s.heading())
                .toList();
    }

    private static List<String> headings(String text) {
        return headings(report(text));
    }

    private static Section section(Report report, String heading) {
        return report.sections().stream()
                .filter(s -> s.heading().contains(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError(heading + " in " + headings(report)));
    }

    @Test
    void headingsStandAloneOrRunIntoTheTextEvenAsSiblings() {
        Report report = report("""
                一、主要举措和成效
                （一）完善制度体系
                全年制定规范性文件3件。
                （二）规范执法行为。组织案卷评查2次，评查案卷60卷。
                """);

        assertThat(headings(report)).containsExactly("1 一、主要举措和成效", "2 （一）完善制度体系", "2 （二）规范执法行为。");
        Clause clause = Samples.clause(report, "评查案卷60卷");
        assertThat(report.path(clause.section())).isEqualTo("一、主要举措和成效 › （二）规范执法行为。");
        assertThat(clause.heading()).isFalse();
    }

    @Test
    void aNumberedSentenceThatCountsOrListsOrDeniesIsNoHeading() {
        Report report = report("""
                一、主要做法
                （一）办理行政复议案件3件，均被维持。局领导出庭应诉2次。
                （二）全年开展执法培训4期。
                （三）健全学法制度，带头学法；落实述法制度。组织旁听庭审。
                （四）未制定重大行政决策事项。聘请法律顾问一名。
                （五）规范执法行为。
                """);

        assertThat(headings(report)).containsExactly("1 一、主要做法", "2 （一）", "2 （二）", "2 （三）", "2 （四）", "2 （五）规范执法行为。");
        assertThat(Samples.clause(report, "办理行政复议案件3件").heading()).isFalse();
        assertThat(Samples.clause(report, "未制定重大行政决策事项").heading()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"二、不足", "二、短板弱项", "二、问题与不足", "不足之处"})
    void aHeadingMayBeNothingButAWordForProblems(String heading) {
        Report report = report("一、主要做法\n开展执法培训4期。\n" + heading + "\n法治队伍力量不强。\n三、下一步打算\n将加强培训。\n");

        assertThat(section(report, heading.replaceFirst("^二、", "")).kind()).isEqualTo(SectionKind.PROBLEMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"二、整治突出问题", "二、问题整改情况"})
    void workOnProblemsIsNoAccountOfOwnProblems(String heading) {
        Report report = report("一、主要做法\n开展执法培训4期。\n" + heading + "\n查处违法案件5件。\n三、下一步打算\n将加强培训。\n");

        assertThat(section(report, heading.substring(2)).kind()).isEqualTo(SectionKind.MEASURES);
    }

    @Test
    void aHeadingBrokenByWidthIsOneHeading() {
        Report report = report("""
                一、深入推进依法行政，加快建设职能科学、权责法定、执法严明、公

                开公正的市场监管体系

                市局全年召开法治工作会议4次，研究部署重点任务，明确责任分工、完

                成时限和工作要求，逐月通报进展情况，对进展缓慢的单位及时提醒督

                促，确保各项任务按期完成，年底前全部任务按计划办结并通过了验收

                评估，各责任单位的完成情况均纳入年度绩效考评，考评结果在全系统

                范围内予以通报，有力推动了法治政府建设各项任务在基层落地落实见

                效，群众满意度持续提升，全年未发生重大执法过错，未发生因执法不

                当引发的群体性事件，营商环境评价位次持续前移，得到了各方面认可。
                """);

        assertThat(headings(report)).containsExactly("1 一、深入推进依法行政，加快建设职能科学、权责法定、执法严明、公开公正的市场监管体系");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(一)完善制度 | 2 （一）完善制度",
                "（一）、完善制度 | 2 （一）、完善制度",
                "1.完善制度 | 3 1.完善制度",
                "1、完善制度 | 3 1、完善制度",
                "（1）完善制度 | 4 （1）完善制度",
                "①完善制度 | 4 ①完善制度",
                "第一部分 工作情况 | 1 第一部分工作情况",
                "十二、完善制度 | 1 十二、完善制度",
            })
    void theNumberDecidesTheDepth(String line, String expected) {
        assertThat(headings("一、主要举措\n" + line + "\n全年召开会议3次。\n")).last().isEqualTo(expected);
    }

    @Test
    void theDepthOfMarkdownHeadingsMeansNothing() {
        Report report = Samples.report(Samples.source("r.md", """
                # 云泽市市场监督管理局

                ## 云泽市市场监督管理局2024年度法治政府建设情况报告

                #### （一）完善制度

                制定文件3件。

                ## （二）规范执法

                评查案卷2次。

                ## 二、存在问题

                一是力量薄弱。
                """));

        assertThat(report.sections().stream()
                        .filter(s -> s.label().startsWith("（"))
                        .map(Section::depth))
                .containsExactly(2, 2);
        assertThat(section(report, "存在问题").depth()).isEqualTo(1);
        assertThat(section(report, "存在问题").parent()).isZero();
    }

    @Test
    void aLostFirstNumberIsSeenByItsSiblings() {
        assertThat(headings("1、主要举措\n全年召开会议3次。\n二、存在问题\n一是力量薄弱。\n三、下一步打算\n加强培训。\n"))
                .containsExactly("1 1、主要举措", "1 二、存在问题", "1 三、下一步打算");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（一期）项目已经建成，投入使用。",
                "（扩大）会议研究了年度任务。",
                "(2.0版)执法系统上线运行。",
                "2024年，全局办理案件36件。",
                "12.4国家宪法日期间开展宣讲6场。",
                "一是完善制度，制定文件3件。",
                "1.8亿条数据完成归集。",
            })
    void whatOnlyLooksLikeANumberIsNoHeading(String line) {
        assertThat(headings("一、主要举措\n" + line + "\n")).containsExactly("1 一、主要举措");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、主要举措和成效 | MEASURES",
                "一、加强组织领导，压实法治责任 | MEASURES",
                "一、坚持突出问题导向，提升执法质效 | MEASURES",
                "一、开展执法突出问题整治 | MEASURES",
                "一、存在问题 | PROBLEMS",
                "一、存在的不足和原因 | PROBLEMS",
                "一、困难和问题 | PROBLEMS",
                "一、主要差距 | PROBLEMS",
                "一、下步工作意见 | PLAN",
                "一、下一年度工作安排 | PLAN",
                "一、2025年工作思路 | PLAN",
                "一、今后努力方向 | PLAN",
                "一、主要负责人履行推进法治建设第一责任人职责情况 | DUTY",
                "一、履行第一责任人职责 | DUTY",
                "一、发挥理论学习第一责任人作用 | MEASURES",
                "一、2024年工作情况 | MEASURES",
            })
    void theWordsOfAHeadingTellThePart(String heading, SectionKind kind) {
        Report report = report(heading + "\n全年召开会议3次。\n");

        assertThat(report.sections().get(1).kind()).isEqualTo(kind);
        assertThat(Samples.clause(report, "召开会议").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"二、存在问题及下一步打算", "二、存在的不足和2025年工作安排", "二、下一步工作计划和存在的问题", "二、主要问题、改进措施"})
    void aHeadingMayNameProblemsAndPlanTogether(String heading) {
        Section merged =
                report("一、主要举措\n召开会议3次。\n" + heading + "\n一是力量薄弱。\n").sections().get(2);

        assertThat(merged.kind()).isEqualTo(SectionKind.PROBLEMS);
        assertThat(merged.merged()).isTrue();
    }

    @Test
    void subHeadingsTellPartsOfTheirOwnAndOthersInherit() {
        Report report = report("""
                二、存在问题和下一步打算
                （一）存在问题
                一是力量薄弱。
                （二）下一步打算
                加强培训。
                三、2025年工作安排
                （一）加强学习
                组织轮训。
                """);

        assertThat(section(report, "下一步打算").merged()).isTrue();
        assertThat(Samples.clause(report, "力量薄弱").kind()).isEqualTo(SectionKind.PROBLEMS);
        assertThat(Samples.clause(report, "加强培训").kind()).isEqualTo(SectionKind.PLAN);
        assertThat(Samples.clause(report, "组织轮训").kind())
                .as("themed heading under a plan")
                .isEqualTo(SectionKind.PLAN);
    }

    @Test
    void aShortLineWithoutNumberIsAHeadingOnlyIfItNamesAPart() {
        assertThat(headings("一、主要举措\n召开会议3次。\n存在的问题\n力量薄弱。\n执法人员\n")).containsExactly("1 一、主要举措", "1 存在的问题");
    }

    @Test
    void numberedSentencesOfTheThirdLevelAreNoHeadings() {
        Report report = report("一、主要举措\n1.组织执法培训6期，培训执法人员320人次；\n2.评查案卷60卷；\n");

        assertThat(headings(report)).containsExactly("1 一、主要举措");
        assertThat(report.statements().stream().filter(s -> s.ordinal() > 0)).hasSize(2);
    }

    @Test
    void sectionsLieWithinTheirParentsAndCoverTheirClauses() {
        for (var file : Samples.files()) {
            Report report = Samples.report(Samples.source(file));
            assertThat(report.clauses()).as(file.toString()).isNotEmpty();
            for (Clause c : report.clauses()) {
                assertThat(report.sections().get(c.section()).span().contains(c.span()))
                        .as("%s: %s", file, report.text(c))
                        .isTrue();
            }
            for (Section s : report.sections()) {
                if (s.parent() > 0) {
                    assertThat(report.sections().get(s.parent()).span().contains(s.span()))
                            .as("%s: %s", file, s.heading())
                            .isTrue();
                }
            }
        }
    }
}
