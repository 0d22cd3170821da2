package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.Sheet;
import io.github.kaoping.tables.TableFile;
import io.github.kaoping.tables.UnreadableTable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a judge's workbook back (收回评审表). Whatever is wrong is told with its row and column, all at once; a workbook with
 * anything wrong changes nothing.
 */
final class ReviewReader {
    private static final int COLUMN_A = 'A';

    private final Map<String, Question> questions = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Message> problems = new ArrayList<>();

    /**
     * @param questions all that may be decided in these results
     */
    ReviewReader(List<Question> questions) {
        questions.forEach(q -> this.questions.put(q.key(), q));
    }

    List<Change> changes() {
        return changes;
    }

    List<Message> problems() {
        return problems;
    }

    /**
     * Reads one workbook; what it says is in {@link #changes()} and {@link #problems()}. Judge and date stand once in it.
     *
     * @throws UnreadableTable if it is no workbook of a judge
     */
    void read(Path file) throws UnreadableTable {
        List<Sheet> sheets = TableFile.read(file);
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            Map<Sheet, Map<String, Integer>> filled = new LinkedHashMap<>();
            for (Sheet sheet : sheets) {
                sheet.rows().stream()
                        .map(row -> head(row, texts))
                        .filter(head -> !head.isEmpty())
                        .findFirst()
                        .ifPresent(head -> filled.put(sheet, head));
            }
            if (!filled.isEmpty()) {
                read(filled, texts);
                return;
            }
        }
        throw UnreadableTable.because(Message.of("这不是评审表：没有找到“编号”和“评审得分”两列；请用 review export 写出的表。"));
    }

    private static Map<String, Integer> head(Sheet.Row row, Texts texts) {
        Map<String, Integer> columns = new HashMap<>();
        for (int c = 0; c < row.cells().size(); c++) {
            for (String column : ReviewBook.COLUMNS) {
                if (Wording.plain(row.cell(c)).equals(Wording.plain(texts.say("review.col-" + column)))) {
                    columns.put(column, c);
                }
            }
        }
        return columns.containsKey("key") && columns.containsKey("value") ? columns : Map.of();
    }

    private static String beside(Iterable<Sheet> sheets, String label) {
        for (Sheet sheet : sheets) {
            for (Sheet.Row row : sheet.rows()) {
                if (row.cell(0).equals(label)) {
                    return row.cell(1);
                }
            }
        }
        return "";
    }

    private void read(Map<Sheet, Map<String, Integer>> filled, Texts texts) {
        String judge = beside(filled.keySet(), texts.say("review.judge"));
        Optional<LocalDate> date = ManifestCells.date(beside(filled.keySet(), texts.say("review.date")));
        if (judge.isBlank()) {
            problems.add(Message.of("评审表没有写评审人（第2行第B列）。"));
        }
        List<Answer> answers = new ArrayList<>();
        filled.forEach((sheet, columns) -> sheet.rows().stream()
                .map(r -> new Answer(
                        sheet.name(),
                        r.number(),
                        columns,
                        cell(r, columns, "key"),
                        cell(r, columns, "value"),
                        cell(r, columns, "reason"),
                        cell(r, columns, "words")))
                .filter(a -> a.key().matches("[0-9a-f]{8}/.*"))
                .filter(a -> !(a.value() + a.reason() + a.words()).isBlank())
                .forEach(answers::add));
        if (date.isEmpty() && !answers.isEmpty()) {
            problems.add(Message.of("评审表没有写评审日期，或读不懂（第3行第B列）；请写成 2025-03-01 这样。"));
        }
        String on = date.map(LocalDate::toString).orElse("");
        answers.forEach(a -> answer(a, judge, on, texts));
    }

    private record Answer(
            String sheet,
            int row,
            Map<String, Integer> columns,
            String key,
            String value,
            String reason,
            String words) {}

    private static String cell(Sheet.Row row, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at);
    }

    private void answer(Answer a, String judge, String date, Texts texts) {
        Question q = questions.get(a.key());
        if (q == null) {
            problem(a, "key", Message.of("编号“{0}”不在这次的结果里，请用这次结果写出的评审表。", a.key()));
            return;
        }
        BigDecimal value = points(a.value(), q);
        if (value == null) {
            BigDecimal max = q.max();
            Message what = q.yesNo() || max == null
                    ? Message.of("“{0}”要写“是”或“否”。", a.value())
                    : Message.of("“{0}”不是{1}到{2}之间的分数。", a.value(), plain(q.least()), plain(max));
            problem(a, "value", what);
            return;
        }
        BigDecimal machine = q.machine();
        boolean confirms = machine != null && machine.compareTo(value) == 0;
        List<String> reasons = List.of(texts.say("review.reasons").split("\\|", -1));
        if (!confirms && !reasons.contains(a.reason())) {
            problem(a, "reason", Message.of("改动要写理由类别，可用：{0}。", String.join("、", reasons)));
            return;
        }
        if (!confirms && a.words().isBlank()) {
            problem(a, "words", Message.of("改动要用文字说明理由。"));
            return;
        }
        changes.add(new Change(judge, date, q.id(), q.about(), machine, value, a.reason(), a.words()));
    }

    private void problem(Answer a, String column, Message what) {
        int at = a.columns().getOrDefault(column, 0);
        problems.add(Message.of("“{0}”第{1}行第{2}列：{3}", a.sheet(), a.row(), (char) (COLUMN_A + at), what));
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal points(String cell, Question q) {
        String written = Wording.plain(cell);
        if (q.yesNo() && written.matches("[是否yn]|yes|no")) {
            return written.matches("是|y|yes") ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (!Wording.narrow(cell).replace('−', '-').matches("-?\\d{1,4}(\\.\\d{1,2})?")) {
            return null;
        }
        BigDecimal value = new BigDecimal(Wording.narrow(cell).replace('−', '-'));
        BigDecimal max = q.max();
        boolean inside = value.compareTo(q.least()) >= 0 && (max == null || value.compareTo(max) <= 0);
        return inside ? value : null;
    }
}
