package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people hand in by mistake: one clear message each and the documented exit code, and the others are still scored. */
class BadInputTest {
    private static final Path GOOD = CommandRun.EXAMPLES.resolve("slogans-culture-2022.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aMissingFileIsNamed() {
        CommandRun run = CommandRun.of("score", folder.resolve("没有.txt"));
        assertThat(run.code()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains("没有找到“" + folder.resolve("没有.txt") + "”");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFolderWithoutReportsIsNothingToDo() throws IOException {
        write("README.md", "说明");
        write("表.csv", "a,b");
        CommandRun run = CommandRun.of("score", folder);
        assertThat(run.code()).isEqualTo(ExitCode.NOTHING);
        assertThat(run.err()).contains("没有可以评分的报告").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void noFileAtAllIsAUsageMistake() {
        CommandRun run = CommandRun.of("score");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("缺少参数：报告").contains("kaoping score --help");
    }

    @Test
    void anEmptyFileIsUnreadable() throws IOException {
        assertNotScored(write("空.txt", ""), "unreadable", "空");
        assertNotScored(write("空白.txt", " \r\n　\n"), "unreadable", "空");
    }

    @ParameterizedTest
    @CsvSource({"junk.txt", "junk.docx", "junk.pdf", "junk"})
    void binaryJunkIsUnreadable(String name) throws IOException {
        byte[] junk = new byte[20_000];
        new Random(20_240_301).nextBytes(junk);
        Path file = Files.write(folder.resolve(name), junk);
        JsonNode sheet = sheet(CommandRun.of("score", file, "--format", "json"), ExitCode.INPUT);
        assertThat(sheet.get("outcome").asText()).isEqualTo("unreadable");
        assertThat(sheet.get("reason").asText()).isNotBlank();
        assertThat(sheet.get("score").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GB18030", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8 with BOM", "UTF-8 with CR LF"})
    void anotherEncodingGivesTheSameSheet(String encoding) throws IOException {
        String text = Files.readString(GOOD);
        String content =
                switch (encoding) {
                    case "UTF-16LE", "UTF-16BE", "UTF-8 with BOM" -> "\ufeff" + text;
                    case "UTF-8 with CR LF" -> text.replace("\n", "\r\n");
                    default -> text;
                };
        Path file = folder.resolve(GOOD.getFileName());
        Files.write(file, content.getBytes(Charset.forName(encoding.split(" ", 2)[0])));
        JsonNode expected = bare(sheet(CommandRun.of("score", GOOD, "--format", "json"), ExitCode.DONE));
        JsonNode actual = bare(sheet(CommandRun.of("score", file, "--format", "json"), ExitCode.DONE));
        if (encoding.endsWith("CR LF")) {
            withoutOffsets(expected);
            withoutOffsets(actual);
            ((ObjectNode) expected).remove("textSha256"); // the text keeps its line ends
            ((ObjectNode) actual).remove("textSha256");
        }
        assertThat(actual).isEqualTo(expected);
        assertThat(expected.get("score").decimalValue()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "政府信息公开工作年度报告, 政府信息公开, 根据《中华人民共和国政府信息公开条例》要求，现将有关情况报告如下。全年主动公开政府信息120条。",
        "法治政府建设工作要点, 计划, 为做好2023年法治政府建设工作，制定本要点。要落实行政机关负责人出庭应诉制度。",
        "上半年法治政府建设工作情况报告, 半年, 2023年上半年，我局推进法治政府建设，现将有关情况报告如下。办理行政复议案件2件。",
    })
    void aLookAlikeIsRefusedNamedAndScoredOnlyByForce(String genre, String said, String body) throws IOException {
        Path file = write(
                genre + ".txt",
                "岚溪县水务局2023年" + genre + "\n\n" + body + "\n\n一、总体情况\n按上级要求组织实施。\n\n二、下一步工作\n继续做好各项工作。\n");
        assertNotScored(file, "refused", said);
        assertThat(CommandRun.of("score", file).out()).contains(said).contains("--force");
        JsonNode forced = sheet(CommandRun.of("score", file, "--force", "--format", "json"), ExitCode.DONE);
        assertThat(forced.get("outcome").asText()).isEqualTo("scored");
        assertThat(forced.toString()).contains("文种存疑");
    }

    @Test
    void aModelTextWithPlaceholdersIsRefusedAndItsPlaceholdersNeverScore() throws IOException {
        Path file = write("范文.txt", """
                某县水务局20xx年法治政府建设年度报告

                20xx年，某县水务局认真推进法治政府建设，现将有关情况报告如下。

                一、主要举措和成效
                局党组专题研究法治工作*次。办理行政复议案件x件，局负责人出庭应诉**次，行政机关负责人出庭应诉率xx%。

                二、存在的不足
                一是xx不够到位；二是xx有待加强。

                三、下一年度安排
                一是开展xx培训；二是推进xx工作；三是落实xx制度。
                """);
        assertNotScored(file, "refused", "占位符");
        JsonNode forced = sheet(CommandRun.of("score", file, "--force", "--format", "json"), ExitCode.DONE);
        List<String> states = new ArrayList<>();
        forced.get("indicators").forEach(i -> i.get("items").forEach(item -> {
            if (Set.of("G1.reconsideration", "G3.appearance", "B2.deliberation")
                    .contains(item.get("id").asText())) {
                states.add(item.get("state").asText());
            }
        }));
        assertThat(states).hasSize(3).doesNotContain("data");
    }

    @Test
    void aReportWithoutSectionsIsScoredAndSaysSo() throws IOException {
        Path file = write("plain.txt", """
                岚溪县水务局2023年度法治政府建设年度报告

                2023年，我局党组专题研究法治工作3次，办理行政复议案件2件，均获维持。今年还存在普法形式单一的不足。2024年，我局将继续推进各项工作。
                """);
        JsonNode sheet = sheet(CommandRun.of("score", file, "--format", "json"), ExitCode.DONE);
        assertThat(sheet.get("score").decimalValue()).isPositive();
        assertThat(CommandRun.of("score", file).out()).contains("没有看出章节标题");
    }

    @Test
    void aTextOfTwentyMegabytesIsAnsweredInTime() throws IOException {
        String report = Files.readString(GOOD);
        Path file = folder.resolve("长.txt");
        try (Writer out = Files.newBufferedWriter(file)) {
            long bytes = 0;
            int length = report.getBytes(StandardCharsets.UTF_8).length;
            for (; bytes < 20L << 20; bytes += length) {
                out.write(report);
            }
        }
        CommandRun run = assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> CommandRun.of("score", file, "--format", "json"), "20 MB in a minute");
        assertThat(run.code()).as(run.err()).isIn(ExitCode.DONE, ExitCode.INPUT);
        JsonNode sheet = JSON.readTree(run.out()).get("sheets").get(0);
        assertThat(sheet.get("outcome").asText()).isIn("scored", "refused", "unreadable");
        if (run.code() == ExitCode.INPUT) {
            assertThat(sheet.get("reason").asText()).isNotBlank();
        }
    }

    @Test
    void anUnknownOptionIsNamedWithTheNearestKnown() {
        CommandRun run = CommandRun.of("score", GOOD, "--strickt");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("不认识的选项或参数：--strickt")
                .contains("--strict")
                .contains("--help");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anUnknownCommandIsNamedWithTheNearestKnown() {
        CommandRun run = CommandRun.of("scroe", GOOD);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("scroe").contains("score").contains("--help");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--format, pdf",
        "--class, police",
        "--submitted, 2月20日",
        "--published, never",
        "--lang, fr",
        "--fail-under, 六十",
        "--year, x"
    })
    void aWrongValueIsNamed(String option, String value) {
        CommandRun run = CommandRun.of("score", GOOD, option, value);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(value).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aSlipInTheCriteriaIsShownWithItsPlace() throws IOException {
        Path criteria = copy(CommandRun.HOME.resolve("criteria"), folder.resolve("criteria"));
        Path file = criteria.resolve("base").resolve("g-disputes.yaml");
        int line = replaceFirst(file, "    advice:", "    advise:");
        CommandRun run = CommandRun.of("score", GOOD, "--criteria", criteria);
        assertThat(run.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(run.err())
                .contains("g-disputes.yaml:" + line + ":5：")
                .contains("advise")
                .contains("advice");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aSlipInTheRulesIsShownWithItsPlace() throws IOException {
        Path rules = copy(CommandRun.HOME.resolve("rules"), folder.resolve("rules"));
        int line = replaceFirst(rules.resolve("count.drl"), "CountMethod(", "CountMethode(");
        CommandRun run = CommandRun.of("score", GOOD, "--rules", rules);
        assertThat(run.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(run.err()).contains("count.drl:" + line + ":").contains("CountMethode");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void inARunOverManyTheOthersAreStillScoredAndTheFailedOnesListed() throws IOException {
        Files.copy(GOOD, folder.resolve("b-good.txt"));
        write("a-empty.txt", "");
        write("c-disclosure.txt", "岚溪县水务局2023年政府信息公开工作年度报告\n\n根据《中华人民共和国政府信息公开条例》，报告如下。\n\n一、总体情况\n公开120条。\n");
        Files.write(folder.resolve("d-junk.docx"), new byte[] {'P', 'K', 3, 4, 0, 1, 2, 3, 4, 5});
        CommandRun run = CommandRun.of("score", folder, folder.resolve("e-missing.txt"), "--format", "json");
        assertThat(run.code()).isEqualTo(ExitCode.INPUT);
        assertThat(run.err()).contains("e-missing.txt");
        JsonNode sheets = JSON.readTree(run.out()).get("sheets");
        List<String> outcomes = new ArrayList<>();
        sheets.forEach(s ->
                outcomes.add(s.get("file").asText() + " " + s.get("outcome").asText()));
        assertThat(outcomes)
                .containsExactly(
                        "a-empty.txt unreadable",
                        "b-good.txt scored",
                        "c-disclosure.txt refused",
                        "d-junk.docx unreadable");
        JsonNode alone = sheet(CommandRun.of("score", GOOD, "--format", "json"), ExitCode.DONE);
        assertThat(sheets.get(1).get("score")).isEqualTo(alone.get("score"));
        assertThat(CommandRun.of("score", folder).out()).contains("a-empty.txt", "c-disclosure.txt", "d-junk.docx");
    }

    @Test
    void aCountOfZeroBesideItsWordIsAnAnswer() throws IOException {
        Path file = write("zero.txt", "云泽市水务局2024年度法治政府建设情况报告\n\n一、主要做法\n行政复议案件0件。\n\n二、不足\n执法力量不强。\n");
        JsonNode sheet = sheet(CommandRun.of("score", file, "--format", "json"), ExitCode.DONE);
        List<String> states = new ArrayList<>();
        sheet.get("indicators").forEach(i -> i.get("items")
                .forEach(item -> states.add(
                        item.get("id").asText() + " " + item.get("state").asText())));
        assertThat(states).contains("G1.reconsideration declared-none");
    }

    @Test
    void aFaultInOneFileIsToldInItsPlaceAndTheOthersAreScored() throws IOException {
        Path rules = copy(CommandRun.HOME.resolve("rules"), folder.resolve("rules"));
        Path one = rules.resolve("accounted.drl");
        Files.writeString(one, Files.readString(one) + """

                rule "出错的规则"
                ruleflow-group "judgements"
                when
                  $s : ItemState( itemId == "G3.appearance", state == State.DATA )
                then
                  Integer.parseInt($s.itemId());
                end
                """);
        Path example = CommandRun.EXAMPLES.resolve("excellent-market-supervision-2024.txt");
        CommandRun run = CommandRun.of("score", example, GOOD, "--rules", rules);
        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.out()).contains("出错：程序处理这份文件时出错", "结果：已评分").doesNotContain("\tat ");
    }

    @Test
    void aDateBeforeTheYearIsOverIsNotBelieved() {
        CommandRun run = CommandRun.of("score", GOOD, "--submitted", "2021-05-01", "--published", "2023-03-01");
        assertThat(run.out()).contains("报送日期2021-05-01早于报告年度的年末").doesNotContain("公开日期2023-03-01早于");
    }

    private static void assertNotScored(Path file, String outcome, String said) throws IOException {
        JsonNode sheet = sheet(CommandRun.of("score", file, "--format", "json"), ExitCode.INPUT);
        assertThat(sheet.get("outcome").asText()).isEqualTo(outcome);
        assertThat(sheet.get("reason").asText()).contains(said);
        assertThat(sheet.get("score").isNull()).isTrue();
    }

    private static JsonNode sheet(CommandRun run, int code) throws IOException {
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        JsonNode sheets = JSON.readTree(run.out()).get("sheets");
        assertThat(sheets).hasSize(1);
        return sheets.get(0);
    }

    private static ObjectNode bare(JsonNode sheet) {
        ObjectNode bare = sheet.deepCopy();
        bare.remove("sha256");
        return bare;
    }

    /** Without positions in the text; lines and columns stay. */
    private static void withoutOffsets(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("start", "end"));
        }
        node.forEach(BadInputTest::withoutOffsets);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /** Replaces the first occurrence of a text and gives the number of its line. */
    private static int replaceFirst(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf(old);
        assertThat(at).as("“%s” in %s", old, file).isNotNegative();
        Files.writeString(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
        return (int) text.substring(0, at).lines().count() + (text.charAt(at - 1) == '\n' ? 1 : 0);
    }
}
