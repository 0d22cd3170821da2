package io.github.kaoping.model;

/**
 * A section of a report (章节).
 *
 * @param id running number, from 0; 0 is the stretch before the first heading
 * @param parent the section around it, −1 for top sections
 * @param depth 0 for the opening, then 1 for 一、, 2 for （一）, 3 for 1.
 * @param heading the heading's words without its number; empty for the opening
 * @param label the number as written (一、), empty if none
 * @param headingSpan where the heading stands in the normalised text
 * @param span the whole section in the normalised text
 * @param kind the statutory part it belongs to
 * @param merged whether the heading names problems and plan together
 */
public record Section(
        int id,
        int parent,
        int depth,
        String label,
        String heading,
        Span headingSpan,
        Span span,
        SectionKind kind,
        boolean merged) {}
