package io.github.kaoping.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.SourceText;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What damage is mended, what is dropped, and that positions still point into the original. */
class LayoutTest {
    private static final String WRAPPED = """
            云泽市公安局2024年度法治政府建设情况报告

            一、主要举措和成效

            （一）规范执法行为。市局修订办案指引，统一受案立案标准，全年

            评查案卷320卷，通报问题41个，对评查中发现的共性问题逐项制定

            整改清单，明确责任人和时限，并在季度例会上逐条讲评，推动基层

             单位举一反三、立行立改。组织民警旁听庭审16场，参训民警达1280

            人次，县级分局之间交叉检查3轮，检查结果纳入年度绩效考评，与单

            位评先评优直接挂钩，形成以评促改的良性循环，执法质量稳步向好。

            （二）化解矛盾纠纷。派出所联合社区调解室排查纠纷，当事人满意

            率达到98.5%，重大纠纷由所领导包案化解，做到件件有着落、事事有

            回音。

            """;

    private static List<String> body(String text) {
        return new Layout(Samples.lexicon())
                .restore(Samples.source(text)).body().stream()
                        .map(Paragraph::text)
                        .toList();
    }

    private static List<String> bodyOf(String name, String text) {
        return new Layout(Samples.lexicon())
                .restore(Samples.source(name, text)).body().stream()
                        .map(Paragraph::text)
                        .toList();
    }

    @Test
    void linesBrokenByWidthAreJoinedUntilTheSentenceEnds() {
        List<String> body = body(WRAPPED);

        assertThat(body).hasSize(4);
        assertThat(body.get(0)).as("a title is not joined to what follows").isEqualTo("云泽市公安局2024年度法治政府建设情况报告");
        assertThat(body.get(1)).as("nor is a heading").isEqualTo("一、主要举措和成效");
        assertThat(body.get(2))
                .contains("全年评查案卷320卷", "推动基层单位举一反三", "参训民警达1280人次", "与单位评先评优")
                .endsWith("执法质量稳步向好。");
        assertThat(body.get(3)).startsWith("（二）化解矛盾纠纷。").contains("满意率达到98.5%").endsWith("回音。");
    }

    @Test
    void aWordBrokenByAPageIsWholeAgainInALongParagraph() {
        assertThat(bodyOf("页.md", """
                市局持续加强危险物品安全监管，对全市从事易燃易爆物品生产、运输、储存的单位逐家开展法治体检和上门指导，累计检查涉危从

                业单位46家，督促整改隐患112处。

                一季度开展近 1500

                小时普法直播。
                """))
                .contains("市局持续加强危险物品安全监管，对全市从事易燃易爆物品生产、运输、储存的单位逐家开展法治体检和上门指导，累计检查涉危从业单位46家，督促整改隐患112处。");
    }

