package io.github.kaoping.panel;

import io.github.kaoping.assess.Batch;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.Profile;
import io.github.kaoping.render.Messages;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A panel's run from the manifest to the ranking (考评组的一次考评). */
public final class Panel {
    private static final Set<Outcome> TROUBLES = Set.of(Outcome.UNREADABLE, Outcome.REFUSED, Outcome.ERROR);

    private final Results results;
    private final PanelRun.Options options;
    private final PanelRun run;
    private final Progress progress;
    private final Batch batch;

    public Panel(Results results, PanelRun.Maker maker, PanelRun.Options options, Progress progress, Batch batch) {
        this.batch = batch;
        this.results = results;
        this.options = options;
        this.run = new PanelRun(results, maker, options);
        this.progress = progress;
    }

    /**
     * Scores all of it and writes the results.
     *
     * @param files the names of the reports
     * @param read what a report says of itself
     */
    public PanelReport score(Manifest manifest, List<String> files, Function<String, Optional<Profile>> read) {
        List<Task> tasks = Task.of(Matching.of(manifest, files, read, run::hash));
        List<Done> done = new ArrayList<>();
        int[] found = {0};
        try (Journal journal = Journal.open(results)) {
            batch.run(tasks.iterator(), run::step, step -> {
                if (!step.found()) {
                    journal.add(step.done());
                }
                done.add(step.done());
                found[0] += step.found() ? 1 : 0;
                progress.tell(done.size(), found[0], tasks.size());
            });
        }
        Assembly assembly = new Assembly(results, options.language(), batch);
        Copies copies = Copies.among(done);
        List<Entry> entries = assembly.write(tasks, done, copies);
        run.dropOthers(done);
        Written written = Written.read(results);
        assembly.workbook(entries).ifPresent(book -> written.write(Results.WORKBOOK, book));
        written.keep();
        assembly.dashboard(entries, options.pages())
                .ifPresent(page -> results.write(Results.DASHBOARD, page.getBytes(StandardCharsets.UTF_8)));
        PanelReport report = report(manifest, tasks, entries, copies, found[0]);
        String summary = String.join("\n", report.full()) + "\n";
        results.write(Results.SUMMARY, summary.getBytes(StandardCharsets.UTF_8));
        Journal.settle(results, done);
        return report;
    }

    private PanelReport report(Manifest manifest, List<Task> tasks, List<Entry> entries, Copies copies, int found) {
        Summary summary = new Summary(options.language());
        Map<Outcome, Integer> counts = Assembly.counts(entries);
        int troubled =
                TROUBLES.stream().mapToInt(o -> counts.getOrDefault(o, 0)).sum();
        summary.line(
                Message.of("共{0}个结果，清单{1}行。", entries.size(), manifest.rows().size()));
        counts.forEach(
                (outcome, n) -> summary.line(Message.of("{0}：{1}", new Name(outcome.chinese(), outcome.id()), n)));
        List<Message> doubtful = doubtful(entries, copies);
        summary.list(Message.of("请核对下面{0}项（详见 {1}）：", doubtful.size(), Results.MATCHES), doubtful);
        List<Message> others = tasks.stream()
                .flatMap(t -> t.others().stream().map(o -> Message.of("{0}：{1}", t.id(), o)))
                .toList();
        summary.list(Message.of("下面{0}份文件是清单中单位的另一份报告，没有评分，也没有排名：", others.size()), others);
        summary.list(Message.of("正文相同的报告（单位名称除外），请核对是不是交错了："), copies.lines());
        List<Message> absent = entries.stream()
                .filter(e -> e.mark().outcome().equals(Outcome.NOT_SUBMITTED.id()))
                .map(e -> Message.of("{0}", e.id()))
                .toList();
        summary.list(Message.of("未报送的{0}个：", absent.size()), absent);
        List<Message> unscored = entries.stream()
                .filter(e ->
                        TROUBLES.stream().anyMatch(o -> o.id().equals(e.mark().outcome())))
                .map(e -> Message.of(
                        "{0}：{1}",
                        e.file().isEmpty() ? e.id() : e.file(),
                        Objects.requireNonNullElse(e.mark().reason(), "")))
                .toList();
        summary.list(Message.of("没有评分的{0}个：", unscored.size()), unscored);
        summary.list(Message.of("清单中读法要说明的{0}处：", manifest.notices().size()), manifest.notices());
        if (entries.size() > PanelBook.MOST_BODIES) {
            summary.line(Message.of("超过{0}个单位，没有写总的工作簿；每个单位的在 bodies 文件夹。", PanelBook.MOST_BODIES));
        }
        Notes.of(entries, options.language()).forEach(note -> summary.line(Message.of("{0}", note)));
        return new PanelReport(
                summary.full(),
                summary.brief(),
                found,
                troubled,
                entries.stream()
                        .map(e -> e.mark().score())
                        .filter(Objects::nonNull)
                        .min(BigDecimal::compareTo)
                        .orElse(null),
                entries.stream()
                        .map(e -> e.mark().statutory())
                        .filter(Objects::nonNull)
                        .anyMatch(n -> n > 0));
    }

    /** What to check of each, but for copies, which are told by groups. */
    private List<Message> doubtful(List<Entry> entries, Copies copies) {
        List<Message> lines = new ArrayList<>();
        for (Entry e : entries) {
            List<String> doubts = new ArrayList<>(e.doubts());
            copies.doubt(e.id()).ifPresent(d -> doubts.remove(Messages.say(d, options.language())));
            if (!doubts.isEmpty()) {
                lines.add(Message.of("{0}：{1}", e.id(), String.join(" ", doubts)));
            }
        }
        return lines;
    }
}
