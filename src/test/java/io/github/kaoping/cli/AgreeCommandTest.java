package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kaoping.tables.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code agree}: people against the program and against each other, and the table to label in. */
class AgreeCommandTest {
    private static final Path READINGS = CommandRun.HOME.resolve("src/test/resources/readings");
    private static final String REPORT = "dev-edu-2021";

    @TempDir
    private Path folder;

    private Path reports;
    private Path first;
    private Path second;

    @BeforeEach
    void write() throws IOException {
        reports = Files.createDirectory(folder.resolve("报告"));
        Files.copy(READINGS.resolve("reports").resolve(REPORT + ".md"), reports.resolve(REPORT + ".md"));
        first = table("张三.csv", "B1.study,有数据", "G3.appearance,未反映", "B2.deliberation,有数据", "B3.duty,仅见计划");
        second = table("李四.csv", "B1.study,未反映", "G3.appearance,未反映", "B2.deliberation,有数据", "B3.duty,未反映");
    }

    private Path table(String name, String... rows) throws IOException {
        StringBuilder text = new StringBuilder("报告,要素,状态\n");
        for (String row : rows) {
            text.append(REPORT).append(',').append(row).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void oneReaderGetsTheFiguresAsBeforeAndAlpha() {
        CommandRun run = CommandRun.of("agree", first, "--reports", reports);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("Cohen's kappa", "缺项查准率", "数字正确")
                .contains("Krippendorff's alpha，标注人与程序一起")
                .doesNotContain("标注人之间")
                .contains("混淆表：人工标注（行）与程序（列）", "B1.study", "分歧")
                .doesNotContain("算不出");
    }

    @Test
    void severalReadersAreComparedWithEachOtherAndWithTheProgram() {
        CommandRun run = CommandRun.of("agree", first, second, "--reports", reports);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .containsPattern("标注人 +张三、李四")
                .containsPattern("张三 / 李四 +2/4  50.0%")
                .containsPattern("张三 / 程序 +\\d/4")
                .contains("Krippendorff's alpha，标注人之间", "Krippendorff's alpha，标注人与程序一起")
                .contains(REPORT + " B1.study  张三 data，李四 silent，程序 ");
        // four items: data silent data planned against silent silent data silent, each in two readings
        assertThat(run.out()).contains("（4 个要素，8 个读数）", "（4 个要素，12 个读数）");
    }

    @Test
    void peopleAloneNeedNoReports() {
        CommandRun run = CommandRun.of("agree", first, second, "--readers-only", "--brief");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("标注人之间", "先列的标注人")
                .doesNotContain("程序")
                .doesNotContain("分歧")
                .doesNotContain("B1.study");
        CommandRun one = CommandRun.of("agree", first, "--readers-only");
        assertThat(one.code()).isEqualTo(ExitCode.USAGE);
        assertThat(one.err()).contains("两位以上");
    }

    @Test
    void tablesOfAllItemsAreShownWhenAskedFor() {
        Object[] words = {"agree", first, second, "--readers-only"};
        assertThat(CommandRun.of(words).out()).contains("B1.study ").doesNotContain("G3.appearance ");
        assertThat(CommandRun.of("agree", first, second, "--readers-only", "--all-items")
                        .out())
                .contains("B1.study ")
                .contains("G3.appearance 行政机关负责人出庭应诉  1 处中 1 处一致");
    }

    @Test
    void readersWithoutCommonItemsOrVariationGetWordsAndNoNumber() throws IOException {
        Path same = table("同.csv", "G3.appearance,未反映");
        Path other = table("别.csv", "G3.appearance,未反映");
        Path apart = table("另.csv", "B1.study,未反映");
        assertThat(CommandRun.of("agree", same, other, "--readers-only").out())
                .contains("算不出：各方读数全是同一种")
                .doesNotContain("NaN");
        CommandRun none = CommandRun.of("agree", same, apart, "--readers-only", "--lang", "en");
        assertThat(none.code()).isEqualTo(ExitCode.NOTHING);
        assertThat(CommandRun.of("agree", same, other, apart, "--readers-only").out())
                .contains("没有共同标注的要素");
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        CommandRun run = CommandRun.of("agree", first, second, "--reports", reports, "--format", "json");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.at("/schema").asText()).isEqualTo("kaoping/agreement/1");
        assertThat(json.at("/readers/1").asText()).isEqualTo("李四");
        assertThat(json.at("/program").asBoolean()).isTrue();
        assertThat(json.at("/alpha/readers/nominal/units").asInt()).isEqualTo(4);
        assertThat(json.at("/alpha/withProgram/ordinal/alpha").isNumber()).isTrue();
        assertThat(json.at("/pairs/0/same").asInt()).isEqualTo(2);
        assertThat(json.at("/pairs/1/second").isNull()).as("the program").isTrue();
        assertThat(json.at("/figures/0/reader").asText()).isEqualTo("张三");
        assertThat(json.at("/confusion/total/readings").asInt()).isEqualTo(8);
        assertThat(json.at("/confusion/items/0/cells/0/count").asInt()).isPositive();
        assertThat(json.at("/differences/0/readings")).hasSizeGreaterThan(1);
        assertThat(run.out()).doesNotContain(folder.toString());

        JsonNode alone = new ObjectMapper()
                .readTree(CommandRun.of("agree", first, first, "--readers-only", "--format", "json")
                        .out());
        assertThat(alone.at("/readers/1").asText()).as("same name").endsWith("/张三");
        assertThat(alone.at("/alpha/readers/nominal/alpha").asDouble()).isEqualTo(1);
        assertThat(alone.at("/alpha/withProgram").isMissingNode()).isTrue();
        assertThat(alone.at("/figures")).isEmpty();
    }

    @Test
    void foldersAreReadersAndJsonFilesOfOneFolderTogetherAreOne() throws IOException {
        Path labels = READINGS.resolve("labels");
        CommandRun files = CommandRun.of(
                "agree",
                labels.resolve("dev-edu-2021.json"),
                labels.resolve("dev-tax-2022.json"),
                "--reports",
                READINGS.resolve("reports"),
                "--brief");
        assertThat(files.code()).as(files.err()).isEqualTo(ExitCode.DONE);
        assertThat(files.out()).containsPattern("报告份数 +2").contains("Cohen's kappa");

        Path folderOfOne = Files.createDirectory(folder.resolve("王五"));
        Files.copy(labels.resolve(REPORT + ".json"), folderOfOne.resolve(REPORT + ".json"));
        CommandRun two = CommandRun.of("agree", folderOfOne, first, "--readers-only");
        assertThat(two.out()).containsPattern("王五 / 张三 +\\d/4");
    }

    @Test
    void mistakesEndWithTheDocumentedCodes() throws IOException {
        assertThat(CommandRun.of("agree", first).code()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("agree", first).err()).contains("--reports", "--readers-only");
        CommandRun missing = CommandRun.of("agree", folder.resolve("没有.csv"), "--readers-only");
        assertThat(missing.code()).isEqualTo(ExitCode.INPUT);
        assertThat(missing.err()).contains("没有.csv");
        assertThat(CommandRun.of("agree", Files.createDirectory(folder.resolve("空")), "--readers-only")
                        .code())
                .isEqualTo(ExitCode.NOTHING);
        Path wrong = table("错.csv", "B1.study,有数剧", "B0.x,有数据");
        Path broken = Files.writeString(folder.resolve("坏.xlsx"), "PK\u0003\u0004 nothing");
        CommandRun slips = CommandRun.of("agree", wrong, broken, "--readers-only", "--lang", "en");
        assertThat(slips.code()).isEqualTo(ExitCode.INPUT);
        assertThat(slips.err())
                .contains("错.csv:2:3: error KP-911: line 2, column 3: there is no state “有数剧”")
                .contains("错.csv:3:2: error KP-911: line 3, column 2: there is no item “B0.x”")
                .contains("坏.xlsx: error KP-911: The file is damaged")
                .contains("Places to correct: 3")
                .doesNotContain("Exception", "log4j", "\tat ");
        assertThat(slips.out()).isEmpty();
        Path far = Files.writeString(folder.resolve("远.csv"), "报告,要素,状态\n没有这份,B1.study,有数据\n");
        CommandRun unread = CommandRun.of("agree", first, far, "--reports", reports);
        assertThat(unread.code()).isEqualTo(ExitCode.INPUT);
        assertThat(unread.err()).contains("没有这份");
    }

    @Test
    void theTemplateHoldsEveryItemOfEveryReportAndIsNeverReplacedUnasked() throws Exception {
        for (String name : new String[] {"标注.csv", "标注.xlsx"}) {
            Path to = folder.resolve(name);
            CommandRun run = CommandRun.of("agree", "--template", to, "--reports", reports);
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
            assertThat(run.err()).contains("已写出");
            assertThat(TableFile.read(to).get(0).rows()).hasSizeGreaterThan(60).anySatisfy(r -> assertThat(r.cells())
                    .contains(REPORT, "G3.appearance", "行政机关负责人出庭应诉"));
            CommandRun again = CommandRun.of("agree", "--template", to, reports.resolve(REPORT + ".md"));
            assertThat(again.code()).isEqualTo(ExitCode.USAGE);
            assertThat(again.err()).contains("没有覆盖");
            assertThat(CommandRun.of("agree", "--template", to, "--reports", reports, "--overwrite", "--lang", "en")
                            .code())
                    .isEqualTo(ExitCode.DONE);
        }
        assertThat(CommandRun.of("agree", "--template", folder.resolve("a.doc"), "--reports", reports)
                        .code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("agree", "--template", folder.resolve("a.csv")).code())
                .isEqualTo(ExitCode.NOTHING);
    }
}
