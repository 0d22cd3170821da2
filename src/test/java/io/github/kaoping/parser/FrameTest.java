package io.github.kaoping.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Genre;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.Report;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Title, body, year, date and kind of document, as reports write them. */
class FrameTest {
    private static final String BODY = "\n\n一、主要举措\n\n全年召开法治政府建设会议3次，研究部署年度任务。\n";

    private static Profile profile(String text) {
        return Samples.report(text).profile();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "关于云泽市公安局2024年法治政府建设工作情况的报告 | 云泽市公安局",
                "云泽市公安局关于2024年法治政府建设情况的报告 | 云泽市公安局",
                "云泽市公安局2024年度法治政府建设情况报告 | 云泽市公安局",
                "2024年云泽市公安局法治政府建设年度报告 | 云泽市公安局",
                "云泽市公安局2024年法治政府建设工作总结 | 云泽市公安局",
                "云泽市公安局2024年度推进法治政府建设情况 | 云泽市公安局",
                "云泽市公安局2024年度法治政府建设工作汇报 | 云泽市公安局",
                "云泽县人民政府2024年依法行政工作报告 | 云泽县人民政府",
                "湖口区临江街道办事处关于2024年法治政府建设情况的报告 | 湖口区临江街道办事处",
                "中共云泽县教育局党组2024年度法治政府建设年度报告 | 云泽县教育局",
                "云泽市城市管理局（综合行政执法局）2024年度法治政府建设工作总结 | 云泽市城市管理局",
                "临江街道2024法治政府建设年度报告 | 临江街道",
                "湖口区2024年度法治政府建设情况报告 | 湖口区",
            })
    void titlesInAllTheirFormsNameBodyAndYear(String title, String body) {
        Profile p = profile(title + BODY);

        assertThat(p.title()).isEqualTo(title);
        assertThat(p.body()).isEqualTo(body);
        assertThat(p.bodyDoubtful()).isFalse();
        assertThat(p.year()).isEqualTo(2024);
        assertThat(p.yearSource()).isEqualTo("title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云泽市公安局/2024年度法治政府建设情况报告 | 云泽市公安局2024年度法治政府建设情况报告",
                "云泽市公安局关于2024年/法治政府建设情况的/报告 | 云泽市公安局关于2024年法治政府建设情况的报告",
                "云泽市公安局2024年度 法治政府建设 情况报告 | 云泽市公安局2024年度法治政府建设情况报告",
                "【工作总结】云泽市公安局2024年法治政府建设工作总结 | 云泽市公安局2024年法治政府建设工作总结",
                "关于报送《云泽市公安局2024年法治政府建设报告》的报告 | 云泽市公安局2024年法治政府建设报告",
                "云泽市公安局2024年法治政府建设报告/云泽市公安局2024年法治政府建设报告 | 云泽市公安局2024年法治政府建设报告",
                "首页 > 政务公开 > 法治政府建设年度报告/云泽市公安局2024年法治政府建设报告 | 云泽市公安局2024年法治政府建设报告",
            })
    void splitRepeatedPrefixedAndNestedTitlesAreOneTitle(String lines, String title) {
        Report report = Samples.report(lines.replace('/', '\n') + BODY);

        assertThat(report.profile().title()).isEqualTo(title);
        assertThat(report.profile().body()).isEqualTo("云泽市公安局");
        assertThat(report.clauses().stream().map(report::text)).noneMatch(c -> c.contains("情况报告"));
    }

    @Test
    void whomItReportsToAndWhatItDidAreNoBodies() {
        String salutation = profile("关于2024年度法治政府建设情况报告\n\n县委、县政府：" + BODY).body();
        String clause =
                profile("关于2024年度法治政府建设情况报告\n\n2024年，召开会议4次研究法治政府建设工作。" + BODY).body();

        assertThat(salutation).isNull();
        assertThat(clause).isNull();
    }

    @Test
    void aCoveringLetterGivesTheBodyAndItsDateIsNoTitle() {
        Profile p = profile(
                "市委、市政府：\n\n现将我局《2024年度法治政府建设工作总结》随文上报。\n\n云泽市水务局\n\n2025年1月15日\n\n" + "2024年度水务法治政府建设\n\n工作总结" + BODY);

        assertThat(p.title()).isEqualTo("2024年度水务法治政府建设工作总结");
        assertThat(p.body()).isEqualTo("云泽市水务局");
        assertThat(p.year()).isEqualTo(2024);
    }

    @Test
    void aReportMayHaveNoTitleAndStartWithItsText() {
        Profile p = profile("2024年，云泽市水务局坚持依法治水，现将法治政府建设情况报告如下。" + BODY);

        assertThat(p.title()).isNull();
        assertThat(p.year()).isEqualTo(2024);
        assertThat(p.yearSource()).isEqualTo("opening");
        assertThat(p.body()).isEqualTo("云泽市水务局");
        assertThat(p.bodyDoubtful()).isTrue();
    }

    @Test
    void theSignatureCompletesAShortenedNameInTheTitle() {
        Profile p = profile("市公安局2024年度法治政府建设情况报告" + BODY + "\n云泽市公安局\n\n2025年2月22日\n");

        assertThat(p.body()).isEqualTo("云泽市公安局");
        assertThat(p.bodyDoubtful()).isFalse();
        assertThat(p.date()).isEqualTo(LocalDate.of(2025, 2, 22));
    }

    @Test
    void aSignatureOfAnotherBodyDoesNotReplaceTheTitles() {
        assertThat(profile("云泽市公安局2024年度法治政府建设情况报告" + BODY + "\n云泽市人民政府办公室\n\n2025年2月22日\n")
                        .body())
                .isEqualTo("云泽市公安局");
    }

    @Test
    void aReportThatOnlySaysWeTakesItsBodyFromTheSignature() {
        Profile p = profile("2024年法治政府建设工作情况报告\n\n2024年，我局依法履职，情况如下。" + BODY + "\n云泽市水务局\n2025年1月9日\n");

        assertThat(p.body()).isEqualTo("云泽市水务局");
    }

    @Test
    void aMarkdownHeadingMayHoldOnlyTheBody() {
        Report report = Samples.report(Samples.source("r.md", "# 云泽市公安局\n\n## 2024年法治政府建设情况报告\n\n我局依法履职。" + BODY));

        assertThat(report.profile().body()).isEqualTo("云泽市公安局");
        assertThat(report.profile().title()).contains("2024年法治政府建设情况报告");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云泽市水务局法治政府建设情况报告/现将2024年法治政府建设情况报告如下。 | 2024 | opening",
                "云泽市水务局法治政府建设情况报告/为落实《法治政府建设实施纲要（2021-2025年）》，现就我局2023年工作报告如下。 | 2023 | opening",
                "云泽市水务局法治政府建设情况报告/按照云政办〔2022〕14号文件要求，2023年，我局依法履职。 | 2023 | opening",
                "云泽市水务局法治政府建设情况报告/我局依法履职。 | 2024 | date",
                "云泽市水务局二〇二三年法治政府建设情况报告/我局依法履职。 | 2023 | title",
            })
    void theYearIsToldByTitleThenOpeningThenDate(String lines, int year, String source) {
        Profile p = profile(lines.replace("/", "\n\n") + "\n\n一、主要举措\n\n召开会议研究任务。\n\n云泽市水务局\n\n2025年1月9日\n");

        assertThat(p.year()).isEqualTo(year);
        assertThat(p.yearSource()).isEqualTo(source);
    }

    @Test
    void aReportSignedLateInItsYearIsOnThatYear() {
        assertThat(profile("云泽市水务局法治政府建设情况报告\n\n我局依法履职，召开会议。\n\n云泽市水务局\n\n2024年12月16日\n")
                        .year())
                .isEqualTo(2024);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云泽市公安局/2025年2月22日 | 2025-02-22",
                "云泽市公安局/2025 年 2 月 22 日 | 2025-02-22",
                "云泽市公安局/二〇二五年二月二十二日 | 2025-02-22",
                "云泽市公安局/二○二五年十二月十日 | 2025-12-10",
                "云泽市公安局 2025年1月31日 | 2025-01-31",
                "抄送：市司法局。/云泽市公安局指挥中心 2024年12月16日印发 | 2024-12-16",
                "云泽市公安局/2025年2月31日 | ",
            })
    void theDateIsThatOfSignatureOrPrinting(String lines, LocalDate date) {
        assertThat(profile("云泽市公安局2024年度法治政府建设情况报告" + BODY + "\n" + lines.replace('/', '\n') + "\n")
                        .date())
                .isEqualTo(date);
    }

    @Test
    void aDateInTheTextIsNotTheReportsDate() {
        assertThat(profile("云泽市公安局2024年度法治政府建设情况报告\n\n一、主要举措\n\n2024年3月5日，市局召开推进会，对全年法治建设任务进行了全面部署和分解。\n")
                        .date())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云泽市公安局 | ENFORCEMENT",
                "云泽市审计局 | INTERNAL",
                "云泽县人民政府 | GOVERNMENT",
                "云泽县湖口镇人民政府 | TOWNSHIP",
                "云泽市湖口区人民政府临江街道办事处 | TOWNSHIP",
                "云泽市潮汐局 | UNKNOWN",
            })
    void theClassIsGuessedFromTheEndOfTheName(String body, BodyClass expected) {
        Profile p = profile(body + "2024年度法治政府建设情况报告" + BODY);

        assertThat(p.body()).isEqualTo(body);
        assertThat(p.bodyClass()).isEqualTo(expected);
        assertThat(p.classDoubtful()).isTrue();
    }

    @Test
    void whatTheCallerKnowsGoesBeforeTheText() {
        Hints hints = new Hints(
                "湖口市水务局",
                BodyClass.INTERNAL,
                2022,
                null,
                null,
                false,
                Samples.hints().classEndings());

        Profile p = new ReportParser(Samples.lexicon())
                .parse(Samples.source(Samples.TITLE + BODY), hints)
                .profile();

        assertThat(p.body()).isEqualTo("湖口市水务局");
        assertThat(p.bodyClass()).isEqualTo(BodyClass.INTERNAL);
        assertThat(p.classDoubtful()).isFalse();
        assertThat(p.year()).isEqualTo(2022);
        assertThat(p.yearSource()).isEqualTo("option");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云泽市公安局2024年度法治政府建设情况报告 | ANNUAL_REPORT",
                "云泽市公安局2024年政府信息公开工作年度报告 | DISCLOSURE_REPORT",
                "云泽市公安局2025年法治政府建设工作计划 | WORK_PLAN",
                "云泽市公安局2025年法治政府建设工作要点 | WORK_PLAN",
                "《云泽市2024年法治政府建设报告》政策解读 | NEWS",
                "云泽市公安局2024年上半年法治政府建设工作情况报告 | HALF_YEAR",
                "云泽市公安局法治政府建设五年工作情况报告 | MULTI_YEAR",
                "云泽市公安局2024年绩效总结 | PERFORMANCE",
                "云泽市法治政府建设考评指标体系 | SCORE_SHEET",
            })
    void lookAlikesAreRecognisedByTheirTitle(String title, Genre genre) {
        assertThat(Samples.report(title + BODY).genre()).isEqualTo(genre);
    }

    @Test
    void aTextThatNeverSpeaksOfTheRuleOfLawIsSomethingElse() {
        assertThat(Samples.report("春季植树活动侧记\n\n三月的湖口镇，山坡上人头攒动，村民们忙着挖坑栽苗。\n").genre())
                .isEqualTo(Genre.OTHER);
    }

    @Test
    void aTextFullOfPlaceholdersIsAModelText() {
        Report report = Samples.report("""
                某县XX局20XX年法治政府建设情况报告

                一、主要举措

                某县XX局召开会议*次，培训**人次，印发文件**份，办理案件**件，某镇开展活动。
                """);

        assertThat(report.genre()).isEqualTo(Genre.MODEL_TEXT);
        assertThat(report.placeholders()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(report.placeholders().stream().map(report.text()::text)).contains("某县");
    }

    @Test
    void oneFilledInNameWithSomeIsNoModelText() {
        assertThat(Samples.report(Samples.TITLE + "\n\n一、主要举措\n\n查处某镇一家企业违法案件1件。\n")
                        .genre())
                .isEqualTo(Genre.ANNUAL_REPORT);
    }
}
