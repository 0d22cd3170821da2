package io.github.kaoping.render;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import io.github.kaoping.model.ScoreSheet.FindingLine;
import java.util.List;

/**
 * A score sheet as one HTML page that needs nothing else (网页评分表): the sheet on the left, the report's text with its
 * evidence on the right, linked both ways. It works from a file, without a network, without script and on paper.
 */
public final class HtmlSheet {
    private final Html html = new Html();
    private final Run run;
    private final SheetInSet inSet;
    private final ScoreSheet sheet;
    private final Texts texts;
    private final HtmlIndicators indicators;
    private final Marks marks;

    private HtmlSheet(Run run, SheetInSet inSet, Language language) {
        this.run = run;
        this.inSet = inSet;
        this.sheet = inSet.sheet();
        this.texts = Texts.in(language);
        this.marks = Marks.of(sheet, texts);
        this.indicators = new HtmlIndicators(html, inSet, marks, texts);
    }

    /** The page of one sheet of a run. */
    public static String page(Run run, SheetInSet sheet, Language language) {
        return new HtmlSheet(run, sheet, language).write();
    }

    private String write() {
        html.open("html", "lang", texts.language() == Language.CHINESE ? "zh-CN" : "en")
                .open("head")
                .line();
        html.single("meta", "charset", "utf-8").line();
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", PageAssets.policy())
                .line();
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.single("meta", "name", "referrer", "content", "no-referrer").line();
        html.element("title", texts.say("html.title", HtmlFront.heading(sheet, texts)))
                .line();
        html.resource("style", PageAssets.STYLE).line().close().line();
        html.open("body").line();
        if (!sheet.extractedText().isEmpty()) {
            html.element("a", texts.say("html.skip"), "class", "skip", "href", "#report")
                    .line();
        }
        html.open("main", "class", sheet.extractedText().isEmpty() ? "alone" : "beside")
                .line();
        html.open("div", "class", "sheet", "role", "region", "aria-label", texts.say("html.sheet"), "tabindex", "0")
                .line();
        new HtmlFront(html, inSet, texts).write();
        details();
        outside();
        proof();
        html.close().line();
        source();
        html.close()
                .line()
                .resource("script", PageAssets.SCRIPT)
                .line()
                .close()
                .line()
                .close()
                .line();
        return html.page();
    }

    private void details() {
        if (sheet.indicators().isEmpty()) {
            return;
        }
        html.open("section").element("h2", texts.say("indicators"));
        html.open("p", "class", "tools", "hidden", "");
        html.element("button", texts.say("html.open-all"), "type", "button", "data-do", "open");
        html.element("button", texts.say("html.close-all"), "type", "button", "data-do", "close");
        html.element(
                "button",
                texts.say("html.only-missing"),
                "type",
                "button",
                "data-do",
                "missing",
                "aria-pressed",
                "false");
        html.close();
        indicators.write();
        html.close().line();
    }

    private void outside() {
        if (!sheet.adjustments().isEmpty()) {
            html.open("section", "class", "outside").element("h2", texts.say("adjustments"));
            sheet.adjustments().forEach(this::adjustment);
            html.close().line();
        }
        if (!sheet.caps().isEmpty()) {
            html.open("section", "class", "outside").element("h2", texts.say(TerminalSheet.capsHeading(sheet)));
            for (int i = 0; i < sheet.caps().size(); i++) {
                FindingLine cap = sheet.caps().get(i);
                html.open("div", "class", "item", "id", Marks.capAnchor(i), "tabindex", "-1")
                        .open("p");
                html.text(texts.message(cap.reason()))
                        .element("span", texts.rule(cap.rule()), "class", "rule")
                        .close();
                supports(cap.basis());
                indicators.evidence(cap.evidence());
                html.close();
            }
            html.close().line();
        }
    }

    private void adjustment(AdjustmentScore a) {
        html.open("div", "class", "item", "id", a.id(), "tabindex", "-1")
                .open("h4")
                .text(texts.name(a.name()));
        html.element("code", a.id());
        html.element(
                "span", a.checked() ? Points.signed(a.points()) : texts.say("html.not-checked"), "class", "points");
        if (a.proposed()) {
            html.element("span", texts.say("mark.proposed"), "class", "proposed");
        }
        html.close().element("p", texts.message(a.reason()));
        supports(a.basis());
        indicators.evidence(a.evidence());
        html.close();
    }

    private void supports(List<String> basis) {
        basis.forEach(b -> html.element("p", texts.say("html.basis", b), "class", "basis"));
    }

    private void proof() {
        html.open("section", "class", "proof")
                .element("h2", texts.say("html.proof"))
                .open("dl");
        fact("html.proof-file", sheet.file());
        fact("html.proof-hash", sheet.sha256());
        fact("html.proof-text", sheet.textSha256());
        CriteriaSet criteria = inSet.criteria();
        if (criteria != null) {
            String mark = inSet.provisional() ? texts.say("mark.provisional") : "";
            fact("html.proof-criteria", texts.say("html.proof-set", criteria.id(), criteria.version()) + mark);
            fact("html.proof-criteria-hash", criteria.sha256());
        }
        fact("html.proof-rules", run.rulesSha256());
        fact("html.proof-tool", run.toolVersion());
        html.close().close().line();
    }

    private void fact(String key, String value) {
        html.open("div")
                .element("dt", texts.say(key))
                .element("dd", value.isEmpty() ? "–" : value)
                .close();
    }

    private void source() {
        if (sheet.extractedText().isEmpty()) {
            return;
        }
        html.open(
                        "div",
                        "class",
                        "source",
                        "id",
                        "report",
                        "role",
                        "region",
                        "aria-label",
                        texts.say("html.source"),
                        "tabindex",
                        "0")
                .line();
        html.element("h2", texts.say("html.source")).element("p", texts.say("html.source-note"), "class", "hint");
        new HtmlText(html, sheet, marks).write();
        html.close().line();
    }
}
