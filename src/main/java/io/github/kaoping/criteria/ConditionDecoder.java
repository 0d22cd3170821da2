package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import io.github.kaoping.model.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decodes what stands under {@code when} and {@code unless} (适用条件). */
final class ConditionDecoder {
    static final Map<String, BodyClass> CLASSES = classes();
    static final Map<String, State> STATES = states();

    private final Set<String> items;
    private final Map<String, Place> dropped;
    private final Problems problems;

    /**
     * @param items the ids of all items of the set, as written
     * @param dropped ids that the set leaves out of the one it extends, each with the place where that was said
     */
    ConditionDecoder(Set<String> items, Map<String, Place> dropped, Problems problems) {
        this.items = items;
        this.dropped = dropped;
        this.problems = problems;
    }

    private static Map<String, BodyClass> classes() {
        Map<String, BodyClass> classes = new LinkedHashMap<>();
        Arrays.stream(BodyClass.values()).filter(c -> c != BodyClass.UNKNOWN).forEach(c -> classes.put(c.id(), c));
        return classes;
    }

    private static Map<String, State> states() {
        Map<String, State> states = new LinkedHashMap<>();
        Arrays.stream(State.values()).filter(s -> s != State.NOT_CHECKED).forEach(s -> states.put(s.id(), s));
        return states;
    }

    /** The conditions of one owner, those under {@code when} first. */
    List<Condition> conditions(Fields fields, String owner) {
        List<Condition> all = new ArrayList<>();
        add(fields, "when", owner, all);
        add(fields, "unless", owner, all);
        return all;
    }

    private void add(Fields fields, String key, String owner, List<Condition> all) {
        YamlNode written = fields.node(key).orElse(null);
        if (written == null) {
            return;
        }
        List<YamlNode> nodes = written instanceof Sequence ? fields.list(key, false) : List.of(written);
        for (YamlNode node : nodes) {
            Fields.of(node, Shape.CONDITION, problems)
                    .map(f -> condition(f, owner, all.size(), key.equals("unless")))
                    .ifPresent(all::add);
        }
    }

    private Condition condition(Fields fields, String owner, int order, boolean unless) {
        if (fields.has("class") == fields.has("item")) {
            problems.add(
                    Slip.EITHER_KEY, fields.place(), Message.of("一个条件写“class”（单位类别）或“item”（要素的状态），写且只写一个；几个条件写成列表。"));
        } else if (fields.has("class") && (fields.has("state") || fields.has("at-least"))) {
            problems.add(Slip.MISPLACED_KEY, fields.place(), Message.of("“state”和“at-least”只用于以要素“item”为条件。"));
        }
        fields.scalar("item").ifPresent(item -> checkItem(item, owner));
        @Nullable Integer atLeast = fields.whole("at-least", 1, 1_000_000).orElse(null);
        List<State> told = fields.choices("state", STATES);
        return new Condition(
                owner,
                order,
                unless,
                fields.choices("class", CLASSES),
                fields.has("item") ? fields.text("item") : "",
                told.isEmpty() ? List.of(State.DATA, State.DESCRIBED) : told,
                atLeast);
    }

    private void checkItem(Scalar item, String owner) {
        Place gone = dropped.get(item.text());
        if (gone != null && !items.contains(item.text())) {
            problems.add(
                    Slip.CONDITION_GONE,
                    gone,
                    Message.of(
                            "这样停用了要素“{0}”，而“{1}”以它为条件。请一并停用：disable: [{1}]，或给“{1}”改写“when”。",
                            item.text(), owner.replaceFirst("/.*", "")));
        } else if (!items.contains(item.text())) {
            problems.addReference(
                    Slip.UNKNOWN_ITEM,
                    item.place(),
                    new Choices(items).message("没有要素“{0}”。", "没有要素“{0}”，最接近的是“{1}”。已有：{2}。", item.text()));
        }
    }
}
