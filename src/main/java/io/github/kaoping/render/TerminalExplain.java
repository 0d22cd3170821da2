package io.github.kaoping.render;

import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Method;
import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import io.github.kaoping.model.ScoreSheet.DimensionScore;
import io.github.kaoping.model.ScoreSheet.FigureLine;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.Working;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells how an indicator, item or adjustment came to its points (说明): what was looked for, what was found and what each place
 * lacked, which rule decided, how the points add up, on what basis.
 */
public final class TerminalExplain {
    private final Explanation explained;
    private final ScoreSheet sheet;
    private final TerminalPage page;
    private final Texts texts;
    private final TerminalItem items;
    private final TerminalCandidates candidates;
    private final boolean all;

    private TerminalExplain(Explanation explained, TerminalView view, boolean all) {
        this.explained = explained;
        this.sheet = explained.sheet().sheet();
        this.page = new TerminalPage(view);
        this.texts = page.texts();
        this.items = new TerminalItem(page);
        this.candidates = new TerminalCandidates(explained, page);
        this.all = all;
    }

    /**
     * @param all whether every phrase is listed; otherwise those that found something and a few more
     */
    public static String of(Explanation explanation, TerminalView view, boolean all) {
        TerminalExplain it = new TerminalExplain(explanation, view, all);
        TerminalSheet.head(explanation.sheet(), it.page);
        it.explained
                .criteria()
                .indicator(explanation.id())
                .ifPresentOrElse(
                        i -> it.sheet.indicator(i.id()).ifPresent(score -> it.indicator(i, score)), it::adjustment);
        return it.page.text();
    }

    private void indicator(Indicator indicator, IndicatorScore score) {
        page.heading(texts.say("explain.indicator", indicator.id(), texts.name(indicator.name())));
        page.labelled(
                0,
                texts.say("explain.result"),
                texts.say(
                        "explain.result-line",
                        Points.plain(score.score()),
                        Points.plain(score.max()),
                        texts.status(score.status())),
                Ink.STRONG);
        for (Item item : indicator.items()) {
            if (explained.item().isEmpty() || explained.item().equals(item.id())) {
                score.items().stream().filter(r -> r.id().equals(item.id())).forEach(r -> item(item, r));
            }
        }
        points(indicator, score);
        basis(
                score.findings().stream()
                        .flatMap(f -> f.basis().stream())
                        .distinct()
                        .toList(),
                indicator.basis());
        page.labelled(0, texts.say("explain.advice"), texts.name(indicator.advice()), Ink.PLAIN);
    }

    private void item(Item item, ItemResult result) {
        page.heading(texts.say("explain.item", item.id(), texts.name(item.name()), texts.dutyKind(item.duty())));
        page.paragraph(0, texts.say("explain.looked-for"), Ink.STRONG);
        lookedFor(item);
        if (item.reads() == Item.Reads.PHRASES) {
            candidates.write(item);
        }
        page.paragraph(0, texts.say("explain.decided"), Ink.STRONG);
        page.labelled(
                2,
                texts.say("column.status"),
                new Spoken(texts).state(result.state()) + (result.missing() ? texts.say("explain.missing") : ""),
                Ink.PLAIN);
        page.labelled(2, texts.say("explain.rule"), texts.rule(result.rule()), Ink.PLAIN);
        page.labelled(2, texts.say("column.reason"), texts.message(result.why()), Ink.PLAIN);
        if (!result.figures().isEmpty()) {
            String figures = result.figures().stream()
                    .map(FigureLine::text)
                    .distinct()
                    .collect(Collectors.joining(texts.say("spoken.and")));
            page.labelled(2, texts.say("explain.figures"), figures, Ink.PLAIN);
        }
        if (item.reads() != Item.Reads.PHRASES) {
            result.evidence().forEach(e -> page.evidence(2, texts.say("explain.text"), e));
        }
        page.labelled(
                2,
                texts.say("certainty." + result.certainty().id()),
                texts.message(result.ground()),
                result.certainty() == Certainty.HIGH ? Ink.PLAIN : Ink.WARN);
        if (!result.applicable()) {
            page.paragraph(2, texts.say("explain.not-applicable"), Ink.PLAIN);
        }
    }

    private void lookedFor(Item item) {
        if (all) {
            items.lookedFor(item, 2);
        } else {
            items.lookedForInShort(
                    item,
                    2,
                    explained.mentions().stream()
                            .filter(m -> m.itemId().equals(item.id()))
                            .map(Mention::phrase)
                            .collect(Collectors.toSet()));
        }
    }

