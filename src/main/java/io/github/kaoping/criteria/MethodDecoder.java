package io.github.kaoping.criteria;

import static io.github.kaoping.criteria.BandDecoder.most;

import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decodes the entries of {@code scoring}: each names its method and the values that the method needs. */
final class MethodDecoder {
    private static final Map<String, Shape> METHODS = methods();
    static final Map<String, Measure> MEASURES =
            new TreeMap<>(Map.of(Measure.COUNT.id(), Measure.COUNT, Measure.RATE.id(), Measure.RATE));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BandDecoder bands;
    private final Problems problems;

    MethodDecoder(Problems problems) {
        this.problems = problems;
        this.bands = new BandDecoder(problems);
    }

    /** A method, with the place where its item is named (null if it has none) and the place of its bands or parts. */
    record Scored(@Nullable Scalar item, Method method, Place values, YamlNode entry, Shape shape) {
        /** Whether it only applies under conditions. */
        boolean conditional() {
            return entry instanceof Mapping m
                    && (m.entry("when").isPresent() || m.entry("unless").isPresent());
        }

        /** Where the item is named, else where the method stands. */
        Place place() {
            return item == null ? values : item.place();
        }
    }

    private static Map<String, Shape> methods() {
        Map<String, Shape> methods = new LinkedHashMap<>();
        Shape.methods().forEach(s -> methods.put(s.word(), s));
        return methods;
    }

    /** The methods of one entry, one for each item that it names; empty, and told, if there is a slip in it. */
    List<Scored> methods(YamlNode entry, String indicatorId) {
        int before = problems.count();
        List<Scored> methods =
                shape(entry).map(s -> decode(entry, s, indicatorId)).orElse(List.of());
        return problems.count() == before ? methods : List.of();
    }

    private Optional<Shape> shape(YamlNode node) {
        if (!(node instanceof Mapping map) || map.entry("method").isEmpty()) {
            problems.add(
                    Slip.UNKNOWN_METHOD,
                    node.place(),
                    Message.of("计分的每一项都要写明方法“method”，可以是：{0}。", new Choices(METHODS.keySet())));
            return Optional.empty();
        }
        Entry method = map.entry("method").get();
        Shape shape = method.value() instanceof Scalar s ? METHODS.get(s.text()) : null;
        if (shape == null) {
            String word = method.value() instanceof Scalar s ? s.text() : "";
            Choices known = new Choices(METHODS.keySet());
            problems.add(
                    Slip.UNKNOWN_METHOD,
                    method.value().place(),
                    Message.of(
                            "没有“{0}”这种计分方法，最接近的是“{1}”。可以写：{2}。",
                            word, known.nearest(word).orElse(""), known));
        }
        return Optional.ofNullable(shape);
    }

    private List<Scored> decode(YamlNode entry, Shape shape, String indicator) {
        Fields fields = Fields.of(entry, shape, problems).orElseThrow();
        List<Plainly> scored = plainly(fields, shape, indicator);
        return scored.stream()
                .map(p -> new Scored(p.item, p.method, p.values, entry, shape))
                .toList();
    }

    private record Plainly(@Nullable Scalar item, Method method, Place values) {}

    private List<Plainly> plainly(Fields fields, Shape shape, String indicator) {
        return switch (shape) {
            case LEVELS -> one(fields, item -> levels(fields, indicator, item));
            case ACCOUNTED -> accounted(fields, indicator);
            case CHECKLIST -> checklist(fields, indicator);
            case COUNT -> one(fields, item -> count(fields, indicator, item));
            case BANDS -> one(fields, item -> bands(fields, indicator, item));
            case COVERAGE -> one(fields, item -> new CoverageMethod(indicator, item, bands.coverage(fields)));
            case RATE -> one(fields, item -> rate(fields, indicator, item));
            case KINDS -> one(fields, item -> kinds(fields, indicator, item));
            case ASPECTS -> one(fields, item -> aspects(fields, indicator, item));
            case STEPS -> one(fields, item -> steps(fields, indicator, item));
            case DEADLINE -> one(fields, item -> deadline(fields, indicator, item));
            case PROPORTIONAL -> one(fields, item -> proportional(fields, indicator, item));
            case GATE -> one(fields, item -> gate(fields, indicator, item));
            case HIGHEST -> one(fields, item -> highest(fields, indicator, item));
            case PANEL -> one(fields, item -> new PanelMethod(indicator, item, fields.positive("points")));
            case FULL ->
                List.of(new Plainly(null, new FullMethod(indicator, fields.positive("points")), fields.place()));
            case ABSENCE -> each(fields, item -> new AbsenceMethod(indicator, item, fields.positive("each")));
            case OCCURRENCES -> each(fields, item -> occurrences(fields, indicator, item));
            case ONE_STRIKE -> each(fields, item -> new OneStrikeMethod(indicator, item, fields.positive("deduct")));
            default -> throw new IllegalStateException("no scoring method: " + shape);
        };
    }

