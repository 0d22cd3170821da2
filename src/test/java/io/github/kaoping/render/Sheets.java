package io.github.kaoping.render;

import io.github.kaoping.criteria.AccountedMethod;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.Evidence;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import io.github.kaoping.model.ScoreSheet.DimensionScore;
import io.github.kaoping.model.ScoreSheet.FigureLine;
import io.github.kaoping.model.ScoreSheet.FindingLine;
import io.github.kaoping.model.ScoreSheet.Gain;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.ScoreSheet.Missing;
import io.github.kaoping.model.ScoreSheet.Status;
import io.github.kaoping.model.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small invented sheet that holds one of everything a view has to show. */
final class Sheets {
    static final String TEXT = """
            澄淮市生态环境局关于2024年法治政府建设情况的报告

            一、主要举措和成效
            全年办理行政诉讼案件12件，局领导出庭应诉9人次，出庭应诉率75%。
            党组专题研究法治工作3次，举办“学习贯彻习近平法治思想”专题班2期。
            二、下一步打算
            下一步，将健全行政执法全过程记录制度。<script>alert("x")</script> &amp; 完
            澄淮市生态环境局
            2025年1月15日
            """;
    static final String HASH = "0123456789abcdef".repeat(4);
    static final String BASIS = "《法治政府建设与责任落实督察工作规定》（中办发〔2019〕28号）第二十五条";

    private Sheets() {}

    static Run run() {
        return new Run("0.1.0", HASH.replace('0', 'f'), List.of(scored(), unreadable()));
    }

    static SheetInSet scored() {
        return new SheetInSet(sheet(), criteria(), true);
    }

    static SheetInSet unreadable() {
        Message reason = Message.of("文件 {0} 有密码，无法读取；请提供没有密码的文件。", "加密.pdf");
        return new SheetInSet(
                ScoreSheet.without("town/加密.pdf", HASH, Outcome.UNREADABLE, reason, points("100")), null, false);
    }

    static ScoreSheet sheet() {
        return new ScoreSheet(
                "bureau/生态环境局 2024.txt",
                HASH,
                Outcome.SCORED,
                Message.of(""),
                profile(),
                TEXT,
                points("51.25"),
                points("100"),
                new BigDecimal("0.5125"),
                points("50.25"),
                points("2"),
                points("1"),
                null,
                new BigDecimal("0.9700"),
                dimensions(),
                indicators(),
                adjustments(),
                List.of(new FindingLine(
                        "",
                        "",
                        Effect.CAP,
                        BigDecimal.ZERO,
                        "未反映不足",
                        Message.of("报告未反映存在的不足，等次最高为良好。"),
                        List.of(BASIS),
                        List.of())),
                List.of(new Missing("J1", 3, List.of("J1.problems")), new Missing("F2", 2, List.of("F2.recording"))),
                List.of(
                        new Gain("J1", "J1.problems", points("3"), "写明本年度法治政府建设存在的主要不足。"),
                        new Gain("F2", "F2.recording", points("1.5"), "写明执法全过程记录的做法和数量。")),
                List.of(Message.of("单位类别按名称推测为{0}。", "执法部门")));
    }

    static Profile profile() {
        return new Profile(
                "澄淮市生态环境局关于2024年法治政府建设情况的报告",
                "澄淮市生态环境局",
                false,
                BodyClass.ENFORCEMENT,
                true,
                2024,
                "title",
                LocalDate.of(2025, 1, 15),
                null,
                null,
                "",
                false);
    }

    private static List<DimensionScore> dimensions() {
        return List.of(
                new DimensionScore("A", name("报告规范与公开", "The report itself"), points("0"), points("0"), points("0")),
                new DimensionScore(
                        "F", name("行政执法", "Enforcement"), points("0"), points("2"), new BigDecimal("0.0000")),
                new DimensionScore(
                        "G", name("行政争议与司法监督", "Disputes"), points("6.50"), points("7"), new BigDecimal("0.9286")),
                new DimensionScore(
                        "J", name("不足与下年安排", "Outlook"), points("0"), points("3"), new BigDecimal("0.0000")));
    }

    private static List<IndicatorScore> indicators() {
        Evidence whole = at("全年办理行政诉讼案件12件，局领导出庭应诉9人次，出庭应诉率75%", "一、主要举措和成效", 4);
        Evidence heads = at("局领导出庭应诉9人次，出庭应诉率75%。\n党组专题研究法治工作3次", "一、主要举措和成效", 4);
        Evidence plan = at("将健全行政执法全过程记录制度。<script>alert(\"x\")</script> &amp; 完", "二、下一步打算", 7);
        return List.of(
                indicator("A2", "时限", "Deadlines", "0", "2", "0", Status.NOT_CHECKED, false, 3)
                        .with(
                                item("A2.submitted", "报送时间", "submitted", State.NOT_CHECKED, false, 3, "报送时间不明，无法核对。"),
                                finding(Effect.NOT_CHECKED, "A2.submitted", "2", "时限未核", "报送时间不明，无法核对。")),
                indicator("F2", "全过程记录", "Recording of enforcement", "0", "2", "2", Status.UNMET, true, 2)
                        .with(
                                item(
                                        "F2.recording",
                                        "执法全过程记录",
                                        "recording of enforcement",
                                        State.PLANNED,
                                        true,
                                        2,
                                        "报告仅在打算中提到执法全过程记录。",
                                        plan),
                                finding(Effect.FLAG, "F2.recording", "0", "要素缺失", "报告未反映本年度执法全过程记录情况。", plan)),
                indicator("G2", "行政诉讼", "Administrative litigation", "3", "3", "3", Status.MET, false, 2)
                        .with(
                                item("G2.litigation", "行政诉讼", "litigation", State.DATA, false, 2, "报告写明案件12件。", whole),
                                finding(Effect.AWARD, "G2.litigation", "3", "按方面得分", "报告写明行政诉讼案件数和结果，得3分。", whole)),
                indicator("G3", "行政机关负责人出庭应诉", "Heads in court", "3.50", "4", "4", Status.PARTIAL, false, 2)
                        .with(
                                item(
                                        "G3.appearance",
                                        "行政机关负责人出庭应诉",
                                        "heads of the body in court",
                                        State.DATA,
                                        false,
                                        2,
                                        "报告写明出庭应诉9人次。",
                                        heads),
                                finding(
                                        Effect.AWARD,
                                        "G3.appearance",
                                        "3.5",
                                        "分步得分",
                                        "报告写明出庭应诉9人次、出庭应诉率75%，得3.5分。",
                                        heads)),
                indicator("J1", "存在的不足", "Weaknesses", "0", "3", "3", Status.UNMET, true, 3)
                        .with(
                                item("J1.problems", "存在的不足", "weaknesses", State.SILENT, true, 3, "报告未反映存在的不足。"),
                                finding(Effect.FLAG, "J1.problems", "0", "要素缺失", "报告未反映存在的不足。")));
    }

