package io.github.kaoping.criteria;

import java.util.List;

/**
 * A phrase that officials can write (查找词组).
 *
 * <p>{@code find} reads: {@code 甲|乙} alternatives; {@code {词表}} all words of a shared list; {@code 甲 … 乙} in this order
 * within one clause; {@code 甲 …… 乙} in this order within one statement; {@code 甲 & 乙} both in one statement, in any order.
 *
 * @param source the phrase as written, for explanations
 * @param slots the resolved alternatives of each place, in order, each list with at least one word
 * @param gaps between the slots: as many as slots less one
 * @param not words that void the hit when they stand in the same clause
 * @param without words that void the hit when they stand anywhere in the same statement
 * @param with words of which one must stand in the same statement too (empty: none asked)
 * @param under words of which one must stand in the passage or a heading above it (empty: none asked)
 * @param aspect which side of the item it tells, empty if none
 * @param needsFigure counts only with a figure
 * @param describedAtMost never counts as data
 * @param counted what is counted where no figure is written
 */
public record Phrase(
        String source,
        List<List<String>> slots,
        List<Gap> gaps,
        List<String> not,
        List<String> without,
        List<String> with,
        List<String> under,
        String aspect,
        boolean needsFigure,
        boolean describedAtMost,
        Counted counted) {
    /** What counts instead of a figure. */
    public enum Counted {
        NOTHING,
        /** Two or more documents named in 《…》 one after the other. */
        TITLES,
        /** The dates of meetings: 3月15日，局党组会议听取…. */
        DATES,
        /** The words themselves say that there was none: 零败诉, 无一被撤销. */
        ZERO
    }

    /** How two places of a phrase relate. */
    public enum Gap {
        /** Right after it, in the same clause, at most twenty characters between. */
        CLAUSE,
        /** After it, in the same statement. */
        STATEMENT,
        /** Anywhere in the same statement. */
        ANY_ORDER
    }

    public Phrase {
        slots = slots.stream().map(List::copyOf).toList();
        gaps = List.copyOf(gaps);
        not = List.copyOf(not);
        without = List.copyOf(without);
        with = List.copyOf(with);
        under = List.copyOf(under);
        if (slots.isEmpty() || gaps.size() != slots.size() - 1) {
            throw new IllegalArgumentException("slots and gaps do not fit: " + source);
        }
    }
}
