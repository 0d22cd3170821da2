package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(said.err()).isEmpty();
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
