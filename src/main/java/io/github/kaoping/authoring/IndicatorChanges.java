package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Change.Kind;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Basis;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Name;
import io.github.kaoping.render.MethodWords;
import io.github.kaoping.render.Texts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** In what an indicator differs from that of the same id in an earlier set. */
final class IndicatorChanges {
    private final CriteriaSet before;
    private final CriteriaSet after;
    private final Changes changes;

    IndicatorChanges(CriteriaSet before, CriteriaSet after, Changes changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    void added(Indicator i) {
        changes.add(i.id(), i.name(), Kind.ADDED, Change.NOTHING, whole(i, after));
    }

    void removed(Indicator i) {
        changes.add(i.id(), i.name(), Kind.REMOVED, CriteriaDiff.points(i.points()), Change.NOTHING);
    }

    /** Points and how they are earned: 2 分；写明次数的…. */
    private static Name whole(Indicator i, CriteriaSet set) {
        return Changes.both(t -> t.say(
                "diff.whole",
                t.name(CriteriaDiff.points(i.points())),
                String.join(t.say("terminal.semicolon"), scoring(i, set, t).values())));
    }

    void compare(Indicator old, Indicator now) {
        String id = now.id();
        Name name = now.name();
        changes.compare(id, name, Kind.RENAMED, old.name(), name);
        changes.compare(id, name, Kind.MOVED, Changes.plain(old.dimension()), Changes.plain(now.dimension()));
        changes.compare(id, name, Kind.POINTS, CriteriaDiff.points(old.points()), CriteriaDiff.points(now.points()));
        scoring(old, now);
        changes.compare(
                id, name, Kind.RANGE, CriteriaDiff.range(before, old.range()), CriteriaDiff.range(after, now.range()));
        changes.compare(id, name, Kind.PROPOSED, proposed(old), proposed(now));
        bases(id, name, old.basis(), now.basis(), before, after, changes);
        changes.compare(id, name, Kind.ADVICE, old.advice(), now.advice());
        items(old, now);
    }

    private static Name proposed(Indicator i) {
        return Changes.both(t -> t.say(i.proposed() ? "diff.is-proposed" : "diff.is-scored"));
    }

    /** Item by item, because an indicator of several items scores each in its own way. */
    private void scoring(Indicator old, Indicator now) {
        Map<String, String> was = scoring(old, before, texts(false));
        Map<String, String> is = scoring(now, after, texts(false));
        Map<String, String> wasEnglish = scoring(old, before, texts(true));
        Map<String, String> isEnglish = scoring(now, after, texts(true));
        Set<String> items = new LinkedHashSet<>(was.keySet());
        items.addAll(is.keySet());
        for (String item : items) {
            boolean both = was.containsKey(item) && is.containsKey(item);
            if (both) {
                changes.compare(
                        now.id(),
                        now.name(),
                        Kind.SCORING,
                        new Name(was.getOrDefault(item, ""), wasEnglish.getOrDefault(item, "")),
                        new Name(is.getOrDefault(item, ""), isEnglish.getOrDefault(item, "")));
            }
        }
    }

    private static Texts texts(boolean english) {
        return Texts.in(
                english ? io.github.kaoping.render.Language.ENGLISH : io.github.kaoping.render.Language.CHINESE);
    }

    /** How each item earns points, by item id; the item is named where there are several. */
    private static Map<String, String> scoring(Indicator indicator, CriteriaSet set, Texts texts) {
        MethodWords words = new MethodWords(texts);
        Map<String, String> byItem = indicator.methods().stream()
                .collect(Collectors.toMap(
                        m -> m.itemId(),
                        words::say,
                        (a, b) -> a + texts.say("terminal.semicolon") + b,
                        LinkedHashMap::new));
        if (indicator.items().size() > 1) {
            byItem.replaceAll((item, say) -> set.item(item)
                            .map(i -> texts.name(i.name()) + texts.say("terminal.colon"))
                            .orElse("")
                    + say);
        }
        return byItem;
    }

    /** Which bases were taken out and put in, in the words of the laws. */
    static void bases(
            String id,
            Name name,
            List<String> old,
            List<String> now,
            CriteriaSet before,
            CriteriaSet after,
            Changes to) {
        now.stream()
                .filter(k -> !old.contains(k))
                .forEach(k -> to.add(id, name, Kind.BASIS_ADDED, Change.NOTHING, text(k, after)));
        old.stream()
                .filter(k -> !now.contains(k))
                .forEach(k -> to.add(id, name, Kind.BASIS_REMOVED, text(k, before), Change.NOTHING));
    }

    private static Name text(String key, CriteriaSet set) {
        return Changes.plain(
                Optional.ofNullable(set.bases().get(key)).map(Basis::text).orElse(key));
    }

    private void items(Indicator old, Indicator now) {
        ItemChanges each = new ItemChanges(changes);
        for (Item item : now.items()) {
            before.item(item.id())
                    .ifPresentOrElse(
                            was -> each.compare(was, item),
                            () -> changes.add(
                                    item.id(), item.name(), Kind.ITEM_ADDED, Change.NOTHING, Changes.both(t -> scoring(
                                                    now, after, t)
                                            .getOrDefault(item.id(), ""))));
        }
        for (Item item : old.items()) {
            if (after.item(item.id()).isEmpty()) {
                changes.add(item.id(), item.name(), Kind.ITEM_REMOVED, Change.NOTHING, Change.NOTHING);
            }
        }
    }
}
