package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Change.Kind;
import io.github.kaoping.criteria.Condition;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.CriteriaSet.Basis;
import io.github.kaoping.criteria.CriteriaSet.BodyClassRule;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.criteria.CriteriaSet.GradeCap;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Range;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Name;
import io.github.kaoping.render.AdjustmentWords;
import io.github.kaoping.render.ConditionWords;
import io.github.kaoping.render.Points;
import io.github.kaoping.render.Texts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In what a criteria set differs from an earlier one (标准比较): what concerns the whole set first, then dimension by dimension in
 * the order of the new set, then what lies outside the total.
 */
public final class CriteriaDiff {
    private final CriteriaSet before;
    private final CriteriaSet after;
    private final Changes changes = new Changes();

    private CriteriaDiff(CriteriaSet before, CriteriaSet after) {
        this.before = before;
        this.after = after;
    }

    /** All changes, in order. */
    public static List<Change> of(CriteriaSet before, CriteriaSet after) {
        CriteriaDiff diff = new CriteriaDiff(before, after);
        diff.set();
        diff.bases();
        diff.classes();
        diff.cues();
        diff.dimensions();
        diff.changes.under("");
        diff.adjustments();
        diff.caps();
        return diff.changes.list();
    }

    private void set() {
        setWide(Kind.TITLE, CriteriaSet::title);
        setWide(Kind.VERSION, s -> Changes.plain(s.version()));
        setWide(Kind.YEAR, s -> year(s.year()));
        setWide(Kind.NOTE, CriteriaSet::note);
        setWide(Kind.TOTAL, s -> points(s.total()));
        setWide(Kind.BONUS_CAP, s -> points(s.bonusCap()));
        setWide(Kind.DEDUCTION_CAP, s -> points(s.deductionCap()));
        setWide(
                Kind.NOT_APPLICABLE,
                s -> Changes.both(t -> t.say("na." + s.naPolicy().id())));
        setWide(Kind.THRESHOLD, s -> points(s.limits().threshold()));
        setWide(Kind.COMPLETENESS, s -> Changes.plain(Points.percent(s.limits().completeness())));
        setWide(Kind.GRADES, s -> Changes.both(t -> grades(s, t)));
        setWide(
                Kind.ROUNDING,
                s -> Changes.plain(s.rounding().places() + " " + s.rounding().mode()));
        setWide(Kind.BONUS_FROM, s -> {
            BigDecimal from = s.limits().bonusFrom();
            return from == null ? Change.NOTHING : points(from);
        });
        setWide(Kind.VETOES, s -> Changes.both(t -> vetoes(s, t)));
        setWide(Kind.RANGE, s -> range(s, s.limits().score()));
        conditions();
    }

    private static String vetoes(CriteriaSet set, Texts texts) {
        String all = set.vetoes().stream()
                .map(v -> v.id() + " " + texts.name(v.name()) + " " + Points.plain(v.score()))
                .collect(Collectors.joining(texts.say("spoken.comma")));
        return orNothing(all, texts);
    }

    private static String orNothing(String words, Texts texts) {
        return words.isEmpty() ? texts.say("diff.nothing") : words;
    }

    private void conditions() {
        for (String owner : union(owners(before), owners(after))) {
            changes.compare(
                    owner,
                    Changes.plain(owner),
                    Kind.CONDITIONS,
                    Changes.both(t -> orNothing(new ConditionWords(before, t).say(owner), t)),
                    Changes.both(t -> orNothing(new ConditionWords(after, t).say(owner), t)));
        }
    }

