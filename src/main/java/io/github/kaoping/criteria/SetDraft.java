package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A set whose files are read and laid over each other but not decoded yet (草稿): the set that it extends first, its own
 * entries over it. Every piece still knows the file and line it came from.
 */
final class SetDraft {
    private static final String INDICATORS = "indicators";
    private static final String ITEMS = "items";
    private static final Set<String> HEADER_LISTS = Set.of("grades", "grade-caps", "vetoes");

    private final SourceFile top;
    private final Problems problems;
    private final ListChange lists;
    private final Selection selection;
    private final Set<SourceFile> own = new LinkedHashSet<>();
    private final Set<SourceFile> files = new LinkedHashSet<>();
    private final Map<String, Entry> header = new LinkedHashMap<>();
    private final Map<String, Entry> words = new LinkedHashMap<>();
    private final Map<String, Entry> lexicon = new LinkedHashMap<>();
    private final Map<String, Entry> bases = new LinkedHashMap<>();
    private final Map<String, YamlNode> adjustments = new LinkedHashMap<>();
    private final List<Mapping> dimensions = new ArrayList<>();
    private final Map<String, Place> touched = new LinkedHashMap<>();

    /** Where the set begins that all others extend, for what is missing altogether. */
    private Place root;

    private boolean extended;

    SetDraft(SourceFile top, Problems problems) {
        this.top = top;
        this.root = top.whole();
        this.problems = problems;
        this.lists = new ListChange(problems);
        this.selection = new Selection(problems);
    }

    /** Starts from everything that the extended set has. */
    void extend(SetDraft base) {
        root = base.root;
        extended = true;
        files.addAll(base.files);
        header.putAll(base.header);
        words.putAll(base.words);
        lexicon.putAll(base.lexicon);
        bases.putAll(base.bases);
        adjustments.putAll(base.adjustments);
        dimensions.addAll(base.dimensions);
        selection.inherit(base.selection);
    }

    /** Lays the set's own files over what it has: the top file first, then the included ones in their order. */
    void lay(List<SourceFile> own, List<Mapping> parts) {
        this.own.addAll(own);
        root = extended ? root : parts.get(0).place();
        files.addAll(own);
        parts.get(0).entries().stream()
                .filter(e -> Shape.HEADER.keys().contains(e.name())
                        || !Shape.TOP.keys().contains(e.name()))
                .forEach(e -> put(header, e));
        named(parts, "words").values().forEach(e -> put(words, e));
        named(parts, "lexicon").values().forEach(e -> put(lexicon, e));
        bases.putAll(named(parts, "bases"));
        parts.forEach(this::addDimension);
        addAdjustments(parts);
        parts.forEach(this::change);
        select(parts.get(0));
    }

    /** Puts an entry in its place; where it only says what to add and remove, the list that stands there is changed. */
    private void put(Map<String, Entry> entries, Entry entry) {
        Optional<YamlNode> before =
                Optional.ofNullable(entries.get(entry.name())).map(Entry::value);
        boolean list = entries != header || HEADER_LISTS.contains(entry.name());
        entries.put(entry.name(), list ? lists.apply(entry, before) : entry);
    }

