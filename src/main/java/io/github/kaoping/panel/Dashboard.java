package io.github.kaoping.panel;

import io.github.kaoping.render.Html;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.PageAssets;
import io.github.kaoping.render.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results on one page that needs nothing else (总览): averages of classes, distribution, ranking, and a map of bodies by
 * indicators, each cell of which leads to the body's page and there to the sentence. Works from a file, by keyboard, and on paper.
 */
final class Dashboard {
    private static final int BINS = 10;
    private static final int BAR = 24;

    private final Html html = new Html();
    private final List<Entry> entries;
    private final Texts texts;

    private Dashboard(List<Entry> entries, Language language) {
        this.entries = RankingTable.ordered(entries);
        this.texts = Texts.in(language);
    }

    /**
     * The page.
     *
     * @param sheets the score sheet of each entry
     * @param paged whether each report has a page of its own to lead to
     */
    static String page(List<Entry> entries, Function<String, StoredSheet> sheets, boolean paged, Language language) {
        return new Dashboard(entries, language).write(sheets, paged);
    }

    private String write(Function<String, StoredSheet> sheets, boolean paged) {
        String style = PageAssets.read("panel.css");
        String script = PageAssets.read("panel.js");
        html.open("html", "lang", texts.language() == Language.CHINESE ? "zh-CN" : "en")
                .open("head")
                .line();
        html.single("meta", "charset", "utf-8").line();
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", PageAssets.policy(style, script))
                .line();
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.element("title", texts.say("panel.dashboard")).line();
        html.resource("style", style).line().close().line().open("body").line();
        html.element("h1", texts.say("panel.dashboard"));
        html.element("p", texts.say("note"), "class", "note");
        html.open("nav");
        for (String part : List.of("classes", "distribution", "ranking", "heat")) {
            html.element("a", texts.say("panel.part-" + part), "href", "#" + part);
        }
        html.close().line();
        classes();
        distribution();
        ranking(paged);
        heat(sheets, paged);
        return html.resource("script", script)
                .line()
                .close()
                .line()
                .close()
                .line()
                .page();
    }

    private void section(String part, String note) {
        html.open("section").element("h2", texts.say("panel.part-" + part), "id", part);
        if (!note.isEmpty()) {
            html.element("p", note, "class", "note");
        }
    }

    private void heads(boolean sortable, String... keys) {
        html.open("thead").open("tr");
        for (String key : keys) {
            html.open("th", "scope", "col");
            if (sortable) {
                html.element("button", texts.say("panel.col-" + key), "type", "button");
            } else {
                html.text(texts.say("panel.col-" + key));
            }
            html.close();
        }
        html.close().close().line();
    }

    private void classes() {
        section("classes", "");
        html.open("table");
        heads(false, "year", "class", "bodies", "ranked", "mean", "best", "worst");
        html.open("tbody");
        Map<String, List<Entry>> groups = new TreeMap<>();
        entries.forEach(
                e -> groups.computeIfAbsent(e.group(), g -> new ArrayList<>()).add(e));
        for (List<Entry> group : groups.values()) {
            List<BigDecimal> rates = group.stream()
                    .map(Entry::mark)
                    .filter(Mark::comparable)
                    .map(Mark::rate)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            Entry first = group.get(0);
            html.open("tr");
            html.element("td", first.year() == null ? "" : String.valueOf(first.year()));
            html.element("td", Outcomes.bodyClass(first.bodyClass(), texts));
            html.element("td", String.valueOf(group.size()), "class", "n");
            html.element("td", String.valueOf(rates.size()), "class", "n");
            html.element("td", rates.isEmpty() ? "–" : percent(mean(rates)), "class", "n");
            html.element("td", rates.isEmpty() ? "–" : percent(rates.get(rates.size() - 1)), "class", "n");
            html.element("td", rates.isEmpty() ? "–" : percent(rates.get(0)), "class", "n");
            html.close().line();
        }
        html.close().close().close().line();
    }

