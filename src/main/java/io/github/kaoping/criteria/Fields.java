package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the values of one mapping by their keys and types.
 *
 * <p>Whatever does not fit becomes a problem, and the reading goes on with a stand-in (empty text, zero, no entries), so
 * that the rest is checked too. A value that was decoded while problems came up is never used: see {@link Problems#count}.
 */
final class Fields {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern WIDE_KEY = Pattern.compile("[\\w-]+\\s*：(?s:.*)");
    private static final Set<String> SENTENCES = Set.of("name", "title", "note", "advice", "text");
    private static final Pattern NARROW_SIGN = Pattern.compile("(?<=[\\p{IsHan}》”])[,;:?!()]|[,;:?!()](?=\\p{IsHan})");
    private static final Map<String, Boolean> FLAGS = new TreeMap<>(Map.of("true", true, "false", false));

    private final Mapping map;
    private final Problems problems;

    private Fields(Mapping map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    /** Checks the keys against the shape and opens the mapping; empty, and told, if the node is no mapping. */
    static Optional<Fields> of(YamlNode node, Shape shape, Problems problems) {
        if (!(node instanceof Mapping map)) {
            problems.add(isWide(node) ? Slip.WIDE_SIGN : Slip.WRONG_KIND, node.place(), noMapping(node, shape));
            return Optional.empty();
        }
        checkKeys(map, shape, problems);
        if (problems.thorough() && shape != Shape.EXAMPLE) {
            map.entries().forEach(e -> checkSigns(e, problems));
        }
        return Optional.of(resolved(map, shape, problems));
    }

    /** Half-width punctuation between Chinese characters is a slip of the input method, seen on every score sheet. */
    private static void checkSigns(Entry entry, Problems problems) {
        if (SENTENCES.contains(entry.name()) && entry.value() instanceof Scalar scalar) {
            Matcher narrow = NARROW_SIGN.matcher(scalar.text());
            if (narrow.find()) {
                problems.add(
                        Slip.MIXED_SIGNS,
                        scalar.place(),
                        Message.of("“{0}”中有半角的“{1}”，中文里要用全角标点。", entry.name(), narrow.group()));
            }
        }
    }

    /** Opens a mapping put together from several files, whose keys were checked file by file. */
    static Fields resolved(Mapping map, Shape shape, Problems problems) {
        shape.required().stream()
                .filter(key -> map.entry(key).isEmpty() && !misspelt(key, map, shape))
                .forEach(key -> problems.add(
                        Slip.MISSING_KEY,
                        map.place(),
                        Message.of("这里缺少必填的键“{0}”。必填的有：{1}。", key, new Choices(shape.required()))));
        return new Fields(map, problems);
    }

    /** Whether an unknown key was told already that is plainly this one. */
    private static boolean misspelt(String key, Mapping map, Shape shape) {
        Choices known = new Choices(shape.keys());
        return map.entries().stream()
                .map(Entry::name)
                .filter(name -> !shape.keys().contains(name))
                .anyMatch(name -> name.startsWith(key + "：")
                        || (Choices.distance(name, key) <= 2
                                && known.nearest(name).filter(key::equals).isPresent()));
    }

    /** Opens a mapping whose keys are not checked. */
    static Fields free(Mapping map, Problems problems) {
        return new Fields(map, problems);
    }

    /** The entries of a mapping whose keys are free names. */
    static List<Entry> entries(YamlNode node, Problems problems) {
        if (node instanceof Mapping map) {
            return map.entries();
        }
        if (!(node instanceof Scalar scalar && scalar.text().isEmpty())) {
            problems.add(Slip.WRONG_KIND, node.place(), Message.of("这里应为“名称: 值”的若干行，现在是{0}。", shown(node)));
        }
        return List.of();
    }

    static void checkKeys(Mapping map, Shape shape, Problems problems) {
        for (Entry entry : map.entries()) {
            if (!shape.keys().contains(entry.name())) {
                problems.add(unknownKey(entry.key(), shape));
            }
        }
    }

    private static Problem unknownKey(Scalar written, Shape shape) {
        String key = written.text();
        Place place = written.place();
        if (key.indexOf('：') > 0) {
            return place.problem(Slip.WIDE_SIGN, Message.of("“{0}”中的冒号是全角的“：”，要用半角冒号加空格：“键: 值”。", key));
        }
        List<String> homes = Stream.of(Shape.values())
                .filter(s -> s.keys().contains(key) && s != shape)
                .map(Shape::word)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
        Choices known = new Choices(shape.keys());
        String nearest = known.nearest(key).orElse("");
        if (homes.isEmpty() && Shape.TOP.keys().contains(key)) {
            return place.problem(
                    Slip.MISPLACED_KEY, Message.of("键“{0}”只能写在总表（写有 id 和 include 的文件）的第一层。这里可以写：{1}。", key, known));
        }
        if (!homes.isEmpty() && Choices.distance(key, nearest) > 1) {
            return place.problem(
                    Slip.MISPLACED_KEY, Message.of("键“{0}”不能写在这里，它属于：{1}。这里可以写：{2}。", key, new Choices(homes), known));
        }
        return place.problem(Slip.UNKNOWN_KEY, Message.of("没有“{0}”这个键，最接近的是“{1}”。这里可以写：{2}。", key, nearest, known));
    }

    private static boolean isWide(YamlNode node) {
        return node instanceof Scalar scalar && WIDE_KEY.matcher(scalar.text()).matches();
    }

    private static Message noMapping(YamlNode node, Shape shape) {
        if (isWide(node) && node instanceof Scalar scalar) {
            return Message.of("“{0}”中的冒号是全角的“：”，要用半角冒号加空格：“键: 值”。", scalar.text());
        }
        return Message.of("这里应为“键: 值”的若干行，现在是{0}。可以写的键：{1}。", shown(node), new Choices(shape.keys()));
    }

    private static String shown(YamlNode node) {
        if (node instanceof Scalar scalar) {
            return "“" + scalar.text() + "”";
        }
        return node instanceof Sequence ? "[…]" : "{…}";
    }

    Place place() {
        return map.place();
    }

    /** Where the value of a key stands, or the mapping if the key is missing. */
    Place place(String key) {
        return node(key).map(YamlNode::place).orElse(place());
    }

    boolean has(String key) {
        return map.entry(key).isPresent();
    }

    Optional<YamlNode> node(String key) {
        return map.entry(key).map(Entry::value);
    }

    /** A text that must not be empty if the key is there. */
    String text(String key) {
        return scalar(key).map(Scalar::text).orElse("");
    }

    /** The value of a key with its place; empty if the key is missing or, which is told, its value is no single one. */
    Optional<Scalar> scalar(String key) {
        return node(key).flatMap(n -> scalar(n, key));
    }

    private Optional<Scalar> scalar(YamlNode node, String key) {
        if (!(node instanceof Scalar scalar)) {
            boolean braces = node instanceof Mapping m && m.bare();
            problems.add(
                    Slip.WRONG_KIND,
                    node.place(),
                    braces
                            ? Message.of("含“{词表}”的文字要放进半角引号，例如 \"{词表}\"。")
                            : Message.of("“{0}”应为一个值，现在是{1}。", key, shown(node)));
            return Optional.empty();
        }
        if (scalar.text().isBlank()) {
            problems.add(Slip.EMPTY_VALUE, scalar.place(), Message.of("“{0}”是空的，请写上内容或删去这一项。", key));
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    Name name(String key) {
        return new Name(text(key), text(key + "-en"));
    }

    BigDecimal points(String key) {
        return optionalPoints(key).orElse(BigDecimal.ZERO);
    }

    Optional<BigDecimal> optionalPoints(String key) {
        return scalar(key).flatMap(s -> points(s, key));
    }

    private Optional<BigDecimal> points(Scalar scalar, String key) {
        if (!isNumber(scalar.text())) {
            problems.add(
                    Slip.NOT_A_NUMBER, scalar.place(), Message.of("“{0}”应为数字（半角，不带单位），现在是“{1}”。", key, scalar.text()));
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(scalar.text());
        if (value.signum() < 0) {
            problems.add(
                    Slip.OUT_OF_RANGE, scalar.place(), Message.of("“{0}”不能是负数，现在是“{1}”。扣分也写正数。", key, scalar.text()));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Points above zero. */
    BigDecimal positive(String key) {
        BigDecimal value = points(key);
        if (value.signum() == 0 && scalarIsNumber(key)) {
            problems.add(Slip.OUT_OF_RANGE, place(key), Message.of("“{0}”要大于 0。", key));
        }
        return value;
    }

    /** Points that may not exceed what the same method can earn at most. */
    BigDecimal pointsUpTo(String key, BigDecimal most) {
        BigDecimal value = points(key);
        if (most.signum() > 0 && value.compareTo(most) > 0) {
            problems.add(
                    Slip.OUT_OF_RANGE,
                    place(key),
                    Message.of(
                            "“{0}”的 {1} 分多于这里最多能得的 {2} 分。",
                            key,
                            value.toPlainString(),
                            most.stripTrailingZeros().toPlainString()));
        }
        return value;
    }

    Optional<Integer> whole(String key, int least, int most) {
        return optionalPoints(key).flatMap(value -> {
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            if (!whole
                    || value.compareTo(BigDecimal.valueOf(least)) < 0
                    || value.compareTo(BigDecimal.valueOf(most)) > 0) {
                problems.add(
                        Slip.OUT_OF_RANGE,
                        place(key),
                        Message.of("“{0}”应为 {1} 到 {2} 的整数，现在是“{3}”。", key, least, most, value.toPlainString()));
                return Optional.empty();
            }
            return Optional.of(value.intValueExact());
        });
    }

    boolean flag(String key) {
        return choice(key, FLAGS).orElse(false);
    }

    /** One of a few words; what else is written is told with the nearest of them. */
    <T> Optional<T> choice(String key, Map<String, T> known) {
        return scalar(key).flatMap(s -> choice(s, key, known));
    }

    /** Any of a few words. */
    <T> List<T> choices(String key, Map<String, T> known) {
        return scalars(key).stream()
                .flatMap(s -> choice(s, key, known).stream())
                .toList();
    }

    private <T> Optional<T> choice(Scalar written, String key, Map<String, T> known) {
        Optional<T> value = Optional.ofNullable(known.get(written.text()));
        if (value.isEmpty()) {
            Choices choices = new Choices(known.keySet());
            problems.add(
                    Slip.UNKNOWN_WORD,
                    written.place(),
                    Message.of(
                            "“{0}”不能是“{1}”，最接近的是“{2}”。可以写：{3}。",
                            key, written.text(), choices.nearest(written.text()).orElse(""), choices));
        }
        return value;
    }

    /** The entries of a list; a key that is there must have at least one unless {@code mayBeEmpty}. */
    List<YamlNode> list(String key, boolean mayBeEmpty) {
        YamlNode node = node(key).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Sequence sequence)) {
            problems.add(
                    Slip.WRONG_KIND,
                    node.place(),
                    Message.of("“{0}”应为列表：每项一行以“- ”开头，或写成 [甲, 乙]（半角方括号和逗号）。现在是{1}。", key, shown(node)));
            return List.of();
        }
        if (sequence.nodes().isEmpty() && !mayBeEmpty) {
            problems.add(Slip.EMPTY_VALUE, node.place(), Message.of("“{0}”是空的，请写上内容或删去这一项。", key));
        }
        return sequence.nodes();
    }

    /** A list of single values with their places. */
    List<Scalar> scalars(String key) {
        return list(key, true).stream()
                .flatMap(n -> scalar(n, key).stream())
                .filter(s -> apart(s, key))
                .toList();
    }

    /** Two entries that a full-width comma holds together are one word to YAML, and never what was meant. */
    private boolean apart(Scalar scalar, String key) {
        if (scalar.text().length() > 1 && scalar.text().indexOf('，') >= 0) {
            problems.add(
                    Slip.WIDE_SIGN,
                    scalar.place(),
                    Message.of("“{0}”中的“{1}”含有全角逗号；各项之间要用半角逗号加空格。", key, scalar.text()));
            return false;
        }
        return true;
    }

    List<String> texts(String key) {
        return scalars(key).stream().map(Scalar::text).toList();
    }

    private boolean scalarIsNumber(String key) {
        return node(key)
                .filter(n -> n instanceof Scalar s && isNumber(s.text()))
                .isPresent();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
