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
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A set whose files are read and laid over each other but not decoded yet (草稿): the set that it extends first, its own
 * entries over it. Every piece still knows the file and line it came from.
 */
final class SetDraft {
    private static final String INDICATORS = "indicators";

    private final SourceFile top;
    /** Where the set begins that all others extend, for what is missing altogether. */
    private Place root;

    private boolean extended;

    private final Problems problems;
    private final Set<SourceFile> own = new LinkedHashSet<>();
    private final Set<SourceFile> files = new LinkedHashSet<>();
    private final Map<String, Entry> header = new LinkedHashMap<>();
    private final Map<String, Entry> words = new LinkedHashMap<>();
    private final Map<String, Entry> lexicon = new LinkedHashMap<>();
    private final Map<String, Entry> bases = new LinkedHashMap<>();
    private final Map<String, YamlNode> adjustments = new LinkedHashMap<>();
    private final List<Mapping> dimensions = new ArrayList<>();

    SetDraft(SourceFile top, Problems problems) {
        this.top = top;
        this.root = top.whole();
        this.problems = problems;
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
    }

    /** Lays the set's own files over what it has: the top file first, then the included ones in their order. */
    void lay(List<SourceFile> own, List<Mapping> parts) {
        this.own.addAll(own);
        root = extended ? root : parts.get(0).place();
        files.addAll(own);
        parts.get(0).entries().stream()
                .filter(e -> Shape.HEADER.keys().contains(e.name())
                        || !Shape.TOP.keys().contains(e.name()))
                .forEach(e -> header.put(e.name(), e));
        words.putAll(named(parts, "words"));
        lexicon.putAll(named(parts, "lexicon"));
        bases.putAll(named(parts, "bases"));
        parts.forEach(this::addDimension);
        addAdjustments(parts);
        parts.forEach(this::change);
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
                    Message.of("“{0}”属于一个维度，而这个文件没有写“dimension”（维度编号，如 A）。", first.name()));
            problems.incomplete();
            return;
        }
        dimensions.add(new Mapping(entries.get(0).key().place(), entries));
    }

    /** An adjustment of the same id as one of the extended set takes its place; twice in one set is a slip. */
    private void addAdjustments(List<Mapping> parts) {
        Map<String, YamlNode> own = new LinkedHashMap<>();
        for (Mapping part : parts) {
            for (YamlNode node : Fields.free(part, problems).list("adjustments", true)) {
                String id = id(node);
                boolean again = own.containsKey(id);
                own.put(again || id.isEmpty() ? id + "@" + node.place() : id, node);
            }
        }
        adjustments.putAll(own);
    }

    private static String id(YamlNode node) {
        return node instanceof Mapping m
                        && m.entry("id").isPresent()
                        && m.entry("id").get().value() instanceof Scalar id
                ? id.text()
                : "";
    }

    /** Puts the fields that a set changes in dimensions and indicators of the set it extends in their place. */
    private void change(Mapping part) {
        part.entry("dimensions")
                .ifPresent(e -> Fields.entries(e.value(), problems).forEach(this::changeDimension));
        part.entry(INDICATORS)
                .filter(e -> e.value() instanceof Mapping)
                .ifPresent(e -> Fields.entries(e.value(), problems).forEach(this::changeIndicator));
    }

    private void changeDimension(Entry change) {
        if (!(Fields.of(change.value(), Shape.DIMENSION_CHANGE, problems).isPresent()
                && change.value() instanceof Mapping fields)) {
            return;
        }
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensionId(dimensions.get(i)).equals(change.name())) {
                dimensions.set(i, replaced(dimensions.get(i), fields));
                return;
            }
        }
        List<String> known = dimensions.stream().map(SetDraft::dimensionId).toList();
        problems.addReference(
                Slip.UNKNOWN_ID,
                change.key().place(),
                new Choices(known).message("没有维度“{0}”可改。", "没有维度“{0}”可改，最接近的是“{1}”。已有：{2}。", change.name()));
    }

    private void changeIndicator(Entry change) {
        if (!(Fields.of(change.value(), Shape.INDICATOR_CHANGE, problems).isPresent()
                && change.value() instanceof Mapping fields)) {
            return;
        }
        boolean[] done = {false};
        dimensions.replaceAll(d -> mapIndicators(d, indicator -> {
            boolean meant = id(indicator).equals(change.name());
            done[0] |= meant;
            return meant ? replaced(indicator, fields) : indicator;
        }));
        if (!done[0]) {
            problems.addReference(
                    Slip.UNKNOWN_ID,
                    change.key().place(),
                    new Choices(indicatorIds())
                            .message("没有指标“{0}”可改。", "没有指标“{0}”可改，最接近的是“{1}”。已有：{2}。", change.name()));
        }
    }

    private static Mapping mapIndicators(Mapping dimension, UnaryOperator<Mapping> change) {
        List<Entry> entries = dimension.entries().stream()
                .map(e -> e.value() instanceof Sequence s && e.name().equals(INDICATORS)
                        ? new Entry(e.key(), new Sequence(s.place(), mapped(s, change)))
                        : e)
                .toList();
        return new Mapping(dimension.place(), entries);
    }

    private static List<YamlNode> mapped(Sequence indicators, UnaryOperator<Mapping> change) {
        return indicators.nodes().stream()
                .map(n -> n instanceof Mapping m ? change.apply(m) : n)
                .toList();
    }

    private static Mapping replaced(Mapping original, Mapping fields) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        original.entries().forEach(e -> entries.put(e.name(), e));
        fields.entries().stream()
                .filter(e -> Shape.INDICATOR_CHANGE.keys().contains(e.name()))
                .forEach(e -> entries.put(e.name(), e));
        return new Mapping(original.place(), List.copyOf(entries.values()));
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
        return dimensions.stream()
                .flatMap(d -> d.entry(INDICATORS).stream())
                .flatMap(e -> e.value() instanceof Sequence s ? s.nodes().stream() : List.<YamlNode>of().stream())
                .map(SetDraft::id)
                .filter(id -> !id.isEmpty())
                .toList();
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
