package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kaoping.model.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each slip alone in a sound set: where it is told, and what is said. */
class CriteriaSlipsTest {
    private static final String BASE = "base.yaml";
    private static final String WORDS = "base/words.yaml";
    private static final String G = "base/g.yaml";
    private static final String A = "base/a.yaml";

    @TempDir
    Path folder;

    /** file, what is written, what is written instead, a word of the line that is told, words of the message. */
    static Stream<Arguments> slips() {
        return Stream.of(
                // keys
                slip(BASE, "bonus-cap: 5", "bonus-caps: 5", "bonus-caps", "最接近的是“bonus-cap”"),
                slip(G, "counts-events: true", "count-events: true", "count-events", "最接近的是“counts-events”"),
                slip(
                        G,
                        "        duty: 2\n",
                        "        duty: 2\n        reach: clause\n",
                        "reach: clause",
                        "它属于：figures"),
                slip(G, "points: 7", "points: 7\ntotal: 7", "total: 7", "只能写在总表"),
                slip(G, "{from: 90, points: 2}", "{from：90, points: 2}", "from：90", "半角冒号"),
                slip(BASE, "title: 试用标准\n", "", "", "缺少必填的键“title”"),
                slip(BASE, "id: base\n", "", "title: 试用标准", "缺少必填的键“id”"),
                slip(G, "    advice: 写明次数和比率。\n", "", "id: G3", "缺少必填的键“advice”"),
                slip(G, "        unknown: 1\n", "", "method: steps", "缺少必填的键“unknown”"),
                slip(G, "            state: data\n", "", "负责人出庭12人次", "缺少必填的键“state”"),
                slip(
                        G,
                        "            figure: 12人次\n",
                        "            figure: 12人次\n            figure: 1\n",
                        "figure: 1",
                        "已经写过"),
                // types and values
                slip(G, "base: 2", "base: 两分", "base: 两分", "“base”应为数字", "“两分”"),
                slip(G, "base: 2", "base: ２", "base: ２", "“base”应为数字（半角"),
                slip(G, "base: 2", "base: -2", "base: -2", "不能是负数"),
                slip(G, "duty: 2", "duty: 4", "duty: 4", "1 到 3 的整数"),
                slip(G, "duty: 2", "duty: [2]", "duty: [2]", "应为一个值"),
                slip(G, "counts-events: true", "counts-events: 是", "counts-events: 是", "可以写：false、true"),
                slip(G, "basis: [行诉法, 旧规定, 新规定]", "basis: 行诉法", "basis: 行诉法", "应为列表"),
                slip(G, "[人次, \"％\"]", "[人次，件]", "人次，件", "半角逗号"),
                slip(G, "state: planned", "state: plan", "state: plan", "最接近的是“planned”"),
                slip(G, "section: plan", "section: plans", "section: plans", "最接近的是“plan”"),
                slip(G, "reach: clause", "reach: claus", "reach: claus", "最接近的是“clause”"),
                slip(G, "[court, other]", "[court, others]", "others", "最接近的是“other”"),
                slip(A, "values: {late: 2, unpublished: 5}", "values: {}", "迟报", "写明各项的分值"),
                slip(A, "reads: figures", "reads: figure", "reads: figure", "最接近的是“figures”"),
                slip(A, "due: \"03-01\"", "due: \"3月1日\"", "3月1日", "月和日"),
                slip(A, "due: \"03-01\"", "due: \"02-30\"", "02-30", "月和日"),
                slip(A, "late: 0.5", "late: 1.5", "late: 1.5", "最多能得的 1 分"),
                slip(
                        BASE,
                        "not-applicable: exclude_and_rescale",
                        "not-applicable: exclude",
                        "not-applicable",
                        "full_score"),
                slip(
                        BASE,
                        "limits: {threshold: 0, completeness: 0.6}",
                        "limits: 60",
                        "limits: 60",
                        "可以写的键：threshold、completeness"),
                slip(BASE, "enforcement:", "enforcment:", "enforcment", "最接近的是“enforcement”"),
                slip(BASE, "only-if-accounted: [G3, A]", "only-if-accounted: [G33]", "G33", "最接近的是“G3”"),
                // ids
                slip(G, "id: G5\n", "id: G3\n", "id: G3\n", "重复"),
                slip(G, "{id: G5.petition,", "{id: G5.mediation,", "name: 信访", "重复"),
                slip(G, "id: G5\n", "id: H5\n", "id: H5", "以所属一级指标的编号“G”开头"),
                slip(G, "{id: G5.petition,", "{id: G3.petition,", "name: 信访", "加点“G5.”开头"),
                slip(A, "dimension: A", "dimension: G", "dimension: G", "重复", "没有一级或二级指标“A”"),
                slip(A, "id: N1.late", "id: P1.honours", "迟报", "重复"),
                // sums
                slip(G, "points: 7", "points: 8", "points: 8", "指标合计 7 分（G3 4、G5 3）"),
                slip(BASE, "total: 12", "total: 100", "total: 100", "各一级指标合计 12 分（G 7、A 5）"),
                slip(G, "base: 2", "base: 1", "points: 4", "最高分合计 3 分"),
                // methods
                slip(G, "method: steps", "method: step", "method: step", "最接近的是“steps”"),
                slip(G, "method: steps", "item: G3.appearance", "item: G3.appearance", "已经写过"),
                slip(G, "item: G3.appearance", "item: G3.apearance", "item: G3.apearance", "最接近的是“G3.appearance”"),
                slip(
                        G,
                        "items: [G5.mediation, G5.petition]",
                        "items: [G5.mediation]",
                        "name: 信访",
                        "没有任何计分方法用到",
                        "最高分合计 2 分"),
                slip(
                        G,
                        "{method: checklist, items",
                        "{method: checklist, item: G5.other, items",
                        "item: G5.other, items",
                        "写且只写一个"),
                slip(G, "described: 0.5, data: 1}", "described: 0.5}", "method: checklist", "二者选一"),
                slip(G, "{from: 60, points: 1.5}", "{from: 95, points: 1.5}", "from: 95", "顺序反了"),
                slip(G, "{from: 60, points: 1.5}", "{from: 90, points: 1.5}", "from: 90, points: 1.5", "重叠"),
                slip(A, "{figures: 8, points: 1}", "{figures: 8, dimensions: 6, points: 1}", "dimensions: 6", "从高到低"),
                slip(A, "reads: submitted", "find: [报送]", "item: A2.submitted", "reads: submitted"),
                slip(A, "outcome: 0.5", "result: 0.5", "result: 0.5", "方面“result”没有词组"),
                slip(A, "{from: 2, points: 1}", "{from: 3, points: 1}", "from: 3", "只写明了 2 种：penalty、permit"),
                slip(
                        A,
                        "[{find: 处罚, aspect: penalty}, {find: 许可, aspect: permit}]",
                        "[处罚, 许可]",
                        "item: A4.cases",
                        "要知道有哪几种"),
                slip(BASE, "from: 90}", "from: 0}", "一般", "重叠"),
                slip(BASE, "name-en: fair, from: 0", "name-en: fair, from: 10", "优秀", "从 0 分起"),
                slip(BASE, "name-en: no weaknesses, best: 一般", "best: 良好", "V1", "没有等次“良好”"),
                // names elsewhere
                slip(G, "[行诉法,", "[行诉发,", "行诉发", "最接近的是“行诉法”"),
                slip(G, "\"{负责人} … 出庭\"", "\"{负责任} … 出庭\"", "负责任", "没有词表“负责任”，最接近的是“负责人”"),
                slip(WORDS, "首长, 负责人]", "首长, \"{负责人}\"]", "\"{负责人}\"]", "又引用了自己"),
                slip(WORDS, "[普法规划]", "[]", "规划: []", "词表“规划”是空的"),
                slip(WORDS, "  规划: [普法规划]", "  规划:", "规划:", "词表“规划”是空的"),
                slip(WORDS, "[普法规划]", "普法规划", "规划: 普法规划", "应为列表"),
                slip(WORDS, "[普法规划]", "[普法规划，普法]", "普法规划，普法", "半角逗号"),
                slip(WORDS, "[普法规划]", "[普法 … 规划]", "普法 … 规划", "这里只能写词"),
                slip(WORDS, "until: 2023}", "from: 2024, until: 2023}", "旧规定", "起止反了"),
                slip(WORDS, "  规划:", "  负责人: [x]\n  规划:", "负责人: [x]", "已经写过"),
                // phrases
                slip(G, "\"{负责人} … 出庭\"", "\"\"", "- \"\"", "空的词组"),
                slip(G, "\"{负责人} … 出庭\"", "{负责人}", "- {负责人}", "放进半角引号"),
                slip(G, "\"{负责人} … 出庭\"", "\"{负责人 … 出庭\"", "{负责人 …", "没有配对"),
                slip(G, "\"{负责人} … 出庭\"", "\"{负责人} … \"", "{负责人} … ", "有一处是空的"),
                slip(G, "\"{负责人} … 出庭\"", "\"{负责人} ... 出庭\"", "...", "三个点"),
                slip(G, "\"{负责人} … 出庭\"", "“{负责人} … 出庭”", "“{负责人}", "全角引号"),
                slip(G, "        exclude: [旁听]", "        exclude: [旁听|]", "旁听|", "“|”的一边是空的"),
                slip(G, "not: [律师]", "not: [律师 & 法官]", "律师 & 法官", "这里只能写词"),
                slip(G, ", find: [其他纠纷]", "", "G5.other, name", "缺少查找词组"),
                slip(G, "at-most: described", "at-most: data", "at-most: data", "最接近的是“described”"),
                // adjustments
                slip(A, "kind: bonus", "kind: bonuses", "kind: bonuses", "最接近的是“bonus”"),
                slip(A, "reads: dates,", "reads: dates, find: [迟],", "迟报", "只用于按词组判断"),
                slip(A, "荣誉, aspect: city}", "荣誉}", "- {find: 全国", "没有写明 aspect", "", "“city”没有词组用到"),
                slip(
                        A,
                        "荣誉, aspect: city}",
                        "荣誉, aspect: town}",
                        "- {find: 全国",
                        "“town”在“values”中没有分值",
                        "",
                        "“city”没有词组用到"),
                // files
                slip(BASE, "base/words.yaml", "base/word.yaml", "base/word.yaml", "最接近的是“words.yaml”"),
                slip(BASE, "  - base/a.yaml", "  - base/a.yaml\n  - base/a.yaml", "base/a.yaml\n", "重复列入"),
                slip(G, "dimension: G\n", "", "name: 行政争议", "没有写“dimension”"));
    }

