package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Labels.Label;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import io.github.kaoping.model.State;
import io.github.kaoping.tables.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the labels of one sheet (标注表): one row for a report and an item, or one row for a report with a column for each
 * item. Rows whose state is empty are not labelled yet and are left out.
 */
final class LabelTable {
    private static final Pattern LIST = Pattern.compile("[；;|\\n]");
    private static final Pattern ENDING =
            Pattern.compile("\\.(txt|text|md|markdown|docx?|wps|pdf|ofd|html?)$", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final Sheet sheet;
    private final LabelHeader header;
    private final KnownItems known;
    private final List<LabelRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private LabelTable(String file, Sheet sheet, LabelHeader header, KnownItems known) {
        this.file = file;
        this.sheet = sheet;
        this.header = header;
        this.known = known;
    }

    /** What a sheet holds: labels, and everything that is wrong with it. */
    record Read(List<LabelRow> rows, List<Problem> problems) {
        Read {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    static Read of(String file, Sheet sheet, LabelHeader header, KnownItems known) {
        LabelTable table = new LabelTable(file, sheet, header, known);
        header.problems(known).forEach(p -> table.problem(header.row(), p.column(), p.message()));
        sheet.rows().stream().filter(r -> r.number() > header.row()).forEach(table::row);
        return new Read(table.rows, table.problems);
    }

    private void row(Sheet.Row row) {
        if (header.wide()) {
            for (Map.Entry<Integer, String> item : header.items().entrySet()) {
                List<String> states = list(row.cell(item.getKey()));
                if (!states.isEmpty()) {
                    add(
                            row,
                            item.getKey(),
                            item.getValue(),
                            item.getKey(),
                            states.get(0),
                            states.subList(1, states.size()));
                }
            }
            return;
        }
        int at = header.column(LabelColumn.STATE);
        String state = row.cell(at);
        if (state.isEmpty()) {
            stateless(row, at);
            return;
        }
        int itemColumn = header.column(LabelColumn.ITEM);
        String written = row.cell(itemColumn);
        Optional<String> item = known.find(written);
        if (item.isEmpty()) {
            problem(row.number(), itemColumn, unknownItem(where(sheet, row.number(), itemColumn), written, known));
        }
        add(row, at, item.orElse(""), header.column(LabelColumn.ALSO), state, list(cell(row, LabelColumn.ALSO)));
    }

    /** The message on an item that the criteria do not have. */
    static Message unknownItem(Name where, String written, KnownItems known) {
        return written.isBlank()
                ? Message.of("{0}没有写要素的编号。", where)
                : Message.of("{0}：没有编号为“{1}”的要素，最接近的是 {2}。", where, written, String.join("、", known.nearest(written)));
    }

    private void stateless(Sheet.Row row, int at) {
        Stream.of(LabelColumn.ALSO, LabelColumn.FIGURES, LabelColumn.NOT_FIGURES, LabelColumn.EVIDENCE)
                .filter(c -> !cell(row, c).isEmpty())
                .findFirst()
                .ifPresent(
                        c -> problem(row.number(), at, Message.of("{0}：写了“{1}”，却没有写状态。", place(row, at), c.chinese())));
    }

    private void add(Sheet.Row row, int at, String item, int alsoAt, String state, List<String> also) {
        int reportColumn = header.column(LabelColumn.REPORT);
        String report = ENDING.matcher(row.cell(reportColumn)).replaceFirst("").strip();
        if (report.isEmpty()) {
            problem(row.number(), reportColumn, Message.of("{0}没有写报告的名称；合并的单元格请取消合并，每行都写。", place(row, reportColumn)));
        }
        Optional<State> read = state(row, at, state);
        List<State> others =
                also.stream().flatMap(a -> state(row, alsoAt, a).stream()).toList();
        if (report.isEmpty() || item.isEmpty() || read.isEmpty()) {
            return;
        }
        Label label = new Label(
                read.get(),
                others,
                false,
                cell(row, LabelColumn.EVIDENCE),
                list(cell(row, LabelColumn.FIGURES)),
                list(cell(row, LabelColumn.NOT_FIGURES)));
        int shown = header.wide() ? at : -1;
        Name place = where(sheet, row.number(), shown);
        rows.add(new LabelRow(cell(row, LabelColumn.READER), report, item, label, file, row.number(), place));
    }

    private Optional<State> state(Sheet.Row row, int at, String written) {
        Optional<State> state = StateWords.find(written);
        if (state.isEmpty()) {
            problem(
                    row.number(),
                    at,
                    Message.of("{0}：没有“{1}”这种状态，可以写：{2}。", place(row, at), written, StateWords.all()));
        }
        return state;
    }

    private String cell(Sheet.Row row, LabelColumn column) {
        return header.has(column) ? row.cell(header.column(column)) : "";
    }

    private static List<String> list(String cell) {
        return Arrays.stream(LIST.split(cell))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toList());
    }

    private Name place(Sheet.Row row, int column) {
        return where(sheet, row.number(), column);
    }

    private void problem(int row, int column, Message message) {
        problems.add(new Problem(Slip.LABELS, file, row, column + 1, "", message));
    }

    /** A cell for people, or the whole row where {@code column} is less than 0; rows count from 1, columns from 0. */
    static Name where(Sheet sheet, int row, int column) {
        if (sheet.name().isEmpty()) {
            return column < 0
                    ? new Name("第" + row + "行", "line " + row)
                    : new Name("第" + row + "行第" + (column + 1) + "列", "line " + row + ", column " + (column + 1));
        }
        String chinese = "工作表“" + sheet.name() + "”";
        String english = " of sheet “" + sheet.name() + "”";
        return column < 0
                ? new Name(chinese + "第" + row + "行", "row " + row + english)
                : new Name(chinese + "单元格 " + letters(column) + row, "cell " + letters(column) + row + english);
    }

    /** A column as spreadsheets name it: A, B … Z, AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.toString();
    }
}
