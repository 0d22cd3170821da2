package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import io.github.kaoping.panel.Consensus.Agreement;
import io.github.kaoping.panel.Consensus.Ruling;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.scoring.WeightDraws.Subject;
import io.github.kaoping.tables.Page;
import io.github.kaoping.tables.UnreadableTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People overrule the program, visibly (人工复核): workbooks out to judges, their answers back, and what they come to. */
public final class Review {
    private static final String RANKING = "reviewed.csv";
    private static final Message TORN = Message.of("评审日志的最后一行没有写完（上次收回时被中断），没有算在内；请把那次的评审表再收一次，已收的不会重复。");

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
        return write("review.file", judge, new ReviewBook(results, language, hideBodies, hideMachine).write(judge));
    }

    private String write(String file, String judge, byte[] book) {
        Written written = Written.read(results);
        String safe = judge.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        String name = written.write("reviews/" + texts.say(file, safe), book);
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
     * Takes over what judges wrote, all of it or nothing. A file that is no workbook of a judge is a problem like others.
     *
     * @throws UnreadableTable if the log cannot be read
     */
    public Imported take(List<Path> files) throws UnreadableTable {
        List<Question> questions = new ArrayList<>();
        for (Entry e : Assembly.read(results)) {
            StoredSheet sheet = results.storedSheet(e.id());
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
            try {
                reader.read(file);
            } catch (UnreadableTable e) {
                problems.add(Message.of("{0}：{1}", file, e.reason()));
            }
            changes.addAll(reader.changes());
            reader.problems().forEach(p -> problems.add(Message.of("{0}：{1}", file.getFileName(), p)));
        }
        return new Imported(problems, changes.size(), problems.isEmpty() ? log.add(changes) : 0);
    }

    /**
     * Works out what the judges come to and writes the workbook of it.
     *
     * @param limit the largest difference that needs no arbiter, null for any
     * @return what is to be told
     * @throws UnreadableTable if the log cannot be read
     */
    public List<Message> settle(Consensus.Way way, @Nullable BigDecimal limit, @Nullable String arbiter)
            throws UnreadableTable {
        Map<String, Change> inForce = log.inForce();
        Map<String, Ruling> rulings = Consensus.rulings(inForce.values(), way, limit, arbiter);
        Map<String, Map<String, Ruling>> byBody = new HashMap<>();
        rulings.values().forEach(ruling -> {
            Change said = ruling.said().get(0);
            byBody.computeIfAbsent(said.id(), id -> new LinkedHashMap<>()).put(said.about(), ruling);
        });
        List<Entry> before = Assembly.read(results);
        Map<String, Entry> byId = new HashMap<>();
        Map<String, Scale> scales = new HashMap<>();
        Function<Entry, Reviewed.Whole> whole = e -> {
            StoredSheet sheet = results.storedSheet(e.id());
            Scale scale = scale(sheet.text("criteria", "sha256"), scales);
            return Reviewed.of(e, sheet, scale, byBody.getOrDefault(e.id(), Map.of()), texts);
        };
        List<Reviewed> reviewed = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        Shares shares = new Shares();
        for (Entry e : before) {
            Reviewed.Whole one = whole.apply(e);
            byId.put(e.id(), e);
            reviewed.add(one.reviewed());
            subjects.add(shares.of(one.sheet()));
        }
        List<Entry> after = Grading.of(
                Ranking.of(reviewed.stream().map(Reviewed::entry).toList(), subjects),
                reviewed.stream().map(Reviewed::terms).toList(),
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
                texts.say("review.result-file"),
                new PanelBook(results, language)
                        .reviewed(front, reviewed, id -> whole.apply(Objects.requireNonNull(byId.get(id)))
                                .sheet()));
        written.keep();
        results.write(RANKING, RankingTable.csv(after, language));
        List<Message> told = new ArrayList<>();
        if (log.torn()) {
            told.add(TORN);
        }
        told.add(Message.of(
                "评审意见{0}条，涉及{1}项；复核结果写在 {2}，排名另有一份供别的程序用：{3}",
                inForce.size(), rulings.size(), results.file(to), results.file(RANKING)));
        told.addAll(open(rulings, limit, arbiter));
        List<String> wanting = agreements.stream()
                .filter(Agreement::wanting)
                .map(Agreement::about)
                .toList();
        if (!wanting.isEmpty()) {
            told.add(Message.of("评审人对这些项的理解不一致（alpha 低于 0.667），评分标准的措辞要改：{0}", String.join("、", wanting)));
        }
        return told;
    }

    /** What waits for the arbiter, who gets a workbook of these alone. */
    private List<Message> open(Map<String, Ruling> rulings, @Nullable BigDecimal limit, @Nullable String arbiter) {
        Map<String, String> open = new LinkedHashMap<>();
        rulings.forEach((subject, ruling) -> {
            if (ruling.value() == null) {
                open.put(subject, Opinion.of(ruling, texts));
            }
        });
        if (open.isEmpty()) {
            return List.of();
        }
        String apart = limit == null ? "" : limit.toPlainString();
        if (arbiter == null) {
            return List.of(
                    Message.of("有{0}项评审人相差超过{1}分，现在仍按机器的结果；请定一位仲裁人，加上 --arbiter 姓名 再运行，会写出他要填的表。", open.size(), apart));
        }
        String book = write(
                "review.arbiter-file", arbiter, new ReviewBook(results, language, false, false).arbiter(arbiter, open));
        return List.of(Message.of(
                "有{0}项评审人相差超过{1}分，现在仍按机器的结果；请{2}在 {3} 的“{4}”“{5}”“{6}”三列填写，用 review import 收回，再运行这条命令。",
                open.size(),
                apart,
                arbiter,
                results.file(book),
                texts.say("review.col-value"),
                texts.say("review.col-reason"),
                texts.say("review.col-words")));
    }

    private Scale scale(@Nullable String criteria, Map<String, Scale> known) {
        return known.computeIfAbsent(
                criteria == null ? "" : criteria, sha -> Guide.of(results, sha).scale());
    }
}