    private static BigDecimal mean(List<BigDecimal> rates) {
        return rates.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(rates.size()), 4, RoundingMode.HALF_UP);
    }

    private void distribution() {
        section("distribution", texts.say("panel.distribution-note"));
        int[] bins = new int[BINS];
        for (Entry e : entries) {
            BigDecimal rate = e.mark().rate();
            if (rate != null && e.mark().comparable()) {
                bins[Math.max(0, Math.min(BINS - 1, rate.movePointRight(1).intValue()))]++;
            }
        }
        int most = Math.max(1, java.util.Arrays.stream(bins).max().orElse(1));
        html.open(
                "svg",
                "width",
                "620",
                "height",
                String.valueOf(BINS * BAR),
                "role",
                "img",
                "aria-label",
                texts.say("panel.part-distribution"));
        for (int i = 0; i < BINS; i++) {
            int top = (BINS - 1 - i) * BAR;
            String range = i == BINS - 1 ? "90%–" : i * 10 + "%–" + (i + 1) * 10 + "%";
            html.element("text", range, "x", "0", "y", String.valueOf(top + 16));
            html.open(
                            "rect",
                            "x",
                            "90",
                            "y",
                            String.valueOf(top + 3),
                            "height",
                            String.valueOf(BAR - 6),
                            "width",
                            String.valueOf(bins[i] * 460 / most))
                    .close();
            html.element(
                    "text",
                    String.valueOf(bins[i]),
                    "x",
                    String.valueOf(96 + bins[i] * 460 / most),
                    "y",
                    String.valueOf(top + 16));
        }
        html.close().close().line();
    }

    private void ranking(boolean paged) {
        section("ranking", texts.say("panel.interval-note"));
        Scroll.open(html, texts.say("panel.part-ranking"));
        html.open("table", "class", "sortable");
        heads(
                true,
                "year",
                "class",
                "rank",
                "interval",
                "alike",
                "body",
                "points",
                "rate",
                "grade",
                "complete",
                "missed",
                "doubtful",
                "outcome",
                "check");
        html.open("tbody").line();
        for (Entry e : entries) {
            html.open("tr");
            html.element("td", e.year() == null ? "" : String.valueOf(e.year()));
            html.element("td", Outcomes.bodyClass(e.bodyClass(), texts));
            count(e.place().rank());
            number(
                    e.place().interval(),
                    String.valueOf(Objects.requireNonNullElse(e.place().rankLow(), 0)));
            html.element(
                    "td", e.place().alike() ? texts.say("panel.alike", e.place().alikeSpan()) : "");
            html.open("td");
            Scroll.name(html, e, paged);
            html.close();
            number(
                    e.mark().score() == null ? "" : e.mark().score().toPlainString(),
                    e.mark().score() == null ? "" : e.mark().score().toPlainString());
            number(
                    e.mark().rate() == null ? "" : percent(e.mark().rate()),
                    e.mark().rate() == null ? "" : e.mark().rate().toPlainString());
            html.element("td", e.mark().grade() == null ? "" : e.mark().grade());
            number(
                    e.mark().completeness() == null ? "" : percent(e.mark().completeness()),
                    e.mark().completeness() == null
                            ? ""
                            : e.mark().completeness().toPlainString());
            count(e.mark().missing());
            count(e.mark().doubtful());
            html.element("td", Outcomes.say(e.mark().outcome(), texts));
            html.element("td", String.join(" ", e.doubts()), "class", "bad");
            html.close().line();
        }
        html.close().close().close().close().line();
    }

    private void count(@Nullable Integer count) {
        number(count == null ? "" : count.toString(), count == null ? "" : count.toString());
    }

    private void number(String shown, String value) {
        html.element("td", shown, "class", "n", "data-v", value);
    }

    private void heat(Function<String, StoredSheet> sheets, boolean paged) {
        section("heat", texts.say("panel.heat-note"));
        new HeatMap(html, texts).write(entries, sheets, paged);
        html.close().line();
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
