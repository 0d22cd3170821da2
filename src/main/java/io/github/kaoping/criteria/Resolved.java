package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A piece of a set as it is after all its files were laid over each other (合并结果), with the place each value comes from.
 *
 * @param key the key it stands under; empty for an entry of a list
 * @param id what tells an entry of a list from others (G3), empty if nothing does; for other pieces the key
 * @param kind what it is
 * @param value the text of a single value, else empty
 * @param file the file, relative to the folder of the set's top file
 * @param line from 1
 * @param parts what a list or mapping holds, in order
 */
public record Resolved(String key, String id, Kind kind, String value, String file, int line, List<Resolved> parts) {
    /** What a piece is. */
    public enum Kind {
        VALUE,
        LIST,
        MAPPING
    }

    public Resolved {
        parts = List.copyOf(parts);
    }

    /** The whole set. */
    static Resolved of(SetDraft draft) {
        Maker make = new Maker(draft.top().path());
        Place top = draft.top().whole();
        List<Resolved> parts = new ArrayList<>(draft.header().entries().stream()
                .map(e -> make.piece(e.name(), e.value(), e.key().place()))
                .toList());
        parts.add(make.named("words", draft.words().values(), top));
        parts.add(make.named("bases", draft.bases().values(), top));
        parts.add(make.list("dimensions", draft.dimensions(), top));
        parts.add(make.list("adjustments", draft.adjustments(), top));
        parts.add(make.named("lexicon", draft.lexicon().values(), top));
        return new Resolved("", "", Kind.MAPPING, "", make.name(top), top.line(), parts);
    }

    /** All single values below, each with the keys and ids that lead to it. */
    public void eachValue(Visitor visitor) {
        eachValue("", visitor);
    }

    private void eachValue(String path, Visitor visitor) {
        String here = path.isEmpty() ? id : id.isEmpty() ? path : path + "/" + id;
        if (kind == Kind.VALUE) {
            visitor.value(here, this);
        }
        parts.forEach(p -> p.eachValue(here, visitor));
    }

    /** Takes single values. */
    public interface Visitor {
        /**
         * @param path keys and ids with slashes between, for instance {@code dimensions/G/indicators/G3/points}
         */
        void value(String path, Resolved value);
    }

    /** The pieces with an id of a list, wherever they are: a dimension, an indicator, an item, an adjustment. */
    public List<Resolved> find(String id) {
        Predicate<Resolved> meant = p -> p.key().isEmpty() && p.id().equals(id);
        return parts.stream()
                .flatMap(p -> meant.test(p) ? Stream.of(p) : p.find(id).stream())
                .toList();
    }

    private record Maker(Path top) {
        Resolved named(String key, Collection<Entry> entries, Place place) {
            List<Resolved> parts = entries.stream()
                    .map(e -> piece(e.name(), e.value(), e.key().place()))
                    .toList();
            return new Resolved(key, key, Kind.MAPPING, "", name(place), place.line(), parts);
        }

        Resolved list(String key, List<? extends YamlNode> nodes, Place place) {
            List<Resolved> parts =
                    nodes.stream().map(n -> piece("", n, n.place())).toList();
            return new Resolved(key, key, Kind.LIST, "", name(place), place.line(), parts);
        }

        Resolved piece(String key, YamlNode node, Place place) {
            Place at = node instanceof Scalar ? node.place() : place;
            String id = key.isEmpty() ? id(node) : key;
            if (node instanceof Scalar scalar) {
                return new Resolved(key, id, Kind.VALUE, scalar.text(), name(at), at.line(), List.of());
            }
            if (node instanceof Sequence list) {
                List<Resolved> parts =
                        list.nodes().stream().map(n -> piece("", n, n.place())).toList();
                return new Resolved(key, id, Kind.LIST, "", name(at), at.line(), parts);
            }
            List<Resolved> parts = ((Mapping) node)
                    .entries().stream()
                            .map(e -> piece(e.name(), e.value(), e.key().place()))
                            .toList();
            return new Resolved(key, id, Kind.MAPPING, "", name(at), at.line(), parts);
        }

        private static String id(YamlNode node) {
            String dimension = node instanceof Mapping map ? SetDraft.dimensionId(map) : "";
            return dimension.isEmpty() ? SetDraft.id(node) : dimension;
        }

        /** As the set itself would name the file; on another drive, or where that is not possible, its own name. */
        String name(Place place) {
            Path folder = top.toAbsolutePath().normalize().getParent();
            Path file = place.file().path().toAbsolutePath().normalize();
            if (folder == null || !Objects.equals(file.getRoot(), folder.getRoot())) {
                return SourceFile.nameOf(file.getFileName());
            }
            return SourceFile.nameOf(folder.relativize(file));
        }
    }
}
