package io.github.kaoping.rules;

import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** How many distinct figures of a report belong to items, and over how many dimensions they spread. */
public record FigureCoverage(int figures, int dimensions) {
    /** Counts over readings that have a figure; an item's dimension is the letter its id begins with. */
    public static FigureCoverage of(Collection<?> readings) {
        Set<Span> figures = new HashSet<>();
        Set<String> dimensions = new HashSet<>();
        for (Object o : readings) {
            Reading r = (Reading) o;
            for (Figure f : r.mention().figures()) {
                figures.add(f.span());
            }
            dimensions.add(r.itemId().substring(0, 1));
        }
        return new FigureCoverage(figures.size(), dimensions.size());
    }
}
