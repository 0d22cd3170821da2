package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code inspect} and {@code explain} on an invented report. */
class ReadingCommandsTest {
    private static final String REPORT = """
            云泽市市场监督管理局2024年度法治政府建设情况报告

            一、主要举措和成效

            （一）依法化解争议。全年负责人出庭应诉23人次。负责人旁听庭审2场。办理行政复议案件5件，均已审结。我局被评为全国执法示范单位。

            二、存在的不足和原因

            一是部分人员执法能力不够，主要是因为培训较少。二是执法平台不够完善。

            三、下一年度工作安排

            下一步，将推动政务公开，落实述法制度。

            云泽市市场监督管理局
            2025年2月20日
            """;

    @TempDir
    private Path folder;

    private Path report;

    @BeforeEach
    void write() throws IOException {
        report = Files.writeString(folder.resolve("云泽.txt"), REPORT);
    }

    @Test
    void inspectShowsWhatWasUnderstoodFromTitleToFigures() {
        CommandRun said = CommandRun.of("inspect", report);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(flat(said))
                .contains("单位云泽市市场监督管理局")
                .contains("年度2024（据标题）")
                .contains("落款2025-02-20")
                .contains("一、主要举措和成效（主要举措和成效，第3行）")
                .contains("不足和原因：有专门标题")
                .contains("列出2条，其中写明原因1条")
                .contains("第一责任人履职：没有找到")
                .contains("第5行：“全年负责人出庭应诉23人次”已做")
                .contains("数字：23人次（数量）")
                .contains("计划");
    }

    @Test
    void inspectSpeaksEnglishAndJson() {
        assertThat(CommandRun.of("inspect", report, "--lang", "en").out())
                .contains("Statutory parts", "own heading", "the body", "23人次 (count)");
        assertThat(CommandRun.of("inspect", report, "--format", "json").out())
                .contains("\"schema\": \"kaoping/inspection/1\"", "\"tense\": \"done\"", "\"value\": \"23\"")
                .contains("\"scored\": true")
                .doesNotContain(folder.toString());
    }

    @Test
    void inspectTakesWhatIsKnownFromTheOptions() {
        CommandRun said = CommandRun.of("inspect", report, "--year", "2023", "--class", "internal");
        assertThat(flat(said)).contains("年度2023（据指定）").contains("单位类别内部管理部门");
    }

    @Test
    void inspectShowsALookAlikeAllTheSameAndSaysThatItIsNotScored() throws IOException {
        Path plan =
                Files.writeString(folder.resolve("plan.txt"), "云泽市市场监督管理局2024年法治政府建设工作要点\n\n一、总体要求\n\n落实法治政府建设各项任务。\n");
        CommandRun said = CommandRun.of("inspect", plan);
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(flat(said)).contains("文种工作计划或要点").contains("评分时会拒绝").contains("一、总体要求");
        CommandRun explained = CommandRun.of("explain", "G3", plan);
        assertThat(explained.code()).isEqualTo(ExitCode.INPUT);
        assertThat(explained.err()).contains("--force");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        for (CommandRun said : new CommandRun[] {
            CommandRun.of("inspect", folder.resolve("no.txt")), CommandRun.of("explain", "G3", folder.resolve("no.txt"))
        }) {
            assertThat(said.code()).isEqualTo(ExitCode.INPUT);
            assertThat(said.err()).contains("no.txt");
            assertThat(said.out()).isEmpty();
        }
    }

    @Test
    void explainTellsWhatWasLookedForFoundDecidedAndAddedUp() {
        CommandRun said = CommandRun.of("explain", "g3", report);
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(flat(said))
                .contains("得3分，满分4分（部分得分）")
                .contains("“{机关负责人}…{出庭}”")
                .contains("找到的候选文字：1处")
                .contains("“全年负责人出庭应诉23人次”")
                .contains("有数据：本年度做了，并有属于它的数字。（规则“做了并有数字”）")
                .contains("状态：有数据（data）")
                .contains("得分2分（规则“有次数或比率”）")
                .contains("合计：得分3−扣分0")
                .contains("一级指标G行政争议与司法监督")
                .contains("法释〔2020〕3号")
                .contains("应当写明");
    }

