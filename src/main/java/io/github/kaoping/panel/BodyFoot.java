package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.render.Texts;
import io.github.kaoping.scoring.Totals;
import io.github.kaoping.scoring.Totals.Part;
import io.github.kaoping.tables.Page.Cell;
import io.github.kaoping.tables.Page.Look;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands below the indicators of a body's sheet (评分表的合计部分): totals as formulas, bonuses and deductions, limits of the
 * grade, and what proves the sheet.
 */
final class BodyFoot {
    private static final String TO_CENTS = ",8),2)";

    private final StoredSheet sheet;
    private final Scale scale;
    private final Map<String, String> opinions;
    private final Texts texts;
    private final List<List<Cell>> rows;

    /**
     * @param opinions what judges said, by what it is about
     * @param rows of the sheet so far; what is written here comes after them
     */
    BodyFoot(StoredSheet sheet, Scale scale, Map<String, String> opinions, Texts texts, List<List<Cell>> rows) {
        this.sheet = sheet;
        this.scale = scale;
        this.opinions = opinions;
        this.texts = texts;
        this.rows = rows;
    }

    /**
     * The totals.
     *
     * @param groups numbers of the rows that hold the sums of the dimensions
     */
    void totals(List<Integer> groups) {
        BigDecimal max = amount("max");
        BigDecimal base = amount("base");
        BigDecimal bonus = amount("bonus");
        BigDecimal deductions = amount("deductions");
        BigDecimal score = amount("score");
        int at = rows.size() + 1;
        String sums = joined("D", groups);
        String counts = joined("I", groups);
        String baseFormula =
                "IF((" + counts + ")=0,0,ROUND(ROUND((" + sums + ")*B" + at + "/(" + counts + ")" + TO_CENTS + ")";
        boolean baseFits = rounded(Totals.base(parts(sheet.indicators()), max)).compareTo(base) == 0;
        total("panel.base", max, baseFits ? formula(baseFormula, base) : new Cell.Points(base, Look.SUM), baseFits);
        total("panel.bonus", null, new Cell.Points(bonus, Look.SUM), true);
        total("panel.deductions", null, new Cell.Points(deductions.negate(), Look.SUM), true);
        BigDecimal added = base.add(bonus).subtract(deductions).max(BigDecimal.ZERO);
        // The sheet adds unrounded amounts, so that the sum of the rounded ones may be a cent off; then the number
        // stands.
        boolean fits = added.compareTo(score) == 0;
        String sum = "MAX(0,ROUND(D" + at + "+D" + (at + 1) + "+D" + (at + 2) + ",2))";
        total("panel.total", max, fits ? formula(sum, score) : new Cell.Points(score, Look.SUM), fits);
        BigDecimal rate = amount("rate");
        boolean even =
                max.signum() > 0 && score.divide(max, 4, RoundingMode.HALF_UP).compareTo(rate) == 0;
        total(
                "panel.rate",
                null,
                even
                        ? new Cell.Formula("ROUND(D" + (at + 3) + "/B" + (at + 3) + ",4)", rate, true, Look.SUM)
                        : new Cell.Percent(rate, Look.SUM),
                even);
    }

    void adjustments() {
        for (JsonNode a : sheet.list("adjustments")) {
            rows.add(List.of(
                    Cell.of(a.path("id").asText() + " " + a.path("name").asText()),
                    Cell.of(""),
                    Cell.of(""),
                    a.path("checked").asBoolean()
                            ? new Cell.Points(a.path("points").decimalValue(), Look.PLAIN)
                            : Cell.of(texts.say("panel.status-not-checked"), Look.CENTRE),
                    Cell.of(a.path("reason").asText()),
                    Cell.of(Quotes.evidence(
                            StoredSheet.JSON
                                    .createObjectNode()
                                    .set(
                                            "findings",
                                            StoredSheet.JSON.createArrayNode().add(a)),
                            texts)),
                    opinion(a.path("id").asText())));
        }
    }

    /** The limits of the grade that hold, and those that wait for the panel. */
    void limits() {
        Set<String> hold = sheet.limits();
        scale.limits().forEach((id, limit) -> {
            boolean holds = hold.contains(id);
            if (holds || limit.panelOnly()) {
                rows.add(List.of(
                        Cell.of(id + " " + limit.name()),
                        Cell.of(""),
                        Cell.of(texts.say("panel.limit", limit.best())),
                        Cell.of(
                                texts.say(
                                        holds
                                                ? "panel.limit-holds"
                                                : opinions.containsKey(id)
                                                        ? "panel.limit-not"
                                                        : "panel.status-not-checked"),
                                holds ? Look.BAD : Look.CENTRE),
                        Cell.of(""),
                        Cell.of(""),
                        opinion(id)));
            }
        });
    }

    /** What judges said of something, or a place to write it. */
    Cell opinion(String about) {
        String said = opinions.get(about);
        return said == null ? Cell.of("", Look.FILL_IN) : Cell.of(said, Look.GOOD);
    }

    void proof(String file) {
        rows.add(List.of(Cell.of("", Look.NOTE)));
        JsonNode criteria = sheet.sheet().path("criteria");
        for (String[] line : new String[][] {
            {"panel.proof-file", file},
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

    /** Indicators as they are added up. */
    static List<Part> parts(List<JsonNode> indicators) {
        return indicators.stream()
                .map(i -> new Part(
                        i.path("dimension").asText(),
                        i.path("score").decimalValue(),
                        i.path("checked").decimalValue(),
                        i.path("max").decimalValue()))
                .toList();
    }

    static BigDecimal rounded(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal amount(String name) {
        return Objects.requireNonNullElse(sheet.number(name), BigDecimal.ZERO);
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

    private static String joined(String column, List<Integer> groups) {
        return String.join("+", groups.stream().map(g -> column + g).toList());
    }
}
