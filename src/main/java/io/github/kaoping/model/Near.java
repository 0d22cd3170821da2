package io.github.kaoping.model;

/**
 * A place that holds the better part of an item's phrase and not all of it (近似文字). It gives no state; it says that a
 * silent item deserves a second look.
 *
 * @param itemId the item
 * @param span from the first to the last of the words that are there, in the normalised text
 * @param clause the clause of the first of them
 * @param excluded whether all words were there and an exclusion of the criteria voided them
 */
public record Near(String itemId, Span span, int clause, boolean excluded) {}
