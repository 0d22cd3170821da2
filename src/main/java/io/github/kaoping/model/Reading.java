package io.github.kaoping.model;

/**
 * What one mention is worth for its item (读法) and why: the result of the first phase of rules.
 *
 * @param mention the place in the report
 * @param worth what it counts as
 * @param rule the rule that decided
 * @param why a sentence for people
 */
public record Reading(Mention mention, Worth worth, String rule, Message why) {
    /** What a mention can count as. */
    public enum Worth {
        DATA,
        DESCRIBED,
        DECLARED_NONE,
        PLANNED,
        /** It accounts for nothing: another body's work, last year's, a heading, a quoted law. */
        NOTHING
    }

    public String itemId() {
        return mention.itemId();
    }
}
