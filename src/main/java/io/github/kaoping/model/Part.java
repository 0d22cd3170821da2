package io.github.kaoping.model;

import java.util.List;

/**
 * A statutory part as found in a report (法定内容).
 *
 * @param kind which part
 * @param ownHeading whether a heading names it; otherwise it is a passage inside another part
 * @param place the heading, or the first clause of the passage, in the normalised text
 * @param points the separate weaknesses or measures in it, each its decisive stretch
 * @param reasons how many of {@code points} are given with a reason (problems only)
 * @param reasonSpans where reasons are named
 */
public record Part(
        SectionKind kind, boolean ownHeading, Span place, List<Span> points, int reasons, List<Span> reasonSpans) {
    public Part {
        points = List.copyOf(points);
        reasonSpans = List.copyOf(reasonSpans);
    }
}
