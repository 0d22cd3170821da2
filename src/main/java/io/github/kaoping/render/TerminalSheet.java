package io.github.kaoping.render;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import io.github.kaoping.model.ScoreSheet.DimensionScore;
import io.github.kaoping.model.ScoreSheet.FindingLine;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.render.Digest.MissingItem;
import io.github.kaoping.render.Digest.NotChecked;
import io.github.kaoping.render.Table.Cell;
import io.github.kaoping.render.Table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A score sheet on the terminal (终端评分表): the whole result at a glance, each indicator with its one main reason. */
public final class TerminalSheet {
    private static final int NAME_MOST = 26;

    private final SheetInSet inSet;
    private final ScoreSheet sheet;
    private final TerminalPage page;
    private final Texts texts;

    private TerminalSheet(SheetInSet inSet, TerminalView view) {
        this.inSet = inSet;
        this.sheet = inSet.sheet();
        this.page = new TerminalPage(view);
        this.texts = page.texts();
    }

    /** One sheet. */
    public static String of(SheetInSet sheet, TerminalView view) {
        TerminalSheet it = new TerminalSheet(sheet, view);
        it.write();
        return it.page.text();
    }

    /** All sheets of a run, with a summary ahead where there are several. */
    public static String of(Run run, TerminalView view) {
        return together(run, run.sheets().stream().map(s -> of(s, view)).toList(), view);
    }

    /** The same from what {@link #of(SheetInSet, TerminalView)} made of each sheet. */
    public static String together(Run run, List<String> sheets, TerminalView view) {
        StringBuilder out = new StringBuilder();
        if (run.sheets().size() > 1) {
            out.append(TerminalSummary.of(run, view));
        }
        for (String sheet : sheets) {
            if (out.length() > 0) {
                out.append('\n').append("=".repeat(view.width())).append('\n');
            }
            out.append(sheet);
        }
        return out.toString();
    }

    private void write() {
        head(inSet, page);
        result();
        dimensions();
        indicators();
        missing();
        notChecked(sheet, page);
        adjustments();
        remarks(sheet, page);
    }

    /** What is known about the report, and the reminder that points are an example. */
    static void head(SheetInSet inSet, TerminalPage page) {
        Texts texts = page.texts();
        Map<String, String> lines = ProfileLines.of(inSet, texts);
        int width = lines.keySet().stream().mapToInt(DisplayWidth::of).max().orElse(0);
        lines.forEach((label, value) -> page.field(label, width, value, Ink.PLAIN));
        CriteriaSet criteria = inSet.criteria();
        String note = criteria == null ? "" : texts.name(criteria.note());
        page.field(texts.say("head.note"), width, note.isBlank() ? texts.say("note") : note, Ink.FAINT);
    }

    private void result() {
        page.gap();
        BigDecimal completeness = sheet.completeness();
        if (completeness != null) {
            page.labelled(
                    0,
                    texts.say("result.completeness"),
                    texts.say("result.completeness-line", Points.percent(completeness)),
                    Ink.PLAIN);
        }
        BigDecimal score = sheet.score();
        if (score != null) {
            page.labelled(
                    0,
                    texts.say("result.score"),
                    texts.say(
                            "result.score-line", Points.plain(score), Points.plain(sheet.max()), percent(sheet.rate())),
                    Ink.STRONG);
            page.labelled(
                    0,
                    texts.say("result.sum"),
                    texts.say("result.sum-line", plain(sheet.base()), plain(sheet.bonus()), plain(sheet.deductions())),
                    Ink.FAINT);
            Scaling.say(sheet, texts).ifPresent(line -> page.labelled(0, texts.say("result.scaled"), line, Ink.FAINT));
            String grade = sheet.grade();
            page.paragraph(0, grade == null ? texts.say(noGrade(inSet)) : texts.say("result.grade", grade), Ink.PLAIN);
        }
        page.labelled(0, texts.say("result.outcome"), outcome(), sheet.outcome().hasScore() ? Ink.PLAIN : Ink.BAD);
    }

    /** The key of why there is no grade: none set, or it takes the ranking. */
    static String noGrade(SheetInSet inSet) {
        CriteriaSet criteria = inSet.criteria();
        return criteria != null && criteria.gradesByRank() ? "result.grade-by-rank" : "result.no-grade";
    }

    private String outcome() {
        String outcome = texts.outcome(sheet.outcome());
        return sheet.reason().template().isEmpty()
                ? outcome
                : outcome + texts.say("terminal.colon") + texts.message(sheet.reason());
    }

    private void dimensions() {
        if (sheet.dimensions().isEmpty()) {
            return;
        }
        page.heading(texts.say("dimensions"));
        Table table = new Table(
                Column.left(texts.say("column.id")),
                Column.right(texts.say("column.score")),
                Column.right(texts.say("column.max")),
                Column.right(texts.say("column.rate")),
                Column.left(texts.say("column.dimension")));
        for (DimensionScore d : sheet.dimensions()) {
            table.row(
                    Cell.of(d.id()),
                    Cell.of(Points.table(d.score())),
                    Cell.of(Points.table(d.max())),
                    Cell.of(d.max().signum() == 0 ? "-" : Points.percent(d.rate())),
                    Cell.of(texts.name(d.name())));
        }
        page.table(table);
    }

