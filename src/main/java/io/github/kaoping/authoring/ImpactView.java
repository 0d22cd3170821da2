package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Impact.IndicatorSum;
import io.github.kaoping.authoring.Impact.Row;
import io.github.kaoping.authoring.Impact.Shift;
import io.github.kaoping.authoring.Impact.Standing;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.render.Ink;
import io.github.kaoping.render.Points;
import io.github.kaoping.render.Table;
import io.github.kaoping.render.Table.Cell;
import io.github.kaoping.render.Table.Column;
import io.github.kaoping.render.TerminalPage;
import io.github.kaoping.render.TerminalView;
import io.github.kaoping.render.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what a new criteria set would do to reports (影响预估) on the terminal: the reports, then the indicators. */
public final class ImpactView {
    private static final int GRADE_MOST = 12;
    private static final int NAME_MOST = 26;

    private ImpactView() {}

    public static String of(CriteriaSet before, CriteriaSet after, Impact impact, TerminalView view) {
        TerminalPage page = new TerminalPage(view);
        Texts texts = page.texts();
        page.paragraph(
                0, texts.say("diff.head", DiffView.cited(before, texts), DiffView.cited(after, texts)), Ink.STRONG);
        page.paragraph(0, summary(impact, texts), Ink.PLAIN);
        page.gap();
        reports(page, impact, texts);
        indicators(page, impact, texts);
        each(page, impact, texts);
        page.gap();
        notes(after, texts).forEach(n -> page.paragraph(0, n, Ink.FAINT));
        return page.text();
    }

    /** How many gain, lose, change grade or rank. */
    static String summary(Impact impact, Texts texts) {
        List<Row> rows = impact.rows();
        return texts.say(
                "impact.summary",
                rows.size(),
                impact.count(1),
                impact.count(-1),
                impact.count(0),
                rows.stream().filter(Row::gradeChanges).count(),
                rows.stream().filter(Row::rankChanges).count(),
                rows.stream().filter(r -> r.change().isEmpty()).count());
    }

    /** What a reader of the comparison has to know. */
    static List<String> notes(CriteriaSet after, Texts texts) {
        String note = texts.name(after.note());
        return List.of(
                texts.say("impact.note-scaled"),
                texts.say("impact.note-ties"),
                texts.say("impact.note-grades"),
                note.isBlank() ? texts.say("note") : note);
    }

    private static void reports(TerminalPage page, Impact impact, Texts texts) {
        Table table = new Table(
                Column.right(texts.say("column.rank")),
                Column.right(texts.say("impact.before")),
                Column.right(texts.say("impact.after")),
                Column.right(texts.say("impact.change")),
                Column.left(texts.say("impact.grade"), GRADE_MOST),
                Column.right(texts.say("column.completeness")),
                Column.left(texts.say("column.file")));
        for (Row row : impact.rows()) {
            table.row(
                    Cell.of(moved(rank(row.before()), rank(row.after()))),
                    Cell.of(score(row.before())),
                    Cell.of(score(row.after())),
                    new Cell(change(row, texts), ink(row.change().orElse(BigDecimal.ZERO))),
                    Cell.of(moved(grade(row.before(), texts), grade(row.after(), texts))),
                    Cell.of(moved(completeness(row.before()), completeness(row.after()))),
                    Cell.of(row.file()));
        }
        page.table(table);
    }

    private static void indicators(TerminalPage page, Impact impact, Texts texts) {
        page.heading(texts.say("impact.indicators"));
        if (impact.indicators().isEmpty()) {
            page.paragraph(2, texts.say("impact.none-moves"), Ink.PLAIN);
            return;
        }
        Table table = new Table(
                Column.left(texts.say("column.id")),
                Column.left(texts.say("column.indicator"), NAME_MOST),
                Column.right(texts.say("impact.gaining")),
                Column.right(texts.say("impact.losing")),
                Column.right(texts.say("impact.total")),
                Column.left(texts.say("impact.not-checked")));
        for (IndicatorSum sum : impact.indicators()) {
            table.row(
                    Cell.of(sum.id()),
                    Cell.of(texts.name(sum.name())),
                    Cell.of(String.valueOf(sum.gaining())),
                    Cell.of(String.valueOf(sum.losing())),
                    new Cell(Points.signed(sum.total()), ink(sum.total())),
                    Cell.of(sum.notChecked() == 0 ? "" : String.valueOf(sum.notChecked())));
        }
        page.table(table);
    }

    private static void each(TerminalPage page, Impact impact, Texts texts) {
        List<Row> moved = impact.rows().stream()
                .filter(r -> !r.shifts().isEmpty() || r.outcomeChanges() || onlyScaled(r))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        page.heading(texts.say("impact.each"));
        for (Row row : moved) {
            String shifts = row.shifts().stream()
                    .map(s -> shift(s, texts))
                    .collect(Collectors.joining(texts.say("terminal.semicolon")));
            String otherwise = onlyScaled(row) ? texts.say("impact.only-scaled") : outcomes(row, texts);
            page.labelled(2, row.file(), shifts.isEmpty() ? otherwise : shifts, Ink.PLAIN);
        }
    }

    /** Whether the score moves although no indicator does. */
    static boolean onlyScaled(Row row) {
        return row.shifts().isEmpty() && row.change().map(c -> c.signum() != 0).orElse(false);
    }

    /** G3 3→4（+1）; what one of the sets does not have, or could not judge, is said in words. */
    static String shift(Shift s, Texts texts) {
        return texts.say(
                "impact.shift",
                s.id(),
                amount(s.before(), s.notCheckedBefore(), texts),
                amount(s.after(), s.notCheckedAfter(), texts),
                Points.signed(s.change()));
    }

    static String amount(@Nullable BigDecimal points, boolean notChecked, Texts texts) {
        if (points == null) {
            return texts.say("impact.not-in-set");
        }
        return notChecked && points.signum() == 0 ? texts.say("html.not-checked") : Points.plain(points);
    }

    static String outcomes(Row row, Texts texts) {
        return moved(
                texts.outcome(row.before().sheet().outcome()),
                texts.outcome(row.after().sheet().outcome()));
    }

    static String change(Row row, Texts texts) {
        return row.change().map(Points::signed).orElseGet(() -> outcomes(row, texts));
    }

    static String rank(Standing s) {
        return s.rank().map(r -> r + (s.tied() ? "=" : "")).orElse("–");
    }

    static String score(Standing s) {
        BigDecimal score = s.sheet().score();
        return score == null ? "–" : Points.table(score);
    }

    static String grade(Standing s, Texts texts) {
        String grade = s.sheet().grade();
        return grade == null ? texts.say("impact.no-grade") : grade;
    }

    static String completeness(Standing s) {
        BigDecimal share = s.sheet().completeness();
        return share == null ? "–" : Points.percent(share);
    }

    static String moved(String before, String after) {
        return before.equals(after) ? before : before + "→" + after;
    }

    private static Ink ink(BigDecimal change) {
        return change.signum() < 0 ? Ink.BAD : change.signum() > 0 ? Ink.GOOD : Ink.PLAIN;
    }
}
