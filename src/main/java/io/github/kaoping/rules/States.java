package io.github.kaoping.rules;

import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Assurance;
import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Period;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Reading.Worth;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what an item's state rests on (认定依据): the consequences of the state rules. The rules choose the state and how
 * sure each mention is; this class sorts evidence and figures, and takes the surest of the mentions.
 */
public final class States {
    private States() {}

    /** The state of an item that is read by phrases, from the readings that gave it. */
    public static ItemState of(ItemReadings item, State state, String rule, Message why, List<Reading> readings) {
        List<Reading> sorted = telling(readings);
        Assurance surest = sorted.stream()
                .map(r -> weakest(item, r.mention()))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Assurance::certainty))
                .orElseThrow(() -> new IllegalStateException("no rule says how sure a mention is: " + sorted.get(0)));
        return of(item, state, rule, why, readings, surest.certainty(), surest.ground());
    }

    /** The same where a rule says how sure it is. */
    public static ItemState of(
            ItemReadings item,
            State state,
            String rule,
            Message why,
            List<Reading> readings,
            Certainty certainty,
            Message ground) {
        Set<Span> evidence = new LinkedHashSet<>();
        Set<Figure> figures = new LinkedHashSet<>();
        Set<String> aspects = new TreeSet<>();
        for (Reading r : telling(readings)) {
            evidence.add(r.mention().stretch());
            if (r.worth() == Worth.DATA) {
                r.mention().figures().stream()
                        .sorted(Comparator.comparing((Figure f) -> f.role() == Figure.Role.PART ? 1 : 0))
                        .forEach(figures::add);
                if (!r.mention().aspect().isEmpty()) {
                    aspects.add(r.mention().aspect());
                }
            }
        }
        List<Figure> told = List.copyOf(figures);
        return new ItemState(
                item.item().id(),
                item.item().indicatorId(),
                item.item().name(),
                state,
                rule,
                why,
                List.copyOf(evidence),
                told,
                aspects,
                sides(item),
                first(told, Figure.Kind.COUNT),
                first(told, Figure.Kind.RATE),
                certainty,
                ground);
    }

    /** Every side that an account of the item tells, with a figure or without. */
    private static Set<String> sides(ItemReadings item) {
        return Stream.concat(item.data().stream(), item.described().stream())
                .map(r -> r.mention().aspect())
                .filter(a -> !a.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The state of an item that is read from the structure of the report. */
    public static ItemState structural(
            Item item, State state, String rule, Message why, Collection<?> evidence, @Nullable Integer count) {
        return structural(item, state, rule, why, evidence, count, Certainty.HIGH, Message.of("由报告的结构得出。"));
    }

    /** The same where a rule says how sure it is. */
    public static ItemState structural(
            Item item,
            State state,
            String rule,
            Message why,
            Collection<?> evidence,
            @Nullable Integer count,
            Certainty certainty,
            Message ground) {
        List<Span> spans = new ArrayList<>();
        evidence.forEach(e -> spans.add((Span) e));
        return new ItemState(
                item.id(),
                item.indicatorId(),
                item.name(),
                state,
                rule,
                why,
                spans,
                List.of(),
                Set.of(),
                count == null ? null : BigDecimal.valueOf(count),
                null,
                certainty,
                ground);
    }

    /** The same item with nothing told about it. */
    static ItemState unjudged(ItemState s, Unjudged unjudged) {
        return new ItemState(
                s.itemId(),
                s.indicatorId(),
                s.name(),
                State.NOT_CHECKED,
                unjudged.rule(),
                unjudged.why(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                s.certainty(),
                unjudged.why());
    }

    /** The state of an item of which the report says nothing. */
    public static ItemState silent(ItemReadings item, String rule, Message why, Certainty certainty, Message ground) {
        return structural(item.item(), State.SILENT, rule, why, List.of(), null, certainty, ground);
    }

    /**
     * The most telling reading first: a figure in the clause, no lead sentence, the year itself. Behind 其中 the part is told of
     * the item and the whole is not, where the phrase itself stands there: 集中学习14次，其中习近平法治思想专题学习3次.
     */
    private static List<Reading> telling(List<Reading> readings) {
        return readings.size() == 1
                ? readings
                : readings.stream()
                        .sorted(Comparator.comparing((Reading r) -> isPart(r.mention())
                                                && r.mention().aspect().isEmpty()
                                        ? -1
                                        : rank(r.mention()))
                                .thenComparing(r -> r.mention().order())
                                .thenComparing(r -> r.mention().id()))
                        .toList();
    }

    /** The assurance that lets a mention's reading be least sure. */
    private static Optional<Assurance> weakest(ItemReadings item, Mention mention) {
        Assurance weakest = null;
        for (Assurance a : item.assurances()) {
            if (a.mention().id() == mention.id()
                    && (weakest == null || a.certainty().compareTo(weakest.certainty()) > 0)) {
                weakest = a;
            }
        }
        return Optional.ofNullable(weakest);
    }

    private static boolean isPart(Mention m) {
        return m.figureNear() && m.figures().get(0).role() == Figure.Role.PART && m.period() != Period.CUMULATIVE;
    }

    private static int rank(Mention m) {
        int rank = m.figureNear() ? 0 : m.hasFigure() ? 1 : 2;
        rank += m.lead() ? 4 : 0;
        rank += m.period() == Period.CUMULATIVE ? 3 : 0;
        return rank;
    }

    private static @Nullable BigDecimal first(List<Figure> figures, Figure.Kind kind) {
        return figures.stream()
                .filter(f -> f.kind() == kind)
                .map(Figure::value)
                .findFirst()
                .orElse(null);
    }
}
