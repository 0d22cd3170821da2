package io.github.kaoping.render;

import io.github.kaoping.model.Evidence;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.render.Digest.Doubtful;
import io.github.kaoping.render.Table.Cell;
import io.github.kaoping.render.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a panel should look at first (先核对这些): the readings of all sheets of a run, the least sure first. */
public final class TerminalDoubts {
    private static final int FILE_MOST = 24;
    private static final int NAME_MOST = 20;

    private TerminalDoubts() {}

    private record Row(ScoreSheet sheet, Doubtful doubtful) {}

    /** @param most so many rows at most */
    public static String of(Run run, int most, TerminalView view) {
        TerminalPage page = new TerminalPage(view);
        Texts texts = page.texts();
        List<Row> rows = rows(run);
        long read = run.sheets().stream()
                .flatMap(s -> s.sheet().indicators().stream())
                .mapToLong(i -> i.items().size())
                .sum();
        page.heading(texts.say("doubts", rows.size(), read, Math.min(most, rows.size())));
        if (rows.isEmpty()) {
            page.paragraph(0, texts.say("doubts.none"), Ink.PLAIN);
            return page.text();
        }
        Table table = new Table(
                Column.left(texts.say("column.certainty")),
                Column.right(texts.say("column.max")),
                Column.left(texts.say("column.file"), FILE_MOST),
                Column.left(texts.say("column.item"), NAME_MOST),
                Column.left(texts.say("column.status")),
                Column.left(texts.say("column.doubt")));
        for (Row row : rows.subList(0, Math.min(most, rows.size()))) {
            ItemResult item = row.doubtful().item();
            table.row(
                    Cell.of(texts.say("certainty." + item.certainty().id())),
                    Cell.of(Points.table(row.doubtful().indicator().max())),
                    Cell.of(row.sheet().file()),
                    Cell.of(item.id() + " " + texts.name(item.name())),
                    Cell.of(texts.state(item.state())),
                    Cell.of(texts.message(item.doubt()) + place(item, texts)));
        }
        page.table(table);
        return page.text();
    }

    private static List<Row> rows(Run run) {
        List<Row> rows = new ArrayList<>();
        for (SheetInSet sheet : run.sheets()) {
            Digest.doubtful(sheet.sheet()).forEach(d -> rows.add(new Row(sheet.sheet(), d)));
        }
        rows.sort(Comparator.comparing(Row::doubtful, Digest.LEAST_SURE_FIRST));
        return rows;
    }

    private static String place(ItemResult item, Texts texts) {
        return item.evidence().stream()
                .findFirst()
                .map((Evidence e) -> texts.say("doubts.place", Places.brief(e, texts)))
                .orElse("");
    }
}
