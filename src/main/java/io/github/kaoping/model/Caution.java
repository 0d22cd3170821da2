package io.github.kaoping.model;

/**
 * A reason to doubt a document as a whole (全文存疑): it gives and takes no points, and is shown beside the score.
 *
 * @param rule the rule that says so
 * @param why a sentence for people
 */
public record Caution(String rule, Message why) {}
