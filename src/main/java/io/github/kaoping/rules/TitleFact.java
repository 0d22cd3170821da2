package io.github.kaoping.rules;

import io.github.kaoping.model.Span;
import java.util.List;

/** What the title of a report holds; {@code complete}: body, year and kind of report are all there. */
public record TitleFact(boolean present, boolean complete, List<Span> place) {
    public TitleFact {
        place = List.copyOf(place);
    }
}
