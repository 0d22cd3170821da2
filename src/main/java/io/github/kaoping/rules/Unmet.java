package io.github.kaoping.rules;

import io.github.kaoping.model.Message;

/**
 * A condition of something in the criteria that does not hold for this report.
 *
 * @param owner what it is a condition of
 * @param unknown whether it cannot be told if it holds
 * @param why a sentence for people
 */
public record Unmet(String owner, boolean unknown, Message why) {
    // Written out, because the one that Java would make at the first call delays the start.
    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + Boolean.hashCode(unknown);
    }
}
