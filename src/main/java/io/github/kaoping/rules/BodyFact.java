package io.github.kaoping.rules;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Name;

/** The class of the body that reports, for conditions. */
public record BodyFact(BodyClass bodyClass) {
    /** Its name for people. */
    public Name name() {
        return bodyClass.inWords();
    }
}
