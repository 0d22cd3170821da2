package io.github.kaoping.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.model.Part;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.SectionKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four statutory parts: by heading, by content, absent; and the points and reasons they hold. */
class PartsFinderTest {
    private static final String MEASURES = "一、主要举措和成效\n\n全年召开法治会议3次，评查案卷60卷。\n\n";

    private static Report report(String text) {
        return Samples.report(Samples.TITLE + "\n\n" + text);
    }

    private static Optional<Part> find(Report report, SectionKind kind) {
        return report.parts().stream().filter(p -> p.kind() == kind).findFirst();
    }

    private static Part part(Report report, SectionKind kind) {
        return find(report, kind).orElseThrow(() -> new AssertionError("no " + kind + " in " + report.parts()));
    }

    private static List<String> points(Report report, SectionKind kind) {
        return part(report, kind).points().stream().map(report.text()::text).toList();
    }

    @Test
    void fourPartsWithHeadingsOfTheirOwn() {
        Report report = report(MEASURES + """
                二、存在的不足和原因

                一是执法力量薄弱。二是培训针对性不强。

                三、主要负责人履行第一责任人职责情况

                局长主持召开会议4次。

                四、下一年度工作安排

                （一）加强培训。组织轮训。

                （二）充实力量。招录人员。

                （三）规范执法。开展评查。
                """);

        assertThat(report.parts()).allMatch(Part::ownHeading);
        assertThat(report.parts().stream().map(p -> report.text().text(p.place())))
                .containsExactlyInAnyOrder("一、主要举措和成效", "二、存在的不足和原因", "三、主要负责人履行第一责任人职责情况", "四、下一年度工作安排");
    }

    @Test
    void partsMayBePassagesInsideOthers() {
        Report report = report("""
                一、主要举措和成效

                局主要负责人切实履行第一责任人职责，主持召开会议4次。评查案卷60卷。但基层执法力量仍存在不足，培训覆盖面有待扩大。

                2025年，我局将继续加强培训，充实基层力量，规范执法行为。
                """);

        assertThat(part(report, SectionKind.MEASURES).ownHeading()).isTrue();
        for (SectionKind kind : List.of(SectionKind.DUTY, SectionKind.PROBLEMS, SectionKind.PLAN)) {
            assertThat(part(report, kind).ownHeading()).as(kind.name()).isFalse();
        }
        assertThat(report.text().text(part(report, SectionKind.DUTY).place())).contains("第一责任人");
        assertThat(report.text().text(part(report, SectionKind.PROBLEMS).place()))
                .contains("仍存在不足");
        assertThat(report.text().text(part(report, SectionKind.PLAN).place())).startsWith("2025年");
    }

    @Test
    void aReportWithoutHeadingsHasMeasuresByItsContent() {
        Part measures = part(report("全年召开法治会议3次。评查案卷60卷，组织培训6期。\n"), SectionKind.MEASURES);

        assertThat(measures.ownHeading()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "坚持突出问题导向，提升执法质效。 | PROBLEMS",
                "开展执法突出问题整治，整改问题96个。 | PROBLEMS",
                "帮助企业解决问题40件。 | PROBLEMS",
                "督察反馈的问题全部整改到位。 | PROBLEMS",
                "发现并整改执法问题36个。 | PROBLEMS",
                "学习《主要负责人履行推进法治建设第一责任人职责规定》。 | DUTY",
                "发挥理论学习第一责任人作用。 | DUTY",
                "将普法工作纳入年度计划。 | PLAN",
                "按照2025年前完成的目标，推进平台建设。 | PLAN",
            })
    void whatOnlySoundsLikeAPartIsNone(String sentence, SectionKind kind) {
        Report report = report("一、主要举措和成效\n\n" + sentence + "\n");

        assertThat(report.clauses()).as("something was read").hasSizeGreaterThan(1);
        assertThat(find(report, kind)).isEmpty();
    }

