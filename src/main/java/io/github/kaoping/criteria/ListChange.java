package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list of the extended set with entries added and removed (列表的增减): {@code {add: [甲], remove: [乙]}} in place of the list.
 *
 * <p>An entry is removed by its text; one that has keys by its id, phrase, text or name.
 */
final class ListChange {
    private static final List<String> NAMES = List.of("id", "find", "text", "name");

    private final Problems problems;

    ListChange(Problems problems) {
        this.problems = problems;
    }

    /** Whether a value says what to add and remove, instead of being a list. */
    static boolean isOne(YamlNode value) {
        return value instanceof Mapping map
                && (map.entry("add").isPresent() || map.entry("remove").isPresent());
    }

    /** The value to use: the list changed, or the value itself if it is no change of a list. */
    Entry apply(Entry change, Optional<YamlNode> inherited) {
        if (!isOne(change.value())) {
            return change;
        }
        Fields fields = Fields.of(change.value(), Shape.LIST_CHANGE, problems).orElseThrow();
        if (!(inherited.orElse(null) instanceof Sequence list)) {
            problems.addReference(
                    Slip.NOTHING_TO_REMOVE,
                    change.key().place(),
                    Message.of("“{0}”在作底的标准中没有列表可以增减；请直接写成列表 [甲, 乙]。", change.name()));
            return new Entry(change.key(), new Sequence(change.value().place(), fields.list("add", true)));
        }
        List<YamlNode> nodes = new ArrayList<>(list.nodes());
        for (Scalar gone : fields.scalars("remove")) {
            if (!nodes.removeIf(n -> named(n).equals(gone.text()))) {
                List<String> known =
                        list.nodes().stream().map(ListChange::named).toList();
                problems.addReference(
                        Slip.NOTHING_TO_REMOVE,
                        gone.place(),
                        new Choices(known).message("列表中没有“{0}”可去掉。", "列表中没有“{0}”可去掉，最接近的是“{1}”。已有：{2}。", gone.text()));
            }
        }
        nodes.addAll(fields.list("add", false));
        return new Entry(change.key(), new Sequence(change.value().place(), nodes));
    }

    /** By what an entry of a list is told from others. */
    private static String named(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return scalar.text();
        }
        return node instanceof Mapping map
                ? NAMES.stream()
                        .flatMap(n -> map.entry(n).stream())
                        .flatMap(e -> e.value() instanceof Scalar s ? Stream.of(s.text()) : Stream.empty())
                        .findFirst()
                        .orElse("")
                : "";
    }
}
