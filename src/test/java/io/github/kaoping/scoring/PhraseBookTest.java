package io.github.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.criteria.Method;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scoring method at its edges, worked out by hand under {@code examples/methods}. */
class PhraseBookTest {
    private static final PhraseBook BOOK = PhraseBook.of(Path.of("examples/methods/base.yaml"));

    /** What is told | points of the indicator / those that apply / those that were checked | words of a reason. */
    private static final String TABLE = """
            # 写明数据的得2分，只有表述的得1分
            M1.training=data count 6            | 2.00/2.00/2.00 | 手定
            M1.training=described               | 1.00/2.00/2.00 | 手定
            M1.training=planned                 | 0.00/2.00/2.00 |
            # 开展了的得1分
            M2.files=data                       | 1.00/1.00/1.00 | 手定
            M2.files=described                  | 1.00/1.00/1.00 | 手定
            M2.files=silent                     | 0.00/1.00/1.00 |
            # 每落实一项得1分
            M3.disclosure=described             | 1.00/3.00/3.00 | 手定
            M3.disclosure=data, M3.review=data  | 2.00/3.00/3.00 | 手定
            M3.disclosure=data, M3.review=data, M3.recording=described | 3.00/3.00/3.00 | 手定
            # 不少于3次，每少一次扣0.5分
            M4.deliberation=data count 4        | 2.00/2.00/2.00 | 达到3次
            M4.deliberation=data count 3        | 2.00/2.00/2.00 | 达到3次
            M4.deliberation=data count 2        | 1.50/2.00/2.00 | 每少一次
            M4.deliberation=data count 0        | 0.50/2.00/2.00 | 每少一次
            M4.deliberation=described           | 0.50/2.00/2.00 | 没有写次数
            M4.deliberation=silent              | 0.00/2.00/2.00 |
            # 100件以上3分，50件以上不足100件2分，50件以下1分
            M5.cases=data count 100             | 3.00/3.00/3.00 | 手定
            M5.cases=data count 99              | 2.00/3.00/3.00 | 手定
            M5.cases=data count 50              | 2.00/3.00/3.00 | 手定
            M5.cases=data count 49              | 1.00/3.00/3.00 | 手定
            M5.cases=described                  | 0.00/3.00/3.00 | 手定
            # 90%以上3分，60%以上不足90%2分，不足60%1分
            M6.appearance=data rate 100         | 3.00/3.00/3.00 | 比率100%
            M6.appearance=data rate 90          | 3.00/3.00/3.00 | 比率90%
            M6.appearance=data rate 89.99       | 2.00/3.00/3.00 | 比率89.99%
            M6.appearance=data rate 60          | 2.00/3.00/3.00 | 比率60%
            M6.appearance=data rate 59.99       | 1.00/3.00/3.00 | 比率59.99%
            M6.appearance=data rate 0           | 1.00/3.00/3.00 | 比率0%
            M6.appearance=data count 12         | 0.00/3.00/3.00 | 没有写比率
            # 每低一个百分点扣1分，扣完为止
            M7.review=data rate 100             | 5.00/5.00/5.00 | 比率100%
            M7.review=data rate 99.01           | 5.00/5.00/5.00 | 比率99.01%
            M7.review=data rate 99              | 4.00/5.00/5.00 | 每低1个百分点扣1分
            M7.review=data rate 95.5            | 1.00/5.00/5.00 | 每低1个百分点扣1分
            M7.review=data rate 40              | 0.00/5.00/5.00 | 每低1个百分点扣1分
            M7.review=data count 12             | 0.00/5.00/5.00 | 没有写比率
            # 按完成比例得分，共4分
            M8.tasks=data rate 100              | 4.00/4.00/4.00 | 完成100%
            M8.tasks=data rate 120              | 4.00/4.00/4.00 | 完成120%
            M8.tasks=data rate 85               | 3.40/4.00/4.00 | 完成85%
            M8.tasks=data rate 33.3             | 1.33/4.00/4.00 | 完成33.3%
            M8.tasks=data rate 0                | 0.00/4.00/4.00 | 完成0%
            M8.tasks=described                  | 0.00/4.00/4.00 | 没有写比率
            # 达80%以上得2分，否则不得分
            M9.certified=data rate 80           | 2.00/2.00/2.00 | 80%，达到80%
            M9.certified=data rate 79.99        | 0.00/2.00/2.00 | 79.99%，未达到80%，不得分
            M9.certified=data count 30          | 0.00/2.00/2.00 | 没有写是否达到80%
            M9.certified=silent                 | 0.00/2.00/2.00 |
            # 专门机构3分、有机构负责2分、否则0分
            M10.office=described dedicated      | 3.00/3.00/3.00 | 最高层次
            M10.office=described assigned       | 2.00/3.00/3.00 | 最高层次
            M10.office=data assigned dedicated  | 3.00/3.00/3.00 | 最高层次
            M10.office=described                | 0.00/3.00/3.00 | 没有写到所列的层次
            # 两类以上2分，一类1分
            M11.data=data penalty permit inspection | 2.00/2.00/2.00 | 3种
            M11.data=data penalty permit        | 2.00/2.00/2.00 | 2种
            M11.data=data penalty               | 1.00/2.00/2.00 | 1种
            M11.data=described                  | 0.00/2.00/2.00 | 手定
            # 案件数1分，结果1分；只有表述0.5分
            M12.reconsideration=data cases outcome | 2.00/2.00/2.00 | 都有数字
            M12.reconsideration=data cases      | 1.00/2.00/2.00 | 只有一方面
            M12.reconsideration=described       | 0.50/2.00/2.00 | 手定
            M12.reconsideration=declared-none   | 0.00/0.00/0.00 | 手定
            # 数据2分，90%以上再加2分，60%以上加1分；没有写比率的加0.5分
            M13.appearance=data count 5 rate 90 | 4.00/4.00/4.00 | 比率90%
            M13.appearance=data rate 89.9       | 3.00/4.00/4.00 | 比率89.9%
            M13.appearance=data rate 59.9       | 2.00/4.00/4.00 | 比率59.9%
            M13.appearance=data count 5         | 2.50/4.00/4.00 | 没有写比率
            M13.appearance=described            | 1.00/4.00/4.00 | 手定
            # 每人次扣0.3分，累计不超过0.9分
            M16.violation=silent                | 3.00/3.00/3.00 | 满分起扣
            M16.violation=declared-none         | 3.00/3.00/3.00 | 满分起扣
            M16.violation=planned               | 3.00/3.00/3.00 | 满分起扣
            M16.violation=data count 0          | 3.00/3.00/3.00 | 满分起扣
            M16.violation=described             | 2.70/3.00/3.00 | 1次（项），每次扣0.3分
            M16.violation=data count 2          | 2.40/3.00/3.00 | 2次（项），每次扣0.3分
            M16.violation=data count 3          | 2.10/3.00/3.00 | 3次（项），每次扣0.3分。
            M16.violation=data count 4          | 2.10/3.00/3.00 | 累计最多扣0.9分
            # 迟报一次扣0.5分，漏报一次扣1分，扣完为止
            M17.late=data count 1               | 1.50/2.00/2.00 | 迟报：1次
            M17.late=data count 1, M17.omitted=data count 1 | 0.50/2.00/2.00 | 漏报：1次
            M17.late=data count 3, M17.omitted=data count 5 | 0.00/2.00/2.00 | 漏报：5次
            # 未成立扣0.5分；缺少一项扣0.5分
            M18.group=described, M18.account=described, M18.inspection=data, M18.appraisal=described | 2.00/2.00/2.00 | 满分起扣
            M18.group=silent, M18.account=described, M18.inspection=data, M18.appraisal=planned | 1.00/2.00/2.00 | 未反映领导小组，扣0.5分
            M18.group=silent, M18.account=described, M18.inspection=data, M18.appraisal=planned | 1.00/2.00/2.00 | 计划、要求或不足中提到考核制度，扣0.5分
            M18.group=silent                    | 0.00/2.00/2.00 | 未反映督察制度
            # 发生一起即扣5分
            M19.accident=silent                 | 6.00/6.00/6.00 | 满分起扣
            M19.accident=data count 0           | 6.00/6.00/6.00 | 满分起扣
            M19.accident=data count 1           | 1.00/6.00/6.00 | 发生一起即扣5分
            M19.accident=data count 7           | 1.00/6.00/6.00 | 发生一起即扣5分
            M19.accident=described              | 1.00/6.00/6.00 | 发生一起即扣5分
            M19.accident=not-checked            | 0.00/6.00/0.00 | 都没有核到
            # 酌情扣分
            M20.opinion=not-checked             | 0.00/6.00/0.00 | 手定
            M20.opinion=described               | 0.00/6.00/0.00 | 由考评组酌情评定
            # 执法部门不少于3次，其他单位有1次即可（这里是执法部门）
            M21.study=data count 3              | 2.00/2.00/2.00 | 达到3次
            M21.study=data count 1              | 0.00/2.00/2.00 | 要求3次
            # 办结过案件的才考核
            M22.published=described, M5.cases=data count 9 | 1.00/1.00/1.00 | 手定
            M22.published=silent, M5.cases=described | 0.00/1.00/1.00 | 手定
            M22.published=described, M5.cases=silent | 0.00/0.00/0.00 | 以办结案件为条件
            M22.published=described, M5.cases=not-checked | 0.00/1.00/0.00 | 办结案件未核
            # 每一种0.5分，最多1分
            M23.lecture=described               | 0.50/1.00/1.00 | 手定
            M23.lecture=described, M23.booth=data | 1.00/1.00/1.00 | 手定
            M23.lecture=data, M23.booth=data, M23.media=data | 1.00/1.00/1.00 | 手定
            # 按比例得分，最低0.5分
            M24.rectified=data rate 80          | 1.60/2.00/2.00 | 完成80%
            M24.rectified=data rate 20          | 0.50/2.00/2.00 | 完成20%
            M24.rectified=silent                | 0.50/2.00/2.00 | 手定
            """;

