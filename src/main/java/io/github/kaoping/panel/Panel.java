package io.github.kaoping.panel;

import io.github.kaoping.assess.Batch;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.Profile;
import io.github.kaoping.render.Language;
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
import java.util.stream.Collectors;

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
        List<Task> tasks = Task.of(Matching.of(manifest, files, read));
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
        List<Entry> entries = assembly.write(tasks, done);
        run.dropOthers(done);
        Written written = Written.read(results);
        assembly.workbook(entries).ifPresent(book -> written.write(Results.WORKBOOK, book));
        written.keep();
        assembly.dashboard(entries, options.pages())
                .ifPresent(page -> results.write(Results.DASHBOARD, page.getBytes(StandardCharsets.UTF_8)));
        PanelReport report = report(manifest, entries, found[0]);
        String summary = report.lines().stream()
                .map(m -> Messages.say(m, options.language()) + "\n")
                .collect(Collectors.joining());
        results.write(Results.SUMMARY, summary.getBytes(StandardCharsets.UTF_8));
        Journal.settle(results, done);
        return report;
    }

    private PanelReport report(Manifest manifest, List<Entry> entries, int found) {
        Language language = options.language();
        List<Message> lines = new ArrayList<>();
        Map<Outcome, Integer> counts = Assembly.counts(entries);
        int troubled =
                TROUBLES.stream().mapToInt(o -> counts.getOrDefault(o, 0)).sum();
        lines.add(Message.of("共{0}个结果，清单{1}行。", entries.size(), manifest.rows().size()));
        counts.forEach((outcome, n) -> lines.add(Message.of("{0}：{1}", new Name(outcome.chinese(), outcome.id()), n)));
        List<Entry> doubtful =
                entries.stream().filter(e -> !e.doubts().isEmpty()).toList();
        if (!doubtful.isEmpty()) {
            lines.add(Message.of("请核对下面{0}项（详见 {1}）：", doubtful.size(), Results.MATCHES));
            doubtful.forEach(e -> lines.add(Message.of("  {0}：{1}", e.id(), String.join(" ", e.doubts()))));
        }
        List<Entry> absent = entries.stream()
                .filter(e -> e.outcome().equals(Outcome.NOT_SUBMITTED.id()))
                .toList();
        if (!absent.isEmpty()) {
            lines.add(Message.of(
                    "未报送：{0}",
                    absent.stream()
                            .map(Entry::id)
                            .collect(Collectors.joining(language == Language.CHINESE ? "、" : ", "))));
        }
        for (Entry e : entries) {
            if (TROUBLES.stream().anyMatch(o -> o.id().equals(e.outcome())) && e.reason() != null) {
                lines.add(Message.of("没有评分：{0}（{1}）", e.file().isEmpty() ? e.id() : e.file(), e.reason()));
            }
        }
        manifest.notices().forEach(lines::add);
        if (entries.size() > PanelBook.MOST_BODIES) {
            lines.add(Message.of("超过{0}个单位，没有写总的工作簿；每个单位的在 bodies 文件夹。", PanelBook.MOST_BODIES));
        }
        return new PanelReport(
                lines,
                found,
                troubled,
                entries.stream()
                        .map(Entry::score)
                        .filter(Objects::nonNull)
                        .min(BigDecimal::compareTo)
                        .orElse(null),
                entries.stream().anyMatch(e -> e.statutory() > 0));
    }
}
