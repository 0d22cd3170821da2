package io.github.kaoping.render;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.CriteriaSet.BodyClassRule;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.criteria.CriteriaSet.GradeCap;
import io.github.kaoping.criteria.CriteriaSet.Veto;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Method;
import io.github.kaoping.criteria.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A criteria set in force, as people read a score sheet (评分标准): the whole tree, or everything about one entry of it. */
public final class TerminalCriteria {
    private final CriteriaSet set;
    private final TerminalPage page;
    private final Texts texts;
    private final MethodWords methods;

    private TerminalCriteria(CriteriaSet set, TerminalView view) {
        this.set = set;
        this.page = new TerminalPage(view);
        this.texts = page.texts();
        this.methods = new MethodWords(texts);
    }

    /** The whole set. */
    public static String of(CriteriaSet set, boolean provisional, TerminalView view) {
        TerminalCriteria it = new TerminalCriteria(set, view);
        it.head(provisional);
        set.dimensions().forEach(it::dimension);
        it.adjustments();
        it.caps();
        it.classes();
        return it.page.text();
    }

    /** One dimension, indicator, item or adjustment; nothing but the head if the set does not have it. */
    public static String of(CriteriaSet set, boolean provisional, String id, TerminalView view) {
        TerminalCriteria it = new TerminalCriteria(set, view);
        it.head(provisional);
        set.dimensions().stream().filter(d -> d.id().equals(id)).forEach(it::dimension);
        String owner = set.item(id).map(Item::indicatorId).orElse(id);
        set.indicator(owner).ifPresent(i -> it.detail(i, id));
        set.adjustments().stream().filter(a -> a.id().equals(id)).forEach(it::detail);
        return it.page.text();
    }

    private void head(boolean provisional) {
        Map<String, String> lines = new LinkedHashMap<>();
        String line = texts.say("head.criteria-line", texts.name(set.title()), set.id(), set.version());
        lines.put(texts.say("head.criteria"), provisional ? line + texts.say("mark.provisional") : line);
        Integer year = set.year();
        lines.put(texts.say("criteria.year"), year == null ? texts.say("criteria.any-year") : String.valueOf(year));
        lines.put(
                texts.say("criteria.size"),
                texts.say(
                        "criteria.size-line",
                        set.dimensions().size(),
                        set.indicators().size(),
                        set.items().size(),
                        Points.plain(set.total())));
        lines.put(
                texts.say("criteria.outside"),
                texts.say("criteria.outside-line", Points.plain(set.bonusCap()), Points.plain(set.deductionCap())));
        lines.put(texts.say("criteria.na"), texts.say("na." + set.naPolicy().id()));
        lines.put(
                texts.say("criteria.limits"),
                texts.say(
                        "criteria.limits-line",
                        Points.plain(set.limits().threshold()),
                        Points.percent(set.limits().completeness())));
        String limits = limits();
        if (!limits.isEmpty()) {
            lines.put(texts.say("criteria.score"), limits);
        }
        lines.put(texts.say("criteria.grades"), grades());
        String note = texts.name(set.note());
        lines.put(texts.say("head.note"), note.isBlank() ? texts.say("note") : note);
        int width = lines.keySet().stream().mapToInt(DisplayWidth::of).max().orElse(0);
        lines.forEach((label, value) -> page.field(label, width, value, Ink.PLAIN));
    }

    private String grades() {
        return set.grades().isEmpty()
                ? texts.say("result.no-grade")
                : set.grades().stream().map(this::grade).collect(Collectors.joining(texts.say("spoken.comma")));
    }

    private String grade(CriteriaSet.Grade grade) {
        BigDecimal quota = grade.quota();
        String from = texts.say("criteria.grade", texts.name(grade.name()), Points.plain(grade.from()));
        return quota == null ? from : texts.say("criteria.grade-quota", from, Points.plain(quota));
    }