    @Test
    void explainTellsWhichWordIsMissingWhereNothingWasFound() {
        CommandRun said = CommandRun.of("explain", "I2.hearing", report);
        assertThat(flat(said)).contains("要素I2.hearing").doesNotContain("要素I2.leaders");
        CommandRun silent = CommandRun.of("explain", "E3", report);
        assertThat(flat(silent)).contains("没有找到候选文字").contains("未反映（silent），缺").contains("提示（规则“应有而未反映”）");
        CommandRun planned = CommandRun.of("explain", "B4", report, "--lang", "en");
        assertThat(flat(planned)).contains("onlyplanned(planned),missing").contains("Candidatesfound:1");
    }

    @Test
    void explainShowsBonusesWithTheirCaps() {
        CommandRun said = CommandRun.of("explain", "P1.honours", report);
        assertThat(flat(said))
                .contains("国家级+3")
                .contains("我局被评为全国执法示范单位")
                .contains("计入：+3")
                .contains("加分合计最多5分");
        assertThat(flat(CommandRun.of("explain", "N2.figures", report))).contains("计入：未核");
    }

    @Test
    void explainShowsHowADimensionIsScaledWhenSomethingWasNotChecked() {
        assertThat(flat(CommandRun.of("explain", "A2", report)))
                .contains("未核（not-checked）")
                .containsPattern("可核6分，折算到8分：[0-9.]+÷6×8=");
    }

    @Test
    void thePartBeforeThePointServesWhereItSaysWhichOneIsMeant() {
        CommandRun said = CommandRun.of("explain", "n1", report);
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains("N1.late")
                .isEqualTo(CommandRun.of("explain", "N1.late", report).out());
        assertThat(CommandRun.of("explain", "N", report).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void explainListsTheFirstPhrasesAndAllOfThemIfAsked() {
        String brief = flat(CommandRun.of("explain", "F6", report));
        String all = flat(CommandRun.of("explain", "F6", report, "--all"));
        assertThat(brief)
                .contains("个从略，加--all全部列出")
                .containsPattern("\\|等\\d+种”")
                .hasSizeLessThan(2500);
        assertThat(all).doesNotContain("从略");
        assertThat(all.length()).isGreaterThan(brief.length() + 200);
        assertThat(flat(CommandRun.of("explain", "G3", report)))
                .as("what found something is always listed")
                .contains("“{机关负责人}…{出庭}”");
    }

    @Test
    void theSheetNamesEverythingThatIsMissing() {
        assertThat(CommandRun.of("score", report, "--format", "html").out())
                .contains("报告未反映普法责任、普法活动、以案释法。")
                .contains("报告只在计划、要求或不足中提到主动公开。报告未反映依申请公开。");
        assertThat(CommandRun.of("score", report, "--format", "html", "--lang", "en")
                        .out())
                .contains(
                        "The report gives no account of duty of publicity, publicity activities, teaching law by cases.");
    }

    @Test
    void theSummaryCountsWhatTheCheckLists() throws IOException {
        Path other = Files.writeString(folder.resolve("b.txt"), REPORT.replace("全年负责人出庭应诉23人次。", ""));
        String rows = CommandRun.of("score", report, other).out();
        for (Path one : List.of(report, other)) {
            String listed = flat(CommandRun.of("check", one)).replaceFirst("(?s).*缺项(\\d+)处.*", "$1");
            assertThat(rows.lines().limit(8))
                    .filteredOn(l -> l.contains("%") && l.contains(String.valueOf(one.getFileName())))
                    .singleElement()
                    .asString()
                    .containsPattern("% +" + listed + " ");
        }
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearestOnes() {
        CommandRun said = CommandRun.of("explain", "G3.apperance", report);
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("没有编号“G3.apperance”", "G3.appearance");
    }

    /** The output without blanks, so that a test does not depend on where lines were broken. */
    private static String flat(CommandRun run) {
        return run.out().replaceAll("\\s+", "");
    }
}
