package io.github.kaoping.authoring;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import java.util.Locale;

/**
 * Something in the criteria that no example would notice if it were otherwise (未覆盖之处).
 *
 * @param id of the item or indicator, or the name of the rule
 * @param detail the phrase, or what the threshold was moved to; empty if the kind says it all
 */
public record Gap(Kind kind, String id, Name name, Message detail) {
    /** How the gap is written in the list of open ones. */
    String key() {
        String more = detail.chinese();
        return kind.id() + " " + id + (more.isEmpty() ? "" : " " + more);
    }

    /** What is missing; the sentence for it is {@code coverage.} and its id in the texts. */
    public enum Kind {
        NO_HIT,
        NO_NEAR_MISS,
        NO_FIGURE,
        IDLE_PHRASE,
        IDLE_RULE,
        LOOSE_THRESHOLD,
        /** A rule that nothing in the set calls for: a warning, because rules serve sets that this one does not hold. */
        UNUSED_RULE;

        /** Whether it makes the check fail. */
        public boolean fails() {
            return this != UNUSED_RULE;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
