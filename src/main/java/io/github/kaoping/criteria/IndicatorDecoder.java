package io.github.kaoping.criteria;

import io.github.kaoping.criteria.MethodDecoder.Scored;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decodes indicators (二级指标) with their items and methods, and checks that these fit together. */
final class IndicatorDecoder {
    private final Ids ids;
    private final BasisKeys bases;
    private final ItemDecoder items;
    private final MethodDecoder methods;
    private final Problems problems;

    IndicatorDecoder(Ids ids, BasisKeys bases, ItemDecoder items, Problems problems) {
        this.ids = ids;
        this.bases = bases;
        this.items = items;
        this.methods = new MethodDecoder(problems);
        this.problems = problems;
    }

    /** Empty, and told, if there is a slip in it. */
    Optional<Indicator> indicator(Mapping map, String dimension) {
        int before = problems.count();
        Fields fields = Fields.of(map, Shape.INDICATOR, problems).orElseThrow();
        String id = fields.text("id");
        fields.scalar("id").ifPresent(written -> checkId(written, dimension));
        Name advice = fields.name("advice");
        List<Item> list = items(fields, id, advice);
        List<Scored> scored = scored(fields, id);
        boolean sound = problems.count() == before;
        check(fields, id, list, scored);
        if (sound) {
            checkSum(fields, id, scored);
        }
        List<Method> plain = scored.stream().map(Scored::method).toList();
        Indicator indicator = new Indicator(
                id,
                dimension,
                fields.name("name"),
                fields.positive("points"),
                list,
                plain,
                bases.inForce(fields),
                advice,
                fields.flag("proposed"));
        return problems.count() == before ? Optional.of(indicator) : Optional.empty();
    }

    private void checkId(Scalar id, String dimension) {
        ids.give(id);
        if (!dimension.isEmpty()
                && (!id.text().startsWith(dimension) || id.text().equals(dimension))) {
            problems.add(id.place(), Message.of("指标编号“{0}”应以所属维度的编号“{1}”开头，例如“{1}1”。", id.text(), dimension));
        }
    }

    private List<Item> items(Fields fields, String indicatorId, Name advice) {
        List<Item> list = new ArrayList<>();
        for (YamlNode node : fields.list("items", false)) {
            Fields item = Fields.of(node, Shape.ITEM, problems).orElse(null);
            if (item == null) {
                continue;
            }
            item.scalar("id").ifPresent(id -> checkItemId(id, indicatorId));
            list.add(items.item(item, indicatorId, advice));
        }
        return list;
    }

    private void checkItemId(Scalar id, String indicatorId) {
        ids.give(id);
        String prefix = indicatorId + ".";
        if (!indicatorId.isEmpty()
                && (!id.text().startsWith(prefix) || id.text().equals(prefix))) {
            problems.add(id.place(), Message.of("要素编号“{0}”应以所属指标的编号加点“{1}”开头。", id.text(), prefix));
        }
    }

    private List<Scored> scored(Fields fields, String id) {
        return fields.list("scoring", false).stream()
                .flatMap(n -> methods.methods(n, id).stream())
                .toList();
    }

    private void check(Fields fields, String id, List<Item> list, List<Scored> scored) {
        List<String> known = list.stream().map(Item::id).toList();
        for (Scored s : scored) {
            Item item = list.stream()
                    .filter(i -> i.id().equals(s.item().text()))
                    .findFirst()
                    .orElse(null);
            if (item != null) {
                new MethodFit(problems).check(s, item);
            } else if (!known.isEmpty()) {
                Choices choices = new Choices(known);
                problems.add(
                        s.item().place(),
                        Message.of(
                                "指标“{0}”没有要素“{1}”，最接近的是“{2}”。已有：{3}。",
                                id,
                                s.item().text(),
                                choices.nearest(s.item().text()).orElse(""),
                                choices));
            }
        }
        checkUnused(fields);
    }

    /** Goes by what is written, so that a slip elsewhere in a method does not make its items look unused. */
    private void checkUnused(Fields fields) {
        Set<String> used = fields.list("scoring", true).stream()
                .flatMap(n -> Stream.concat(scalars(n, "item"), scalars(n, "items")))
                .map(Scalar::text)
                .collect(Collectors.toSet());
        fields.list("items", true).stream()
                .flatMap(n -> scalars(n, "id"))
                .filter(id -> !used.contains(id.text()))
                .forEach(id ->
                        problems.add(id.place(), Message.of("要素“{0}”没有任何计分方法用到，请在“scoring”中写上，或删去这个要素。", id.text())));
    }

    private static Stream<Scalar> scalars(YamlNode node, String key) {
        if (!(node instanceof Mapping map) || map.entry(key).isEmpty()) {
            return Stream.empty();
        }
        YamlNode value = map.entry(key).get().value();
        Stream<YamlNode> nodes = value instanceof Sequence s ? s.nodes().stream() : Stream.of(value);
        return nodes.filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    private void checkSum(Fields fields, String id, List<Scored> scored) {
        BigDecimal points = fields.points("points");
        BigDecimal sum = scored.stream().map(s -> s.method().max()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (points.compareTo(sum) != 0) {
            problems.add(
                    fields.place("points"),
                    Message.of("指标“{0}”写的是 {1} 分，各计分方法的最高分合计 {2} 分，两者应相等。", id, Plain.of(points), Plain.of(sum)));
        }
    }
}
