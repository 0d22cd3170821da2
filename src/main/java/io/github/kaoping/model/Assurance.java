package io.github.kaoping.model;

/**
 * What makes a mention's reading sure, or not quite (把握依据). A mention may have several; the weakest says how sure it is.
 *
 * @param mention the place in the report
 * @param certainty how sure it lets the reading be
 * @param rule the rule that says so
 * @param ground a sentence for people
 */
public record Assurance(Mention mention, Certainty certainty, String rule, Message ground) {
    public String itemId() {
        return mention.itemId();
    }
}
