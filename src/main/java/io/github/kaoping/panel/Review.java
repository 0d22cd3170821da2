package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import io.github.kaoping.panel.Consensus.Agreement;
import io.github.kaoping.panel.Consensus.Ruling;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.BookWriter;
import io.github.kaoping.tables.Page;
import io.github.kaoping.tables.Page.Cell;
import io.github.kaoping.tables.Page.Look;
import io.github.kaoping.tables.UnreadableTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People overrule the program, visibly (人工复核): workbooks out to judges, their answers back, and what they come to. */
public final class Review {
    private final Results results;
    private final Language language;
    private final Texts texts;
    private final ReviewLog log;

    public Review(Results results, Language language) {
        this.results = results;
        this.language = language;
        this.texts = Texts.in(language);
        this.log = new ReviewLog(results);
    }

    /** Writes a judge's workbook; one that was filled in already stays, and the new one stands beside it. */
    public String export(String judge, boolean hideBodies, boolean hideMachine) {
        byte[] book = new ReviewBook(results, language).write(judge, hideBodies, hideMachine);
        Written written = Written.read(results);
        String safe = judge.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        String name = written.write("reviews/" + texts.say("review.file", safe), book);
        written.keep();
        return name;
    }

    /**
     * What importing came to.
     *
     * @param problems with file, row and column; where there are any, nothing was taken over
     * @param read how many answers the workbooks hold, {@code added} how many of them were new
     */
    public record Imported(List<Message> problems, int read, int added) {
        public Imported {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes over what judges wrote, all of it or nothing.
     *
     * @throws UnreadableTable if a file is no workbook of a judge
     */
    public Imported take(List<Path> files) throws UnreadableTable {
        List<Question> questions = new ArrayList<>();
        for (Entry e : Assembly.read(results)) {
            StoredSheet sheet = sheet(e);
            questions.addAll(Question.of(e.id(), sheet, Guide.of(results, sheet.text("criteria", "sha256")), texts));
        }
        List<Change> changes = new ArrayList<>();
        List<Message> problems = new ArrayList<>();
        for (Path file : files) {
            ReviewReader reader = new ReviewReader(questions);
            reader.read(file);
            changes.addAll(reader.changes());
            reader.problems().forEach(p -> problems.add(Message.of("{0}：{1}", file.getFileName(), p.chinese())));
        }
        return problems.isEmpty()
                ? new Imported(problems, changes.size(), log.add(changes))
                : new Imported(problems, changes.size(), 0);
    }

    private StoredSheet sheet(Entry e) {
        return StoredSheet.of(results.read(Results.sheet(e.id()))
                .orElseThrow(() -> new IllegalStateException("sheet is gone: " + e.id())));
    }

    /**
     * Works out what the judges come to and writes the workbook of it.
     *
     * @param limit the largest difference that needs no arbiter, null for any
     * @return what is to be told
     */
    public List<Message> settle(Consensus.Way way, @Nullable BigDecimal limit, @Nullable String arbiter) {
        Map<String, Change> inForce = log.inForce();
        Map<String, Ruling> rulings = Consensus.rulings(inForce.values(), way, limit, arbiter);
        List<Entry> before = Assembly.read(results);
        List<Reviewed> reviewed = new ArrayList<>();
        for (Entry e : before) {
            StoredSheet sheet = sheet(e);
            reviewed.add(Reviewed.of(e, sheet, Guide.of(results, sheet.text("criteria", "sha256")), rulings));
        }
        List<Entry> after = Ranking.of(
                reviewed.stream().map(Reviewed::entry).toList(),
                reviewed.stream().map(Reviewed::subject).toList());
        Map<String, Entry> old = before.stream().collect(Collectors.toMap(Entry::id, e -> e));
        Map<String, Reviewed> byId =
                reviewed.stream().collect(Collectors.toMap(r -> r.entry().id(), r -> r));
        List<Agreement> agreements = Consensus.agreements(inForce.values());
        Written written = Written.read(results);
        String to;
        try (BookWriter book = BookWriter.large()) {
            book.add(ranking(after, old, byId));
            book.add(changes(rulings));
            book.add(agreement(agreements));
            to = written.write(texts.say("review.result-file"), book.bytes());
        }
        written.keep();
        results.write("reviewed.csv", RankingTable.csv(after, language));
        long open = rulings.values().stream().filter(r -> r.value() == null).count();
        List<Message> told = new ArrayList<>();
        told.add(Message.of("评审意见{0}条，涉及{1}项；复核结果写在 {2}", inForce.size(), rulings.size(), to));
        if (open > 0) {
            told.add(Message.of("有{0}项评审人相差太大，要由仲裁人（--arbiter）决定；在此之前按机器的结果。", open));
        }
        List<String> wanting = agreements.stream()
                .filter(Agreement::wanting)
                .map(Agreement::about)
                .toList();
        if (!wanting.isEmpty()) {
            told.add(Message.of("评审人对这些项的理解不一致（alpha 低于 0.667），评分标准的措辞要改：{0}", String.join("、", wanting)));
        }
        return told;
    }

    private List<Cell> head(String... keys) {
        return Arrays.stream(keys).map(k -> Cell.of(texts.say(k), Look.HEAD)).toList();
    }

    private Page ranking(List<Entry> after, Map<String, Entry> old, Map<String, Reviewed> byId) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(texts.say("review.result-title"), Look.TITLE)));
        rows.add(List.of(Cell.of(texts.say("review.result-note"), Look.NOTE)));
        rows.add(head(
                "panel.col-year",
                "panel.col-class",
                "panel.col-rank",
                "panel.col-interval",
                "panel.col-body",
                "review.score",
                "panel.col-rate",
                "review.machine-score",
                "review.machine-rank",
                "review.limits"));
        for (Entry e : RankingTable.ordered(after)) {
            Entry machine = old.getOrDefault(e.id(), e);
            Reviewed own = byId.get(e.id());
            rows.add(List.of(
                    e.year() == null ? Cell.of("") : new Cell.Whole(e.year(), Look.PLAIN),
                    Cell.of(Outcomes.bodyClass(e.bodyClass(), texts)),
                    e.rank() == null ? Cell.of("–", Look.CENTRE) : new Cell.Whole(e.rank(), Look.PLAIN),
                    Cell.of(e.interval(), Look.CENTRE),
                    Cell.of(e.body().isEmpty() ? e.id() : e.body()),
                    e.score() == null ? Cell.of("–", Look.CENTRE) : new Cell.Points(e.score(), Look.PLAIN),
                    e.rate() == null ? Cell.of("–", Look.CENTRE) : new Cell.Percent(e.rate(), Look.PLAIN),
                    machine.score() == null ? Cell.of("–", Look.CENTRE) : new Cell.Points(machine.score(), Look.PLAIN),
                    machine.rank() == null ? Cell.of("–", Look.CENTRE) : new Cell.Whole(machine.rank(), Look.PLAIN),
                    Cell.of(own == null ? "" : String.join("\n", own.limits()), Look.BAD)));
        }
        return new Page(texts.say("panel.ranking"), List.of(4, 6, 4, 6, 18, 6, 6, 6, 6, 20), rows, 3, 0, 10);
    }

    private Page changes(Map<String, Ruling> rulings) {
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
        Assembly.read(results).forEach(e -> names.put(e.id(), e.body().isEmpty() ? e.id() : e.body()));
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
        return new Page(texts.say("review.changes"), List.of(18, 8, 6, 6, 6, 8, 8, 10, 30), rows, 2, 0, 9);
    }

    private Page agreement(List<Agreement> agreements) {
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
