package io.github.kaoping.panel;

import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.BookWriter;
import io.github.kaoping.tables.Page;
import io.github.kaoping.tables.Page.Cell;
import io.github.kaoping.tables.Page.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The workbook in which one judge writes what the program should have found (评审表): doubtful rows first. */
final class ReviewBook {
    /** Columns of the head, by the words of {@code review.col-…}; the reader finds them by these again. */
    static final List<String> COLUMNS = List.of(
            "key",
            "body",
            "about",
            "max",
            "standard",
            "machine",
            "certainty",
            "lost",
            "evidence",
            "value",
            "reason",
            "words");

    private static final List<Integer> WIDTHS = List.of(8, 14, 12, 5, 18, 6, 6, 18, 30, 6, 10, 20);
    private static final int FROZEN = 3;
    /** More rows no judge reads, and few programs open. */
    private static final int MOST_ROWS = 100_000;

    private final Texts texts;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Guide> criteria = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final boolean hideBodies;
    private final boolean hideMachine;

    /**
     * Gathers what may be asked.
     *
     * @param hideBodies whether codes stand for the bodies
     * @param hideMachine whether what the program found is left out
     */
    ReviewBook(Results results, Language language, boolean hideBodies, boolean hideMachine) {
        this.texts = Texts.in(language);
        this.hideBodies = hideBodies;
        this.hideMachine = hideMachine;
        Map<String, Guide> guides = new HashMap<>();
        for (Entry e : Assembly.read(results)) {
            StoredSheet sheet = results.storedSheet(e.id());
            @Nullable String sha = sheet.text("criteria", "sha256");
            Guide guide = guides.computeIfAbsent(String.valueOf(sha), k -> Guide.of(results, sha));
            entries.put(e.id(), e);
            criteria.put(e.id(), guide);
            questions.addAll(Question.of(e.id(), sheet, guide.scale(), texts));
        }
    }

    /** The workbook of a judge: doubtful rows first, what only people can judge on a sheet of its own. */
    byte[] write(String judge) {
        String second = texts.say("review.panel-sheet");
        List<Question> first = questions.stream()
                .filter(q -> !q.forPeople())
                .sorted(Question.LEAST_SURE_FIRST)
                .toList();
        List<Question> people = questions.stream()
                .filter(Question::forPeople)
                .sorted(Question.BY_SUBJECT)
                .toList();
        try (BookWriter book = BookWriter.large()) {
            add(book, texts.say("review.sheet"), head(judge, texts.say("review.how", second)), first);
            if (!people.isEmpty()) {
                add(book, second, List.of(title(), note(texts.say("review.panel-how"))), people);
            }
            return book.bytes();
        }
    }

    /**
     * The workbook of an arbiter: only these, with what the judges said.
     *
     * @param said by subject
     */
    byte[] arbiter(String judge, Map<String, String> said) {
        List<Question> open = questions.stream()
                .filter(q -> said.containsKey(q.subject()))
                .map(q -> q.after(said.getOrDefault(q.subject(), "")))
                .sorted(Question.BY_SUBJECT)
                .toList();
        try (BookWriter book = BookWriter.large()) {
            add(book, texts.say("review.sheet"), head(judge, texts.say("review.arbiter-how")), open);
            return book.bytes();
        }
    }

    private List<Cell> title() {
        return List.of(Cell.of(texts.say("review.title"), Look.TITLE));
    }

    private static List<Cell> note(String text) {
        return List.of(Cell.of(text, Look.NOTE));
    }

    /** The reader finds judge and date again by their labels. */
    private List<List<Cell>> head(String judge, String how) {
        List<List<Cell>> head = new ArrayList<>();
        head.add(title());
        head.add(List.of(Cell.of(texts.say("review.judge"), Look.HEAD), Cell.of(judge, Look.PLAIN)));
        head.add(List.of(Cell.of(texts.say("review.date"), Look.HEAD), Cell.of("", Look.FILL_IN)));
        for (String line : how.split("\\|", -1)) {
            head.add(note(line));
        }
        return head;
    }

    private void add(BookWriter book, String name, List<List<Cell>> above, List<Question> asked) {
        List<List<Cell>> rows = new ArrayList<>(above);
        Notes.of(List.copyOf(entries.values()), texts.language()).forEach(n -> rows.add(note(n)));
        rows.add(COLUMNS.stream()
                .map(c -> Cell.of(texts.say("review.col-" + c), Look.HEAD))
                .toList());
        if (asked.size() > MOST_ROWS) {
            rows.add(rows.size() - 1, note(texts.say("review.most", MOST_ROWS, asked.size())));
        }
        int head = rows.size();
        asked.stream().limit(MOST_ROWS).forEach(q -> rows.add(row(q)));
        book.add(new Page(name, WIDTHS, rows, head, FROZEN, WIDTHS.size()));
        int column = COLUMNS.indexOf("reason");
        List<String> reasons = List.of(texts.say("review.reasons").split("\\|", -1));
        book.offer(name, column, head, rows.size() - 1, reasons);
    }

    private List<Cell> row(Question q) {
        Entry e = entries.get(q.id());
        String body = e == null ? q.id() : e.name();
        String standard =
                criteria.getOrDefault(q.id(), Guide.NONE).line(q.about()).standard();
        String evidence = hideBodies ? q.evidence().replace(body, "××") : q.evidence();
        return List.of(
                Cell.of(q.key()),
                Cell.of(hideBodies ? Question.code(q.id()) : body),
                Cell.of(q.about() + " " + q.name()),
                q.max() == null || q.least().signum() < 0 ? Cell.of("") : new Cell.Points(q.max(), Look.PLAIN),
                Cell.of(standard),
                hideMachine
                        ? Cell.of("")
                        : q.machine() == null
                                ? Cell.of(texts.say("panel.status-not-checked"), Look.CENTRE)
                                : new Cell.Points(q.machine(), Look.PLAIN),
                Cell.of(hideMachine ? "" : texts.say("review.doubt-" + q.doubt()), Look.CENTRE),
                Cell.of(hideMachine ? "" : q.lost()),
                Cell.of(evidence),
                Cell.of("", Look.FILL_IN),
                Cell.of("", Look.FILL_IN),
                Cell.of("", Look.FILL_IN));
    }
}