    private void indicators() {
        if (sheet.indicators().isEmpty()) {
            return;
        }
        page.heading(texts.say("indicators"));
        Table table = new Table(
                Column.left(texts.say("column.id")),
                Column.left(texts.say("column.indicator"), NAME_MOST),
                Column.right(texts.say("column.score")),
                Column.right(texts.say("column.max")),
                Column.left(texts.say("column.status"), NAME_MOST),
                Column.left(texts.say("column.reason")));
        for (IndicatorScore i : sheet.indicators()) {
            table.row(
                    Cell.of(i.id()),
                    Cell.of(texts.name(i.name())),
                    new Cell(score(i), ink(i)),
                    Cell.of(Points.table(i.max())),
                    new Cell(status(i), ink(i)),
                    Cell.of(texts.messages(Digest.reasons(i))));
        }
        page.table(table);
    }

    /** What does not apply or was not checked shows no points, so that it is not read as a loss. */
    private static String score(IndicatorScore indicator) {
        return switch (indicator.status()) {
            case MET, PARTIAL, UNMET, INFORMATIONAL -> Points.table(indicator.score());
            case NOT_APPLICABLE, NOT_CHECKED, ERROR, WAIVED -> "-";
        };
    }

    private String status(IndicatorScore indicator) {
        String status = texts.status(indicator.status());
        return indicator.missing() ? texts.say("mark.missing", status) : status;
    }

    private static Ink ink(IndicatorScore indicator) {
        if (indicator.missing()) {
            return Ink.BAD;
        }
        return switch (indicator.status()) {
            case MET -> Ink.GOOD;
            case PARTIAL -> Ink.WARN;
            case UNMET, ERROR -> Ink.BAD;
            case NOT_APPLICABLE, NOT_CHECKED, WAIVED, INFORMATIONAL -> Ink.FAINT;
        };
    }

    private void missing() {
        int duty = 0;
        List<MissingItem> items = Digest.missing(sheet);
        if (items.isEmpty()) {
            return;
        }
        page.heading(texts.say("missing"));
        for (MissingItem missing : items) {
            if (missing.duty() != duty) {
                duty = missing.duty();
                page.paragraph(0, texts.duty(duty), Ink.BAD);
            }
            String state = texts.say(
                    "missing.line",
                    texts.name(missing.item().name()),
                    texts.state(missing.item().state()));
            String gain = missing.gain() == null ? "" : texts.say("missing.gain", Points.plain(missing.gained()));
            page.labelled(2, missing.item().id(), state + gain, Ink.PLAIN);
        }
    }

    /** Apart from lost points: these cost nothing. */
    static void notChecked(ScoreSheet sheet, TerminalPage page) {
        List<NotChecked> open = Digest.notChecked(sheet);
        if (open.isEmpty()) {
            return;
        }
        Texts texts = page.texts();
        page.heading(texts.say("not-checked"));
        for (NotChecked one : open) {
            String why = texts.message(one.why());
            String name = texts.name(one.name());
            page.labelled(2, one.id(), why.isEmpty() ? name : name + texts.say("terminal.semicolon") + why, Ink.PLAIN);
        }
    }

    private void adjustments() {
        List<AdjustmentScore> adjustments = Digest.adjustments(sheet);
        if (!adjustments.isEmpty()) {
            page.heading(texts.say("adjustments"));
        }
        for (AdjustmentScore a : adjustments) {
            String proposed = a.proposed() ? texts.say("mark.proposed") : "";
            String line = texts.say(
                    "adjustments.line",
                    texts.name(a.name()),
                    Points.signed(a.points()),
                    proposed,
                    texts.message(a.reason()));
            page.labelled(2, a.id(), line, Ink.PLAIN);
            a.evidence().forEach(e -> page.evidence(4, texts.say("evidence"), e));
        }
        if (!sheet.caps().isEmpty()) {
            page.heading(texts.say(capsHeading(sheet)));
        }
        for (FindingLine cap : sheet.caps()) {
            page.paragraph(2, texts.message(cap.reason()), Ink.WARN);
            cap.evidence().forEach(e -> page.evidence(4, texts.say("evidence"), e));
        }
    }

    /** The key of the heading over what limits the grade or ends scoring. */
    static String capsHeading(ScoreSheet sheet) {
        boolean veto = sheet.caps().stream().anyMatch(c -> c.effect() == Effect.VETO);
        return veto ? "vetoes" : "caps";
    }

    static void remarks(ScoreSheet sheet, TerminalPage page) {
        if (sheet.remarks().isEmpty()) {
            return;
        }
        page.heading(page.texts().say("remarks"));
        sheet.remarks().forEach(r -> page.paragraph(2, page.texts().message(r), Ink.PLAIN));
    }

    private static String percent(@Nullable BigDecimal fraction) {
        return fraction == null ? "-" : Points.percent(fraction);
    }

    private static String plain(@Nullable BigDecimal points) {
        return points == null ? "-" : Points.plain(points);
    }
}