    /** What the score is kept within, what opens the bonus and how the score is rounded, where the set says so. */
    private String limits() {
        BigDecimal from = set.limits().bonusFrom();
        String bonus = from == null ? "" : texts.say("criteria.bonus-from", Points.plain(from));
        String range = new ConditionWords(set, texts).range(set.limits().score());
        String rounding = set.rounding().equals(Rounding.USUAL)
                ? ""
                : texts.say(
                        "criteria.rounding",
                        set.rounding().places(),
                        texts.say("rounding." + set.rounding().mode().name().toLowerCase(Locale.ROOT)));
        return Stream.of(bonus, range, rounding)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(texts.say("terminal.semicolon")));
    }

    private void dimension(Dimension dimension) {
        String points = Points.plain(dimension.indicators().stream()
                .map(Indicator::points)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add));
        page.heading(texts.say("criteria.dimension", dimension.id(), texts.name(dimension.name()), points));
        applies(new ConditionWords(set, texts).range(dimension.range()), 2);
        for (Indicator indicator : dimension.indicators()) {
            page.paragraph(2, title(indicator), Ink.STRONG);
            methods(indicator, 4);
            basis(indicator.basis(), 4);
        }
    }

    private String title(Indicator indicator) {
        String line = texts.say(
                "criteria.indicator",
                indicator.id(),
                texts.name(indicator.name()),
                Points.plain(indicator.points()),
                "★".repeat(indicator.duty()));
        return indicator.proposed() ? line + texts.say("mark.proposed") : line;
    }

    /** Methods in words, those that say the same of several items in one line. */
    private void methods(Indicator indicator, int indent) {
        ConditionWords conditions = new ConditionWords(set, texts);
        Map<String, List<String>> byWords = new LinkedHashMap<>();
        for (int i = 0; i < indicator.methods().size(); i++) {
            Method method = indicator.methods().get(i);
            byWords.computeIfAbsent(conditions.before(methods.say(method), indicator, i), words -> new ArrayList<>())
                    .add(name(method));
        }
        byWords.forEach((words, names) -> {
            if (indicator.items().size() == 1) {
                page.labelled(indent, texts.say("criteria.points"), words, Ink.PLAIN);
            } else {
                page.labelled(indent, String.join(texts.say("spoken.and"), names), words, Ink.PLAIN);
            }
        });
        applies(conditions.say(indicator.id()), indent);
        applies(conditions.range(indicator.range()), indent);
        for (Item item : indicator.items()) {
            String range = conditions.range(item.range());
            applies(range.isEmpty() ? "" : texts.name(item.name()) + texts.say("terminal.colon") + range, indent);
        }
    }

    private void applies(String words, int indent) {
        if (!words.isEmpty()) {
            page.labelled(indent, texts.say("condition"), words, Ink.PLAIN);
        }
    }

    private String name(Method method) {
        return set.item(method.itemId()).map(i -> texts.name(i.name())).orElse(texts.say("criteria.points"));
    }

    private void basis(List<String> keys, int indent) {
        List<String> titles = titles(keys).toList();
        if (!titles.isEmpty()) {
            page.labelled(
                    indent,
                    texts.say("explain.basis"),
                    String.join(texts.say("terminal.semicolon"), titles),
                    Ink.FAINT);
        }
    }

    private Stream<String> titles(List<String> keys) {
        return keys.stream().flatMap(k -> Stream.ofNullable(set.bases().get(k))).map(CriteriaSet.Basis::text);
    }

    private void detail(Indicator indicator, String id) {
        page.heading(title(indicator));
        methods(indicator, 2);
        page.labelled(2, texts.say("explain.advice"), texts.name(indicator.advice()), Ink.PLAIN);
        titles(indicator.basis()).forEach(t -> page.labelled(2, texts.say("explain.basis"), t, Ink.PLAIN));
        TerminalItem items = new TerminalItem(page);
        for (Item item : indicator.items()) {
            if (id.equals(indicator.id()) || id.equals(item.id())) {
                page.heading(
                        texts.say("explain.item", item.id(), texts.name(item.name()), texts.dutyKind(item.duty())));
                items.lookedFor(item, 2);
                items.examples(item, 2);
            }
        }
    }

    private void adjustments() {
        page.heading(texts.say("adjustments"));
        for (Adjustment a : set.adjustments()) {
            page.labelled(2, title(a), new AdjustmentWords(texts).say(a), Ink.PLAIN);
        }
    }

    private String title(Adjustment a) {
        return texts.say("explain.indicator", a.id(), texts.name(a.name()));
    }

    private void detail(Adjustment a) {
        page.heading(title(a));
        page.labelled(2, texts.say("explain.worth"), new AdjustmentWords(texts).say(a), Ink.PLAIN);
        titles(a.basis()).forEach(t -> page.labelled(2, texts.say("explain.basis"), t, Ink.PLAIN));
        Item item = a.item();
        if (item != null) {
            TerminalItem items = new TerminalItem(page);
            items.lookedFor(item, 2);
            items.examples(item, 2);
        }
    }

    private void caps() {
        ConditionWords conditions = new ConditionWords(set, texts);
        if (!set.vetoes().isEmpty()) {
            page.heading(texts.say("vetoes"));
        }
        for (Veto veto : set.vetoes()) {
            String when = veto.panelOnly() ? texts.say("adjustment.reads.panel") : conditions.say(veto.id());
            page.labelled(
                    2,
                    texts.say("explain.indicator", veto.id(), texts.name(veto.name())),
                    texts.say("criteria.veto", when, Points.plain(veto.score())),
                    Ink.PLAIN);
        }
        page.heading(texts.say("caps"));
        for (GradeCap cap : set.gradeCaps()) {
            String when = conditions.say(cap.id());
            String best = texts.say("criteria.cap", cap.best());
            page.labelled(
                    2,
                    texts.say("explain.indicator", cap.id(), texts.name(cap.name())),
                    when.isEmpty() ? best : texts.say("condition.then", when, best),
                    Ink.PLAIN);
        }
        if (set.grades().isEmpty() && !set.gradeCaps().isEmpty()) {
            page.paragraph(2, texts.say("criteria.caps-idle"), Ink.FAINT);
        }
    }

    private void classes() {
        page.heading(texts.say("criteria.classes"));
        for (BodyClassRule rule : set.classes().values()) {
            String only = rule.onlyIfAccounted().isEmpty()
                    ? texts.say("criteria.everything")
                    : texts.say("criteria.only-if", String.join(texts.say("spoken.and"), rule.onlyIfAccounted()));
            page.labelled(2, texts.bodyClass(rule.bodyClass()), only, Ink.PLAIN);
        }
    }
}