    private static Arguments slip(String file, String before, String after, String line, String... words) {
        return arguments(file, before, after, line, List.of(words));
    }

    @ParameterizedTest(name = "{index} {2}")
    @MethodSource("slips")
    void aSlipIsToldWithItsLineAndWhatToDo(String file, String before, String after, String line, List<String> words) {
        SmallSet small = SmallSet.in(folder).change(file, before, after);

        LoadResult result = small.load(BASE);

        assertThat(result.set()).isNull();
        assertThat(result.problems()).map(p -> p.message().chinese()).anyMatch(m -> m.contains(words.get(0)));
        Problem told = result.problems().stream()
                .filter(p -> p.message().chinese().contains(words.get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(told.file()).endsWith(file);
        assertThat(told.lineText()).contains(line.strip());
        assertThat(told.lineText()).isEqualTo(lineAt(small.text(file), told.line()));
        assertThat(told.column())
                .isBetween(line.isEmpty() ? 0 : 1, told.lineText().length() + 1);
        String all = String.join(
                "\n", result.problems().stream().map(p -> p.message().chinese()).toList());
        assertThat(words).allSatisfy(w -> assertThat(all).contains(w.strip()));
    }

    private static String lineAt(String text, int line) {
        return line == 0 ? "" : text.lines().toList().get(line - 1);
    }

    @Test
    void aSlipDoesNotBringOthersWithIt() {
        List<String> alone = slips().map(Arguments::get)
                .filter(a -> ((List<?>) a[4]).size() == 1)
                .map(a -> {
                    SmallSet small = SmallSet.in(folder).change((String) a[0], (String) a[1], (String) a[2]);
                    return a[2] + " → " + small.load(BASE).problems().size();
                })
                .filter(s -> !s.endsWith(" → 1"))
                .toList();

        assertThat(alone).isEmpty();
    }
}
