package io.github.kaoping.criteria;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.State;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something of the criteria applies (适用条件): by the class of body, or by what the report says on an item.
 *
 * <p>All conditions under {@code when} must hold, and none under {@code unless}.
 *
 * @param owner what it is a condition of: an indicator ({@code G3}), one of its methods ({@code G3/0}, counted in the indicator's
 *     list), a bonus or deduction, a grade cap, a veto
 * @param order its place among the owner's conditions, from 0
 * @param unless whether it must not hold
 * @param classes classes of bodies; empty if it is about an item
 * @param itemId the item, empty if it is about classes
 * @param states states of the item of which one must be so
 * @param atLeast how many or how often the item must be told, null if that does not matter; an account without a
 *     number tells of one
 */
public record Condition(
        String owner,
        int order,
        boolean unless,
        List<BodyClass> classes,
        String itemId,
        List<State> states,
        @Nullable Integer atLeast) {
    public Condition {
        classes = List.copyOf(classes);
        states = List.copyOf(states);
    }

    /** The owner name of a method: its indicator and its place in the indicator's list. */
    public static String ownerOf(String indicatorId, int method) {
        return indicatorId + "/" + method;
    }

    /** Whether the state of the item is so; only for conditions about an item. */
    public boolean holds(ItemState state) {
        BigDecimal count = state.count() == null ? BigDecimal.ONE : state.count();
        boolean often = atLeast == null || count.intValue() >= atLeast;
        return states.contains(state.state()) && often;
    }
}
