package io.github.kaoping.render;

import io.github.kaoping.model.Profile;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.render.Table.Cell;
import io.github.kaoping.render.Table.Column;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Several sheets in one table (汇总表): best first, what has no place after them in the order of the files. */
public final class TerminalSummary {
    private static final int FILE_MOST = 36;
    private static final int OUTCOME_MOST = 20;

    private TerminalSummary() {}

    public static String of(Run run, TerminalView view) {
        TerminalPage page = new TerminalPage(view);
        Texts texts = page.texts();
        page.paragraph(0, texts.say("summary", run.sheets().size()), Ink.STRONG);
        Table table = new Table(
                Column.right(texts.say("column.rank")),
                Column.right(texts.say("column.score")),
                Column.right(texts.say("column.rate")),
                Column.right(texts.say("column.completeness")),
                Column.right(texts.say("column.missing")),
                Column.left(texts.say("column.outcome"), OUTCOME_MOST),
                Column.left(texts.say("column.file"), FILE_MOST),
                Column.left(texts.say("column.body")));
        for (Placed placed : ordered(run)) {
            ScoreSheet sheet = placed.sheet();
            Ink ink = sheet.outcome().hasScore() ? Ink.PLAIN : Ink.BAD;
            table.row(
                    Cell.of(placed.rank().map(String::valueOf).orElse("-")),
                    Cell.of(points(sheet.score())),
                    Cell.of(percent(sheet.rate())),
                    Cell.of(percent(sheet.completeness())),
                    Cell.of(sheet.outcome().hasScore() ? String.valueOf(sheet.missingItems()) : "-"),
                    new Cell(texts.outcome(sheet.outcome()), ink),
                    Cell.of(sheet.file()),
                    Cell.of(body(sheet, texts)));
        }
        page.table(table);
        page.paragraph(0, texts.say("note"), Ink.FAINT);
        return page.text();
    }

    private record Placed(ScoreSheet sheet, Optional<Integer> rank) {}

    private static List<Placed> ordered(Run run) {
        List<Optional<Integer>> ranks = run.ranks();
        return IntStream.range(0, ranks.size())
                .mapToObj(i -> new Placed(run.sheets().get(i).sheet(), ranks.get(i)))
                .sorted(Comparator.comparing(p -> p.rank().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static String body(ScoreSheet sheet, Texts texts) {
        Profile profile = sheet.profile();
        return profile == null ? texts.message(sheet.reason()) : ProfileLines.body(profile, texts);
    }

    private static String points(@Nullable BigDecimal points) {
        return points == null ? "-" : Points.table(points);
    }

    private static String percent(@Nullable BigDecimal fraction) {
        return fraction == null ? "-" : Points.percent(fraction);
    }
}
