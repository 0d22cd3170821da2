package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Puts the single results together (汇总): ranking, lines for other programs, what to check about the manifest. */
final class Assembly {
    private final Results results;
    private final Language language;

    Assembly(Results results, Language language) {
        this.results = results;
        this.language = language;
    }

    /** Reads every sheet once, one at a time, ranks, and writes what is about all of them. */
    List<Entry> write(List<Task> tasks, List<Done> done) {
        List<Entry> entries = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            StoredSheet sheet = sheet(tasks.get(i).id());
            List<String> doubts = new ArrayList<>();
            tasks.get(i).doubts().forEach(m -> doubts.add(Messages.say(m, language)));
            doubts.addAll(done.get(i).doubts());
            entries.add(Entry.of(tasks.get(i), done.get(i), sheet, doubts));
            subjects.add(subject(sheet));
            String hash = done.get(i).alike();
            if (!hash.isEmpty()) {
                alike.computeIfAbsent(hash, h -> new ArrayList<>()).add(i);
            }
        }
        alike.values().stream().filter(same -> same.size() > 1).forEach(same -> flag(same, entries));
        List<Entry> ranked = Ranking.of(entries, subjects);
        results.lines(Results.ENTRIES, out -> {
            for (Entry entry : ranked) {
                out.write(StoredSheet.JSON.writeValueAsString(entry));
                out.write('\n');
            }
        });
        results.lines(Results.LINES, out -> lines(ranked, out));
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
                    .map(o -> entries.get(o).id())
                    .toList();
            String doubt = Messages.say(Message.of("正文与{0}相同（单位名称除外），请核对是不是交错了。", String.join("、", others)), language);
            entries.set(i, entries.get(i).withDoubt(doubt));
        }
    }

    private void lines(List<Entry> entries, Writer out) throws IOException {
        for (Entry entry : entries) {
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
            out.write(StoredSheet.JSON.writeValueAsString(line));
            out.write('\n');
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
