package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.Page;
import io.github.kaoping.tables.Page.Cell;
import io.github.kaoping.tables.Page.Look;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private static final List<Integer> WIDTHS = List.of(12, 5, 20, 5, 20, 30, 10, 5, 5);
    private static final int PRINTED = 7;
    private static final int HEAD = 5;
    private static final String TO_CENTS = ",8),2)";

    private final Entry entry;
    private final StoredSheet sheet;
    private final Guide guide;
    private final Texts texts;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    private BodyPage(Entry entry, StoredSheet sheet, Guide guide, Texts texts) {
        this.entry = entry;
        this.sheet = sheet;
        this.guide = guide;
        this.texts = texts;
    }

    static Page of(String name, Entry entry, StoredSheet sheet, Guide guide, Texts texts) {
        return new BodyPage(entry, sheet, guide, texts).page(name);
    }

    private Page page(String name) {
        String year = entry.year() == null ? "" : String.valueOf(entry.year());
        rows.add(List.of(Cell.of(texts.say("panel.sheet-title", entry.body(), year), Look.TITLE)));
        rows.add(List.of(Cell.of(Objects.requireNonNullElse(text(sheet.run().path("note")), ""), Look.NOTE)));
        rows.add(List.of(Cell.of(standing(), Look.NOTE)));
        rows.add(List.of(Cell.of(String.join(" ", entry.doubts()), Look.BAD)));
        if (sheet.indicators().isEmpty()) {
            rows.add(List.of(Cell.of(
                    Outcomes.say(entry.outcome(), texts) + "　" + Objects.requireNonNullElse(entry.reason(), ""),
                    Look.PLAIN)));
            proof();
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
        totals();
        proof();
        return new Page(name, WIDTHS, rows, HEAD, 1, PRINTED);
    }

    private String standing() {
        Integer rank = entry.rank();
        String place = rank == null
                ? Outcomes.say(entry.outcome(), texts)
                : texts.say("panel.standing", rank, entry.ranked(), entry.interval());
        String grade = entry.grade() == null ? "" : "　" + entry.grade();
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
        boolean fits = rounded(scaledScore(indicators)).compareTo(decimal(dimension.path("score"))) == 0;
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
                        counts(indicators),
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
                Cell.of("", Look.FILL_IN),
                new Cell.Points(decimal(i.path("checked")), Look.PLAIN),
                Cell.of("")));
    }

    private void totals() {
        BigDecimal max = Objects.requireNonNullElse(sheet.number("max"), BigDecimal.ZERO);
        BigDecimal base = Objects.requireNonNullElse(sheet.number("base"), BigDecimal.ZERO);
        BigDecimal bonus = Objects.requireNonNullElse(sheet.number("bonus"), BigDecimal.ZERO);
        BigDecimal deductions = Objects.requireNonNullElse(sheet.number("deductions"), BigDecimal.ZERO);
        BigDecimal score = Objects.requireNonNullElse(sheet.number("score"), BigDecimal.ZERO);
        int at = rows.size() + 1;
        String sums = joined("D");
        String counts = joined("I");
        String baseFormula =
                "IF((" + counts + ")=0,0,ROUND(ROUND((" + sums + ")*B" + at + "/(" + counts + ")" + TO_CENTS + ")";
        boolean baseFits = rounded(plainBase(max)).compareTo(base) == 0;
        total("panel.base", max, baseFits ? formula(baseFormula, base) : new Cell.Points(base, Look.SUM), baseFits);
        total("panel.bonus", null, new Cell.Points(bonus, Look.SUM), true);
        total("panel.deductions", null, new Cell.Points(deductions.negate(), Look.SUM), true);
        BigDecimal added = base.add(bonus).subtract(deductions).max(BigDecimal.ZERO);
        // The sheet adds unrounded amounts, so that the sum of the rounded ones may be a cent off; then the number
        // stands.
        boolean fits = added.compareTo(score) == 0;
        String sum = "MAX(0,ROUND(D" + at + "+D" + (at + 1) + "+D" + (at + 2) + ",2))";
        total("panel.total", max, fits ? formula(sum, score) : new Cell.Points(score, Look.SUM), fits);
        BigDecimal rate = Objects.requireNonNullElse(sheet.number("rate"), BigDecimal.ZERO);
        boolean even =
                max.signum() > 0 && score.divide(max, 4, RoundingMode.HALF_UP).compareTo(rate) == 0;
        total(
                "panel.rate",
                null,
                even
                        ? new Cell.Formula("ROUND(D" + (at + 3) + "/B" + (at + 3) + ",4)", rate, true, Look.SUM)
                        : new Cell.Percent(rate, Look.SUM),
                even);
        for (JsonNode a : sheet.list("adjustments")) {
            rows.add(List.of(
                    Cell.of(a.path("id").asText() + " " + a.path("name").asText()),
                    Cell.of(""),
                    Cell.of(""),
                    a.path("checked").asBoolean()
                            ? new Cell.Points(decimal(a.path("points")), Look.PLAIN)
                            : Cell.of(texts.say("panel.status-not-checked"), Look.CENTRE),
                    Cell.of(a.path("reason").asText()),
                    Cell.of(Quotes.evidence(
                            StoredSheet.JSON
                                    .createObjectNode()
                                    .set(
                                            "findings",
                                            StoredSheet.JSON.createArrayNode().add(a)),
                            texts)),
                    Cell.of("", Look.FILL_IN)));
        }
    }

    private Cell formula(String formula, BigDecimal result) {
        return new Cell.Formula(formula, result, false, Look.SUM);
    }

    private void total(String key, @Nullable BigDecimal max, Cell value, boolean fits) {
        rows.add(List.of(
                Cell.of(texts.say(key), Look.SUM),
                max == null ? Cell.of("", Look.SUM) : new Cell.Points(max, Look.SUM),
                Cell.of("", Look.SUM),
                value,
                Cell.of(fits ? "" : texts.say("panel.no-formula"), Look.SUM),
                Cell.of("", Look.SUM),
                Cell.of("", Look.SUM)));
    }

    private String joined(String column) {
        return String.join("+", groups.stream().map(g -> column + g).toList());
    }

    private void proof() {
        rows.add(List.of(Cell.of("")));
        JsonNode criteria = sheet.sheet().path("criteria");
        for (String[] line : new String[][] {
            {"panel.proof-file", entry.file()},
            {"panel.proof-input", sheet.text("sha256")},
            {"panel.proof-text", sheet.text("textSha256")},
            {
                "panel.proof-criteria",
                criteria.path("id").asText() + " " + criteria.path("sha256").asText()
            },
            {"panel.proof-rules", sheet.run().path("rules").path("sha256").asText()},
            {"panel.proof-version", sheet.run().path("tool").path("version").asText()}
        }) {
            rows.add(List.of(Cell.of(texts.say(line[0]) + "　" + Objects.requireNonNullElse(line[1], ""), Look.NOTE)));
        }
    }

    private static BigDecimal sum(List<JsonNode> nodes, String name) {
        return nodes.stream().map(n -> decimal(n.path(name))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal counts(List<JsonNode> indicators) {
        BigDecimal max = sum(indicators, "max");
        BigDecimal checked = sum(indicators, "checked");
        return scaled(max, checked) ? max : checked;
    }

    private static boolean scaled(BigDecimal max, BigDecimal checked) {
        return checked.signum() > 0 && checked.add(checked).compareTo(max) >= 0;
    }

    private static BigDecimal scaledScore(List<JsonNode> indicators) {
        BigDecimal max = sum(indicators, "max");
        BigDecimal checked = sum(indicators, "checked");
        BigDecimal score = sum(indicators, "score");
        return scaled(max, checked) ? score.multiply(max).divide(checked, 12, RoundingMode.HALF_UP) : score;
    }

    private BigDecimal plainBase(BigDecimal total) {
        Map<String, List<JsonNode>> byDimension = new LinkedHashMap<>();
        sheet.indicators().forEach(i -> byDimension
                .computeIfAbsent(i.path("dimension").asText(), d -> new ArrayList<>())
                .add(i));
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal outOf = BigDecimal.ZERO;
        for (List<JsonNode> of : byDimension.values()) {
            earned = earned.add(scaledScore(of));
            outOf = outOf.add(counts(of));
        }
        return outOf.signum() == 0 ? BigDecimal.ZERO : earned.multiply(total).divide(outOf, 12, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }
}
