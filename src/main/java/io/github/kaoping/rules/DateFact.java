package io.github.kaoping.rules;

/**
 * What is known about a date an item asks for.
 *
 * @param itemId the item that reads it
 * @param known whether anything is known
 * @param late whether it is after the deadline, {@code absent} whether it is known never to have happened
 * @param shown the date as it is told to people, empty if none
 */
public record DateFact(String itemId, boolean known, boolean late, boolean absent, String shown) {}
