package io.github.kaoping.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kaoping.assess.Batch;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.scoring.WeightDraws.Share;
import io.github.kaoping.scoring.WeightDraws.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the single results together (汇总): ranking, lines for other programs, what to check about the manifest. */
final class Assembly {
    /** So many reports with the same text are named; how many there are is told. */
    private static final int NAMED = 5;

    private final Results results;
    private final Language language;
    private final Batch batch;

    Assembly(Results results, Language language, Batch batch) {
        this.results = results;
        this.language = language;
        this.batch = batch;
    }

    /** What one sheet adds to the whole. */
    private record Part(Entry entry, Subject subject, Grading.Terms terms) {}

    private Part part(Task task, Done done) {
        StoredSheet sheet = sheet(task.id());
        List<String> doubts = new ArrayList<>();
        task.doubts().forEach(m -> doubts.add(Messages.say(m, language)));
        doubts.addAll(done.doubts());
        return new Part(Entry.of(task, done, sheet, doubts), subject(sheet), Grading.Terms.of(sheet));
    }

    /** Reads every sheet, few at a time, ranks, and writes what is about all of them. */
    List<Entry> write(List<Task> tasks, List<Done> done) {
        List<Entry> entries = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        List<Grading.Terms> terms = new ArrayList<>();
        batch.run(IntStream.range(0, tasks.size()).iterator(), i -> part(tasks.get(i), done.get(i)), part -> {
            entries.add(part.entry());
            subjects.add(part.subject());
            terms.add(part.terms());
        });
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < done.size(); i++) {
            String hash = done.get(i).alike();
            if (!hash.isEmpty()) {
                alike.computeIfAbsent(hash, h -> new ArrayList<>()).add(i);
            }
        }
        alike.values().stream().filter(same -> same.size() > 1).forEach(same -> flag(same, entries));
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
                : Optional.of(new PanelBook(results, language).write(entries, this::sheet));
    }

    /** The results on one page; nothing if there are more bodies than a page can show. */
    Optional<String> dashboard(List<Entry> entries, boolean paged) {
        return entries.size() > PanelBook.MOST_BODIES
                ? Optional.empty()
                : Optional.of(Dashboard.page(entries, this::sheet, paged, language));
    }

    private StoredSheet sheet(String id) {
        return StoredSheet.of(
                results.read(Results.sheet(id)).orElseThrow(() -> new IllegalStateException("sheet is gone: " + id)));
    }

    static Subject subject(StoredSheet sheet) {
        List<Share> shares = new ArrayList<>();
        for (JsonNode i : sheet.indicators()) {
            shares.add(new Share(
                    i.path("id").asText(),
                    i.path("dimension").asText(),
                    i.path("score").asDouble(),
                    i.path("checked").asDouble(),
                    i.path("max").asDouble()));
        }
        BigDecimal bonus = Objects.requireNonNullElse(sheet.number("bonus"), BigDecimal.ZERO);
        BigDecimal deductions = Objects.requireNonNullElse(sheet.number("deductions"), BigDecimal.ZERO);
        return new Subject(shares, bonus.subtract(deductions).doubleValue());
    }

    private void flag(List<Integer> same, List<Entry> entries) {
        for (int i : same) {
            List<String> others = same.stream()
                    .filter(o -> o != i)
                    .limit(NAMED)
                    .map(o -> entries.get(o).id())
                    .toList();
            entries.set(i, entries.get(i).withDoubt(Messages.say(alike(others, same.size() - 1), language)));
        }
    }

    private static Message alike(List<String> others, int all) {
        String some = String.join("、", others);
        return all > others.size()
                ? Message.of("正文与{0}等{1}份相同（单位名称除外），请核对是不是交错了。", some, all)
                : Message.of("正文与{0}相同（单位名称除外），请核对是不是交错了。", some);
    }

    private String line(Entry entry) {
        StoredSheet stored = sheet(entry.id());
        ObjectNode line = StoredSheet.JSON.createObjectNode();
        for (String name : new String[] {"schema", "tool", "rules", "note"}) {
            line.set(name, stored.run().path(name));
        }
        line.put("id", entry.id());
        line.put("body", entry.body());
        line.put("contact", entry.contact());
        line.put("rank", entry.rank());
        line.put("ranked", entry.ranked());
        line.put("rankLow", entry.rankLow());
        line.put("rankHigh", entry.rankHigh());
        line.set("doubts", StoredSheet.JSON.valueToTree(entry.doubts()));
        line.setAll(stored.sheet());
        line.put("grade", entry.grade());
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
        entries.forEach(e -> byId.merge(e.outcome(), 1, Integer::sum));
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