    private static List<AdjustmentScore> adjustments() {
        return List.of(
                new AdjustmentScore(
                        "P1.honours",
                        name("荣誉", "Honours"),
                        points("2"),
                        true,
                        true,
                        Message.of("报告写明省级荣誉。"),
                        List.of(),
                        List.of(at("习近平法治思想", "一、主要举措和成效", 5))),
                new AdjustmentScore(
                        "N2.figures",
                        name("数字矛盾", "Figures"),
                        points("-1"),
                        false,
                        true,
                        Message.of("两处数字不一致。"),
                        List.of(BASIS),
                        List.of()),
                new AdjustmentScore(
                        "N4.untrue",
                        name("弄虚作假", "Fraud"),
                        points("0"),
                        false,
                        false,
                        Message.of("由考评组认定。"),
                        List.of(),
                        List.of()));
    }

    static CriteriaSet criteria() {
        Item item = new Item(
                "F2.recording",
                "F2",
                name("执法全过程记录", "recording of enforcement"),
                2,
                false,
                Item.Reads.PHRASES,
                List.of(),
                List.of(),
                List.of(),
                null,
                new Item.FigureRule(List.of(), Item.FigureRule.Reach.CLAUSE, null),
                name("写明执法全过程记录的做法和数量。", "How enforcement is recorded, and how often."),
                List.of());
        Indicator indicator = new Indicator(
                "F2",
                "F",
                name("全过程记录", "Recording of enforcement"),
                points("2"),
                List.of(item),
                List.of(new AccountedMethod("F2", "F2.recording", points("2"), null)),
                List.of(),
                name("", ""),
                false);
        return new CriteriaSet(
                "default-2024",
                name("法治政府建设年度报告考评标准（示例）", "Criteria for annual reports (example)"),
                "1",
                2024,
                name("本表分值为示例，不是任何机关的正式标准。", "The points are an example; they are no official standard."),
                HASH,
                points("100"),
                List.of(new CriteriaSet.Dimension("F", name("行政执法", "Enforcement"), List.of(indicator))),
                List.of(),
                List.of(),
                List.of(),
                CriteriaSet.NaPolicy.EXCLUDE_AND_RESCALE,
                new CriteriaSet.Limits(points("0"), points("0.6")),
                points("5"),
                points("10"),
                Map.of(),
                Map.of(),
                new Lexicon(Map.of()));
    }

    /** The first place of these words in the text. */
    static Evidence at(String words, String section, int line) {
        int start = TEXT.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(words);
        }
        int column = start - TEXT.lastIndexOf('\n', start);
        return new Evidence(words, section, line, column, null, null, start, start + words.length());
    }

    static ItemResult item(
            String id,
            String chinese,
            String english,
            State state,
            boolean missing,
            int duty,
            String why,
            Evidence... evidence) {
        List<FigureLine> figures = state == State.DATA && evidence.length > 0
                ? List.of(
                        new FigureLine("9", "人次", false, "count", "9人次", evidence[0].start(), evidence[0].start() + 3))
                : List.of();
        boolean sure = !id.equals("G3.appearance");
        return new ItemResult(
                id,
                name(chinese, english),
                state,
                missing,
                true,
                duty,
                sure ? Certainty.HIGH : Certainty.MEDIUM,
                Message.of(sure ? "" : "出庭人次与案件数对应不明。"),
                "认定规则",
                Message.of(why),
                figures,
                List.of(evidence));
    }

    static FindingLine finding(
            Effect effect, String item, String points, String rule, String reason, Evidence... evidence) {
        return new FindingLine(
                "", item, effect, points(points), rule, Message.of(reason), List.of(BASIS), List.of(evidence));
    }

    private static Bare indicator(
            String id,
            String chinese,
            String english,
            String score,
            String max,
            String checked,
            Status status,
            boolean missing,
            int duty) {
        return (item, finding) -> new IndicatorScore(
                id,
                id.substring(0, 1),
                name(chinese, english),
                points(score),
                points(max),
                points(max),
                points(checked),
                status,
                missing,
                duty,
                List.of(item),
                List.of(finding));
    }

    /** An indicator that waits for its item and finding. */
    private interface Bare {
        IndicatorScore with(ItemResult item, FindingLine finding);
    }

    static Name name(String chinese, String english) {
        return new Name(chinese, english);
    }

    static BigDecimal points(String value) {
        return new BigDecimal(value);
    }
}