    private void points(Indicator indicator, IndicatorScore score) {
        page.heading(texts.say("explain.points"));
        MethodWords methods = new MethodWords(texts);
        ConditionWords conditions = new ConditionWords(explained.criteria(), texts);
        for (int i = 0; i < indicator.methods().size(); i++) {
            Method method = indicator.methods().get(i);
            String about = method.itemId().isEmpty() ? indicator.id() : method.itemId();
            page.labelled(
                    2,
                    texts.say("explain.method", about),
                    conditions.before(methods.say(method), indicator, i),
                    Ink.PLAIN);
        }
        Stream.of(conditions.say(indicator.id()), conditions.range(indicator.range()))
                .filter(words -> !words.isEmpty())
                .forEach(words -> page.labelled(2, texts.say("condition"), words, Ink.PLAIN));
        explained.findings().forEach(this::finding);
        boolean away = explained.findings().stream().anyMatch(f -> f.effect() == Effect.NOT_APPLICABLE);
        if (away) {
            page.labelled(
                    2,
                    texts.say("effect.not-applicable"),
                    texts.say("na." + explained.criteria().naPolicy().id()),
                    Ink.PLAIN);
        }
        Working working = explained.working();
        if (working == null) {
            return;
        }
        BigDecimal shown = working.awarded()
                .subtract(working.deducted())
                .max(BigDecimal.ZERO)
                .min(score.checked());
        page.labelled(
                2,
                texts.say("explain.sum"),
                texts.say(
                                "explain.sum-line",
                                Points.plain(working.awarded()),
                                Points.plain(working.deducted()),
                                Points.plain(score.checked()),
                                Points.plain(score.score()))
                        + Rounded.say(shown, score.score(), texts),
                Ink.PLAIN);
        page.labelled(
                2,
                texts.say("explain.applies"),
                texts.say(
                        "explain.applies-line",
                        Points.plain(score.max()),
                        Points.plain(score.applicable()),
                        Points.plain(score.checked())),
                Ink.PLAIN);
        sheet.dimensions().stream()
                .filter(d -> d.id().equals(indicator.dimension()))
                .forEach(d -> dimension(d, working));
    }

    private void dimension(DimensionScore d, Working w) {
        String key = w.scaled()
                ? "explain.scaled"
                : w.checked().compareTo(w.points()) == 0 ? "explain.whole" : "explain.not-scaled";
        BigDecimal shown =
                w.scaled() ? w.earned().multiply(w.points()).divide(w.checked(), 2, RoundingMode.HALF_UP) : w.earned();
        page.labelled(
                2,
                texts.say("explain.dimension", d.id(), texts.name(d.name())),
                texts.say(
                                key,
                                Points.plain(w.earned()),
                                Points.plain(w.checked()),
                                Points.plain(w.points()),
                                Points.plain(d.score()))
                        + Rounded.say(shown, d.score(), texts),
                Ink.PLAIN);
    }

    private void finding(Finding f) {
        String effect = texts.say("effect." + JsonParts.id(f.effect()));
        boolean counts = f.effect() != Effect.FLAG && f.effect() != Effect.CAP;
        BigDecimal product = f.points().multiply(f.times());
        boolean once = f.times().compareTo(BigDecimal.ONE) == 0;
        String amount = !counts
                ? effect
                : once
                        ? texts.say("explain.once", effect, Points.plain(product))
                        : texts.say(
                                "explain.times",
                                effect,
                                Points.plain(f.points()),
                                Points.plain(f.times()),
                                Points.plain(product));
        String whose = f.itemId().isEmpty() ? f.indicatorId() : f.itemId();
        page.labelled(
                2,
                whose,
                texts.say("explain.finding", amount, texts.rule(f.rule()), texts.message(f.reason())),
                Ink.PLAIN);
    }

    private void basis(List<String> found, List<String> keys) {
        List<String> titles = found.isEmpty()
                ? keys.stream()
                        .flatMap(k ->
                                Stream.ofNullable(explained.criteria().bases().get(k)))
                        .map(b -> b.text())
                        .toList()
                : found;
        page.heading(texts.say("explain.basis"));
        titles.forEach(t -> page.paragraph(2, t, Ink.PLAIN));
    }

    private void adjustment() {
        for (Adjustment a : explained.criteria().adjustments()) {
            if (!a.id().equals(explained.id())) {
                continue;
            }
            page.heading(texts.say("explain.indicator", a.id(), texts.name(a.name())));
            page.labelled(0, texts.say("explain.worth"), new AdjustmentWords(texts).say(a), Ink.PLAIN);
            Item item = a.item();
            if (item != null) {
                page.paragraph(0, texts.say("explain.looked-for"), Ink.STRONG);
                lookedFor(item);
                candidates.write(item);
            }
            page.heading(texts.say("explain.points"));
            explained.findings().forEach(this::finding);
            for (AdjustmentScore line : sheet.adjustments()) {
                if (line.id().equals(a.id())) {
                    adjustment(line);
                }
            }
            page.labelled(
                    2,
                    texts.say("explain.caps"),
                    texts.say(
                            "explain.caps-line",
                            Points.plain(a.cap()),
                            Points.plain(explained.criteria().bonusCap()),
                            Points.plain(explained.criteria().deductionCap())),
                    Ink.PLAIN);
            basis(List.of(), a.basis());
        }
    }

    private void adjustment(AdjustmentScore line) {
        String mark = line.proposed() ? texts.say("mark.proposed") : "";
        String counted = line.checked() ? Points.signed(line.points()) + mark : texts.say("effect.not-checked");
        page.labelled(
                2,
                texts.say("explain.counted"),
                texts.say("explain.counted-line", counted, texts.message(line.reason())),
                Ink.PLAIN);
        line.evidence().forEach(e -> page.evidence(4, texts.say("explain.text"), e));
    }
}