    /** The entries under a key of all parts; within one set a name is given once. */
    private Map<String, Entry> named(List<Mapping> parts, String key) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Mapping part : parts) {
            List<Entry> written = part.entry(key)
                    .map(e -> Fields.entries(e.value(), problems))
                    .orElse(List.of());
            for (Entry entry : written) {
                Entry earlier = entries.putIfAbsent(entry.name(), entry);
                if (earlier != null) {
                    problems.add(
                            Slip.DEFINED_TWICE,
                            entry.key().place(),
                            Message.of(
                                    "“{0}”在 {1} 已经写过，一套标准中只写一次。",
                                    entry.name(), earlier.key().place()));
                }
            }
        }
        return entries;
    }

    private void addDimension(Mapping part) {
        boolean changes =
                part.entry(INDICATORS).filter(e -> e.value() instanceof Mapping).isPresent();
        List<Entry> entries = part.entries().stream()
                .filter(e -> Shape.DIMENSION.keys().contains(e.name()))
                .filter(e -> !changes || !e.name().equals(INDICATORS))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        if (part.entry("dimension").isEmpty()) {
            Entry first = entries.get(0);
            problems.add(
                    Slip.NO_DIMENSION,
                    first.key().place(),
                    Message.of("“{0}”属于一个一级指标，而这个文件没有写“dimension”（一级指标编号，如 A）。", first.name()));
            problems.incomplete();
            return;
        }
        dimensions.add(new Mapping(entries.get(0).key().place(), entries));
    }

    /** An adjustment of the same id as one of the extended set takes its place; twice in one set is a slip. */
    private void addAdjustments(List<Mapping> parts) {
        Map<String, YamlNode> own = new LinkedHashMap<>();
        for (Mapping part : parts) {
            YamlNode value = part.entry("adjustments").map(Entry::value).orElse(null);
            if (value instanceof Mapping changes) {
                changes.entries().forEach(this::changeAdjustment);
                continue;
            }
            for (YamlNode node : Fields.free(part, problems).list("adjustments", true)) {
                String id = id(node);
                boolean again = own.containsKey(id);
                own.put(again || id.isEmpty() ? id + "@" + node.place() : id, node);
            }
        }
        adjustments.putAll(own);
    }

    static String id(YamlNode node) {
        return node instanceof Mapping m
                        && m.entry("id").isPresent()
                        && m.entry("id").get().value() instanceof Scalar id
                ? id.text()
                : "";
    }

    /** Puts the fields that a set changes in dimensions, indicators and items of the set it extends in their place. */
    private void change(Mapping part) {
        part.entry("dimensions")
                .ifPresent(e -> Fields.entries(e.value(), problems).forEach(this::changeDimension));
        part.entry(INDICATORS)
                .filter(e -> e.value() instanceof Mapping)
                .ifPresent(e -> Fields.entries(e.value(), problems).forEach(this::changeIndicator));
        part.entry(ITEMS).ifPresent(e -> Fields.entries(e.value(), problems).forEach(this::changeItem));
    }

    private Optional<Mapping> changes(Entry change, Shape shape) {
        boolean sound = Fields.of(change.value(), shape, problems).isPresent();
        return sound && change.value() instanceof Mapping fields ? Optional.of(fields) : Optional.empty();
    }

    private void changeAdjustment(Entry change) {
        changes(change, Shape.ADJUSTMENT_CHANGE).ifPresent(fields -> {
            if (adjustments.get(change.name()) instanceof Mapping original) {
                adjustments.put(change.name(), replaced(original, fields, Shape.ADJUSTMENT_CHANGE));
            } else {
                problems.addReference(
                        Slip.UNKNOWN_ID,
                        change.key().place(),
                        new Choices(adjustments.keySet())
                                .message("没有加扣分项“{0}”可改。", "没有加扣分项“{0}”可改，最接近的是“{1}”。已有：{2}。", change.name()));
            }
        });
    }

    private void changeDimension(Entry change) {
        Mapping fields = changes(change, Shape.DIMENSION_CHANGE).orElse(null);
        if (fields == null) {
            return;
        }
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensionId(dimensions.get(i)).equals(change.name())) {
                dimensions.set(i, replaced(dimensions.get(i), fields, Shape.DIMENSION_CHANGE));
                if (fields.entry("points").isPresent()
                        || fields.entry(INDICATORS).isPresent()) {
                    touched.put(change.name(), change.key().place());
                }
                return;
            }
        }
        List<String> known = dimensions.stream().map(SetDraft::dimensionId).toList();
        problems.addReference(
                Slip.UNKNOWN_ID,
                change.key().place(),
                new Choices(known).message("没有一级指标“{0}”可改。", "没有一级指标“{0}”可改，最接近的是“{1}”。已有：{2}。", change.name()));
    }

    private void changeIndicator(Entry change) {
        Mapping fields = changes(change, Shape.INDICATOR_CHANGE).orElse(null);
        if (fields == null) {
            return;
        }
        boolean done = replaceIndicator(change, fields);
        if (!done) {
            problems.addReference(
                    Slip.UNKNOWN_ID,
                    change.key().place(),
                    new Choices(indicatorIds())
                            .message("没有指标“{0}”可改。", "没有指标“{0}”可改，最接近的是“{1}”。已有：{2}。", change.name()));
        }
    }

    private void changeItem(Entry change) {
        Mapping fields = changes(change, Shape.ITEM_CHANGE).orElse(null);
        if (fields == null) {
            return;
        }
        boolean[] done = {false};
        dimensions.replaceAll(d -> mapped(
                d,
                INDICATORS,
                indicator -> mapped(indicator, ITEMS, item -> {
                    boolean meant = id(item).equals(change.name());
                    done[0] |= meant;
                    return meant ? replaced(item, fields, Shape.ITEM_CHANGE) : item;
                })));
        if (!done[0]) {
            problems.addReference(
                    Slip.UNKNOWN_ITEM,
                    change.key().place(),
                    new Choices(itemIds()).message("没有要素“{0}”可改。", "没有要素“{0}”可改，最接近的是“{1}”。已有：{2}。", change.name()));
        }
    }

    /** False if there is no such indicator. */
    private boolean replaceIndicator(Entry change, Mapping fields) {
        boolean[] done = {false};
        boolean points = fields.entry("points").isPresent();
        dimensions.replaceAll(d -> mapped(d, INDICATORS, indicator -> {
            if (!id(indicator).equals(change.name())) {
                return indicator;
            }
            done[0] = true;
            if (points) {
                touched.put(dimensionId(d), change.key().place());
            }
            return replaced(indicator, fields, Shape.INDICATOR_CHANGE);
        }));
        return done[0];
    }

    private static Mapping mapped(Mapping map, String key, UnaryOperator<Mapping> change) {
        List<Entry> entries = map.entries().stream()
                .map(e -> e.value() instanceof Sequence s && e.name().equals(key)
                        ? new Entry(e.key(), new Sequence(s.place(), mapped(s, change)))
                        : e)
                .toList();
        return new Mapping(map.place(), entries);
    }

    private static List<YamlNode> mapped(Sequence list, UnaryOperator<Mapping> change) {
        return list.nodes().stream()
                .map(n -> n instanceof Mapping m ? change.apply(m) : n)
                .toList();
    }

    /** The original with the fields of a change in their place; keys that no change has were told already. */
    private Mapping replaced(Mapping original, Mapping fields, Shape shape) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        original.entries().forEach(e -> entries.put(e.name(), e));
        Set<String> keys = Set.copyOf(shape.keys());
        for (Entry field :
                fields.entries().stream().filter(e -> keys.contains(e.name())).toList()) {
            Optional<YamlNode> before = original.entry(field.name()).map(Entry::value);
            entries.put(field.name(), lists.apply(field, before));
        }
        return new Mapping(original.place(), List.copyOf(entries.values()));
    }

    /** Leaves out what the top file says is not used. */
    private void select(Mapping part) {
        Fields fields = Fields.free(part, problems);
        if (!fields.has("disable") && !fields.has("only")) {
            return;
        }
        List<String> before = dimensionSizes();
        if (fields.has("only")) {
            selection.only(fields.scalars("only"), dimensions);
        }
        selection.disable(fields.scalars("disable"), known());
        List<Mapping> left = selection.applyTo(List.copyOf(dimensions));
        dimensions.clear();
        dimensions.addAll(left);
        adjustments.keySet().removeAll(selection.dropped().keySet());
        for (String list : List.of("grade-caps", "vetoes")) {
            Entry entry = header.get(list);
            if (entry != null && entry.value() instanceof Sequence s) {
                header.put(list, new Entry(entry.key(), new Sequence(s.place(), selection.keep(s.nodes()))));
            }
        }
        Place at = fields.place(fields.has("disable") ? "disable" : "only");
        dimensionSizes().stream().filter(d -> !before.contains(d)).forEach(d -> touched.put(d.split(" ", 2)[0], at));
        touched.put("", at);
    }

    /** Each dimension with its indicators and items, to see which lost any. */
    private List<String> dimensionSizes() {
        return dimensions.stream()
                .map(d -> dimensionId(d) + " " + ids(d, INDICATORS) + ids(d, ITEMS))
                .toList();
    }

    private List<String> known() {
        List<String> known = new ArrayList<>();
        dimensions.forEach(d -> known.add(dimensionId(d)));
        known.addAll(indicatorIds());
        known.addAll(itemIds());
        known.addAll(adjustments.keySet());
        for (String list : List.of("grade-caps", "vetoes")) {
            Entry entry = header.get(list);
            if (entry != null && entry.value() instanceof Sequence s) {
                s.nodes().forEach(n -> known.add(id(n)));
            }
        }
        return known;
    }

    static String dimensionId(Mapping dimension) {
        return dimension
                .entry("dimension")
                .map(Entry::value)
                .map(v -> v instanceof Scalar s ? s.text() : "")
                .orElse("");
    }

    /** The ids of all indicators as written, also of those with slips elsewhere. */
    List<String> indicatorIds() {
        return dimensions.stream().flatMap(d -> ids(d, INDICATORS).stream()).toList();
    }

    List<String> itemIds() {
        return dimensions.stream().flatMap(d -> ids(d, ITEMS).stream()).toList();
    }

    private static List<String> ids(Mapping dimension, String key) {
        Stream<YamlNode> indicators = nodes(dimension, INDICATORS);
        Stream<YamlNode> nodes = key.equals(INDICATORS) ? indicators : indicators.flatMap(i -> nodes(i, key));
        return nodes.map(SetDraft::id).filter(id -> !id.isEmpty()).toList();
    }

    private static Stream<YamlNode> nodes(YamlNode node, String key) {
        return node instanceof Mapping map
                        && map.entry(key).isPresent()
                        && map.entry(key).get().value() instanceof Sequence s
                ? s.nodes().stream()
                : Stream.empty();
    }

    SourceFile top() {
        return top;
    }

    Set<SourceFile> files() {
        return files;
    }

    /** The files of the set itself, without those of the set it extends. */
    Set<SourceFile> own() {
        return own;
    }

    /** Ids that the set leaves out, each with the place where that was said. */
    Map<String, Place> dropped() {
        return selection.dropped();
    }

    /**
     * Where to tell that points of a dimension do not add up: where they are written, or, if that is in a set that is only extended,
     * where this set changed it.
     *
     * @param dimension its id, empty for the set as a whole
     */
    Place blamed(String dimension, Place written) {
        if (own.contains(written.file())) {
            return written;
        }
        Place change = touched.get(dimension);
        if (change == null && dimension.isEmpty() && !touched.isEmpty()) {
            change = List.copyOf(touched.values()).get(touched.size() - 1);
        }
        return change == null ? written : change;
    }

    /** What stands once in a set, as one mapping. */
    Mapping header() {
        return new Mapping(root, List.copyOf(header.values()));
    }

    Map<String, Entry> words() {
        return words;
    }

    Map<String, Entry> lexicon() {
        return lexicon;
    }

    Map<String, Entry> bases() {
        return bases;
    }

    List<YamlNode> adjustments() {
        return List.copyOf(adjustments.values());
    }

    List<Mapping> dimensions() {
        return List.copyOf(dimensions);
    }
}
