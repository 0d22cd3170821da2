package io.github.kaoping.model;

import java.util.List;

/**
 * A statement that holds only a part of a phrase's words, or all of them but for something that forbids it (差一点).
 *
 * @param phrase the phrase as the criteria write it
 * @param lack what keeps it from being found
 * @param place the clauses from the first to the last of the words that are there, in the normalised text
 * @param statement the statement they stand in
 * @param there the words that are there, in order
 * @param missing what is missing or what forbids it: for each missing place of the phrase its alternatives, as a word list
 */
public record NearMiss(
        String phrase, Lack lack, Span place, int statement, List<String> there, List<List<String>> missing) {
    /** Why a phrase was not found though words of it are there. */
    public enum Lack {
        /** Words of it are not in the statement. */
        WORD,
        /** All words are there, but not in the order, the clause or the distance that is asked for. */
        ORDER,
        /** A word of {@code not}, {@code without} or {@code exclude} stands with it. */
        EXCLUDED,
        /** None of the words of {@code with} is in the statement. */
        COMPANION,
        /** None of the words of {@code under} is in the passage or a heading above it. */
        SURROUNDINGS,
        /** Only a part of a word is there. */
        SIMILAR
    }

    public NearMiss {
        there = List.copyOf(there);
        missing = missing.stream().map(List::copyOf).toList();
    }
}
