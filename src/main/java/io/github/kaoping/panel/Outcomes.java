package io.github.kaoping.panel;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.render.Texts;
import java.util.Arrays;

/** Says the contract's words for outcomes and classes to people (结果用语). */
final class Outcomes {
    private Outcomes() {}

    static String say(String outcome, Texts texts) {
        return Arrays.stream(Outcome.values())
                .filter(o -> o.id().equals(outcome))
                .map(texts::outcome)
                .findFirst()
                .orElse(outcome);
    }

    static String bodyClass(String id, Texts texts) {
        return BodyClass.of(id).map(texts::bodyClass).orElse(id);
    }
}
