package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kaoping criteria test --coverage}: what no example would notice. */
class CoverageTest {
    private static final String HIT = "{text: \"局党组研究选址3次。\", state: data, figure: \"3次\"}";
    private static final String MISS = "{text: \"局党组研究节日值班。\", state: silent, near-miss: 值班}";

    @TempDir
    private Path folder;

    @BeforeEach
    void aSetOfOneIndicator() throws IOException {
        Path base = Files.createDirectories(folder.resolve("base"));
        for (String file : new String[] {"lexicon.yaml", "words.yaml", "bases.yaml"}) {
            Files.copy(Path.of("criteria", "base", file), base.resolve(file));
        }
        Files.createDirectories(folder.resolve("samples"));
        Files.writeString(folder.resolve("base.yaml"), """
                id: one
                title: 一项指标
                version: "1"
                note: 示例
                total: 3
                include: [base/lexicon.yaml, base/words.yaml, base/bases.yaml, x.yaml]
                not-applicable: exclude_and_rescale
                limits: {threshold: 0, completeness: 0}
                bonus-cap: 0
                deduction-cap: 0
                classes:
                  enforcement: {endings: [局], only-if-accounted: []}
                """);
        examples(HIT, MISS);
    }

    private void examples(String... examples) throws IOException {
        Files.writeString(folder.resolve("x.yaml"), """
                dimension: X
                name: 示例
                points: 3
                indicators:
                  - id: X1
                    name: 研究选址
                    points: 3
                    basis: [考评实践]
                    advice: 写明次数。
                    scoring:
                      - {method: count, item: X1.site, points: 3, at-least: 3, each: 1, uncounted: 1}
                    items:
                      - id: X1.site
                        name: 研究选址
                        duty: 1
                        find: [{find: "研究选址"}, {find: "选址论证"}]
                        figures: {units: [次]}
                        examples: [%s]
                """.formatted(String.join(", ", examples)));
    }

    @Test
    void aPhraseARuleAndAThresholdThatNothingWouldNoticeAreNamed() {
        CommandRun run = coverage();
        assertThat(run.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(run.out())
                .contains("没有一个例子用到的词组（1 个）", "X1.site 研究选址：选址论证")
                .contains("挪动一格后没有样表会变的门槛（2 处）", "X1 研究选址：3 → 4", "X1 研究选址：3 → 2")
                .contains("抽掉后没有例子或样表会变的规则", "次数达到要求")
                .doesNotContain("没有命中的例子", "没有险些命中的例子", "没有核对数字的例子");
    }

    @Test
    void examplesOnBothSidesCloseTheGapsOfTheThreshold() throws IOException {
        points("X1 3：局党组研究选址3次。\nX1 2：局党组研究选址2次。\nX1 1：开展选址论证。\n");
        CommandRun run = coverage();
        assertThat(run.out()).contains("样表 3 个").doesNotContain("门槛（", "词组（", "次数不足");
    }

    @Test
    void anItemWithoutANearMissOrAFigureIsNamed() throws IOException {
        examples("{text: \"局党组研究选址。\", state: described}");
        assertThat(coverage().out()).contains("没有险些命中的例子（1 个要素）", "没有核对数字的例子（1 个要素）");
        examples(MISS);
        assertThat(coverage().out()).contains("没有命中的例子（1 个要素）");
    }

    @Test
    void aSampleThatEarnsSomethingElseIsShownAsADifferenceEvenWithoutCoverage() throws IOException {
        points("X1 3：局党组研究选址2次。\n");
        CommandRun run = test();
        assertThat(run.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(run.out()).contains("样表不符：samples/points.txt:1", "- X1 3", "+ X1 2");
    }

    @Test
    void aWholeSheetIsAcceptedOnlyWhenAskedAndThenHolds() throws IOException {
        Path samples = folder.resolve("samples");
        Files.writeString(
                samples.resolve("small.txt"),
                "@class enforcement\n示例市示例局2024年法治政府建设工作情况报告\n\n一、主要举措和成效\n\n局党组研究选址3次。\n");
        assertThat(test().out()).contains("样表不符：samples/small.txt", "+ X1 3/3 得满分");
        assertThat(samples.resolve("small.expected")).doesNotExist();
        CommandRun.of("criteria", "test", "--criteria", folder.resolve("base.yaml"), "--accept");
        assertThat(Files.readString(samples.resolve("small.expected"))).contains("X1 3/3 得满分", "  X1.site 有数据 high 3次");
        assertThat(test().code()).isZero();
        CriteriaEdit.replace(folder.resolve("x.yaml"), "at-least: 3", "at-least: 4");
        assertThat(test().out()).contains("- X1 3/3 得满分", "+ X1 2/3 部分得分");
    }

    @Test
    void aGapOnTheListOfOpenOnesIsANoteAndAClosedOneHasToGo() throws IOException {
        Files.writeString(
                folder.resolve("samples").resolve("open.txt"), "# 说明\nidle-phrase X1.site 选址论证\nno-hit X1.site\n");
        assertThat(coverage().out()).contains("提示（不算不通过").contains("已经补上，请从 samples/open.txt 删去：no-hit X1.site");
    }

    private void points(String lines) throws IOException {
        Files.writeString(folder.resolve("samples").resolve("points.txt"), lines);
    }

    private CommandRun coverage() {
        return CommandRun.of("criteria", "test", "--criteria", folder.resolve("base.yaml"), "--coverage");
    }

    private CommandRun test() {
        return CommandRun.of("criteria", "test", "--criteria", folder.resolve("base.yaml"));
    }
}
