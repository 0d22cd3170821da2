package io.github.kaoping.authoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.CriteriaSet.Basis;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.criteria.CriteriaSet.GradeCap;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Method;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.render.AdjustmentWords;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.MethodWords;
import io.github.kaoping.render.Points;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.Grid;
import io.github.kaoping.tables.Grid.Cell;
import io.github.kaoping.tables.Grid.Column;
import io.github.kaoping.tables.Grid.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The published score sheet of a criteria set (评分细则): dimension, indicator, points, how they are earned, basis and for whom, in
 * words that are made from the same values that scoring uses.
 */
public final class ScoreGuide {
    private final CriteriaSet set;
    private final Texts texts;
    private final MethodWords words;

    private ScoreGuide(CriteriaSet set, Language language) {
        this.set = set;
        this.texts = Texts.in(language);
        this.words = new MethodWords(texts);
    }

    /** The table with what has to be said above and below it. */
    public static Grid of(CriteriaSet set, Language language) {
        ScoreGuide guide = new ScoreGuide(set, language);
        List<Row> rows = new ArrayList<>();
        set.dimensions().forEach(d -> rows.addAll(guide.rows(d)));
        rows.addAll(guide.outside());
        return new Grid(guide.texts.name(set.title()), guide.above(), guide.columns(), rows, guide.below());
    }

    private List<Column> columns() {
        return List.of(
                new Column(texts.say("column.dimension"), 11, false),
                new Column(texts.say("column.indicator"), 16, false),
                new Column(texts.say("column.max"), 6, true),
                new Column(texts.say("guide.standard"), 44, false),
                new Column(texts.say("explain.basis"), 30, false),
                new Column(texts.say("guide.for"), 15, false));
    }

    private List<String> above() {
        String note = texts.name(set.note());
        Integer year = set.year();
        return List.of(
                texts.say("head.note") + texts.say("terminal.colon") + (note.isBlank() ? texts.say("note") : note),
                texts.say(
                        "guide.facts",
                        year == null ? texts.say("criteria.any-year") : String.valueOf(year.intValue()),
                        Points.plain(set.total()),
                        set.id(),
                        set.version()),
                texts.say("guide.states"));
    }

    private List<Row> rows(Dimension dimension) {
        String points = Points.plain(
                dimension.indicators().stream().map(Indicator::points).reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Row> rows = new ArrayList<>();
        for (Indicator i : dimension.indicators()) {
            Cell first = rows.isEmpty()
                    ? new Cell(
                            List.of(dimension.id(), texts.name(dimension.name()), texts.say("guide.points", points)),
                            dimension.indicators().size())
                    : new Cell(List.of(), 0);
            rows.add(new Row(List.of(
                    first,
                    Cell.of(texts.say("explain.indicator", i.id(), texts.name(i.name())), "★".repeat(i.duty())),
                    Cell.of(Points.plain(i.points())),
                    new Cell(standard(i), 1),
                    new Cell(basis(i.basis()), 1),
                    new Cell(appliesTo(i), 1))));
        }
        return rows;
    }

    /** What is expected, then methods in words, those that say the same of several items in one line. */
    private List<String> standard(Indicator indicator) {
        Map<String, List<String>> byWords = indicator.methods().stream()
                .collect(Collectors.groupingBy(
                        words::say, LinkedHashMap::new, Collectors.mapping(this::name, Collectors.toList())));
        List<String> lines = new ArrayList<>();
        String advice = texts.name(indicator.advice());
        if (!advice.isBlank()) {
            lines.add(advice);
        }
        byWords.forEach((say, names) -> lines.add(
                indicator.items().size() == 1
                        ? texts.say("guide.sentence", say)
                        : texts.say("guide.of", String.join(texts.say("spoken.and"), names), say)));
        indicator.items().stream()
                .filter(i -> i.dependsOn() != null)
                .forEach(i -> lines.add(texts.say("guide.depends", texts.name(i.name()), dependsOn(i))));
        if (indicator.proposed()) {
            lines.add(texts.say("guide.proposed"));
        }
        return lines;
    }

    private String dependsOn(Item item) {
        String on = String.valueOf(item.dependsOn());
        return set.item(on).map(i -> texts.name(i.name())).orElse(on);
    }

    private String name(Method method) {
        return set.item(method.itemId()).map(i -> texts.name(i.name())).orElse(method.itemId());
    }

    private List<String> basis(List<String> keys) {
        return keys.stream()
                .flatMap(k -> Stream.ofNullable(set.bases().get(k)))
                .map(Basis::text)
                .toList();
    }

    /** All bodies, less those for which it only counts if accounted for. */
    private List<String> appliesTo(Indicator indicator) {
        List<String> only = set.classes().entrySet().stream()
                .filter(e -> e.getValue().onlyIfAccounted().contains(indicator.id())
                        || e.getValue().onlyIfAccounted().contains(indicator.dimension()))
                .map(Map.Entry::getKey)
                .map((BodyClass c) -> texts.bodyClass(c))
                .toList();
        return only.isEmpty()
                ? List.of(texts.say("guide.everybody"))
                : List.of(
                        texts.say("guide.everybody"),
                        texts.say("guide.only-if", String.join(texts.say("spoken.and"), only)));
    }

    private List<Row> outside() {
        List<Row> rows = new ArrayList<>();
        for (Adjustment a : set.adjustments()) {
            Cell first = rows.isEmpty()
                    ? new Cell(
                            List.of(texts.say("adjustments")), set.adjustments().size())
                    : new Cell(List.of(), 0);
            String cap = (a.kind() == Adjustment.Kind.BONUS ? "+" : "\u2212") + Points.plain(a.cap());
            rows.add(new Row(List.of(
                    first,
                    Cell.of(texts.say("explain.indicator", a.id(), texts.name(a.name()))),
                    Cell.of(cap),
                    Cell.of(texts.say("guide.sentence", new AdjustmentWords(texts).say(a))),
                    new Cell(basis(a.basis()), 1),
                    Cell.of(texts.say("guide.everybody")))));
        }
        return rows;
    }

    private List<String> below() {
        List<String> lines = new ArrayList<>();
        lines.add(texts.say("guide.outside", Points.plain(set.bonusCap()), Points.plain(set.deductionCap())));
        lines.add(texts.say("guide.na", texts.say("na." + set.naPolicy().id())));
        lines.add(texts.say(
                "criteria.limits-line",
                Points.plain(set.limits().threshold()),
                Points.percent(set.limits().completeness())));
        lines.add(texts.say("guide.grades", grades()));
        for (GradeCap cap : set.gradeCaps()) {
            lines.add(texts.say(
                    "guide.cap",
                    texts.name(cap.name()),
                    texts.say(cap.panelOnly() ? "diff.cap-panel" : "criteria.cap", cap.best())));
        }
        if (set.grades().isEmpty() && !set.gradeCaps().isEmpty()) {
            lines.add(texts.say("criteria.caps-idle"));
        }
        return lines;
    }

    private String grades() {
        return set.grades().isEmpty()
                ? texts.say("result.no-grade")
                : set.grades().stream()
                        .map(g -> texts.say("criteria.grade", texts.name(g.name()), Points.plain(g.from())))
                        .collect(Collectors.joining(texts.say("spoken.comma")));
    }
}
