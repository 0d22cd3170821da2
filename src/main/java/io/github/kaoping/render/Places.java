package io.github.kaoping.render;

import io.github.kaoping.model.Evidence;

/** Says where in the original a stretch stands: page, line, column and headings. */
public final class Places {
    private Places() {}

    public static String say(Evidence evidence, Texts texts) {
        Integer page = evidence.page();
        String spot = texts.say("place.line", evidence.line(), evidence.column());
        String onPage = page == null ? spot : texts.say("place.page", page, spot);
        return evidence.section().isBlank() ? onPage : texts.say("place.section", onPage, evidence.section());
    }
}
