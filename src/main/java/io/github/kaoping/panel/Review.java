package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import io.github.kaoping.panel.Consensus.Agreement;
import io.github.kaoping.panel.Consensus.Ruling;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.Page;
import io.github.kaoping.tables.UnreadableTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            questions.addAll(Question.of(
                    e.id(),
                    sheet,
                    Guide.of(results, sheet.text("criteria", "sha256")).scale(),
                    texts));
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
        Map<String, Scale> scales = new HashMap<>();
        for (Entry e : before) {
            StoredSheet sheet = sheet(e);
            reviewed.add(Reviewed.of(e, sheet, scale(sheet.text("criteria", "sha256"), scales), rulings, texts));
        }
        List<Entry> after = Grading.of(
                Ranking.of(
                        reviewed.stream().map(Reviewed::entry).toList(),
                        reviewed.stream().map(r -> Assembly.subject(r.sheet())).toList()),
                reviewed.stream()
                        .map(r -> new Grading.Terms(Grading.Terms.of(r.sheet()).criteria(), r.limits()))
                        .toList(),
                sha -> scale(sha, scales),
                true);
        for (int i = 0; i < after.size(); i++) {
            reviewed.set(i, reviewed.get(i).placed(after.get(i)));
        }
        List<Agreement> agreements = Consensus.agreements(inForce.values());
        List<Page> front = List.of(
                new ReviewPages(texts).ranking(before, reviewed, scales),
                new ReviewPages(texts).changes(before, rulings),
                new ReviewPages(texts).agreement(agreements));
        Written written = Written.read(results);
        String to = written.write(
                texts.say("review.result-file"), new PanelBook(results, language).reviewed(front, reviewed));
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

    private Scale scale(@Nullable String criteria, Map<String, Scale> known) {
        return known.computeIfAbsent(
                criteria == null ? "" : criteria, sha -> Guide.of(results, sha).scale());
    }
}
