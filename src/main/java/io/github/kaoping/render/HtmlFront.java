package io.github.kaoping.render;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.DimensionScore;
import io.github.kaoping.render.Digest.Doubtful;
import io.github.kaoping.render.Digest.MissingItem;
import io.github.kaoping.render.Digest.NotChecked;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The upper part of a page: whose report, what it scored, what is missing, what was not checked, the dimensions. */
final class HtmlFront {
    private final Html html;
    private final SheetInSet inSet;
    private final ScoreSheet sheet;
    private final Texts texts;

    HtmlFront(Html html, SheetInSet inSet, Texts texts) {
        this.html = html;
        this.inSet = inSet;
        this.sheet = inSet.sheet();
        this.texts = texts;
    }

    void write() {
        head();
        missing();
        notChecked();
        doubtful();
        dimensions();
    }

    /** Body and year, or the file where they are not known. */
    static String heading(ScoreSheet sheet, Texts texts) {
        Profile profile = sheet.profile();
        String body = profile == null ? null : profile.body();
        Integer year = profile == null ? null : profile.year();
        if (body == null) {
            return sheet.file();
        }
        return year == null ? body : texts.say("html.heading", body, year);
    }

    private void head() {
        html.open("header").element("h1", heading(sheet, texts));
        html.open("dl", "class", "facts");
        ProfileLines.of(inSet, texts).forEach((label, value) -> html.open("div")
                .element("dt", label)
                .element("dd", value)
                .close());
        html.close().line();
        result();
        CriteriaSet criteria = inSet.criteria();
        String note = criteria == null ? "" : texts.name(criteria.note());
        html.element("p", note.isBlank() ? texts.say("note") : note, "class", "note");
        if (!sheet.remarks().isEmpty()) {
            html.open("ul", "class", "remarks", "aria-label", texts.say("remarks"));
            sheet.remarks().forEach(r -> html.element("li", texts.message(r)));
            html.close();
        }
        html.close().line();
    }

    private void result() {
        BigDecimal completeness = sheet.completeness();
        if (completeness != null) {
            String line = texts.say("result.completeness-line", Points.percent(completeness));
            html.open("p", "class", "completeness")
                    .element("b", texts.say("result.completeness"))
                    .text(" " + line)
                    .close();
        }
        BigDecimal score = sheet.score();
        BigDecimal rate = sheet.rate();
        if (score != null) {
            html.open("p", "class", "score")
                    .element("strong", Points.plain(score))
                    .text(" / " + Points.plain(sheet.max()));
            html.element("span", texts.say("html.rate", rate == null ? "–" : Points.percent(rate)), "class", "rate");
            String grade = sheet.grade();
            html.element(
                    "span",
                    grade == null ? texts.say(TerminalSheet.noGrade(inSet)) : texts.say("result.grade", grade),
                    "class",
                    "grade");
            html.element("span", texts.outcome(sheet.outcome()), "class", "outcome")
                    .close();
            html.element(
                    "p",
                    texts.say("result.sum-line", plain(sheet.base()), plain(sheet.bonus()), plain(sheet.deductions())),
                    "class",
                    "makeup");
            Scaling.say(sheet, texts)
                    .ifPresent(line -> html.element(
                            "p", texts.say("result.scaled") + texts.say("terminal.colon") + line, "class", "makeup"));
        } else {
            html.open("p", "class", "score")
                    .element("strong", texts.outcome(sheet.outcome()))
                    .close();
        }
        if (!sheet.reason().template().isEmpty()) {
            html.element("p", texts.message(sheet.reason()), "class", "why");
        }
    }

    private void missing() {
        List<MissingItem> items = Digest.missing(sheet);
        if (items.isEmpty()) {
            return;
        }
        html.open("section", "class", "lacking").element("h2", texts.say("missing"));
        int duty = 0;
        for (MissingItem missing : items) {
            if (missing.duty() != duty) {
                if (duty != 0) {
                    html.close();
                }
                duty = missing.duty();
                html.element("h3", texts.duty(duty)).open("ul");
            }
            html.open("li").open("a", "href", "#" + missing.item().id());
            html.element("span", missing.item().id(), "class", "id")
                    .text(texts.name(missing.item().name()))
                    .close();
            html.open("span", "class", "state " + missing.item().state().id());
            html.element("span", HtmlIndicators.glyph(missing.item().state()), "class", "glyph", "aria-hidden", "true");
            html.text(texts.state(missing.item().state())).close();
            if (missing.gain() != null) {
                html.element("span", texts.say("html.gain", Points.plain(missing.gained())), "class", "gain");
            }
            html.close();
        }
        html.close().close().line();
    }

    private void notChecked() {
        List<NotChecked> open = Digest.notChecked(sheet);
        if (open.isEmpty()) {
            return;
        }
        html.open("section", "class", "unchecked")
                .element("h2", texts.say("not-checked"))
                .open("ul");
        for (NotChecked one : open) {
            html.open("li").open("a", "href", "#" + one.id()).element("span", one.id(), "class", "id");
            html.text(texts.name(one.name()))
                    .close()
                    .element("span", texts.message(one.why()), "class", "reason")
                    .close();
        }
        html.close().close().line();
    }

    /** What to look at first, closed until somebody opens it. */
    private void doubtful() {
        List<Doubtful> items = Digest.doubtful(sheet);
        if (items.isEmpty()) {
            return;
        }
        html.open("section", "class", "unchecked").open("details", "class", "doubts", "open", "");
        html.element("summary", texts.say("html.doubts", items.size())).open("ol");
        for (Doubtful one : items) {
            html.open("li").open("a", "href", "#" + one.item().id());
            html.element("span", one.item().id(), "class", "id")
                    .text(texts.name(one.item().name()))
                    .close();
            html.element(
                    "span",
                    texts.say(
                            "html.doubt",
                            texts.say("certainty." + one.item().certainty().id()),
                            texts.message(one.item().doubt())),
                    "class",
                    "reason");
            html.close();
        }
        html.close().close().close().line();
    }

    private void dimensions() {
        if (sheet.dimensions().isEmpty()) {
            return;
        }
        html.open("section")
                .element("h2", texts.say("dimensions"))
                .open("table", "class", "dimensions")
                .open("thead")
                .open("tr");
        html.element("th", texts.say("column.dimension"), "scope", "col")
                .element("th", texts.say("column.score"), "scope", "col");
        html.element("th", texts.say("column.max"), "scope", "col")
                .element("th", texts.say("column.rate"), "scope", "col");
        html.element("td", "").close().close().open("tbody");
        for (DimensionScore d : sheet.dimensions()) {
            boolean applies = d.max().signum() > 0;
            html.open("tr").open("th", "scope", "row").open("a", "href", "#d-" + d.id());
            html.element("span", d.id(), "class", "id")
                    .text(texts.name(d.name()))
                    .close()
                    .close();
            html.element("td", Points.table(d.score())).element("td", Points.table(d.max()));
            html.element("td", applies ? Points.percent(d.rate()) : "–").open("td", "class", "bar");
            html.open("svg", "viewBox", "0 0 100 8", "preserveAspectRatio", "none", "aria-hidden", "true");
            html.element("rect", "", "class", "track", "width", "100", "height", "8");
            html.element(
                    "rect", "", "class", "fill", "width", Points.plain(d.rate().movePointRight(2)), "height", "8");
            html.close().close().close();
        }
        html.close().close().close().line();
    }

    private static String plain(@Nullable BigDecimal points) {
        return points == null ? "–" : Points.plain(points);
    }
}