    private record Row(String told, String points, String words) {
        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip());
        }

        String indicator() {
            return told.substring(0, told.indexOf('.'));
        }

        IndicatorScore score(@Nullable String without) {
            return BOOK.sheet(BodyClass.ENFORCEMENT, told, without)
                    .indicator(indicator())
                    .orElseThrow();
        }

        boolean holds(IndicatorScore score) {
            return paid(score).equals(points)
                    && (words.isEmpty() || reasons(score).stream().anyMatch(r -> r.contains(words)));
        }
    }

    private static String paid(IndicatorScore i) {
        return i.score() + "/" + i.applicable() + "/" + i.checked();
    }

    private static List<String> reasons(IndicatorScore i) {
        return i.findings().stream().map(f -> f.reason().chinese()).toList();
    }

    static List<Row> rows() {
        return TABLE.lines().filter(l -> !l.startsWith("#")).map(Row::of).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aStatePaysWhatTheSentenceSays(Row row) {
        IndicatorScore score = row.score(null);

        assertThat(paid(score)).as(row.told()).isEqualTo(row.points());
        assertThat(reasons(score)).as(row.told()).anySatisfy(r -> assertThat(r).contains(row.words()));
    }

    /** Within a phase no rule reads what the phase finds, so a rule is knocked out by leaving out its findings. */
    @Test
    void withoutARuleOfAMethodTheTableFalls() throws IOException {
        List<Row> rows = rows();
        Set<String> kept = new TreeSet<>();
        Set<String> rules = new TreeSet<>();
        for (String file : List.of(
                "proportional",
                "gate",
                "highest",
                "full",
                "absence",
                "occurrences",
                "one-strike",
                "bands",
                "rate",
                "count",
                "levels",
                "accounted",
                "checklist",
                "kinds",
                "aspects",
                "steps")) {
            Pattern.compile("(?m)^rule \"([^\"]+)\"")
                    .matcher(Files.readString(Path.of("rules", file + ".drl")))
                    .results()
                    .forEach(m -> rules.add(m.group(1)));
        }
        for (String rule : rules) {
            if (rows.stream().allMatch(r -> r.holds(r.score(rule)))) {
                kept.add(rule);
            }
        }

        assertThat(rules).hasSizeGreaterThan(35);
        assertThat(kept)
                .as(
                        "rules whose loss the table does not feel; others test those of classes, proposals, declared absence and conditions, whose findings are not their own")
                .containsExactlyInAnyOrder("满分起扣的指标该类单位没有反映", "满分起扣的指标只作建议", "分档计分：报告称无", "有反映即得分：报告称无");
    }

    @Test
    void everyMethodOfTheFormatStandsInTheBook() {
        Set<String> used = BOOK.set().indicators().stream()
                .flatMap(i -> i.methods().stream())
                .map(m -> m.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used)
                .containsExactlyElementsOf(new TreeSet<>(List.of(Method.class.getPermittedSubclasses()).stream()
                        .map(Class::getSimpleName)
                        .toList()));
    }

    @Test
    void onlyWhatTheReportOughtToTellIsMissing() {
        ScoreSheet sheet = BOOK.sheet(BodyClass.ENFORCEMENT, "", null);

        assertThat(sheet.missing())
                .map(m -> m.indicator())
                .contains("M1", "M9", "M18")
                .doesNotContain("M16", "M17", "M19");
    }

    @Test
    void fullPointsDoNotApplyWhereTheClassNeedNotTellAndDoesNot() {
        ScoreSheet silent = BOOK.sheet(BodyClass.TOWNSHIP, "", null);
        ScoreSheet told = BOOK.sheet(BodyClass.TOWNSHIP, "M18.group=described", null);

        assertThat(paid(silent.indicator("M18").orElseThrow())).isEqualTo("0.00/0.00/0.00");
        assertThat(reasons(silent.indicator("M18").orElseThrow()))
                .anySatisfy(r -> assertThat(r).contains("该类单位不一定有这些事项"));
        assertThat(paid(told.indicator("M18").orElseThrow()))
                .as("told of one, the other three are not held against it")
                .isEqualTo("2.00/2.00/2.00");
    }

    @Test
    void anotherClassHasAnotherThreshold() {
        assertThat(paid(BOOK.sheet(BodyClass.TOWNSHIP, "M21.study=data count 1", null)
                        .indicator("M21")
                        .orElseThrow()))
                .isEqualTo("2.00/2.00/2.00");
        IndicatorScore unknown = BOOK.sheet(BodyClass.UNKNOWN, "M21.study=data count 1", null)
                .indicator("M21")
                .orElseThrow();
        assertThat(paid(unknown)).as("an unknown class is not scored silently").isEqualTo("0.00/2.00/0.00");
        assertThat(reasons(unknown)).anySatisfy(r -> assertThat(r).contains("单位类别不明"));
    }

    @Test
    void whatDoesNotApplyUnderAConditionIsNotMissing() {
        ScoreSheet without = BOOK.sheet(BodyClass.ENFORCEMENT, "M5.cases=silent", null);
        ScoreSheet with = BOOK.sheet(BodyClass.ENFORCEMENT, "M5.cases=described", null);

        assertThat(without.missing()).map(m -> m.indicator()).doesNotContain("M22");
        assertThat(with.missing()).map(m -> m.indicator()).contains("M22");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我局获评“全国法治政府建设示范单位”。我局获评“全省法治先进单位”。 | silent | ENFORCEMENT | P1.honours +3.00 计",
                "我局获评全国法治政府建设示范单位。我局获评“全省法治先进单位”。 | silent | ENFORCEMENT | P1.honours +2.00 计",
                "我局获评全国法治政府建设示范单位。 | silent | ENFORCEMENT | P1.honours +0.00 未核",
                "我局获评“全国法治政府建设示范单位”。 | described | ENFORCEMENT | P1.honours +0.00 计",
                "我局获评“全国法治政府建设示范单位”。 | not-checked | ENFORCEMENT | P1.honours +0.00 未核",
                "我局被市政府通报批评。 | silent | ENFORCEMENT | N1.criticised -2.00 计",
                "我局被市政府通报批评。我局被省政府通报批评。我局被区政府通报批评。 | silent | ENFORCEMENT | N1.criticised -4.00 计",
                "我局被市政府通报批评。 | silent | TOWNSHIP | N1.criticised +0.00 计",
                "我局被市政府通报批评。 | silent | UNKNOWN | N1.criticised +0.00 未核",
            })
    void outsideTheTreeLevelsNamesAndConditionsCount(
            String sentence, String accident, BodyClass bodyClass, String expected) {
        ScoreSheet sheet = PhraseBook.of(Path.of("examples/methods/base.yaml"), sentence)
                .sheet(bodyClass, "M19.accident=" + accident, null);
        String id = expected.substring(0, expected.indexOf(' '));
        List<AdjustmentScore> lines =
                sheet.adjustments().stream().filter(a -> a.id().equals(id)).toList();
        BigDecimal sum = lines.stream().map(AdjustmentScore::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean checked = lines.stream().anyMatch(AdjustmentScore::checked);

        assertThat(id + " " + (sum.signum() < 0 ? "" : "+") + sum.setScale(2) + " " + (checked ? "计" : "未核"))
                .isEqualTo(expected);
    }

    @Test
    void theBookIsSaidToBeNoStandard() {
        assertThat(BOOK.set().note().chinese()).contains("不是任何机关的正式标准");
        assertThat(Samples.criteria(2024).note().chinese()).contains("不是任何机关的正式标准");
    }
}