    private static List<Plainly> one(Fields fields, Function<String, Method> method) {
        Place values = fields.place(fields.has("parts") ? "parts" : fields.has("values") ? "values" : "bands");
        return fields.scalar("item")
                .map(i -> List.of(new Plainly(i, method.apply(i.text()), values)))
                .orElse(List.of());
    }

    private List<Plainly> each(Fields fields, Function<String, Method> method) {
        if (fields.has("item") == fields.has("items")) {
            problems.add(Slip.EITHER_KEY, fields.place(), Message.of("“item”（一个要素）和“items”（几个要素，每个各得这些分）写且只写一个。"));
            return List.of();
        }
        List<Scalar> items = fields.has("items")
                ? fields.scalars("items")
                : fields.scalar("item").stream().toList();
        if (fields.has("items") && items.isEmpty()) {
            problems.add(Slip.EMPTY_VALUE, fields.place("items"), Message.of("“{0}”是空的，请写上内容或删去这一项。", "items"));
        }
        return items.stream()
                .map(i -> new Plainly(i, method.apply(i.text()), fields.place()))
                .toList();
    }

    private static Method levels(Fields fields, String indicator, String item) {
        BigDecimal data = fields.points("data");
        return new LevelsMethod(
                indicator, item, fields.pointsUpTo("described", data), data, declaredNone(fields, data));
    }

    private static @Nullable BigDecimal declaredNone(Fields fields, BigDecimal most) {
        return fields.has("declared-none") ? fields.pointsUpTo("declared-none", most) : null;
    }

    private List<Plainly> accounted(Fields fields, String indicator) {
        BigDecimal points = fields.positive("points");
        @Nullable BigDecimal none = declaredNone(fields, points);
        return each(fields, item -> new AccountedMethod(indicator, item, points, none));
    }

    private List<Plainly> checklist(Fields fields, String indicator) {
        boolean both = fields.has("points");
        boolean levels = fields.has("described") || fields.has("data");
        if (both == levels || (levels && fields.has("described") != fields.has("data"))) {
            problems.add(
                    Slip.EITHER_KEY,
                    fields.place(),
                    Message.of("清单计分写“points”（有表述、有数据同分），或同时写“described”和“data”，二者选一。"));
            return List.of();
        }
        BigDecimal data = fields.positive(both ? "points" : "data");
        BigDecimal described = both ? data : fields.pointsUpTo("described", data);
        return each(fields, item -> new ChecklistMethod(indicator, item, described, data));
    }

    private static Method count(Fields fields, String indicator, String item) {
        BigDecimal points = fields.positive("points");
        return new CountMethod(
                indicator,
                item,
                points,
                fields.whole("at-least", 1, 1_000_000).orElse(1),
                fields.positive("each"),
                fields.pointsUpTo("uncounted", points));
    }

    private Method bands(Fields fields, String indicator, String item) {
        Measure of = measure(fields, Measure.COUNT);
        List<Band> list = of == Measure.RATE ? bands.rates(fields) : bands.counts(fields);
        return new BandsMethod(indicator, item, of, list, fields.pointsUpTo("uncounted", most(list)));
    }

    private static Measure measure(Fields fields, Measure unsaid) {
        return fields.choice("of", MEASURES).orElse(unsaid);
    }

