package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Phrase;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kaoping criteria diff}: what policy people read before they adopt a set. */
class CriteriaDiffCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aSetDoesNotDifferFromItself() throws IOException {
        CriteriaCopy.in(folder);
        CommandRun run = CommandRun.of("criteria", "diff", folder.resolve("2024.yaml"), folder.resolve("2024.yaml"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("两套标准没有不同").doesNotContain("·");
    }

    @Test
    void pointsThresholdsPhrasesWordsAndBasesAreSaidInSentences() throws IOException {
        CriteriaCopy.in(folder);
        Path old = folder.resolve("2024.yaml");
        Path now = changed();
        CommandRun run = CommandRun.of("criteria", "diff", old, now);
        String text = run.out().replaceAll("\\n {4}", "").replace(" “", "“");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(text)
                .contains("G 行政争议与司法监督\n  · 一级指标合计：14 分 → 15 分")
                .contains("G3 行政机关负责人出庭应诉：4 分 → 5 分")
                .contains("评分标准：“有次数或比率 2 分”改为“有次数或比率 3 分”；“60% 以上加 1.5 分”改为“50% 以上加 1.5 分”")
                .contains("词组“出庭应诉率|负责人出庭率|出庭率|到庭率”改写：增加“到庭率”")
                .contains("排除词组：去掉“律师出庭”")
                .contains("纲要2021：依据适用 2021—2025 年度 → 适用 2021—2026 年度")
                .contains("G1 行政复议：去掉依据 《中华人民共和国行政复议法》（2023年修订）")
                .contains("总分：100 分 → 101 分")
                .contains("不是任何机关的正式标准");
        assertThat(text.indexOf("总分")).isLessThan(text.indexOf("G 行政争议"));
    }

    @Test
    void anIndicatorThatCameAndOneThatWentAreToldWithTheirPoints() throws IOException {
        CriteriaCopy copy = CriteriaCopy.in(folder);
        Path other = folder.resolve("other");
        CriteriaCopy.in(other);
        CriteriaEdit.replace(
                other.resolve("base/c-functions.yaml"),
                "  - id: C5\n",
                "  - id: C6\n",
                "C5.regulation",
                "C6.regulation",
                "- id: C5.regulation",
                "- id: C6.regulation");
        CriteriaEdit.replace(other.resolve("base.yaml"), "C5", "C6", "C5", "C6");
        CommandRun run = CommandRun.of(
                "criteria", "diff", copy.folder().resolve("2024.yaml"), other.resolve("2024.yaml"), "--lang", "en");
        String text = run.out().replaceAll("\\n {4}", " ");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(text)
                .contains("C6 ")
                .contains("new indicator, 1 points")
                .contains("indicator removed (formerly 1 points)");
    }

    @Test
    void theSameGoesToOtherProgramsAsJson() throws IOException {
        CriteriaCopy.in(folder);
        CommandRun run = CommandRun.of("criteria", "diff", folder.resolve("2024.yaml"), changed(), "--format", "json");
        assertThat(run.out())
                .contains("\"schema\": \"kaoping/criteria-diff/1\"")
                .contains("\"kind\": \"points\"")
                .contains("\"before\": \"4 分\"")
                .contains("\"movesScores\": true");
    }

    @Test
    void yearsOfTheFolderCanBeNamedAndAMissingOneIsTold() {
        assertThat(CommandRun.of("criteria", "diff", "2023", "2024").out()).contains("增加依据", "2023年修订");
        CommandRun run = CommandRun.of("criteria", "diff", "2023", "1999");
        assertThat(run.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(run.err()).contains("没有1999年度的标准");
        assertThat(CommandRun.of("criteria", "diff", "2023", "没有.yaml").err()).contains("没有找到评分标准“没有.yaml”");
    }

    /** Whoever gives the criteria a new part decides here whether two sets can differ in it. */
    @Test
    void everyPartOfACriteriaSetIsComparedOrKnownNotToBe() {
        assertThat(parts(CriteriaSet.class))
                .isEqualTo(new TreeSet<>(Set.of(
                        "id",
                        "title",
                        "version",
                        "year",
                        "note",
                        "sha256",
                        "total",
                        "dimensions",
                        "adjustments",
                        "gradeCaps",
                        "grades",
                        "naPolicy",
                        "limits",
                        "bonusCap",
                        "deductionCap",
                        "conditions",
                        "rounding",
                        "vetoes",
                        "bases",
                        "classes",
                        "lexicon")));
        assertThat(parts(Indicator.class))
                .isEqualTo(new TreeSet<>(Set.of(
                        "id",
                        "dimension",
                        "name",
                        "points",
                        "items",
                        "methods",
                        "basis",
                        "advice",
                        "proposed",
                        "range")));
        assertThat(parts(Item.class))
                .isEqualTo(new TreeSet<>(Set.of(
                        "id",
                        "indicatorId",
                        "name",
                        "duty",
                        "event",
                        "reads",
                        "phrases",
                        "exclusions",
                        "actors",
                        "dependsOn",
                        "figures",
                        "advice",
                        "examples",
                        "range")));
        assertThat(parts(Phrase.class))
                .isEqualTo(new TreeSet<>(Set.of(
                        "source",
                        "slots",
                        "gaps",
                        "not",
                        "without",
                        "with",
                        "under",
                        "aspect",
                        "needsFigure",
                        "describedAtMost",
                        "counted")));
    }

    private static Set<String> parts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Path changed() throws IOException {
        Path other = folder.resolve("other");
        CriteriaCopy.in(other);
        CriteriaEdit.replace(
                other.resolve("base/g-disputes.yaml"),
                "points: 4\n    basis: [行诉法出庭",
                "points: 5\n    basis: [行诉法出庭",
                "        base: 2\n",
                "        base: 3\n",
                "points: 14\n",
                "points: 15\n",
                "{from: 60, points: 1.5}",
                "{from: 50, points: 1.5}",
                "出庭率\"\n",
                "出庭率|到庭率\"\n",
                "\"旁听\", \"律师出庭\"",
                "\"旁听\"",
                "basis: [复议法, 复议法2017]",
                "basis: [复议法2017, 纲要2021]");
        CriteriaEdit.replace(other.resolve("base/bases.yaml"), "from: 2021, until: 2025", "from: 2021, until: 2026");
        CriteriaEdit.replace(other.resolve("base.yaml"), "total: 100", "total: 101");
        return other.resolve("2024.yaml");
    }
}
