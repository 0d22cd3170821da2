package io.github.kaoping.render;

import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.Evidence;
import io.github.kaoping.model.ScoreSheet.DimensionScore;
import io.github.kaoping.model.ScoreSheet.FigureLine;
import io.github.kaoping.model.ScoreSheet.FindingLine;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.ScoreSheet.Status;
import io.github.kaoping.model.State;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The indicators of a page, each to be opened: its items with state and evidence, the findings with their arithmetic and
 * basis, and what an account would contain.
 */
final class HtmlIndicators {
    private final Html html;
    private final SheetInSet inSet;
    private final Marks marks;
    private final Texts texts;

    HtmlIndicators(Html html, SheetInSet inSet, Marks marks, Texts texts) {
        this.html = html;
        this.inSet = inSet;
        this.marks = marks;
        this.texts = texts;
    }

    void write() {
        List<String> known =
                inSet.sheet().dimensions().stream().map(DimensionScore::id).toList();
        for (DimensionScore dimension : inSet.sheet().dimensions()) {
            html.open("section", "class", "dimension", "id", "d-" + dimension.id());
            html.open("h3").element("span", dimension.id(), "class", "id").text(texts.name(dimension.name()));
            html.element("span", outOf(dimension), "class", "points").close();
            inSet.sheet().indicators().stream()
                    .filter(i -> i.dimension().equals(dimension.id()))
                    .forEach(this::indicator);
            html.close().line();
        }
        inSet.sheet().indicators().stream()
                .filter(i -> !known.contains(i.dimension()))
                .forEach(this::indicator);
    }

    private static String outOf(DimensionScore dimension) {
        return Points.table(dimension.score()) + " / " + Points.table(dimension.max());
    }

    private void indicator(IndicatorScore indicator) {
        String kind = indicator.missing() ? "indicator missing" : "indicator";
        html.open("details", "class", kind, "id", indicator.id(), "open", "").open("summary");
        html.element("span", indicator.id(), "class", "id");
        html.element("span", texts.name(indicator.name()), "class", "name");
        html.element("span", score(indicator), "class", "points");
        html.open("span", "class", "status " + indicator.status().id());
        html.element("span", glyph(indicator.status()), "class", "glyph", "aria-hidden", "true");
        html.text(texts.status(indicator.status())).close();
        if (indicator.missing()) {
            html.element("span", texts.say("html.missing"), "class", "lack");
        }
        String reasons = texts.messages(Digest.reasons(indicator));
        if (!reasons.isEmpty()) {
            html.element("span", reasons, "class", "reason");
        }
        html.close().open("div", "class", "inside");
        indicator.items().forEach(i -> item(indicator, i));
        findings(indicator);
        html.close().close().line();
    }

    /** What does not apply or was not checked shows no points, so that it is not read as a loss. */
    private static String score(IndicatorScore indicator) {
        String max = " / " + Points.table(indicator.max());
        return switch (indicator.status()) {
            case MET, PARTIAL, UNMET, INFORMATIONAL -> Points.table(indicator.score()) + max;
            case NOT_APPLICABLE, NOT_CHECKED, ERROR, WAIVED -> "–" + max;
        };
    }

    private void item(IndicatorScore indicator, ItemResult item) {
        html.open("div", "class", "item", "id", item.id(), "tabindex", "-1").open("h4");
        html.text(texts.name(item.name())).element("code", item.id());
        html.open("span", "class", "state " + item.state().id());
        html.element("span", glyph(item.state()), "class", "glyph", "aria-hidden", "true");
        html.text(item.applicable() ? texts.state(item.state()) : texts.status(Status.NOT_APPLICABLE))
                .close()
                .close();
        String why = texts.message(item.why());
        if (!why.isBlank()) {
            html.open("p")
                    .text(why)
                    .element("span", texts.rule(item.rule()), "class", "rule")
                    .close();
        }
        if (item.certainty() != Certainty.HIGH) {
            String certainty = texts.say("certainty." + item.certainty().id());
            html.element("p", texts.say("html.doubt", certainty, texts.message(item.doubt())), "class", "doubt");
        }
        if (!item.figures().isEmpty()) {
            String figures = item.figures().stream()
                    .map(FigureLine::text)
                    .distinct()
                    .collect(Collectors.joining(texts.say("html.comma")));
            html.element("p", texts.say("html.figures", figures), "class", "figures");
        }
        evidence(item.evidence());
        if (item.missing()) {
            inSet.advice(indicator.id(), item.id(), texts.language())
                    .ifPresent(a -> html.element("p", texts.say("html.advice", a), "class", "advice"));
        }
        html.close();
    }

    /** Quotations that lead to their place in the text; one from outside the text is quoted without a link. */
    void evidence(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        html.open("ul", "class", "evidence");
        for (Evidence place : evidence) {
            html.open("li");
            String quote = texts.say("quote", Wrap.clean(place.text()));
            marks.stretch(place)
                    .ifPresentOrElse(
                            s -> html.element("a", quote, "href", "#" + s.anchor(), "lang", "zh-CN"),
                            () -> html.element("q", place.text(), "lang", "zh-CN"));
            html.element("span", Places.say(place, texts), "class", "place").close();
        }
        html.close();
    }

    private void findings(IndicatorScore indicator) {
        if (!indicator.findings().isEmpty()) {
            html.open("table", "class", "findings")
                    .element("caption", texts.say("html.arithmetic"))
                    .open("tbody");
            indicator.findings().forEach(f -> finding(indicator, f));
            html.close().close();
        }
        html.element(
                "p",
                texts.say(
                        "html.sum",
                        Points.plain(indicator.score()),
                        Points.plain(indicator.max()),
                        Points.plain(indicator.applicable()),
                        Points.plain(indicator.checked())),
                "class",
                "sum");
    }

    private void finding(IndicatorScore indicator, FindingLine finding) {
        html.open("tr").element("td", amount(finding), "class", "amount");
        html.open("td").element("span", texts.say("effect." + JsonParts.id(finding.effect())), "class", "effect");
        html.text(texts.message(finding.reason())).element("span", texts.rule(finding.rule()), "class", "rule");
        evidence(finding.evidence().stream()
                .filter(e ->
                        indicator.items().stream().noneMatch(i -> i.evidence().contains(e)))
                .toList());
        finding.basis().forEach(b -> html.element("p", texts.say("html.basis", b), "class", "basis"));
        html.close().close();
    }

    /** Points as they enter the sum; a flag has none. */
    private static String amount(FindingLine finding) {
        return switch (finding.effect()) {
            case AWARD, BONUS -> Points.signed(finding.points());
            case DEDUCT, PENALTY -> Points.signed(finding.points().negate());
            case NOT_APPLICABLE, NOT_CHECKED -> "(" + Points.plain(finding.points()) + ")";
            case FLAG, CAP, VETO -> "";
        };
    }

    private static String glyph(Status status) {
        return switch (status) {
            case MET -> "●";
            case PARTIAL -> "◐";
            case UNMET -> "○";
            case NOT_APPLICABLE, WAIVED -> "–";
            case NOT_CHECKED -> "?";
            case ERROR -> "!";
            case INFORMATIONAL -> "i";
        };
    }

    static String glyph(State state) {
        return switch (state) {
            case DATA -> "●";
            case DESCRIBED -> "◐";
            case DECLARED_NONE -> "◇";
            case PLANNED -> "△";
            case SILENT -> "○";
            case NOT_CHECKED -> "?";
        };
    }
}
