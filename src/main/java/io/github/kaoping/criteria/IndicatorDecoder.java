package io.github.kaoping.criteria;

import io.github.kaoping.criteria.MethodDecoder.Scored;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Slip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decodes indicators (二级指标) with their items and methods, and checks that these fit together. */
final class IndicatorDecoder {
    /** More than any indicator has. */
    private static final BigDecimal ANY = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Ids ids;
    private final BasisKeys bases;
    private final ItemDecoder items;
    private final MethodDecoder methods;
    private final Optional<Set<String>> ruled;
    private final ConditionDecoder conditions;
    private final List<Condition> told = new ArrayList<>();
    private final Problems problems;

    IndicatorDecoder(
            Ids ids,
            BasisKeys bases,
            ItemDecoder items,
            Optional<Set<String>> ruled,
            ConditionDecoder conditions,
            Problems problems) {
        this.ids = ids;
        this.bases = bases;
        this.items = items;
        this.ruled = ruled;
        this.conditions = conditions;
        this.methods = new MethodDecoder(problems);
        this.problems = problems;
    }

    /**
     * Empty, and told, if there is a slip in it.
     *
     * @param dimension the id of its dimension, empty if that has a slip of its own
     */
    Optional<Indicator> indicator(Mapping map, String dimension) {
        int before = problems.count();
        Fields fields = Fields.of(map, Shape.INDICATOR, problems).orElseThrow();
        boolean soundIds = checkIds(fields, dimension);
        String id = fields.text("id");
        Name advice = fields.name("advice");
        int beforeItems = problems.count();
        List<Item> list = items(fields, id, advice);
        int beforeScoring = problems.count();
        List<Scored> scored = scored(fields, id);
        ruled.ifPresent(names -> checkRuled(fields, scored, names));
        if (problems.count() == beforeScoring) {
            checkSum(fields, id, scored);
            checkCases(scored);
        }
        if (beforeItems == beforeScoring) {
            checkFit(list, scored);
        }
        if (soundIds && checkKnown(fields, id, scored)) {
            checkUnused(fields);
        }
        List<Method> plain = scored.stream().map(Scored::method).toList();
        told.addAll(conditions.conditions(fields, id));
        told.addAll(ofMethods(scored, id));
        Indicator indicator = new Indicator(
                id,
                dimension,
                fields.name("name"),
                fields.positive("points"),
                list,
                plain,
                bases.inForce(fields),
                advice,
                fields.flag("proposed"),
                Range.of(fields));
        return problems.count() == before ? Optional.of(indicator) : Optional.empty();
    }