    @Test
    void shortLinesOfAListStayApart() {
        assertThat(body("云泽市司法局\n2024年12月\n市司法局办公室\n")).containsExactly("云泽市司法局", "2024年12月", "市司法局办公室");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 月 26 日召开会议 | 2月26日召开会议",
                "采集数据 1.8 亿条 | 采集数据1.8亿条",
                "使用 Smart Office 系统 | 使用Smart Office系统",
                "共１２件，占９５．５％ | 共12件，占95.5%",
                "(一)依法行政,规范执法;持续推进. | （一）依法行政，规范执法；持续推进。",
                "共1,234件,比率为3:1 | 共1,234件，比率为3:1",
                "出台\"三项制度\"细则 | 出台“三项制度”细则",
                "二○二四年 | 二〇二四年",
                "办\u00a0结\u200b率\u3000高 | 办结率高",
            })
    void widthAndBlanksAreMadeUniform(String written, String expected) {
        assertThat(body(written)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当前位置：首页 > 政务公开 > 法治政府建设年度报告",
                "索引号：YZ-2025-00012",
                "发布日期：2025-03-02",
                "发布机构：云泽市市场监督管理局",
                "浏览次数：128",
                "【字体：大 中 小】",
                "分享到：",
                "打印",
                "关闭窗口",
                "扫一扫在手机打开当前页",
                "- 12 -",
                "— 3 —",
                "第 4 页 共 9 页",
                "工作删除[NTKO]: 原句",
            })
    void whatIsNotTextOfTheReportIsDropped(String noise) {
        List<String> body = body("全年审核文件12件。\n" + noise + "\n全年评查案卷30卷。\n");

        assertThat(body).containsExactly("全年审核文件12件。", "全年评查案卷30卷。");
    }

    @Test
    void aTableRightBelowTheTitleIsTextAndTheTableOfAPageIsNot() {
        String title = Samples.TITLE;
        String own = "行政检查\t15次\n行政处罚\t7件\n";
        String page = "名称\t" + title + "\n公开方式\t主动公开\n发布机构\t云泽市市场监督管理局\n";

        assertThat(body(title + "\n" + own + "全年审核文件12件。\n"))
                .containsExactly(title, "行政检查，15次", "行政处罚，7件", "全年审核文件12件。");
        assertThat(body(page + title + "\n" + own)).containsExactly(title, "行政检查，15次", "行政处罚，7件");
        assertThat(body(title + "\n公开方式\t主动公开\n发布机构\t云泽市市场监督管理局\n" + own))
                .containsExactly(title, "行政检查，15次", "行政处罚，7件");
    }

    @Test
    void anEditorsCommentInMidSentenceDoesNotBreakTheSentence() {
        String wrapped = WRAPPED.replace("整改清单，明确", "工作删除[NTKO]: 2025-01-06\n\n整改清单，明确");

        assertThat(body(wrapped)).isEqualTo(body(WRAPPED));
    }

    @Test
    void distributionListAndPrintingLineAreTheTailAndNoBody() {
        Layout.Result result = new Layout(Samples.lexicon()).restore(Samples.source("""
                云泽市司法局2024年法治政府建设工作情况报告
                一、主要举措
                全年审核文件12件。
                云泽市司法局
                2025年1月20日
                抄送：市委依法治市办。
                云泽市司法局办公室 2025年1月21日印发
                """));

        assertThat(result.body()).last().extracting(Paragraph::text).isEqualTo("2025年1月20日");
        assertThat(result.tail()).map(Paragraph::text).containsExactly("抄送：市委依法治市办。", "云泽市司法局办公室2025年1月21日印发");
    }

    @Test
    void aSentenceAtTheEndThatBeginsLikeADistributionListIsBody() {
        assertThat(body("云泽市司法局2024年法治政府建设情况报告\n一、主要举措\n印发年度工作要点。\n")).hasSize(3);
    }

    @Test
    void windowsAndOldLineEndsChangeNothing() {
        List<String> unix = body(WRAPPED);

        assertThat(body(WRAPPED.replace("\n", "\r\n"))).isEqualTo(unix);
        assertThat(body("\ufeff" + WRAPPED)).isEqualTo(unix);
    }

    /** Characters without width and blanks. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}\\u00a0\\u3000]", "")
                .replace('“', '"')
                .replace('”', '"')
                .replace('〈', '<')
                .replace('〉', '>')
                .replace('○', '〇')
                .replace('◯', '〇')
                .replace('。', '.');
    }

    /** Lines that were dropped inside a sentence: they lie within the stretch and are no part of the clause. */
    private static String withoutDroppedLines(String original) {
        return original.replaceAll("(?m)^.*\\[NTKO\\].*$|^\\s*—\\s*\\d+\\s*—\\s*$", "");
    }

    private static void assertClausesPointIntoTheOriginal(Report report) {
        assertThat(report.clauses()).isNotEmpty();
        for (Clause clause : report.clauses()) {
            assertThat(bare(withoutDroppedLines(Samples.original(report, clause.span()))))
                    .as(() -> report.source().name() + ": " + report.text(clause))
                    .isEqualTo(bare(report.text(clause)));
        }
    }

    @Test
    void clausesOfAWrappedReportPointIntoTheOriginal() {
        Report report = Samples.report(WRAPPED);

        assertThat(report.clauses().stream().map(report::text)).contains("推动基层单位举一反三、立行立改", "全年评查案卷320卷");
        assertClausesPointIntoTheOriginal(report);
        assertThat(Samples.original(report, Samples.clause(report, "推动基层单位").span()))
                .as("blank line and page break lie within")
                .contains("推动基层\n\n 单位");
    }

    @Test
    void aClauseAcrossADroppedCommentSpansItInTheOriginal() {
        Report report = Samples.report(WRAPPED.replace("参训民警达1280\n", "参训民警达1280\n\n工作删除[NTKO]:\n"));
        Clause clause = Samples.clause(report, "参训民警达1280人次");

        assertThat(Samples.original(report, clause.span()))
                .startsWith("参训民警")
                .contains("[NTKO]")
                .endsWith("人次");
        assertThat(clause.figures()).map(f -> f.plain() + f.unit()).containsExactly("1280人次");
    }

    static List<Path> files() {
        return Samples.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void clausesAndFiguresOfEveryFixturePointIntoTheOriginal(Path file) {
        SourceText source = Samples.source(file);
        Report report = Samples.report(source);

        assertClausesPointIntoTheOriginal(report);
        String figures = report.clauses().stream()
                .flatMap(c -> c.figures().stream())
                .map(f -> Samples.original(report, f.span()))
                .collect(Collectors.joining("\n"));
        assertThat(report.clauses().stream().flatMap(c -> c.figures().stream()))
                .allSatisfy(f -> assertThat(bare(Samples.original(report, f.span())))
                        .isEqualTo(bare(report.text().text(f.span()))));
        assertThat(figures).doesNotContain("。");
    }

    @Test
    void halfWidthPunctuationChangesNoClause() {
        Report full = Samples.report(WRAPPED);
        Report half = Samples.report(WRAPPED.replace('，', ',').replace('（', '(').replace('）', ')'));

        assertThat(half.clauses().stream().map(half::text).toList())
                .isEqualTo(full.clauses().stream().map(full::text).toList());
    }
}
