package io.github.kaoping.panel;

import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.BookWriter;
import io.github.kaoping.tables.Page;
import io.github.kaoping.tables.Page.Cell;
import io.github.kaoping.tables.Page.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private static final int HEAD = 5;
    private final Results results;
    private final Texts texts;

    ReviewBook(Results results, Language language) {
        this.results = results;
        this.texts = Texts.in(language);
    }

    /**
     * The workbook.
     *
     * @param hideBodies whether codes stand for the bodies
     * @param hideMachine whether what the program found is left out
     */
    byte[] write(String judge, boolean hideBodies, boolean hideMachine) {
        Map<String, Entry> entries = new HashMap<>();
        Map<String, Guide> guides = new HashMap<>();
        List<Question> questions = new ArrayList<>();
        for (Entry e : Assembly.read(results)) {
            StoredSheet sheet =
                    StoredSheet.of(results.read(Results.sheet(e.id())).orElse(new byte[0]));
            Guide guide = Guide.of(results, sheet.text("criteria", "sha256"));
            entries.put(e.id(), e);
            guides.put(e.id(), guide);
            questions.addAll(Question.of(e.id(), sheet, guide.scale(), texts));
        }
        questions.sort(Question.LEAST_SURE_FIRST);
        String name = texts.say("review.sheet");
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of(texts.say("review.title"), Look.TITLE)));
        rows.add(List.of(Cell.of(texts.say("review.judge"), Look.HEAD), Cell.of(judge, Look.PLAIN)));
        rows.add(List.of(Cell.of(texts.say("review.date"), Look.HEAD), Cell.of("", Look.FILL_IN)));
        rows.add(List.of(Cell.of(texts.say("review.how"), Look.NOTE)));
        rows.add(COLUMNS.stream()
                .map(c -> Cell.of(texts.say("review.col-" + c), Look.HEAD))
                .toList());
        for (Question q : questions) {
            Entry e = entries.get(q.id());
            String body = e == null || e.body().isEmpty() ? q.id() : e.body();
            String standard =
                    guides.getOrDefault(q.id(), Guide.NONE).line(q.about()).standard();
            rows.add(row(q, body, standard, hideBodies, hideMachine));
        }
        try (BookWriter book = BookWriter.large()) {
            book.add(new Page(name, List.of(8, 14, 12, 5, 18, 6, 6, 18, 30, 6, 10, 20), rows, HEAD, 3, 12));
            int column = COLUMNS.indexOf("reason");
            book.offer(
                    name,
                    column,
                    HEAD,
                    rows.size() - 1,
                    List.of(texts.say("review.reasons").split("\\|", -1)));
            return book.bytes();
        }
    }

    private List<Cell> row(Question q, String body, String standard, boolean hideBodies, boolean hideMachine) {
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
