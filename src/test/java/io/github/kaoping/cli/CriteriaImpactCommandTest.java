package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kaoping criteria impact}: who gains and who loses when a set is replaced. */
class CriteriaImpactCommandTest {
    @TempDir
    private Path folder;

    private Path old;
    private Path now;
    private Path reports;

    @BeforeEach
    void twoSetsAndThreeReports() throws IOException {
        old = CriteriaCopy.in(folder.resolve("old")).folder();
        now = CriteriaCopy.in(folder.resolve("new")).folder();
        reports = Files.createDirectories(folder.resolve("reports"));
        report("court.txt", "局领导出庭应诉3人次。");
        report("study.txt", "局党组专题学习习近平法治思想4次。");
        report("same.txt", "局党组专题学习习近平法治思想4次。");
    }

    private void report(String name, String sentence) throws IOException {
        Files.writeString(
                reports.resolve(name),
                "示例市示例局2024年法治政府建设工作情况报告\n\n一、主要举措和成效\n\n" + sentence + "\n\n二、存在的不足\n\n一是队伍力量薄弱。二是培训不够。\n");
    }

    /** A point moves from studying to appearing in court. */
    private void movePoint() throws IOException {
        CriteriaEdit.replace(
                now.resolve("base/g-disputes.yaml"),
                "points: 4\n    basis: [行诉法出庭",
                "points: 5\n    basis: [行诉法出庭",
                "        base: 2\n",
                "        base: 3\n",
                "points: 14\n",
                "points: 15\n");
        CriteriaEdit.replace(
                now.resolve("base/b-leadership.yaml"),
                "points: 12\n",
                "points: 11\n",
                "    points: 2\n",
                "    points: 1\n",
                "described: 1, data: 2",
                "described: 0.5, data: 1");
    }

    @Test
    void whoGainsWhoLosesAndOnWhatIsShownWithTies() throws IOException {
        movePoint();
        CommandRun run = impact();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("3 份报告：升分 1 份，降分 2 份，不变 0 份；等次改变 0 份")
                .contains("G3    行政机关负责人出庭应诉         1         0        +1")
                .contains("B1    学习贯彻习近平法治思想         0         2        −2")
                .contains("court.txt：G3 3→4（+1）")
                .contains("study.txt：B1 2→1（−1）")
                .containsPattern("\\d=[→ ].*study\\.txt")
                .contains("不是任何机关的正式标准");
        assertThat(run.out().indexOf("study.txt"))
                .as("losses first")
                .isLessThan(run.out().indexOf("court.txt"));
    }

    @Test
    void theSameSetMovesNothing() {
        CommandRun run = CommandRun.of("criteria", "impact", old, old, reports);
        assertThat(run.out()).contains("升分 0 份，降分 0 份，不变 3 份", "没有一项指标的得分因此改变");
    }

    @Test
    void gradesThatComeWithTheNewSetAreCounted() throws IOException {
        CriteriaEdit.replace(
                now.resolve("base.yaml"),
                "# grades:\n",
                "grades:\n",
                "#   - {name: 优秀",
                "  - {name: 优秀",
                "#   - {name: 良好",
                "  - {name: 良好",
                "#   - {name: 一般",
                "  - {name: 一般",
                "#   - {name: 较差",
                "  - {name: 较差");
        assertThat(impact().out()).contains("等次改变 3 份", "未设定→较差");
    }

    @Test
    void thePageStandsAloneAndListsTheChangesOfTheCriteria() throws IOException {
        movePoint();
        Path page = folder.resolve("impact.html");
        CommandRun run = CommandRun.of("criteria", "impact", old, now, reports, "--out", page);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(page))
                .contains("default-src &#39;none&#39;")
                .doesNotContain("http:", "https:", "<script")
                .contains("G3 行政机关负责人出庭应诉：4 分 → 5 分")
                .contains("<span class=\"loss\">−1</span>");
        assertThat(CommandRun.of("criteria", "impact", old, now, reports, "--out", page)
                        .code())
                .as("nothing is overwritten unasked")
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void otherProgramsGetNumbers() throws IOException {
        movePoint();
        CommandRun run = CommandRun.of("criteria", "impact", old, now, reports, "--format", "json");
        assertThat(run.out())
                .contains("\"schema\": \"kaoping/criteria-impact/1\"", "\"change\": 1.00", "\"tied\": true");
    }

    @Test
    void aReportThatCannotBeReadIsShownAndNotCompared() throws IOException {
        Files.write(reports.resolve("broken.docx"), new byte[] {1, 2, 3});
        CommandRun run = impact();
        assertThat(run.code()).isEqualTo(ExitCode.INPUT);
        assertThat(run.out()).contains("不能比较 1 份", "broken.docx");
        assertThat(CommandRun.of("criteria", "impact", old, now, folder.resolve("none"))
                        .code())
                .isEqualTo(ExitCode.INPUT);
    }

    private CommandRun impact() {
        return CommandRun.of("criteria", "impact", old, now, reports);
    }
}
