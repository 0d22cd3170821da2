package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.BookWriter;
import io.github.kaoping.tables.Page;
import io.github.kaoping.tables.Page.Cell;
import io.github.kaoping.tables.Page.Look;
import io.github.kaoping.tables.SheetNames;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The workbook of a panel (考评结果工作簿): ranking, missing items, statistics, and a sheet for each body. */
final class PanelBook {
    /** More sheets than this no spreadsheet program opens willingly. */
    static final int MOST_BODIES = 1_000;

    private final Results results;
    private final Texts texts;

    PanelBook(Results results, Language language) {
        this.results = results;
        this.texts = Texts.in(language);
    }

    /** The only sheet of one body's small workbook. */
    static Page body(Entry entry, StoredSheet sheet, Guide guide, Texts texts) {
        String name = entry.name();
        return BodyPage.of(new SheetNames().take(name), entry, sheet, guide, texts);
    }

    /** The workbook of all bodies. */
    byte[] write(List<Entry> entries, Function<String, StoredSheet> sheets) {
        List<Entry> ordered = RankingTable.ordered(entries);
        SheetNames names = new SheetNames();
        String ranking = names.take(texts.say("panel.ranking"));
        return write(ordered, sheets, Map.of(), names, own -> List.of(ranking(ranking, ordered, own)));
    }

    /**
     * The same after people overruled the program.
     *
     * @param front pages to stand first
     * @param sheets the sheet of each body as it is now
     */
    byte[] reviewed(List<Page> front, List<Reviewed> bodies, Function<String, StoredSheet> sheets) {
        SheetNames names = new SheetNames();
        front.forEach(page -> names.take(page.name()));
        if (bodies.size() > MOST_BODIES) {
            try (BookWriter book = BookWriter.large()) {
                front.forEach(book::add);
                return book.bytes();
            }
        }
        Map<String, Map<String, String>> opinions = new HashMap<>();
        bodies.forEach(r -> opinions.put(r.entry().id(), r.opinions()));
        List<Entry> ordered =
                RankingTable.ordered(bodies.stream().map(Reviewed::entry).toList());
        return write(ordered, sheets, opinions, names, own -> front);
    }

    private byte[] write(
            List<Entry> ordered,
            Function<String, StoredSheet> sheets,
            Map<String, Map<String, String>> opinions,
            SheetNames names,
            Function<Map<String, String>, List<Page>> front) {
        String missing = names.take(texts.say("panel.missing"));
        String statistics = names.take(texts.say("panel.statistics"));
        Map<String, String> own = new HashMap<>();
        ordered.forEach(e -> own.put(e.id(), names.take(e.name())));
        Map<String, Map<String, String>> marks = new LinkedHashMap<>();
        Map<String, String> indicators = new LinkedHashMap<>();
        Spread spread = new Spread();
        Map<String, Guide> guides = new HashMap<>();
        try (BookWriter book = BookWriter.large()) {
            front.apply(own).forEach(book::add);
            book.keepPlace(missing);
            book.keepPlace(statistics);
            for (Entry e : ordered) {
                StoredSheet sheet = sheets.apply(e.id());
                spread.add(sheet);
                marks.put(e.id(), marks(sheet, indicators));
                @Nullable String sha = sheet.text("criteria", "sha256");
                Guide guide = guides.computeIfAbsent(String.valueOf(sha), k -> Guide.of(results, sha));
                Map<String, String> said = opinions.getOrDefault(e.id(), Map.of());
                book.add(BodyPage.of(own.getOrDefault(e.id(), e.id()), e, sheet, guide, said, texts));
            }
            book.add(missing(missing, ordered, own, marks, indicators));
            book.add(statistics(statistics, spread));
            return book.bytes();
        }
    }

    private static Map<String, String> marks(StoredSheet sheet, Map<String, String> indicators) {
        Map<String, String> marks = new HashMap<>();
        for (JsonNode i : sheet.indicators()) {
            String id = i.path("id").asText();
            indicators.putIfAbsent(id, i.path("name").asText());
            String status = i.path("status").asText();
            marks.put(
                    id,
                    i.path("missing").asBoolean()
                            ? stars(i)
                            : switch (status) {
                                case "not-applicable" -> "–";
                                case "not-checked" -> "?";
                                default -> "";
                            });
        }
        return marks;
    }

    /** As many stars as the duty is strict, and how many items are missing where it is more than one. */
    private static String stars(JsonNode indicator) {
        int items = 0;
        for (JsonNode item : indicator.path("items")) {
            items += item.path("missing").asBoolean() ? 1 : 0;
        }
        return "★".repeat(Math.max(1, indicator.path("duty").asInt())) + (items > 1 ? "×" + items : "");
    }

