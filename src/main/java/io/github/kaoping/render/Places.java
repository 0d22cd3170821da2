package io.github.kaoping.render;

import io.github.kaoping.model.Evidence;

/** Says where in the original a stretch stands: page, line and column or paragraph, and headings. */
public final class Places {
    private Places() {}

    public static String say(Evidence evidence, Texts texts) {
        String onPage = spot(evidence, texts, true);
        return evidence.section().isBlank() ? onPage : texts.say("place.section", onPage, evidence.section());
    }

    /** The same without column and headings, for lists. */
    public static String brief(Evidence evidence, Texts texts) {
        return spot(evidence, texts, false);
    }

    private static String spot(Evidence evidence, Texts texts, boolean column) {
        Integer page = evidence.page();
        Integer paragraph = evidence.paragraph();
        String spot = paragraph != null
                ? texts.say("place.paragraph", paragraph)
                : column
                        ? texts.say("place.line", evidence.line(), evidence.column())
                        : texts.say("place.line-only", evidence.line());
        return page == null ? spot : texts.say("place.page", page, spot);
    }
}
