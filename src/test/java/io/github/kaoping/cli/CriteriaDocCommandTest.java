package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.tables.Sheet;
import io.github.kaoping.tables.TableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kaoping criteria doc}: the score sheet to be published, in the words of the values that score. */
class CriteriaDocCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theWordFileHoldsEveryIndicatorWithPointsRuleAndBasis() throws IOException {
        Path file = written("guide.docx");
        SourceText source = Samples.source(file);
        String text = source.text();
        for (Indicator i : Samples.criteria(2024).indicators()) {
            assertThat(text).contains(i.id() + " " + i.name().chinese());
        }
        assertThat(text)
                .contains("不少于 3 次（项）得 3 分，每少一次扣 1 分，扣完为止")
                .contains("有次数或比率 2 分，再按比率加分：90% 以上加 2 分")
                .contains("《最高人民法院关于行政机关负责人出庭应诉若干问题的规定》（法释〔2020〕3号）")
                .contains("报告写明本年度没有行政诉讼的，行政机关负责人出庭应诉不适用")
                .contains("不是任何机关的正式标准")
                .contains("等次未设定");
    }

    @Test
    void theWorkbookCanBeReadAgainAndItsPointsAddUp() throws Exception {
        List<Sheet> sheets = TableFile.read(written("guide.xlsx"));
        assertThat(sheets).hasSize(1);
        CriteriaSet set = Samples.criteria(2024);
        BigDecimal sum = sheets.get(0).rows().stream()
                .filter(r -> r.cell(1).matches("(?s)[A-Z]\\d+ .*"))
                .map(r -> new BigDecimal(r.cell(2)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(set.total());
    }

    @Test
    void theSameCriteriaGiveTheSameBytes() throws IOException, InterruptedException {
        for (String name : List.of("a.docx", "a.xlsx", "a.html")) {
            byte[] first = Files.readAllBytes(written(name));
            Thread.sleep(1_100); // a clock in the file would show in its seconds
            assertThat(Files.readAllBytes(written("again-" + name))).as(name).isEqualTo(first);
        }
    }

    @Test
    void theWebPageStandsAloneAndSpeaksEnglishToo() throws IOException {
        Path file = folder.resolve("guide.html");
        CommandRun run = CommandRun.of("criteria", "doc", "--year", "2024", "--lang", "en", "--out", file);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(file))
                .contains("How points are earned", "no official standard", "rowspan=\"4\"")
                .doesNotContain("http:", "https:", "<script");
    }

    @Test
    void anotherEndingIsRefusedAndNothingIsOverwritten() throws IOException {
        CommandRun run = CommandRun.of("criteria", "doc", "--out", folder.resolve("guide.pdf"));
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(".html、.docx 或 .xlsx");
        Path file = written("guide.html");
        assertThat(CommandRun.of("criteria", "doc", "--out", file).code()).isEqualTo(ExitCode.USAGE);
    }

    private Path written(String name) {
        Path file = folder.resolve(name);
        CommandRun run = CommandRun.of("criteria", "doc", "--year", "2024", "--out", file);
        assertThat(run.code()).as(run.err()).isZero();
        return file;
    }
}
