package io.github.kaoping.panel;

import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.Sheet;
import io.github.kaoping.tables.TableWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranking and the matches as CSV (排名表、对应情况表). */
final class RankingTable {
    private static final List<String> HEAD = List.of(
            "year",
            "class",
            "rank",
            "ranked",
            "rankLow",
            "rankHigh",
            "alikeLow",
            "alikeHigh",
            "body",
            "outcome",
            "score",
            "max",
            "rate",
            "base",
            "bonus",
            "deductions",
            "grade",
            "completeness",
            "missing",
            "statutory",
            "doubtful",
            "submitted",
            "published",
            "contact",
            "file",
            "id",
            "reason",
            "note");

    private RankingTable() {}

    /** By year and class, best first; those without a place after them, in the order of the manifest. */
    static List<Entry> ordered(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::group)
                        .thenComparing(e -> e.place().rank() == null
                                ? Integer.MAX_VALUE
                                : e.place().rank()))
                .toList();
    }

    /** The ranking for other programs, with the contract's names as its head. */
    static byte[] csv(List<Entry> entries, Language language) {
        Texts texts = Texts.in(language);
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (Entry e : ordered(entries)) {
            rows.add(texts(
                    e.year(),
                    e.bodyClass(),
                    e.place().rank(),
                    e.place().rank() == null ? null : e.place().ranked(),
                    e.place().rankLow(),
                    e.place().rankHigh(),
                    e.place().alikeLow(),
                    e.place().alikeHigh(),
                    e.body(),
                    e.mark().outcome(),
                    e.mark().score(),
                    e.mark().score() == null ? null : e.mark().max(),
                    e.mark().rate(),
                    e.mark().base(),
                    e.mark().bonus(),
                    e.mark().deductions(),
                    e.mark().grade(),
                    e.mark().completeness(),
                    e.mark().missing(),
                    e.mark().statutory(),
                    e.mark().doubtful(),
                    e.mark().submitted(),
                    e.mark().published(),
                    e.contact(),
                    e.file(),
                    e.id(),
                    e.mark().reason(),
                    e.mark().score() == null ? "" : Notes.of(e.mark(), texts)));
        }
        return csv(rows);
    }

    /** Which file was taken for which body, and what to check; those with doubts first. */
    static byte[] matches(List<Task> tasks, List<Entry> entries, Language language) {
        Texts texts = Texts.in(language);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.say("panel.where"),
                texts.say("column.body"),
                texts.say("panel.year"),
                texts.say("column.file"),
                texts.say("column.outcome"),
                texts.say("panel.check"),
                texts.say("panel.id")));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> entries.get(i).doubts().isEmpty()));
        for (int i : order) {
            ManifestRow row = tasks.get(i).match().row();
            Entry e = entries.get(i);
            rows.add(texts(
                    row == null ? "" : row.where(),
                    e.body(),
                    e.year(),
                    e.file(),
                    Outcomes.say(e.mark().outcome(), texts),
                    String.join(" ", e.doubts()),
                    e.id()));
            for (String other : tasks.get(i).others()) {
                rows.add(texts(
                        row == null ? "" : row.where(), e.body(), e.year(), other, texts.say("panel.other"), "", ""));
            }
        }
        return csv(rows);
    }

    private static List<String> texts(@Nullable Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(safe(cell == null ? "" : cell.toString()));
        }
        return row;
    }

    /** What a spreadsheet would take for a formula is kept a text. */
    private static String safe(String cell) {
        return cell.matches("[=+@].*") || cell.matches("-[^0-9].*") ? "'" + cell : cell;
    }

    private static byte[] csv(List<List<String>> rows) {
        List<Sheet.Row> numbered = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            numbered.add(new Sheet.Row(i + 1, rows.get(i)));
        }
        return TableWriter.csv(new Sheet("", numbered));
    }
}
