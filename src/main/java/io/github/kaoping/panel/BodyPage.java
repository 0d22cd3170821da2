package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.render.Texts;
import io.github.kaoping.scoring.Totals;
import io.github.kaoping.tables.Page;
import io.github.kaoping.tables.Page.Cell;
import io.github.kaoping.tables.Page.Look;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One body's score sheet as panels print it (单位评分表): 指标、分值、评分标准、得分、扣分理由、佐证、评审意见. The totals are
 * formulas over the rows, so that whoever changes a score sees what it does; two columns at the side hold what the formulas
 * need. Where the criteria add up in another way than by dimensions, the total is a number and says so.
 */
final class BodyPage {
    private static final List<Integer> WIDTHS = List.of(10, 4, 16, 4, 17, 24, 9, 4, 4);
    private static final int PRINTED = 7;
    private static final int HEAD = 5;

    private final Entry entry;
    private final StoredSheet sheet;
    private final Guide guide;
    private final BodyFoot foot;
    private final Texts texts;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    private BodyPage(Entry entry, StoredSheet sheet, Guide guide, Map<String, String> opinions, Texts texts) {
        this.entry = entry;
        this.sheet = sheet;
        this.guide = guide;
        this.texts = texts;
        this.foot = new BodyFoot(sheet, guide.scale(), opinions, texts, rows);
    }

    static Page of(String name, Entry entry, StoredSheet sheet, Guide guide, Texts texts) {
        return of(name, entry, sheet, guide, Map.of(), texts);
    }

    /**
     * With what judges said.
     *
     * @param opinions by the indicator, adjustment or limit they are about
     */
    static Page of(
            String name, Entry entry, StoredSheet sheet, Guide guide, Map<String, String> opinions, Texts texts) {
        return new BodyPage(entry, sheet, guide, opinions, texts).page(name);
    }

    private Page page(String name) {
        String year = entry.year() == null ? "" : String.valueOf(entry.year());
        rows.add(List.of(Cell.of(texts.say("panel.sheet-title", entry.body(), year), Look.TITLE)));
        rows.add(List.of(Cell.of(Objects.requireNonNullElse(text(sheet.run().path("note")), ""), Look.NOTE)));
        rows.add(List.of(Cell.of(standing(), Look.NOTE)));
        rows.add(List.of(Cell.of(String.join(" ", entry.doubts()), Look.BAD)));
        if (sheet.indicators().isEmpty()) {
            rows.add(List.of(Cell.of(
                    Outcomes.say(entry.mark().outcome(), texts) + "　"
                            + Objects.requireNonNullElse(entry.mark().reason(), ""),
                    Look.PLAIN)));
            foot.proof(entry.file());
            return new Page(name, WIDTHS, rows, 0, 0, PRINTED);
        }
        List<Cell> head = new ArrayList<>();
        for (String key :
                List.of("indicator", "max", "standard", "score", "lost", "evidence", "opinion", "checked", "counts")) {
            head.add(Cell.of(texts.say("panel.col-" + key), Look.HEAD));
        }
        rows.add(head);
        Map<String, List<JsonNode>> byDimension = new LinkedHashMap<>();
        sheet.indicators().forEach(i -> byDimension
                .computeIfAbsent(i.path("dimension").asText(), d -> new ArrayList<>())
                .add(i));
        for (JsonNode dimension : sheet.list("dimensions")) {
            dimension(dimension, byDimension.getOrDefault(dimension.path("id").asText(), List.of()));
        }
        foot.totals(groups);
        foot.adjustments();
        foot.limits();
        foot.proof(entry.file());
        return new Page(name, WIDTHS, rows, HEAD, 1, PRINTED);
    }

    private String standing() {
        Integer rank = entry.place().rank();
        String place = rank == null
                ? Outcomes.say(entry.mark().outcome(), texts)
                : entry.place().ranked() == 1
                        ? texts.say("panel.standing-alone")
                        : texts.say(
                                "panel.standing",
                                rank,
                                entry.place().ranked(),
                                entry.place().interval());
        String grade = entry.mark().grade() == null ? "" : "　" + entry.mark().grade();
        return Outcomes.bodyClass(entry.bodyClass(), texts) + "　" + place + grade;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }

    private void dimension(JsonNode dimension, List<JsonNode> indicators) {
        int at = rows.size() + 1;
        int from = at + 1;
        int to = at + indicators.size();
        groups.add(at);
        BigDecimal max = sum(indicators, "max");
        BigDecimal checked = sum(indicators, "checked");
        String own = "SUM(D" + from + ":D" + to + ")";
        String scaled =
                "IF(AND(H" + at + ">0,H" + at + "*2>=B" + at + ")," + own + "*B" + at + "/H" + at + "," + own + ")";
        boolean fits = BodyFoot.rounded(Totals.dimension(BodyFoot.parts(indicators)))
                        .compareTo(decimal(dimension.path("score")))
                == 0;
        rows.add(List.of(
                Cell.of(
                        dimension.path("id").asText() + " "
                                + dimension.path("name").asText(),
                        Look.GROUP),
                new Cell.Formula("SUM(B" + from + ":B" + to + ")", max, false, Look.GROUP),
                Cell.of("", Look.GROUP),
                fits
                        ? new Cell.Formula(scaled, decimal(dimension.path("score")), false, Look.GROUP)
                        : new Cell.Points(decimal(dimension.path("score")), Look.GROUP),
                Cell.of("", Look.GROUP),
                Cell.of("", Look.GROUP),
                Cell.of("", Look.GROUP),
                new Cell.Formula("SUM(H" + from + ":H" + to + ")", checked, false, Look.GROUP),
                new Cell.Formula(
                        "IF(AND(H" + at + ">0,H" + at + "*2>=B" + at + "),B" + at + ",H" + at + ")",
                        Totals.counting(BodyFoot.parts(indicators)),
                        false,
                        Look.GROUP)));
        indicators.forEach(this::indicator);
    }

    private void indicator(JsonNode i) {
        String status = i.path("status").asText();
        boolean judged = !status.equals("not-applicable") && !status.equals("not-checked");
        Look look = i.path("missing").asBoolean() ? Look.BAD : Look.PLAIN;
        rows.add(List.of(
                Cell.of(i.path("id").asText() + " " + i.path("name").asText(), look),
                new Cell.Points(decimal(i.path("max")), Look.PLAIN),
                Cell.of(guide.line(i.path("id").asText()).standard()),
                judged
                        ? new Cell.Points(decimal(i.path("score")), look)
                        : Cell.of(texts.say("panel.status-" + status), Look.CENTRE),
                Cell.of(Quotes.lost(i), look),
                Cell.of(Quotes.evidence(i, texts)),
                foot.opinion(i.path("id").asText()),
                new Cell.Points(decimal(i.path("checked")), Look.PLAIN),
                Cell.of("")));
    }

    private static BigDecimal sum(List<JsonNode> nodes, String name) {
        return nodes.stream().map(n -> decimal(n.path(name))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
