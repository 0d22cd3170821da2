package io.github.kaoping.authoring;

import io.github.kaoping.model.Caution;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import io.github.kaoping.model.ScoreSheet.FigureLine;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.render.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A score sheet in lines that editors can read and compare (评分摘要): scores, indicators, items, adjustments, caps and cautions. */
final class SampleDigest {
    private SampleDigest() {}

    /** The points of one indicator or adjustment. */
    static List<String> points(ScoreSheet sheet, String id) {
        return sheet.indicator(id)
                .map(i -> List.of(
                        id + " " + (i.checked().signum() == 0 ? i.status().chinese() : Points.plain(i.score()))))
                .orElseGet(() -> sheet.adjustments().stream()
                        .filter(a -> a.id().equals(id))
                        .map(a -> id + " " + (a.checked() ? Points.plain(a.points()) : "未核"))
                        .toList());
    }

    static List<String> of(ScoreSheet sheet, List<Caution> cautions) {
        List<String> lines = new ArrayList<>();
        lines.add("结果 " + sheet.outcome().chinese());
        lines.add("得分 " + told(sheet.score()) + "，基础 " + told(sheet.base()) + "，加分 " + told(sheet.bonus()) + "，扣分 "
                + told(sheet.deductions()));
        String grade = sheet.grade();
        lines.add("等次 " + (grade == null ? "未设定" : grade));
        for (IndicatorScore i : sheet.indicators()) {
            lines.add(i.id() + " " + Points.plain(i.score()) + "/" + Points.plain(i.max()) + " "
                    + i.status().chinese() + (i.missing() ? " 缺" : ""));
            i.items().forEach(item -> lines.add(item(item)));
            i.findings()
                    .forEach(f -> lines.add(
                            "  " + f.effect().name().toLowerCase(Locale.ROOT).replace('_', '-') + " "
                                    + Points.plain(f.points())));
        }
        for (AdjustmentScore a : sheet.adjustments()) {
            lines.add(a.id() + " " + (a.checked() ? Points.signed(a.points()) : "未核"));
        }
        sheet.caps().forEach(c -> lines.add("等次上限 " + c.reason().chinese()));
        cautions.stream().map(c -> "提示 " + c.why().chinese()).sorted().forEach(lines::add);
        return lines;
    }

    private static String item(ItemResult item) {
        String figures = item.figures().stream().map(FigureLine::text).limit(2).collect(Collectors.joining("、"));
        return "  " + item.id() + " " + (item.applicable() ? item.state().chinese() : "不适用") + " "
                + item.certainty().id() + (figures.isEmpty() ? "" : " " + figures);
    }

    private static String told(@Nullable BigDecimal points) {
        return points == null ? "–" : Points.plain(points);
    }
}
