package io.github.kaoping.criteria;

import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.criteria.Item.FigureRule;
import io.github.kaoping.criteria.Item.FigureRule.Reach;
import io.github.kaoping.criteria.Item.Reads;
import io.github.kaoping.criteria.PhraseReview.Placed;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.Slip;
import io.github.kaoping.model.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decodes items (要素): what is looked for, which figures belong, and the examples. */
final class ItemDecoder {
    static final Map<String, Reads> READS = words(Reads.values(), ItemDecoder::word);
    static final Map<String, Reach> REACH = words(Reach.values(), ItemDecoder::word);
    static final Map<String, State> STATES = words(State.values(), State::id);
    static final Map<String, SectionKind> SECTIONS = sections();
    static final Map<String, Actor> ACTORS =
            words(new Actor[] {Actor.COURT, Actor.SUPERIOR, Actor.OTHER}, ItemDecoder::word);
    private static final FigureRule ANY_FIGURE = new FigureRule(List.of(), Reach.STATEMENT, null);

    private final PhraseDecoder phrases;
    private final PhraseReview review;
    private final Problems problems;
    private final List<Scalar> dependencies = new ArrayList<>();

    ItemDecoder(PhraseDecoder phrases, PhraseReview review, Problems problems) {
        this.phrases = phrases;
        this.review = review;
        this.problems = problems;
    }

    /** The items that others are written to depend on, as they are named. */
    List<Scalar> dependencies() {
        return dependencies;
    }

    private static Map<String, SectionKind> sections() {
        Map<String, SectionKind> sections = words(SectionKind.values(), ItemDecoder::word);
        sections.remove(word(SectionKind.OTHER));
        return sections;
    }

    private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        Arrays.stream(values).forEach(v -> words.put(word.apply(v), v));
        return words;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An item of an indicator; without advice of its own it has the indicator's. */
    Item item(Fields fields, String indicatorId, Name indicatorAdvice) {
        Optional<Reads> written = fields.choice("reads", READS);
        Reads reads = written.orElse(Reads.PHRASES);
        List<Placed> find = phrases.placed(fields, "find");
        List<Phrase> exclusions = phrases.phrases(fields, "exclude");
        fields.scalar("depends-on").ifPresent(dependencies::add);
        if (reads == Reads.PHRASES && written.isPresent() == fields.has("reads")) {
            requirePhrases(fields);
        }
        FigureRule figures = fields.node("figures")
                .flatMap(n -> Fields.of(n, Shape.FIGURES, problems))
                .map(this::figures)
                .orElse(ANY_FIGURE);
        String id = fields.text("id");
        List<Example> examples = examples(fields, id, reads == Reads.PHRASES);
        review(find, exclusions);
        return new Item(
                id,
                indicatorId,
                fields.name("name"),
                fields.whole("duty", 1, 3).orElse(1),
                fields.flag("counts-events"),
                reads,
                find.stream().map(Placed::phrase).toList(),
                exclusions,
                fields.choices("actors", ACTORS),
                fields.has("depends-on") ? fields.text("depends-on") : null,
                figures,
                fields.has("advice") ? fields.name("advice") : indicatorAdvice,
                examples,
                Range.of(fields));
    }

    /** What a bonus or deduction that is read by phrases looks for. */
    Item ofAdjustment(Fields fields, String id, Name name) {
        requirePhrases(fields);
        List<Placed> find = phrases.placed(fields, "find");
        List<Phrase> exclusions = phrases.phrases(fields, "exclude");
        review(find, exclusions);
        return new Item(
                id,
                id,
                name,
                1,
                false,
                Reads.PHRASES,
                find.stream().map(Placed::phrase).toList(),
                exclusions,
                List.of(),
                null,
                ANY_FIGURE,
                new Name("", ""),
                examples(fields, id, true));
    }

    private void review(List<Placed> find, List<Phrase> exclusions) {
        if (problems.thorough()) {
            review.check(find, exclusions);
        }
    }

    private void requirePhrases(Fields fields) {
        boolean written = fields.has("find");
        if (!written
                || (fields.node("find").get() instanceof YamlNode.Sequence s
                        && s.nodes().isEmpty())) {
            problems.add(
                    Slip.PHRASE_MISSING,
                    written ? fields.place("find") : fields.place(),
                    Message.of("这里缺少查找词组“find”。不按词组判断的，用“reads”写明按什么判断：{0}。", new Choices(READS.keySet())));
        }
    }

    private FigureRule figures(Fields fields) {
        List<String> units =
                fields.texts("units").stream().map(PhraseSyntax::uniform).toList();
        @Nullable Long max = fields.whole("max", 1, Integer.MAX_VALUE).map(Long::valueOf).orElse(null);
        return new FigureRule(units, fields.choice("reach", REACH).orElse(Reach.STATEMENT), max);
    }

    /**
     * @param needed whether hits and misses are to be shown, because phrases decide
     */
    private List<Example> examples(Fields fields, String id, boolean needed) {
        List<Example> examples = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        int before = problems.count();
        for (YamlNode node : fields.list("examples", true)) {
            Fields.of(node, Shape.EXAMPLE, problems).flatMap(this::example).ifPresent(e -> {
                examples.add(e);
                places.add(node.place());
            });
        }
        if (problems.thorough() && needed && problems.count() == before) {
            new ExampleReview(problems).check(id, fields.place(), examples, places);
        }
        return examples;
    }

    private Optional<Example> example(Fields fields) {
        String text = fields.text("text");
        SectionKind section = fields.choice("section", SECTIONS).orElse(SectionKind.MEASURES);
        @Nullable String figure = fields.has("figure") ? fields.text("figure") : null;
        if (fields.has("near-miss")) {
            fields.text("near-miss");
        }
        Place place = fields.place();
        return fields.choice("state", STATES)
                .map(state ->
                        new Example(text, section, state, figure, place.file().name(), place.line()));
    }
}
