package io.github.kaoping.authoring;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaStore;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.evidence.NearMissFinder;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Reading.Worth;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.State;
import io.github.kaoping.rules.Judge.Judgement;
import io.github.kaoping.rules.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the examples of criteria sets as tests (标准自测): each is read in a minimal report, and the state it gets and its most
 * telling figure are compared with what it expects.
 *
 * <p>Sets of one folder share most of their items; an example runs once, with the set of the year it is written for if
 * there is one, else with the set that holds it.
 */
public final class CriteriaExamples {
    /** The year that examples are written for, unless they stand in the file of another year. */
    public static final int YEAR = ExampleReport.YEAR;

    private final RuleBase rules;

    public CriteriaExamples(RuleBase rules) {
        this.rules = rules;
    }

    /** The results in the order of the files' items, those of the usual year's set first. */
    public List<ExampleResult> run(CriteriaStore store, List<CriteriaSet> sets) {
        List<ExampleResult> results = new ArrayList<>();
        Set<String> done = new HashSet<>();
        List<CriteriaSet> order = sets.stream()
                .sorted(Comparator.comparing((CriteriaSet s) -> yearOf(s) != ExampleReport.YEAR)
                        .thenComparing(CriteriaExamples::yearOf))
                .toList();
        for (CriteriaSet set : order) {
            List<Under> examples = items(set).stream()
                    .flatMap(i -> i.examples().stream().map(e -> new Under(i, e)))
                    .filter(u -> done.add(u.example().file() + ":" + u.example().line()))
                    .toList();
            if (!examples.isEmpty()) {
                Assessor assessor = new Assessor(rules, store, set, set.words(), ReadLimits.DEFAULT);
                examples.forEach(u -> results.add(run(assessor, u.item(), u.example(), yearOf(set))));
            }
        }
        return results;
    }

    /** An example and the item it stands under. */
    private record Under(Item item, Example example) {}

    private static int yearOf(CriteriaSet set) {
        Integer year = set.year();
        return year == null ? ExampleReport.YEAR : year;
    }

    static List<Item> items(CriteriaSet set) {
        Stream<Item> outside = set.adjustments().stream().flatMap(a -> Stream.ofNullable(a.item()));
        return Stream.concat(set.items().stream(), outside).toList();
    }

    /** What an example's item was read as: its state and its most telling figure, which is left out where none is asked for. */
    static String told(Item item, Example example, Judgement judgement, Report report) {
        List<Reading> readings = judgement.readings().stream()
                .filter(r -> r.itemId().equals(item.id()))
                .toList();
        Optional<ItemState> given = judgement.states().stream()
                .filter(s -> s.itemId().equals(item.id()))
                .findFirst();
        State state = given.map(ItemState::state).orElseGet(() -> best(readings));
        Told told = given.map(s -> Told.of(s, report)).orElseGet(() -> Told.of(readings, report));
        return example.figure() == null ? state.id() : state.id() + " " + told.is(example.figure());
    }

    private static ExampleResult run(Assessor assessor, Item item, Example example, int year) {
        ExampleReport page = ExampleReport.of(item, example, year);
        Assessment assessment = assessor.assess("示例.txt", page.bytes(), page.known());
        Report report = assessment.report();
        Judgement judgement = assessment.judgement();
        if (report == null || judgement == null) {
            throw new IllegalStateException(
                    "example was not judged: " + example.file() + ":" + example.line() + " " + assessment.sheet());
        }
        List<Reading> readings = judgement.readings().stream()
                .filter(r -> r.itemId().equals(item.id()))
                .toList();
        Optional<ItemState> given = judgement.states().stream()
                .filter(s -> s.itemId().equals(item.id()))
                .findFirst();
        State state = given.map(ItemState::state).orElseGet(() -> best(readings));
        Told told = given.map(s -> Told.of(s, report)).orElseGet(() -> Told.of(readings, report));
        boolean figureFits = example.figure() == null || told.is(example.figure());
        boolean passed = state == example.state() && figureFits;
        return new ExampleResult(
                item,
                example,
                state,
                given.map(ItemState::rule).orElse(""),
                given.map(ItemState::why).orElse(Message.of("")),
                told.shown(),
                figureFits,
                report,
                readings,
                passed ? List.of() : NearMissFinder.find(item, report, assessment.mentions()));
    }

    /** What bonuses and deductions come to, which have no state of their own: the best that any place is worth. */
    private static State best(List<Reading> readings) {
        Worth best = readings.stream()
                .map(Reading::worth)
                .min(Comparator.naturalOrder())
                .orElse(Worth.NOTHING);
        return switch (best) {
            case DATA -> State.DATA;
            case DESCRIBED -> State.DESCRIBED;
            case DECLARED_NONE -> State.DECLARED_NONE;
            case PLANNED -> State.PLANNED;
            case NOTHING -> State.SILENT;
        };
    }

    /**
     * The most telling figure of a reading.
     *
     * @param value the plain number, empty if there is none
     * @param unit its unit, empty for counts that the structure of the report gives
     * @param written the figure as it is written in the report
     */
    private record Told(String value, String unit, String written) {
        static Told of(ItemState state, Report report) {
            if (!state.figures().isEmpty()) {
                return of(state.figures().get(0), report);
            }
            return state.count() == null
                    ? new Told("", "", "")
                    : new Told(state.count().stripTrailingZeros().toPlainString(), "", "");
        }

        static Told of(List<Reading> readings, Report report) {
            return readings.stream()
                    .filter(r -> r.worth() == Worth.DATA)
                    .flatMap(r -> r.mention().figures().stream())
                    .findFirst()
                    .map(f -> of(f, report))
                    .orElse(new Told("", "", ""));
        }

        private static Told of(Figure figure, Report report) {
            return new Told(figure.plain(), figure.unit(), report.text().text(figure.span()));
        }

        String shown() {
            return value + unit;
        }

        /** Whether an example means this figure: by value and unit, by value alone, or as it is written. */
        boolean is(String expected) {
            String bare = expected.replaceAll("[\\s,，]", "");
            return !value.isEmpty() && (bare.equals(value + unit) || bare.equals(value) || bare.equals(written));
        }
    }
}
