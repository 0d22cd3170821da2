package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Slip;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a set leaves out of the one it extends (停用与只用): {@code disable} names dimensions, indicators, items, adjustments and grade
 * caps to drop, {@code only} the dimensions and indicators to keep. What names something dropped is dropped with it: methods that
 * read a dropped item, dependencies on it.
 */
final class Selection {
    private final Map<String, Place> dropped = new LinkedHashMap<>();
    private final Problems problems;

    Selection(Problems problems) {
        this.problems = problems;
    }

    /** Ids that are gone, each with the place where that was said, so that whoever still names them can be told why. */
    Map<String, Place> dropped() {
        return dropped;
    }

    void inherit(Selection base) {
        dropped.putAll(base.dropped);
    }

    /** Drops what is named; what stands in no known id is told. */
    void disable(List<Scalar> ids, Collection<String> known) {
        dropped.putAll(named(ids, known));
    }

    /** Drops every dimension and indicator that is neither named nor part of one that is, nor holds one that is. */
    void only(List<Scalar> ids, List<Mapping> dimensions) {
        List<String> known = new ArrayList<>();
        dimensions.forEach(d -> {
            known.add(SetDraft.dimensionId(d));
            known.addAll(indicators(d).stream().map(SetDraft::id).toList());
        });
        if (ids.isEmpty()) {
            return;
        }
        Place here = ids.get(0).place();
        Set<String> kept = named(ids, known).keySet();
        for (Mapping dimension : dimensions) {
            if (!kept.contains(SetDraft.dimensionId(dimension))) {
                List<String> inside =
                        indicators(dimension).stream().map(SetDraft::id).toList();
                inside.stream().filter(i -> !kept.contains(i)).forEach(i -> dropped.put(i, here));
                if (inside.stream().noneMatch(kept::contains)) {
                    dropped.put(SetDraft.dimensionId(dimension), here);
                }
            }
        }
    }

    private Map<String, Place> named(List<Scalar> ids, Collection<String> known) {
        Map<String, Place> named = new LinkedHashMap<>();
        for (Scalar id : ids) {
            if (known.contains(id.text())) {
                named.put(id.text(), id.place());
            } else {
                problems.addReference(
                        Slip.NOTHING_TO_REMOVE,
                        id.place(),
                        new Choices(known).message("作底的标准中没有“{0}”。", "作底的标准中没有“{0}”，最接近的是“{1}”。已有：{2}。", id.text()));
            }
        }
        return named;
    }

    /** The dimensions without what was dropped; those left without indicators are gone too. */
    List<Mapping> applyTo(List<Mapping> dimensions) {
        if (dropped.isEmpty()) {
            return dimensions;
        }
        dimensions.forEach(d -> drop(indicators(d), dropped.get(SetDraft.dimensionId(d))));
        dimensions.stream()
                .flatMap(d -> indicators(d).stream())
                .filter(i -> dropped.containsKey(SetDraft.id(i)))
                .forEach(i -> drop(list(i, "items"), dropped.get(SetDraft.id(i))));
        return dimensions.stream()
                .filter(d -> !dropped.containsKey(SetDraft.dimensionId(d)))
                .map(d -> with(d, "indicators", keep(list(d, "indicators"), this::indicator)))
                .filter(d -> d.entry("indicators").isEmpty()
                        || !list(d, "indicators").isEmpty())
                .toList();
    }

    private void drop(List<YamlNode> inside, @Nullable Place place) {
        if (place != null) {
            inside.forEach(i -> dropped.putIfAbsent(SetDraft.id(i), place));
        }
    }

    /** Entries of a list with ids, without those that were dropped. */
    List<YamlNode> keep(List<YamlNode> nodes) {
        return nodes.stream().filter(n -> !dropped.containsKey(SetDraft.id(n))).toList();
    }

    private interface Change {
        YamlNode of(Mapping map);
    }

    private List<YamlNode> keep(List<YamlNode> nodes, Change change) {
        return keep(nodes).stream()
                .map(n -> n instanceof Mapping m ? change.of(m) : n)
                .toList();
    }

    private Mapping indicator(Mapping indicator) {
        Mapping items = with(indicator, "items", keep(list(indicator, "items"), this::item));
        List<YamlNode> scoring = list(items, "scoring").stream()
                .flatMap(n -> n instanceof Mapping m ? method(m).stream() : Stream.of(n))
                .toList();
        return with(items, "scoring", scoring);
    }

    private Mapping item(Mapping item) {
        Predicate<Entry> stale =
                e -> e.name().equals("depends-on") && e.value() instanceof Scalar s && dropped.containsKey(s.text());
        return new Mapping(
                item.place(), item.entries().stream().filter(stale.negate()).toList());
    }

    private Optional<YamlNode> method(Mapping method) {
        boolean gone = method.entry("item")
                .filter(e -> e.value() instanceof Scalar s && dropped.containsKey(s.text()))
                .isPresent();
        List<YamlNode> all = list(method, "items");
        List<YamlNode> left = all.stream()
                .filter(n -> !(n instanceof Scalar s && dropped.containsKey(s.text())))
                .toList();
        return gone || (left.isEmpty() && !all.isEmpty()) ? Optional.empty() : Optional.of(with(method, "items", left));
    }

    private static Mapping with(Mapping map, String key, List<YamlNode> nodes) {
        List<Entry> entries = map.entries().stream()
                .map(e -> e.name().equals(key) && e.value() instanceof Sequence s
                        ? new Entry(e.key(), new Sequence(s.place(), nodes))
                        : e)
                .toList();
        return new Mapping(map.place(), entries);
    }

    private static List<YamlNode> list(YamlNode node, String key) {
        return node instanceof Mapping map
                        && map.entry(key).isPresent()
                        && map.entry(key).get().value() instanceof Sequence s
                ? s.nodes()
                : List.of();
    }

    private static List<YamlNode> indicators(Mapping dimension) {
        return list(dimension, "indicators");
    }
}
