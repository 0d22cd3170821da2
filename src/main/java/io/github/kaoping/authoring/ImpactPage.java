package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Impact.IndicatorSum;
import io.github.kaoping.authoring.Impact.Row;
import io.github.kaoping.authoring.Impact.Shift;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.Profile;
import io.github.kaoping.render.Html;
import io.github.kaoping.render.HtmlPage;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Points;
import io.github.kaoping.render.Texts;
import java.math.BigDecimal;
import java.util.List;

/** What a new criteria set would do to reports as one HTML page (影响预估网页), with the changes of the criteria above it. */
public final class ImpactPage {
    private final Texts texts;
    private final Impact impact;

    private ImpactPage(Impact impact, Language language) {
        this.impact = impact;
        this.texts = Texts.in(language);
    }

    public static String of(
            CriteriaSet before, CriteriaSet after, List<Change> changes, Impact impact, Language language) {
        Texts texts = Texts.in(language);
        ImpactPage page = new ImpactPage(impact, language);
        return HtmlPage.of(texts.say("impact.title"), language, html -> page.write(html, before, after, changes));
    }

    private void write(Html html, CriteriaSet before, CriteriaSet after, List<Change> changes) {
        html.element("h1", texts.say("impact.title"));
        html.element("p", texts.say("diff.head", DiffView.cited(before, texts), DiffView.cited(after, texts)));
        html.element("p", ImpactView.summary(impact, texts));
        html.element("h2", texts.say("impact.reports"));
        reports(html);
        html.element("h2", texts.say("impact.indicators"));
        indicators(html);
        html.element("h2", texts.say("impact.changes", changes.size()));
        html.open("ul");
        changes.forEach(c -> html.element("li", DiffView.whole(c, texts)));
        html.close();
        ImpactView.notes(after, texts).forEach(n -> html.element("p", n, "class", "note"));
    }

    private void reports(Html html) {
        html.open("table").open("thead").open("tr");
        head(html, "impact.rank-before", true);
        head(html, "impact.rank-after", true);
        head(html, "column.file", false);
        head(html, "impact.before", true);
        head(html, "impact.after", true);
        head(html, "impact.change", true);
        head(html, "impact.grade", false);
        head(html, "column.completeness", true);
        head(html, "impact.where", false);
        html.close().close().open("tbody");
        for (Row row : impact.rows()) {
            html.open("tr");
            number(html, ImpactView.rank(row.before()));
            number(html, ImpactView.rank(row.after()));
            file(html, row);
            number(html, ImpactView.score(row.before()));
            number(html, ImpactView.score(row.after()));
            amount(html, row.change().orElse(BigDecimal.ZERO), ImpactView.change(row, texts));
            html.element(
                    "td",
                    ImpactView.moved(ImpactView.grade(row.before(), texts), ImpactView.grade(row.after(), texts)));
            number(html, ImpactView.moved(ImpactView.completeness(row.before()), ImpactView.completeness(row.after())));
            html.open("td");
            for (Shift shift : row.shifts()) {
                html.open("div");
                html.text(ImpactView.shift(shift, texts) + " ")
                        .element("span", texts.name(shift.name()), "class", "soft");
                html.close();
            }
            if (ImpactView.onlyScaled(row)) {
                html.element("span", texts.say("impact.only-scaled"), "class", "soft");
            }
            html.close().close().line();
        }
        html.close().close().line();
    }

    private static void file(Html html, Row row) {
        Profile profile = row.after().sheet().profile();
        String body = profile == null ? null : profile.body();
        html.open("td").text(row.file());
        if (body != null) {
            html.open("div").element("span", body, "class", "soft").close();
        }
        html.close();
    }

    private void indicators(Html html) {
        if (impact.indicators().isEmpty()) {
            html.element("p", texts.say("impact.none-moves"));
            return;
        }
        html.open("table").open("thead").open("tr");
        head(html, "column.id", false);
        head(html, "column.indicator", false);
        head(html, "impact.gaining", true);
        head(html, "impact.losing", true);
        head(html, "impact.total", true);
        head(html, "impact.not-checked", true);
        html.close().close().open("tbody");
        for (IndicatorSum sum : impact.indicators()) {
            html.open("tr").element("td", sum.id()).element("td", texts.name(sum.name()));
            number(html, String.valueOf(sum.gaining()));
            number(html, String.valueOf(sum.losing()));
            amount(html, sum.total(), Points.signed(sum.total()));
            number(html, String.valueOf(sum.notChecked()));
            html.close().line();
        }
        html.close().close().line();
    }

    private void head(Html html, String key, boolean number) {
        if (number) {
            html.element("th", texts.say(key), "class", "number", "scope", "col");
        } else {
            html.element("th", texts.say(key), "scope", "col");
        }
    }

    private static void number(Html html, String text) {
        html.element("td", text, "class", "number");
    }

    private static void amount(Html html, BigDecimal change, String text) {
        String mood = change.signum() < 0 ? "loss" : change.signum() > 0 ? "gain" : "soft";
        html.open("td", "class", "number").element("span", text, "class", mood).close();
    }
}
