package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kaoping.render.DisplayWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriteriaCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theWholeSetIsShownWithPointsMethodsDutyBasisAndTheReminderThatPointsAreAnExample() {
        CommandRun said = CommandRun.of("criteria", "show", "--year", "2024");
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(flat(said))
                .contains("default-2024")
                .contains("不是任何机关的正式标准")
                .contains("等次未设定")
                .contains("G行政争议与司法监督（14分）")
                .contains("G3行政机关负责人出庭应诉（4分）★★")
                .contains("有次数或比率2分，再按比率加分：90%以上加2分")
                .contains("法释〔2020〕3号")
                .contains("不适用的分值剔除")
                .contains("P1.honours法治类荣誉：国家级+3")
                .contains("V1未反映不足")
                .doesNotContain("暂用");
    }

    @Test
    void oneIndicatorIsShownWithItsPhrasesAsWritten() {
        CommandRun said = CommandRun.of("criteria", "show", "g3", "--lang", "en");
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains("G3 Heads of the body appearing in court (4 points)")
                .contains("“{机关负责人} … {出庭}”")
                .contains("no official standard");
        assertThat(flat(said)).doesNotContain("G4").contains("Excluded");
    }

    @Test
    void aYearWithoutASetOfItsOwnIsShownAsProvisional() {
        assertThat(CommandRun.of("criteria", "show", "--year", "2019").out()).contains("default-2020", "（暂用）");
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearestOnes() {
        CommandRun said = CommandRun.of("criteria", "show", "G33");
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("没有编号“G33”", "G3");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void asJsonTheSetHoldsWhatOtherProgramsNeed() {
        CommandRun said = CommandRun.of("criteria", "show", "--format", "json", "G3.appearance");
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .startsWith("{")
                .contains("\"schema\": \"kaoping/criteria/1\"")
                .contains("\"method\": \"steps\"")
                .contains("\"find\": \"{机关负责人} … {出庭}\"")
                .doesNotContain("\"G4\"")
                .endsWith("}\n");
    }

    @Test
    void soundCriteriaAreToldWithHowMuchWasChecked() {
        CommandRun said = CommandRun.of("criteria", "check");
        assertThat(said.err().lines().filter(l -> l.contains("KP-")))
                .as("no outline of 2026 was known, and one indicator group began in 2021")
                .filteredOn(l -> !l.startsWith("错误"))
                .hasSize(2)
                .allMatch(l -> l.contains("KP-702") && (l.contains("2020.yaml:") || l.contains("2026.yaml:")));
        assertThat(said.err()).contains("错误 0 处，提醒 2 处");
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).containsPattern("标准 \\d+ 套，要素 65 个，词组 \\d{2,} 个，示例 \\d+ 个，规则 \\d{2,} 条");
    }

    @Test
    void slipsInCriteriaAndRulesAreAllToldAtOnceWithPlaceAndCaret() throws IOException {
        CriteriaCopy criteria = CriteriaCopy.in(folder.resolve("criteria"));
        int line = criteria.behind("base/g-disputes.yaml", "- id: G3.appearance", "        eksamples: []");
        criteria.behind("2021.yaml", "id: default-2021", "titel: 标题");
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("bad.drl"), "package kaoping;\nrule “甲”\nwhen\nthen\nend\n");
        CommandRun said = CommandRun.of("criteria", "check", criteria.folder(), "--rules", rules);
        assertThat(said.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .contains("base/g-disputes.yaml:" + line + ":")
                .contains("“examples”")
                .contains("2021.yaml:")
                .contains("“title”")
                .contains("bad.drl:2:")
                .contains("^")
                .doesNotContain("\tat ");
        assertThat(said.err().split("eksamples: \\[]", -1))
                .as("told once, not once per year")
                .hasSize(2);
    }

    @Test
    void warningsAreToldApartFromErrorsAndFailOnlyWhenAsked() throws IOException {
        CriteriaCopy criteria = CriteriaCopy.in(folder.resolve("criteria"));
        int line = criteria.behind("base/words.yaml", "words:", "  没人用: [甲, 乙]");

        CommandRun said = CommandRun.of("criteria", "check", criteria.folder());
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        assertThat(said.err())
                .contains("base/words.yaml:" + line + ":3：提醒 KP-412")
                .contains("kaoping help KP-");

        assertThat(CommandRun.of("criteria", "check", "--strict", criteria.folder())
                        .code())
                .isEqualTo(ExitCode.CRITERIA);
    }

    @Test
    void theCaretStandsUnderTheSpotByColumnsOfTheTerminal() throws IOException {
        CriteriaCopy criteria = CriteriaCopy.in(folder.resolve("criteria"));
        criteria.behind("base/words.yaml", "words:", "  中文: [\"{没有}\"]");

        CommandRun said = CommandRun.of("criteria", "check", criteria.folder().resolve("2024.yaml"));

        List<String> lines = said.err().lines().toList();
        int caret = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).endsWith("^"))
                .findFirst()
                .orElseThrow();
        String above = lines.get(caret - 1);
        assertThat(above.indexOf('"')).isPositive();
        assertThat(DisplayWidth.of(lines.get(caret)) - 1)
                .isEqualTo(DisplayWidth.of(above.substring(0, above.indexOf('"'))));
    }

    @Test
    void forOtherProgramsTheSlipsComeAsJson() throws IOException {
        CriteriaCopy criteria = CriteriaCopy.in(folder.resolve("criteria"));
        int line = criteria.behind("base/g-disputes.yaml", "- id: G3.appearance", "        eksamples: []");

        CommandRun said = CommandRun.of("criteria", "check", "--format", "json", criteria.folder());

        assertThat(said.code()).isEqualTo(ExitCode.CRITERIA);
        JsonNode json = new ObjectMapper().readTree(said.out());
        assertThat(json.get("schema").asText()).isEqualTo("kaoping/criteria-check/1");
        assertThat(json.get("errors").asInt()).isEqualTo(1);
        JsonNode first = json.get("problems").get(0);
        assertThat(first.get("code").asText()).isEqualTo("KP-301");
        assertThat(first.get("severity").asText()).isEqualTo("error");
        assertThat(first.get("line").asInt()).isEqualTo(line);
        assertThat(first.get("column").asInt()).isEqualTo(9);
    }

    @Test
    void aMethodThatNoRuleJudgesByIsAnError() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.filter(f -> !f.endsWith("steps.drl")).toList()) {
                Files.copy(file, rules.resolve(file.getFileName()));
            }
        }

        CommandRun said = CommandRun.of("criteria", "check", "--rules", rules, "criteria/2024.yaml");

        assertThat(said.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(said.err()).contains("错误 KP-510").contains("StepsMethod").contains("base/g-disputes.yaml:");
    }

    @Test
    void oneFileCanBeCheckedAndAMissingOneIsNamed() {
        assertThat(CommandRun.of("criteria", "check", "criteria/2024.yaml").out())
                .contains("标准 1 套");
        CommandRun missing = CommandRun.of("criteria", "check", folder.resolve("no.yaml"));
        assertThat(missing.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(missing.err()).contains("no.yaml");
    }

    @Test
    void withoutASubcommandTheChoicesAreShown() {
        CommandRun said = CommandRun.of("criteria");
        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("show", "check", "test");
    }

    /** The output without blanks, so that a test does not depend on where lines were broken. */
    private static String flat(CommandRun run) {
        return run.out().replaceAll("\\s+", "");
    }
}