    private static Set<String> owners(CriteriaSet set) {
        return set.conditions().stream().map(Condition::owner).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Cap and floor in words, nothing if there is neither. */
    static Name range(CriteriaSet set, Range range) {
        return Changes.both(t -> orNothing(new ConditionWords(set, t).range(range), t));
    }

    private void setWide(Kind kind, Function<CriteriaSet, Name> value) {
        changes.compare("", Change.NOTHING, kind, value.apply(before), value.apply(after));
    }

    private static Name year(@org.jspecify.annotations.Nullable Integer year) {
        return year == null
                ? Changes.both(t -> t.say("criteria.any-year"))
                : Changes.plain(String.valueOf(year.intValue()));
    }

    private static String grades(CriteriaSet set, Texts texts) {
        return set.grades().isEmpty()
                ? texts.say("result.no-grade")
                : set.grades().stream()
                        .map(g -> texts.say("criteria.grade", texts.name(g.name()), Points.plain(g.from())))
                        .collect(Collectors.joining(texts.say("spoken.comma")));
    }

    private void bases() {
        for (String key : union(before.bases().keySet(), after.bases().keySet())) {
            Basis old = before.bases().get(key);
            Basis now = after.bases().get(key);
            Name name = Changes.plain(key);
            if (old == null && now != null) {
                changes.add(key, name, Kind.BASIS_DEFINED, Change.NOTHING, cited(now));
            } else if (old != null && now == null) {
                changes.add(key, name, Kind.BASIS_DROPPED, cited(old), Change.NOTHING);
            } else if (old != null && now != null) {
                changes.compare(key, name, Kind.BASIS_TEXT, Changes.plain(old.text()), Changes.plain(now.text()));
                changes.compare(key, name, Kind.BASIS_PERIOD, period(old), period(now));
            }
        }
    }

    private static Name cited(Basis basis) {
        return Changes.both(t -> t.say("diff.cited", basis.text(), t.name(period(basis))));
    }

    private static Name period(Basis basis) {
        return Changes.both(t -> {
            Integer from = basis.from();
            Integer until = basis.until();
            if (from == null && until == null) {
                return t.say("criteria.any-year");
            }
            return t.say("diff.period", from == null ? "" : from, until == null ? "" : until);
        });
    }

    private void classes() {
        Set<BodyClass> known = new LinkedHashSet<>(before.classes().keySet());
        known.addAll(after.classes().keySet());
        for (BodyClass c : known) {
            Name name = Changes.both(t -> t.bodyClass(c));
            changes.compare(
                    c.id(),
                    name,
                    Kind.CLASS_WORDS,
                    list(before.classes().get(c), BodyClassRule::endings),
                    list(after.classes().get(c), BodyClassRule::endings));
            changes.compare(
                    c.id(),
                    name,
                    Kind.CLASS_ONLY_IF,
                    list(before.classes().get(c), BodyClassRule::onlyIfAccounted),
                    list(after.classes().get(c), BodyClassRule::onlyIfAccounted));
        }
    }

    private static List<String> list(
            @org.jspecify.annotations.Nullable BodyClassRule rule, Function<BodyClassRule, List<String>> words) {
        return rule == null ? List.of() : words.apply(rule);
    }

    private void cues() {
        Map<String, List<String>> old = before.lexicon().lists();
        Map<String, List<String>> now = after.lexicon().lists();
        for (String list : union(old.keySet(), now.keySet())) {
            changes.compare(
                    list,
                    Changes.plain(list),
                    Kind.CUES,
                    old.getOrDefault(list, List.of()),
                    now.getOrDefault(list, List.of()));
        }
    }

    private void dimensions() {
        Map<String, Dimension> old = byId(before.dimensions(), Dimension::id);
        Map<String, Dimension> now = byId(after.dimensions(), Dimension::id);
        for (String id : union(now.keySet(), old.keySet())) {
            changes.under(id);
            Optional<Dimension> was = Optional.ofNullable(old.get(id));
            Optional<Dimension> is = Optional.ofNullable(now.get(id));
            Name name = is.or(() -> was).map(Dimension::name).orElse(Change.NOTHING);
            if (was.isEmpty() || is.isEmpty()) {
                Kind kind = was.isEmpty() ? Kind.DIMENSION_ADDED : Kind.DIMENSION_REMOVED;
                changes.add(
                        id,
                        name,
                        kind,
                        was.map(this::sum).orElse(Change.NOTHING),
                        is.map(this::sum).orElse(Change.NOTHING));
            } else {
                changes.compare(
                        id, name, Kind.RENAMED, was.get().name(), is.get().name());
                changes.compare(id, name, Kind.DIMENSION_POINTS, sum(was.get()), sum(is.get()));
                changes.compare(
                        id,
                        name,
                        Kind.RANGE,
                        range(before, was.get().range()),
                        range(after, is.get().range()));
            }
            indicators(id);
        }
    }

    private Name sum(Dimension dimension) {
        return points(dimension.indicators().stream().map(Indicator::points).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The indicators that stand under a dimension now, then those that stood there and are gone from the set. */
    private void indicators(String dimension) {
        IndicatorChanges each = new IndicatorChanges(before, after, changes);
        after.indicators().stream().filter(i -> i.dimension().equals(dimension)).forEach(i -> before.indicator(i.id())
                .ifPresentOrElse(old -> each.compare(old, i), () -> each.added(i)));
        before.indicators().stream()
                .filter(i -> i.dimension().equals(dimension))
                .filter(i -> after.indicator(i.id()).isEmpty())
                .forEach(each::removed);
    }

    private void adjustments() {
        Map<String, Adjustment> old = byId(before.adjustments(), Adjustment::id);
        Map<String, Adjustment> now = byId(after.adjustments(), Adjustment::id);
        ItemChanges items = new ItemChanges(changes);
        for (String id : union(now.keySet(), old.keySet())) {
            Adjustment was = old.get(id);
            Adjustment is = now.get(id);
            if (was == null && is != null) {
                changes.add(id, is.name(), Kind.ADJUSTMENT_ADDED, Change.NOTHING, worth(is));
            } else if (was != null && is == null) {
                changes.add(id, was.name(), Kind.ADJUSTMENT_REMOVED, worth(was), Change.NOTHING);
            } else if (was != null && is != null) {
                changes.compare(id, is.name(), Kind.RENAMED, was.name(), is.name());
                changes.compare(id, is.name(), Kind.ADJUSTMENT, worth(was), worth(is));
                IndicatorChanges.bases(id, is.name(), was.basis(), is.basis(), before, after, changes);
                if (was.item() != null && is.item() != null) {
                    items.compare(was.item(), is.item());
                }
            }
        }
    }

    private static Name worth(Adjustment a) {
        return Changes.both(t -> new AdjustmentWords(t).say(a));
    }

    private void caps() {
        Map<String, GradeCap> old = byId(before.gradeCaps(), GradeCap::id);
        Map<String, GradeCap> now = byId(after.gradeCaps(), GradeCap::id);
        for (String id : union(now.keySet(), old.keySet())) {
            GradeCap was = old.get(id);
            GradeCap is = now.get(id);
            if (was == null && is != null) {
                changes.add(id, is.name(), Kind.CAP_ADDED, Change.NOTHING, best(is));
            } else if (was != null && is == null) {
                changes.add(id, was.name(), Kind.CAP_REMOVED, best(was), Change.NOTHING);
            } else if (was != null && is != null) {
                changes.compare(id, is.name(), Kind.RENAMED, was.name(), is.name());
                changes.compare(id, is.name(), Kind.CAP, best(was), best(is));
            }
        }
    }

    private static Name best(GradeCap cap) {
        return Changes.both(t -> t.say(cap.panelOnly() ? "diff.cap-panel" : "criteria.cap", cap.best()));
    }

    static Name points(BigDecimal points) {
        return Changes.both(t -> t.say("diff.amount", Points.plain(points)));
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        values.forEach(v -> map.put(id.apply(v), v));
        return map;
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }
}