    private Page ranking(String name, List<Entry> entries, Map<String, String> own) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(texts.say("panel.ranking-title"), Look.TITLE)));
        rows.add(List.of(Cell.of(texts.say("note"), Look.NOTE)));
        rows.add(List.of(Cell.of(texts.say("panel.interval-note"), Look.NOTE)));
        rows.add(head(
                "year",
                "class",
                "rank",
                "interval",
                "alike",
                "body",
                "points",
                "rate",
                "grade",
                "complete",
                "missed",
                "statutory",
                "doubtful",
                "outcome",
                "check"));
        for (Entry e : entries) {
            rows.add(List.of(
                    e.year() == null ? Cell.of("") : new Cell.Whole(e.year(), Look.PLAIN),
                    Cell.of(Outcomes.bodyClass(e.bodyClass(), texts)),
                    e.place().rank() == null
                            ? Cell.of("–", Look.CENTRE)
                            : new Cell.Whole(e.place().rank(), Look.PLAIN),
                    Cell.of(e.place().interval(), Look.CENTRE),
                    Cell.of(
                            e.place().alike()
                                    ? texts.say("panel.alike", e.place().alikeSpan())
                                    : "",
                            Look.CENTRE),
                    new Cell.Text(e.name(), Look.PLAIN, own.getOrDefault(e.id(), "")),
                    points(e.mark().score()),
                    percent(e.mark().rate()),
                    Cell.of(e.mark().grade() == null ? "" : e.mark().grade(), Look.CENTRE),
                    percent(e.mark().completeness()),
                    count(e.mark().missing()),
                    count(e.mark().statutory()),
                    count(e.mark().doubtful()),
                    Cell.of(
                            Outcomes.say(e.mark().outcome(), texts),
                            e.mark().outcome().equals(Outcome.SCORED.id()) ? Look.PLAIN : Look.BAD),
                    Cell.of(String.join(" ", e.doubts()), Look.BAD)));
        }
        return new Page(name, List.of(4, 6, 4, 5, 6, 16, 5, 5, 4, 5, 4, 4, 4, 6, 22), rows, 4, 0, 15);
    }

    private static Cell count(@Nullable Integer count) {
        return count == null ? Cell.of("–", Look.CENTRE) : new Cell.Whole(count, Look.PLAIN);
    }

    private static Cell points(@Nullable BigDecimal points) {
        return points == null ? Cell.of("–", Look.CENTRE) : new Cell.Points(points, Look.PLAIN);
    }

    private static Cell percent(@Nullable BigDecimal fraction) {
        return fraction == null ? Cell.of("–", Look.CENTRE) : new Cell.Percent(fraction, Look.PLAIN);
    }

    private List<Cell> head(String... keys) {
        List<Cell> head = new ArrayList<>();
        for (String key : keys) {
            head.add(Cell.of(texts.say("panel.col-" + key), Look.HEAD));
        }
        return head;
    }

    private Page missing(
            String name,
            List<Entry> entries,
            Map<String, String> own,
            Map<String, Map<String, String>> marks,
            Map<String, String> indicators) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(texts.say("panel.missing-title"), Look.TITLE)));
        rows.add(List.of(Cell.of(texts.say("panel.missing-note"), Look.NOTE)));
        List<Cell> head = new ArrayList<>(head("body"));
        indicators.forEach((id, said) -> head.add(Cell.of(id + "\n" + said, Look.HEAD)));
        rows.add(head);
        for (Entry e : entries) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(e.name(), Look.PLAIN, own.getOrDefault(e.id(), "")));
            for (String id : indicators.keySet()) {
                Map<String, String> judged = marks.getOrDefault(e.id(), Map.of());
                String mark = judged.isEmpty() ? "?" : judged.getOrDefault(id, "");
                row.add(Cell.of(mark, mark.startsWith("★") ? Look.BAD : Look.CENTRE));
            }
            rows.add(row);
        }
        List<Integer> widths = new ArrayList<>(List.of(16));
        indicators.keySet().forEach(i -> widths.add(3));
        return new Page(name, widths, rows, 3, 1, widths.size());
    }

    private Page statistics(String name, Spread spread) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(texts.say("panel.statistics-title"), Look.TITLE)));
        rows.add(List.of(Cell.of(texts.say("panel.statistics-note"), Look.NOTE)));
        rows.add(head("id", "indicator", "judged", "mean", "spread", "present", "separates"));
        for (Spread.Line line : spread.lines()) {
            rows.add(List.of(
                    Cell.of(line.id),
                    Cell.of(line.name),
                    new Cell.Whole(line.judged(), Look.PLAIN),
                    line.judged() == 0
                            ? Cell.of(texts.say("panel.status-not-checked"), Look.CENTRE)
                            : share(line.mean()),
                    share(line.deviation()),
                    share(line.present()),
                    Cell.of(line.flat() ? texts.say("panel.flat") : "", Look.BAD)));
        }
        return new Page(name, List.of(4, 20, 5, 6, 6, 6, 12), rows, 3, 2, 7);
    }

    private static Cell share(OptionalDouble share) {
        return share.isEmpty()
                ? Cell.of("–", Look.CENTRE)
                : new Cell.Percent(
                        BigDecimal.valueOf(share.getAsDouble()).setScale(4, RoundingMode.HALF_UP), Look.PLAIN);
    }
}
