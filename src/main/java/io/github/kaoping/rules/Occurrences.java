package io.github.kaoping.rules;

import io.github.kaoping.criteria.OccurrencesMethod;
import io.github.kaoping.model.ItemState;
import java.math.BigDecimal;

/** How often something that costs points happened (发生次数): look-ups for the rules. */
public final class Occurrences {
    private Occurrences() {}

    /** An account without a number tells of at least one. */
    public static BigDecimal times(ItemState state) {
        BigDecimal count = state.count();
        return count == null ? BigDecimal.ONE : count;
    }

    /** Whether it happened at all; a figure of nought says that it did not. */
    public static boolean happened(ItemState state) {
        return times(state).signum() > 0;
    }

    /** Whether all occurrences together would cost more than the method allows. */
    public static boolean beyond(OccurrencesMethod method, ItemState state) {
        BigDecimal most = method.most();
        return most != null && method.each().multiply(times(state)).compareTo(most) > 0;
    }
}