    @Test
    void aListOfThePartsInThePrefaceProvesNothing() {
        Report report = report("现将主要举措、存在不足、第一责任人履职和下一步安排报告如下。\n\n" + MEASURES);

        assertThat(report.parts().stream().map(Part::kind)).contains(SectionKind.MEASURES);
        assertThat(find(report, SectionKind.PROBLEMS)).isEmpty();
        assertThat(find(report, SectionKind.PLAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一是执法力量薄弱。二是培训针对性不强。三是信息化滞后。 | 3",
                "一年来取得一定成绩，但仍存在一些问题：一是执法力量薄弱；二是培训针对性不强。 | 2",
                "基层执法力量薄弱。业务培训针对性不强。 | 2",
                "（一）执法力量薄弱。基层所执法力量薄弱。/（二）培训针对性不强。课程陈旧。/（三）信息化滞后。 | 3",
                "（一）执法力量薄弱/（二）培训针对性不强 | 2",
                "1.执法力量薄弱。/2.培训针对性不强。 | 2",
                "执法力量薄弱，人员结构老化。 | 1",
                "一是执法力量薄弱，究其原因，是人员编制偏少。二是培训针对性不强。 | 2",
            })
    void weaknessesAreCountedByTheirNumbersOrSentences(String text, int count) {
        Report report = report(MEASURES + "二、存在问题\n\n" + text.replace("/", "\n") + "\n");

        assertThat(points(report, SectionKind.PROBLEMS))
                .hasSize(count)
                .first()
                .asString()
                .contains("执法力量薄弱");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一是执法力量薄弱。二是培训针对性不强。 | 0",
                "一是由于编制偏少，执法力量薄弱。二是培训针对性不强。 | 1",
                "一是执法力量薄弱，主要原因是编制偏少。二是因经费有限，培训针对性不强。 | 2",
                "一是执法力量薄弱。究其原因，是编制偏少。二是培训针对性不强。 | 1",
                "一是因此执法力量薄弱。二是因地制宜的培训不足。 | 0",
            })
    void reasonsAreCountedForTheWeaknessTheyExplain(String text, int reasons) {
        Report report = report(MEASURES + "二、存在问题\n\n" + text + "\n");
        Part problems = part(report, SectionKind.PROBLEMS);

        assertThat(problems.points()).hasSize(2);
        assertThat(problems.reasons()).isEqualTo(reasons);
        assertThat(problems.reasonSpans()).hasSize(reasons);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一是加强培训。二是充实力量。三是规范执法。 | 3",
                "（一）加强培训。组织轮训。/（二）充实力量。招录人员。 | 2",
                "（一）加强培训/（二）充实力量/（三）规范执法 | 3",
                "加强培训，充实基层力量，规范执法行为，推进平台建设。 | 4",
                "我局将继续加强培训。 | 1",
            })
    void measuresOfThePlanAreCountedByNumbersOrVerbs(String text, int count) {
        Report report = report(MEASURES + "三、下一步工作安排\n\n" + text.replace("/", "\n") + "\n");

        assertThat(points(report, SectionKind.PLAN)).hasSize(count);
    }

    @Test
    void aMergedPartIsDividedByItsContent() {
        Report report = report(MEASURES + """
                二、存在问题及下一步打算

                一是执法力量薄弱。二是培训针对性不强。

                下一步，我局将加强培训，充实基层力量，规范执法行为。
                """);

        assertThat(part(report, SectionKind.PROBLEMS).ownHeading()).isTrue();
        assertThat(part(report, SectionKind.PLAN).ownHeading())
                .as("one heading names both")
                .isTrue();
        assertThat(points(report, SectionKind.PROBLEMS)).hasSize(2).noneMatch(p -> p.contains("充实"));
        assertThat(points(report, SectionKind.PLAN)).isNotEmpty().noneMatch(p -> p.contains("薄弱"));
    }

    @Test
    void namedActsOfTheHeadAreThePartOfTheHeadsDuty() {
        Report report = report("一、主要举措和成效\n\n局长亲自部署、亲自督办重点执法任务。评查案卷60卷。\n");

        assertThat(report.text().text(part(report, SectionKind.DUTY).place())).contains("亲自部署");
    }

    @Test
    void halfASentenceInTheOpeningIsNoPart() {
        assertThat(find(report("全年依法行政工作有序推进，现报告如下。\n\n一、存在问题\n\n一是执法力量薄弱。\n"), SectionKind.MEASURES))
                .isEmpty();
    }

    @Test
    void partsOfAnEmptyReportAreNone() {
        assertThat(Samples.report(Samples.TITLE + "\n").parts()).isEmpty();
    }
}