    private static Method proportional(Fields fields, String indicator, String item) {
        BigDecimal points = fields.positive("points");
        return new ProportionalMethod(
                indicator,
                item,
                points,
                fields.has("full") ? full(fields) : HUNDRED,
                fields.pointsUpTo("unrated", points));
    }

    private Method gate(Fields fields, String indicator, String item) {
        BigDecimal points = fields.positive("points");
        Measure of = measure(fields, Measure.RATE);
        BigDecimal from = fields.positive("from");
        if (of == Measure.RATE && from.compareTo(HUNDRED) > 0) {
            problems.add(
                    Slip.OUT_OF_RANGE,
                    fields.place("from"),
                    Message.of("门槛“{0}”是百分比，应在 0 到 100 之间，现在是 {1}。按次数的，写上 of: count。", "from", Plain.of(from)));
        }
        return new GateMethod(indicator, item, points, of, from, fields.pointsUpTo("unmeasured", points));
    }

    private Method highest(Fields fields, String indicator, String item) {
        Map<String, BigDecimal> values = bands.named(fields, "values", false);
        BigDecimal best = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new HighestMethod(indicator, item, values, fields.pointsUpTo("otherwise", best));
    }

    private Method occurrences(Fields fields, String indicator, String item) {
        BigDecimal each = fields.positive("each");
        @Nullable BigDecimal most = fields.has("most") ? fields.positive("most") : null;
        if (most != null && most.signum() > 0 && most.compareTo(each) < 0) {
            problems.add(
                    Slip.OUT_OF_RANGE,
                    fields.place("most"),
                    Message.of("累计最多扣“most”{0} 分，少于每次扣的“each”{1} 分，发生一次就超过了。", Plain.of(most), Plain.of(each)));
        }
        return new OccurrencesMethod(indicator, item, each, most);
    }

    private static Method rate(Fields fields, String indicator, String item) {
        BigDecimal points = fields.positive("points");
        return new RateMethod(
                indicator,
                item,
                points,
                fields.has("full") ? full(fields) : HUNDRED,
                fields.positive("per"),
                fields.positive("each"),
                fields.pointsUpTo("floor", points),
                fields.pointsUpTo("unrated", points));
    }

    private static BigDecimal full(Fields fields) {
        fields.pointsUpTo("full", HUNDRED);
        return fields.positive("full");
    }

    private Method kinds(Fields fields, String indicator, String item) {
        List<Band> list = bands.counts(fields);
        return new KindsMethod(indicator, item, list, fields.pointsUpTo("described", most(list)));
    }

    private Method aspects(Fields fields, String indicator, String item) {
        SortedMap<String, BigDecimal> parts = new TreeMap<>(bands.named(fields, "parts", !fields.has("parts")));
        BigDecimal all = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new AspectsMethod(indicator, item, parts, fields.pointsUpTo("described", all));
    }

    private Method steps(Fields fields, String indicator, String item) {
        BigDecimal base = fields.points("base");
        List<Band> list = bands.rates(fields);
        BigDecimal best = most(list);
        return new StepsMethod(
                indicator,
                item,
                base,
                list,
                fields.pointsUpTo("unknown", best),
                fields.pointsUpTo("described", base.add(best)));
    }

    private Method deadline(Fields fields, String indicator, String item) {
        BigDecimal onTime = fields.positive("on-time");
        return new DeadlineMethod(
                indicator,
                item,
                due(fields),
                onTime,
                fields.pointsUpTo("late", onTime),
                fields.pointsUpTo("absent", onTime));
    }

    private MonthDay due(Fields fields) {
        String written = fields.text("due");
        try {
            return MonthDay.parse("--" + written);
        } catch (DateTimeException e) {
            if (!written.isEmpty()) {
                problems.add(
                        Slip.NOT_A_DATE,
                        fields.place("due"),
                        Message.of("“{0}”应为次年的月和日，写成 \"03-01\" 的样子，现在是“{1}”。", "due", written));
            }
            return MonthDay.of(1, 1);
        }
    }
}
