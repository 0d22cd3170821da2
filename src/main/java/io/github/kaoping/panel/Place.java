package io.github.kaoping.panel;

import org.jspecify.annotations.Nullable;

/**
 * Where a body stands within its class and year (名次); the names are those of the contract.
 *
 * @param rank by the rate, null where it is not ranked
 * @param ranked how many are ranked in that class and year
 * @param rankLow best place of the middle 90 % when weights change, {@code rankHigh} the worst; null where not ranked
 * @param alikeLow best place of those it cannot be told apart from, {@code alikeHigh} the worst
 */
record Place(
        @Nullable Integer rank,
        int ranked,
        @Nullable Integer rankLow,
        @Nullable Integer rankHigh,
        @Nullable Integer alikeLow,
        @Nullable Integer alikeHigh) {
    static final Place NONE = new Place(null, 0, null, null, null, null);

    /** The interval in words, empty where it is not ranked: 3–7, or 3 alone. */
    String interval() {
        return span(rankLow, rankHigh);
    }

    /** The places it cannot be told apart from, in the same way. */
    String alikeSpan() {
        return span(alikeLow, alikeHigh);
    }

    private static String span(@Nullable Integer low, @Nullable Integer high) {
        if (low == null || high == null) {
            return "";
        }
        return low.equals(high) ? low.toString() : low + "–" + high;
    }

    /** Whether others stand so close that its place says nothing against theirs. */
    boolean alike() {
        return alikeLow != null && !alikeLow.equals(alikeHigh);
    }
}
