package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriteriaTestCommandTest {
    private static final String FILE = "base/g-disputes.yaml";
    private static final String ITEM = "- id: G3.appearance";

    @TempDir
    private Path folder;

    private CriteriaCopy criteria;

    @BeforeEach
    void copyWithoutExamples() throws IOException {
        criteria = CriteriaCopy.in(folder);
    }

    @Test
    void criteriaWithoutAnyExampleFailBecauseNothingWasTested() {
        CommandRun said = CommandRun.of("criteria", "test", "--criteria", folder);
        assertThat(said.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(said.err()).contains("没有可运行的示例");
    }

    @Test
    void examplesThatAreReadAsTheySayPassInEverySectionAndOnce() {
        criteria.behind(
                FILE,
                ITEM,
                "        examples:",
                "          - {text: 我局负责人出庭应诉23人次。, state: data, figure: 23人次}",
                "          - {text: 我局负责人出庭应诉二十三人次。, state: data, figure: 23人次}",
                "          - {text: 推动负责人出庭应诉。, section: plan, state: planned}",
                "          - {text: 负责人出庭应诉不够。, section: problems, state: planned}",
                "          - {text: 民警出庭作证5人次。, state: silent}");
        CommandRun said = CommandRun.of("criteria", "test", "--criteria", folder);
        assertThat(said.out()).contains("共运行示例 5 个（要素 1 个），不符 0 个。");
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aDifferenceIsToldWithItsPlaceBothSidesAndWhatTheCandidateLacked() {
        int line = criteria.behind(
                FILE,
                ITEM,
                "        examples:",
                "          - {text: 下一步，推动负责人出庭应诉。, section: plan, state: data}",
                "          - {text: 我局负责人出庭应诉23人次。, state: data, figure: 24人次}",
                "          - {text: 我局负责人走访法院。, state: described}",
                "          - {text: 局领导出庭旁听。, state: described}");
        CommandRun said = CommandRun.of("criteria", "test", "--criteria", folder);
        assertThat(said.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(said.out())
                .contains(FILE + ":" + (line + 1) + "：G3.appearance")
                .contains("应为 有数据（data），实为 仅见计划（planned）")
                .contains("规则“计划和打算只算计划”")
                .contains(FILE + ":" + (line + 2) + "：G3.appearance")
                .contains("数字：应为 24人次，实为 23人次")
                .contains(FILE + ":" + (line + 3) + "：G3.appearance")
                .contains("缺少“出庭/")
                .contains("但有排除的“旁听”")
                .contains("共运行示例 4 个（要素 1 个），不符 4 个。");
    }

    @Test
    void theExamplesOfBonusesRunToo() {
        criteria.behind(
                "base/adjustments.yaml",
                "- id: P1.honours",
                "    examples:",
                "      - {text: 我局被评为全国执法示范单位。, state: described}",
                "      - {text: 力争被评为全国执法示范单位。, state: silent}");
        CommandRun said = CommandRun.of("criteria", "test", "--criteria", folder, "--lang", "en");
        assertThat(said.out()).contains("2 examples run (1 items), 0 read otherwise.");
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
    }
}
