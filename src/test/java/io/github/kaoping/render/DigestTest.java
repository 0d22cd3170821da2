package io.github.kaoping.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.Evidence;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.Gain;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.Missing;
import io.github.kaoping.model.ScoreSheet.Status;
import io.github.kaoping.model.State;
import io.github.kaoping.render.Digest.MissingItem;
import io.github.kaoping.render.Digest.NotChecked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final Evidence OUTSIDE = new Evidence("发布日期：2025年3月1日", "", 1, 1, null, null, 0, 0);

    @Test
    void withinADutyTheMissingItemsComeByWhatTheyWouldBringBack() {
        ScoreSheet sheet = sheet(
                "甲\r\n乙",
                List.of(
                        indicator("E2", Status.UNMET, true, State.SILENT, State.SILENT),
                        indicator("J1", Status.UNMET, true, State.PLANNED)),
                List.of(new Missing("E2", 2, List.of("E2.a", "E2.b")), new Missing("J1", 3, List.of())),
                List.of(
                        new Gain("E2", "E2.a", Sheets.points("0.6"), ""),
                        new Gain("E2", "E2.b", Sheets.points("1.2"), "")));
        assertThat(Digest.missing(sheet)).extracting(m -> m.item().id()).containsExactly("J1.a", "E2.b", "E2.a");
        assertThat(Digest.missing(sheet)).extracting(MissingItem::duty).containsExactly(3, 2, 2);
    }

    @Test
    void anIndicatorThatWaitsForAPersonIsListedAsNotCheckedThoughItsItemWasRead() {
        ScoreSheet sheet =
                sheet("", List.of(indicator("J4", Status.NOT_CHECKED, false, State.DATA)), List.of(), List.of());
        assertThat(Digest.notChecked(sheet)).extracting(NotChecked::id).containsExactly("J4");
        assertThat(Digest.notChecked(sheet)).extracting(n -> n.why().chinese()).containsExactly("认定为DATA");
    }

    @Test
    void theMainReasonFitsTheStatus() {
        assertThat(reason(Status.PARTIAL)).isEqualTo("提示");
        assertThat(reason(Status.MET)).isEqualTo("得分");
        assertThat(reason(Status.NOT_APPLICABLE)).isEqualTo("不适用");
    }

    @Test
    void evidenceFromOutsideTheTextIsQuotedWithoutALink() {
        ScoreSheet sheet = sheet("正文", List.of(indicator("A2", Status.MET, false, State.DATA)), List.of(), List.of());
        assertThat(page(sheet)).contains("<q lang=\"zh-CN\">发布日期：2025年3月1日</q>").doesNotContain("<mark");
    }

    @Test
    void aLineEndOfTwoCharactersStaysOneLineEndWhereEvidenceEndsBetweenThem() {
        Evidence first = new Evidence("甲\r", "", 1, 1, null, null, 0, 2);
        IndicatorScore indicator = new IndicatorScore(
                "A1",
                "A",
                Sheets.name("标题", ""),
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                Status.MET,
                false,
                2,
                List.of(),
                List.of(Sheets.finding(Effect.AWARD, "", "1", "规则", "得1分。", first)));
        String page = page(sheet("甲\r\n乙", List.of(indicator), List.of(), List.of()));
        String pane = page.substring(page.indexOf("<div class=\"text\""), page.lastIndexOf("</main>"));
        assertThat(pane.replaceAll("<sup>.*?</sup>|<[^>]*>", "").strip()).isEqualTo("甲\n乙");
        assertThat(pane).contains("<a href=\"#A1\" title=\"A1 标题\"");
    }

    private static String page(ScoreSheet sheet) {
        SheetInSet inSet = new SheetInSet(sheet, null, false);
        return HtmlSheet.page(new Run("0.1.0", "", List.of(inSet)), inSet, Language.CHINESE);
    }

    private static String reason(Status status) {
        IndicatorScore indicator = new IndicatorScore(
                "F1",
                "F",
                Sheets.name("执法公示", ""),
                BigDecimal.ONE,
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.TEN,
                status,
                false,
                2,
                List.of(),
                List.of(
                        Sheets.finding(Effect.AWARD, "", "1", "规则", "得分"),
                        Sheets.finding(Effect.NOT_APPLICABLE, "", "1", "规则", "不适用"),
                        Sheets.finding(Effect.FLAG, "", "0", "规则", "提示")));
        return Digest.reasons(indicator).stream().map(Message::chinese).collect(Collectors.joining());
    }

    private static IndicatorScore indicator(String id, Status status, boolean missing, State... states) {
        List<ScoreSheet.ItemResult> items = new ArrayList<>();
        for (State state : states) {
            String item = id + "." + (char) ('a' + items.size());
            items.add(Sheets.item(item, "要素", "", state, state.absent(), 2, "认定为" + state, OUTSIDE));
        }
        return new IndicatorScore(
                id,
                id.substring(0, 1),
                Sheets.name("指标", ""),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                BigDecimal.TEN,
                BigDecimal.TEN,
                status,
                missing,
                2,
                items,
                List.of());
    }

    private static ScoreSheet sheet(
            String text, List<IndicatorScore> indicators, List<Missing> missing, List<Gain> gains) {
        BigDecimal one = BigDecimal.ONE;
        return new ScoreSheet(
                "a.txt",
                Sheets.HASH,
                Outcome.SCORED,
                Message.of(""),
                null,
                text,
                one,
                BigDecimal.TEN,
                one,
                one,
                one,
                one,
                "良好",
                one,
                List.of(),
                indicators,
                List.of(),
                List.of(),
                missing,
                gains,
                List.of());
    }
}