    /** A method that no rule judges by would never earn a point. */
    private void checkRuled(Fields fields, List<Scored> scored, Set<String> names) {
        scored.stream()
                .map(s -> s.method().getClass().getSimpleName())
                .distinct()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add(
                        Slip.METHOD_WITHOUT_RULE,
                        fields.place("scoring"),
                        Message.of("这里的计分方法没有规则：rules 文件夹中没有一条用到 {0}，永远不会得分。请补上规则文件，或换一种方法。", name)));
    }

    /** The conditions of all that were decoded. */
    List<Condition> conditions() {
        return told;
    }

    private List<Condition> ofMethods(List<Scored> scored, String id) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            String owner = Condition.ownerOf(id, i);
            Fields.of(scored.get(i).entry(), scored.get(i).shape(), new Problems())
                    .ifPresent(f -> all.addAll(conditions.conditions(f, owner)));
        }
        return all;
    }

    private void checkFit(List<Item> list, List<Scored> scored) {
        MethodFit fit = new MethodFit(problems);
        scored.forEach(s ->
                list.stream().filter(i -> i.id().equals(s.method().itemId())).forEach(i -> fit.check(s, i)));
    }

    /** Whether the indicator's id and those of its items are sound; an id that is not would make others look wrong. */
    private boolean checkIds(Fields fields, String dimension) {
        Scalar id = fields.scalar("id").orElse(null);
        if (id == null || !ids.give(id)) {
            return false;
        }
        if (!dimension.isEmpty()
                && (!id.text().startsWith(dimension) || id.text().equals(dimension))) {
            problems.add(
                    Slip.ID_PREFIX,
                    id.place(),
                    Message.of("指标编号“{0}”应以所属一级指标的编号“{1}”开头，例如“{1}1”。", id.text(), dimension));
            return false;
        }
        int before = problems.count();
        fields.list("items", true).stream()
                .flatMap(n -> scalars(n, "id"))
                .forEach(i -> checkItemId(i, id.text() + "."));
        return problems.count() == before;
    }

    private void checkItemId(Scalar id, String prefix) {
        ids.give(id);
        if (!id.text().startsWith(prefix) || id.text().equals(prefix)) {
            problems.add(Slip.ID_PREFIX, id.place(), Message.of("要素编号“{0}”应以所属指标的编号加点“{1}”开头。", id.text(), prefix));
        }
    }

    private List<Item> items(Fields fields, String indicatorId, Name advice) {
        return fields.list("items", false).stream()
                .flatMap(n -> Fields.of(n, Shape.ITEM, problems).stream())
                .map(f -> items.item(f, indicatorId, advice))
                .toList();
    }

    private List<Scored> scored(Fields fields, String id) {
        return fields.list("scoring", false).stream()
                .flatMap(n -> methods.methods(n, id).stream())
                .toList();
    }

    /** Whether every method names an item of the indicator. */
    private boolean checkKnown(Fields fields, String id, List<Scored> scored) {
        Set<String> known = new LinkedHashSet<>();
        fields.list("items", true).stream().flatMap(n -> scalars(n, "id")).forEach(i -> known.add(i.text()));
        List<Scalar> unknown = scored.stream()
                .map(Scored::item)
                .flatMap(Stream::ofNullable)
                .filter(i -> !known.contains(i.text()))
                .toList();
        Choices choices = new Choices(known);
        for (Scalar item : unknown) {
            problems.add(
                    Slip.UNKNOWN_ITEM,
                    item.place(),
                    Message.of(
                            "指标“{0}”没有要素“{1}”，最接近的是“{2}”。已有：{3}。",
                            id, item.text(), choices.nearest(item.text()).orElse(""), choices));
        }
        return unknown.isEmpty();
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
                .forEach(id -> problems.add(
                        Slip.ITEM_UNUSED,
                        id.place(),
                        Message.of("要素“{0}”没有任何计分方法用到，请在“scoring”中写上，或删去这个要素。", id.text())));
    }

    private static Stream<Scalar> scalars(YamlNode node, String key) {
        if (!(node instanceof Mapping map) || map.entry(key).isEmpty()) {
            return Stream.empty();
        }
        YamlNode value = map.entry(key).get().value();
        Stream<YamlNode> nodes = value instanceof Sequence s ? s.nodes().stream() : Stream.of(value);
        return nodes.filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }

    /** Ways of scoring one item under conditions should be worth the same; else those of the lesser case lose points unseen. */
    private void checkCases(List<Scored> scored) {
        Map<String, List<Scored>> cases = scored.stream()
                .filter(Scored::conditional)
                .collect(Collectors.groupingBy(s -> s.method().itemId(), LinkedHashMap::new, Collectors.toList()));
        cases.forEach((item, ways) -> {
            BigDecimal most = ways.stream().map(s -> s.method().max()).reduce(BigDecimal.ZERO, BigDecimal::max);
            ways.stream()
                    .filter(s -> s.method().max().compareTo(most) < 0)
                    .forEach(s -> problems.add(
                            Slip.UNEVEN_CASES,
                            s.entry().place(),
                            Message.of(
                                    "“{0}”的这种情形最多得 {1} 分，另一种情形最多 {2} 分：只适用这一种的单位得不到满分。一般应写成一样。",
                                    item, Plain.of(s.method().max()), Plain.of(most))));
        });
    }

    private void checkSum(Fields fields, String id, List<Scored> scored) {
        Optional<BigDecimal> points = fields.optionalPoints("points");
        BigDecimal sum = MostPoints.of(scored).min(fields.optionalPoints("cap").orElse(ANY));
        if (!scored.isEmpty() && points.isPresent() && points.get().compareTo(sum) != 0) {
            problems.add(
                    Slip.SUM,
                    fields.place("points"),
                    Message.of("指标“{0}”写的是 {1} 分，各计分方法的最高分合计 {2} 分，两者应相等。", id, Plain.of(points.get()), Plain.of(sum)));
        }
    }
}
