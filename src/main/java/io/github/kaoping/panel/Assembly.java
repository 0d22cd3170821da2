package io.github.kaoping.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kaoping.assess.Batch;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.scoring.WeightDraws.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the single results together (汇总): ranking, lines for other programs, what to check about the manifest. */
final class Assembly {
    private final Results results;
    private final Language language;
    private final Batch batch;
    private final Shares shares = new Shares();

    Assembly(Results results, Language language, Batch batch) {
        this.results = results;
        this.language = language;
        this.batch = batch;
    }

    /** What one sheet adds to the whole. */
    private record Part(Entry entry, Subject subject, Grading.Terms terms) {}

    private Part part(Task task, Done done, Optional<Message> copy) {
        StoredSheet sheet = results.storedSheet(task.id());
        List<String> doubts = new ArrayList<>();
        task.doubts().forEach(m -> doubts.add(Messages.say(m, language)));
        doubts.addAll(done.doubts());
        copy.ifPresent(m -> doubts.add(Messages.say(m, language)));
        return new Part(Entry.of(task, done, sheet, doubts), shares.of(sheet), Grading.Terms.of(sheet));
    }

    /** Reads every sheet, few at a time, ranks, and writes what is about all of them. */
    List<Entry> write(List<Task> tasks, List<Done> done, Copies copies) {
        List<Entry> entries = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        List<Grading.Terms> terms = new ArrayList<>();
        batch.run(
                IntStream.range(0, tasks.size()).iterator(),
                i -> part(tasks.get(i), done.get(i), copies.doubt(tasks.get(i).id())),
                part -> {
                    entries.add(part.entry());
                    subjects.add(part.subject());
                    terms.add(part.terms());
                });
        Map<String, Guide> guides = new HashMap<>();
        List<Entry> ranked = Grading.of(
                Ranking.of(entries, subjects),
                terms,
                sha -> guides.computeIfAbsent(sha, s -> Guide.of(results, s)).scale(),
                false);
        results.lines(Results.ENTRIES, out -> {
            for (Entry entry : ranked) {
                out.write(StoredSheet.JSON.writeValueAsString(entry));
                out.write('\n');
            }
        });
        results.lines(Results.LINES, out -> batch.run(ranked.iterator(), this::line, line -> append(out, line)));
        results.write(Results.RANKING, RankingTable.csv(ranked, language));
        results.write(Results.MATCHES, RankingTable.matches(tasks, ranked, language));
        return ranked;
    }

    /** The workbook of all bodies; nothing if there are more than it can hold. */
    Optional<byte[]> workbook(List<Entry> entries) {
        return entries.size() > PanelBook.MOST_BODIES
                ? Optional.empty()
                : Optional.of(new PanelBook(results, language).write(entries, results::storedSheet));
    }

    /** The results on one page; nothing if there are more bodies than a page can show. */
    Optional<String> dashboard(List<Entry> entries, boolean paged) {
        return entries.size() > PanelBook.MOST_BODIES
                ? Optional.empty()
                : Optional.of(Dashboard.page(entries, results::storedSheet, paged, language));
    }

    private String line(Entry entry) {
        StoredSheet stored = results.storedSheet(entry.id());
        ObjectNode line = StoredSheet.JSON.createObjectNode();
        for (String name : new String[] {"schema", "tool", "rules", "note"}) {
            line.set(name, stored.run().path(name));
        }
        line.put("id", entry.id());
        line.put("body", entry.body());
        line.put("contact", entry.contact());
        line.put("rank", entry.place().rank());
        line.put("ranked", entry.place().ranked());
        line.put("rankLow", entry.place().rankLow());
        line.put("rankHigh", entry.place().rankHigh());
        line.set("doubts", StoredSheet.JSON.valueToTree(entry.doubts()));
        line.setAll(stored.sheet());
        line.put("grade", entry.mark().grade());
        try {
            return StoredSheet.JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many results there are of each outcome, in the order of the outcomes. */
    static Map<Outcome, Integer> counts(List<Entry> entries) {
        Map<String, Integer> byId = new HashMap<>();
        entries.forEach(e -> byId.merge(e.mark().outcome(), 1, Integer::sum));
        Map<Outcome, Integer> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            if (byId.containsKey(outcome.id())) {
                counts.put(outcome, byId.get(outcome.id()));
            }
        }
        return counts;
    }

    static List<Entry> read(Results results) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (String line : new String(
                            results.read(Results.ENTRIES).orElse(new byte[0]), java.nio.charset.StandardCharsets.UTF_8)
                    .split("\n", -1)) {
                if (!line.isEmpty()) {
                    entries.add(StoredSheet.JSON.readValue(line, Entry.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
