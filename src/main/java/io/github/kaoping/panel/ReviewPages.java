package io.github.kaoping.panel;

import io.github.kaoping.panel.Consensus.Agreement;
import io.github.kaoping.panel.Consensus.Ruling;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.Page;
import io.github.kaoping.tables.Page.Cell;
import io.github.kaoping.tables.Page.Look;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages that tell what people changed (复核结果的表): ranking beside the program's, each change, agreement of judges. */
final class ReviewPages {
    private final Texts texts;

    ReviewPages(Texts texts) {
        this.texts = texts;
    }

    private List<Cell> head(String... keys) {
        return Arrays.stream(keys).map(k -> Cell.of(texts.say(k), Look.HEAD)).toList();
    }

    /**
     * The ranking with the program's values beside.
     *
     * @param before as the program ranked them
     * @param scales by the hash of the criteria
     */
    Page ranking(List<Entry> before, List<Reviewed> reviewed, Map<String, Scale> scales) {
        Map<String, Entry> old = before.stream().collect(Collectors.toMap(Entry::id, e -> e));
        Map<String, Reviewed> byId =
                reviewed.stream().collect(Collectors.toMap(r -> r.entry().id(), r -> r));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(texts.say("review.result-title"), Look.TITLE)));
        rows.add(List.of(Cell.of(texts.say("review.result-note"), Look.NOTE)));
        rows.add(List.of(Cell.of(texts.say("note"), Look.NOTE)));
        rows.add(head(
                "panel.col-year",
                "panel.col-class",
                "panel.col-rank",
                "panel.col-interval",
                "panel.col-body",
                "review.score",
                "panel.col-rate",
                "panel.col-grade",
                "review.machine-score",
                "review.machine-rank",
                "panel.col-outcome",
                "review.limits"));
        for (Entry e :
                RankingTable.ordered(reviewed.stream().map(Reviewed::entry).toList())) {
            Entry machine = old.getOrDefault(e.id(), e);
            Reviewed own = byId.get(e.id());
            rows.add(List.of(
                    e.year() == null ? Cell.of("") : new Cell.Whole(e.year(), Look.PLAIN),
                    Cell.of(Outcomes.bodyClass(e.bodyClass(), texts)),
                    whole(e.place().rank()),
                    Cell.of(e.place().interval(), Look.CENTRE),
                    Cell.of(e.name()),
                    points(e.mark().score()),
                    e.mark().rate() == null
                            ? Cell.of("–", Look.CENTRE)
                            : new Cell.Percent(e.mark().rate(), Look.PLAIN),
                    Cell.of(e.mark().grade() == null ? "" : e.mark().grade(), Look.CENTRE),
                    points(machine.mark().score()),
                    whole(machine.place().rank()),
                    Cell.of(Outcomes.say(e.mark().outcome(), texts)),
                    Cell.of(own == null ? "" : limits(own, scales), Look.BAD)));
        }
        return new Page(texts.say("panel.ranking"), List.of(4, 6, 4, 6, 18, 6, 6, 5, 6, 6, 6, 18), rows, 4, 0, 12);
    }

    private String limits(Reviewed reviewed, Map<String, Scale> scales) {
        Scale scale = scales.getOrDefault(reviewed.terms().criteria(), Scale.NONE);
        List<String> names = new ArrayList<>();
        scale.limits().forEach((id, limit) -> {
            if (reviewed.limits().contains(id)) {
                names.add(limit.name() + " → " + limit.best());
            }
        });
        scale.vetoes().forEach((id, halt) -> {
            if (reviewed.limits().contains(id)) {
                names.add(halt.name());
            }
        });
        return String.join("\n", names);
    }

    private static Cell points(@Nullable BigDecimal points) {
        return points == null ? Cell.of("–", Look.CENTRE) : new Cell.Points(points, Look.PLAIN);
    }

    private static Cell whole(@Nullable Integer number) {
        return number == null ? Cell.of("–", Look.CENTRE) : new Cell.Whole(number, Look.PLAIN);
    }

    /** Who changed what, and why, the program's value beside it. */
    Page changes(List<Entry> entries, Map<String, Ruling> rulings) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(texts.say("review.changes"), Look.TITLE)));
        rows.add(head(
                "panel.col-body",
                "review.col-about",
                "review.col-machine",
                "review.said",
                "review.ruling",
                "review.judge",
                "review.date",
                "review.col-reason",
                "review.col-words"));
        Map<String, String> names = new HashMap<>();
        entries.forEach(e -> names.put(e.id(), e.name()));
        for (Ruling ruling : rulings.values()) {
            BigDecimal value = ruling.value();
            for (Change c : ruling.said()) {
                BigDecimal machine = c.machine();
                rows.add(List.of(
                        Cell.of(names.getOrDefault(c.id(), c.id())),
                        Cell.of(c.about()),
                        machine == null
                                ? Cell.of(texts.say("panel.status-not-checked"), Look.CENTRE)
                                : new Cell.Points(machine, Look.PLAIN),
                        new Cell.Points(c.value(), Look.PLAIN),
                        value == null ? Cell.of(texts.say("review.open"), Look.BAD) : new Cell.Points(value, Look.SUM),
                        Cell.of(c.judge()),
                        Cell.of(c.date()),
                        Cell.of(c.reason()),
                        Cell.of(c.words())));
            }
        }
        return new Page(texts.say("review.changes"), List.of(14, 6, 5, 5, 5, 6, 7, 9, 24), rows, 2, 0, 9);
    }

    Page agreement(List<Agreement> agreements) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(texts.say("review.agreement"), Look.TITLE)));
        rows.add(List.of(Cell.of(texts.say("review.agreement-note"), Look.NOTE)));
        rows.add(head("review.col-about", "review.units", "review.alpha", "review.interval", "review.verdict"));
        for (Agreement a : agreements) {
            rows.add(List.of(
                    Cell.of(a.about()),
                    new Cell.Whole(a.units(), Look.PLAIN),
                    Cell.of(three(a.alpha()), Look.CENTRE),
                    Cell.of(a.low() == null ? "–" : three(a.low()) + " – " + three(a.high()), Look.CENTRE),
                    Cell.of(a.wanting() ? texts.say("review.wanting") : "", Look.BAD)));
        }
        return new Page(texts.say("review.agreement"), List.of(10, 8, 8, 14, 24), rows, 3, 0, 5);
    }

    private static String three(@Nullable Double value) {
        return value == null
                ? "–"
                : BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }
}
