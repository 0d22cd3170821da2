package io.github.kaoping.model;

/**
 * A statement (句段): what stands between 。；or an enumerating 一是…; phrases are looked for within one.
 *
 * @param id running number in the report, from 0
 * @param passage the passage it belongs to: statements after one 一是 … up to the next share a passage
 * @param paragraph running number of the paragraph, from 0
 * @param section the section it stands in
 * @param span where it stands in the normalised text
 * @param firstClause its first clause, inclusive
 * @param endClause one after its last clause
 * @param ordinal the number of the 一是/（一） that opens it, 0 if none
 */
public record Statement(
        int id, int passage, int paragraph, int section, Span span, int firstClause, int endClause, int ordinal) {}
