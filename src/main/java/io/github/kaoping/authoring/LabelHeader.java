package io.github.kaoping.authoring;

import io.github.kaoping.model.Message;
import io.github.kaoping.tables.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The head of a table of labels (表头): which column holds what. A title may stand above it. */
final class LabelHeader {
    /** How many rows from the top may be the head. */
    private static final int TOP = 10;

    private final Sheet sheet;
    private final Sheet.Row row;
    private final Map<LabelColumn, Integer> columns = new EnumMap<>(LabelColumn.class);
    private final SortedMap<Integer, String> items = new TreeMap<>();
    private final SortedMap<Integer, String> strange = new TreeMap<>();
    private final SortedMap<Integer, String> repeated = new TreeMap<>();

    /** What is wrong with one cell of the head; the column counts from 0. */
    record Slip(int column, Message message) {}

    private LabelHeader(Sheet sheet, Sheet.Row row, KnownItems known) {
        this.sheet = sheet;
        this.row = row;
        for (int c = 0; c < row.cells().size(); c++) {
            sort(c, row.cell(c), known);
        }
    }

    private void sort(int at, String head, KnownItems known) {
        Optional<LabelColumn> column = LabelColumn.of(head);
        Optional<String> item = known.find(head);
        if (head.isEmpty()) {
            return;
        }
        if (column.isPresent()) {
            boolean twice = columns.putIfAbsent(column.get(), at) != null;
            if (twice && column.get() != LabelColumn.NAME) {
                repeated.put(at, head);
            }
        } else if (item.isPresent()) {
            if (items.containsValue(item.get())) {
                repeated.put(at, head);
            }
            items.put(at, item.get());
        } else {
            strange.put(at, head);
        }
    }

    /** The first row near the top that is a head; empty if there is none. */
    static Optional<LabelHeader> of(Sheet sheet, KnownItems known) {
        return sheet.rows().stream()
                .limit(TOP)
                .map(r -> new LabelHeader(sheet, r, known))
                .filter(h -> h.complete())
                .findFirst();
    }

    private boolean complete() {
        boolean tall = has(LabelColumn.REPORT) && has(LabelColumn.ITEM) && has(LabelColumn.STATE);
        return tall || wide();
    }

    /** Whether every item has a column of its own. */
    boolean wide() {
        return has(LabelColumn.REPORT) && !has(LabelColumn.ITEM) && !has(LabelColumn.STATE) && !items.isEmpty();
    }

    /** The row of the head, from 1. */
    int row() {
        return row.number();
    }

    boolean has(LabelColumn column) {
        return columns.containsKey(column);
    }

    /** The column from 0; 0 if there is none. */
    int column(LabelColumn column) {
        return columns.getOrDefault(column, 0);
    }

    /** The items that have a column. */
    SortedMap<Integer, String> items() {
        return items;
    }

    /** Columns that are not read, in a table that has one for each kind of thing. */
    List<String> unread() {
        return wide() ? List.of() : List.copyOf(strange.values());
    }

    List<Slip> problems(KnownItems known) {
        List<Slip> slips = new ArrayList<>();
        repeated.forEach((at, head) -> slips.add(
                new Slip(at, Message.of("{0}：表头里“{1}”不止一列，请只留一列。", LabelTable.where(sheet, row(), at), head))));
        if (wide()) {
            strange.forEach((at, head) ->
                    slips.add(new Slip(at, LabelTable.unknownItem(LabelTable.where(sheet, row(), at), head, known))));
        }
        return slips;
    }

    /** What to say of a sheet without a head. */
    static Message missing(Sheet sheet) {
        Sheet.Row first = sheet.rows().get(0);
        String found = String.join("、", first.cells().stream().limit(12).toList());
        return Message.of(
                "{0}：没有认出表头。要有“报告”“要素”“状态”三列（report、item、state），或者“报告”一列、其余每个要素编号一列；这里写的是：{1}。",
                LabelTable.where(sheet, first.number(), -1), found);
    }
}
