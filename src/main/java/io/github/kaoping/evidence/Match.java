package io.github.kaoping.evidence;

import io.github.kaoping.model.Span;

/**
 * A phrase found in a statement.
 *
 * @param clause the clause that decides: where the phrase's last word stands
 */
record Match(PhraseIndex.Entry entry, Span span, int clause) {
    String itemId() {
        return entry.item().id();
    }
}
