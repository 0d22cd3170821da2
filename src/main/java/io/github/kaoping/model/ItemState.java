package io.github.kaoping.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of one item in one report, with what it rests on (要素认定). A fact for the rules of the judgement phase.
 *
 * @param itemId the item
 * @param indicatorId its indicator
 * @param name its name for people
 * @param state what the report says on it
 * @param rule the rule that decided
 * @param why a sentence for people
 * @param evidence stretches of the normalised text it rests on, the decisive one first
 * @param figures belonging figures, the most telling first
 * @param aspects the sides of the item that are told with a figure
 * @param told the sides of the item that are told at all, with a figure or without
 * @param count how often or how many, where a method asks for it; null if not told
 * @param rate a rate in percent, where one is told; null if not
 * @param certainty how sure it is
 * @param ground what makes it so sure, or not surer
 */
public record ItemState(
        String itemId,
        String indicatorId,
        Name name,
        State state,
        String rule,
        Message why,
        List<Span> evidence,
        List<Figure> figures,
        Set<String> aspects,
        Set<String> told,
        @Nullable BigDecimal count,
        @Nullable BigDecimal rate,
        Certainty certainty,
        Message ground) {
    public ItemState {
        evidence = List.copyOf(evidence);
        figures = List.copyOf(figures);
        aspects = Set.copyOf(aspects);
        told = Set.copyOf(told);
    }

    /** No side is told but those with a figure. */
    public ItemState(
            String itemId,
            String indicatorId,
            Name name,
            State state,
            String rule,
            Message why,
            List<Span> evidence,
            List<Figure> figures,
            Set<String> aspects,
            @Nullable BigDecimal count,
            @Nullable BigDecimal rate,
            Certainty certainty,
            Message ground) {
        this(
                itemId,
                indicatorId,
                name,
                state,
                rule,
                why,
                evidence,
                figures,
                aspects,
                aspects,
                count,
                rate,
                certainty,
                ground);
    }

    public boolean accounted() {
        return state.accounted();
    }

    public boolean absent() {
        return state.absent();
    }
}
