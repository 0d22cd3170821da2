package io.github.kaoping.rules;

import io.github.kaoping.criteria.Item;
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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what an item's state rests on (认定依据): the consequences of the state rules. The rules choose the state; this
 * class sorts evidence and figures and says how sure the reading is.
 */
public final class States {
    private static final Message SURE = Message.of("");

    private States() {}

    /** The state of an item that is read by phrases, from the readings that gave it. */
    public static ItemState of(Item item, State state, String rule, Message why, Collection<?> readings) {
        List<Reading> sorted = new ArrayList<>();
        readings.forEach(r -> sorted.add((Reading) r));
        sorted.sort(Comparator.comparing((Reading r) -> rank(r.mention()))
                .thenComparing(r -> r.mention().order())
                .thenComparing(r -> r.mention().id()));
        Set<Span> evidence = new LinkedHashSet<>();
        Set<Figure> figures = new LinkedHashSet<>();
        Set<String> aspects = new TreeSet<>();
        for (Reading r : sorted) {
            evidence.add(r.mention().stretch());
            if (r.worth() == Worth.DATA) {
                figures.addAll(r.mention().figures());
                if (!r.mention().aspect().isEmpty()) {
                    aspects.add(r.mention().aspect());
                }
            }
        }
        List<Figure> told = figures.stream()
                .sorted(Comparator.comparing((Figure f) -> f.role() == Figure.Role.PART ? 1 : 0))
                .toList();
        Message doubt = sorted.isEmpty() ? SURE : doubt(sorted.get(0).mention(), state);
        return new ItemState(
                item.id(),
                item.indicatorId(),
                item.name(),
                state,
                rule,
                why,
                List.copyOf(evidence),
                told,
                aspects,
                first(told, Figure.Kind.COUNT),
                first(told, Figure.Kind.RATE),
                doubt.equals(SURE)
                        ? Certainty.HIGH
                        : state == State.PLANNED ? Certainty.MEDIUM : certainty(sorted.get(0)),
                doubt);
    }

    /** The state of an item that is read from the structure of the report. */
    public static ItemState structural(
            Item item, State state, String rule, Message why, Collection<?> evidence, @Nullable Integer count) {
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
                Certainty.HIGH,
                SURE);
    }

    /** The state of a silent item; where something near was found and not counted, that is told as a doubt. */
    public static ItemState silent(Item item, String rule, Message why, Collection<?> notCounted) {
        List<Reading> near = new ArrayList<>();
        notCounted.forEach(r -> near.add((Reading) r));
        near.sort(Comparator.comparing(r -> r.mention().id()));
        Message doubt = near.isEmpty() ? SURE : near.get(0).why();
        return new ItemState(
                item.id(),
                item.indicatorId(),
                item.name(),
                State.SILENT,
                rule,
                why,
                List.of(),
                List.of(),
                Set.of(),
                null,
                null,
                near.isEmpty() ? Certainty.HIGH : Certainty.MEDIUM,
                doubt);
    }

    /** Lower is more telling: a figure in the clause, no lead sentence, the year itself. */
    private static int rank(Mention m) {
        int rank = m.figureNear() ? 0 : m.hasFigure() ? 1 : 2;
        rank += m.lead() ? 4 : 0;
        rank += m.period() == Period.CUMULATIVE ? 3 : 0;
        return rank;
    }

    private static Certainty certainty(Reading best) {
        return best.mention().lead() || best.mention().period() == Period.CUMULATIVE ? Certainty.LOW : Certainty.MEDIUM;
    }

    private static Message doubt(Mention m, State state) {
        if (m.lead()) {
            return Message.of("只在段首概括句中出现。");
        }
        if (m.period() == Period.CUMULATIVE) {
            return Message.of("数字或表述可能是多年累计。");
        }
        if (state == State.DATA && !m.figureNear()) {
            return Message.of("数字不在同一分句，请核对是否属于该项。");
        }
        if (state == State.DESCRIBED && m.hintOnly()) {
            return Message.of("只有概括性提法。");
        }
        if (state == State.PLANNED) {
            return Message.of("只在计划、要求或不足中提到。");
        }
        return SURE;
    }

    private static @Nullable BigDecimal first(List<Figure> figures, Figure.Kind kind) {
        return figures.stream()
                .filter(f -> f.kind() == kind)
                .map(Figure::value)
                .findFirst()
                .orElse(null);
    }
}
