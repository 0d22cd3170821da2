package io.github.kaoping.model;

import java.util.List;

/**
 * A report as understood (报告): what the parser delivers and everything later reads.
 *
 * @param source the file
 * @param text the normalised text all spans below point into
 * @param profile title, body, year, dates
 * @param genre what kind of document it is, and {@code genreCue} the words that told so
 * @param sections in order of their beginning; the first is the opening
 * @param statements in order
 * @param clauses in order
 * @param parts the statutory parts found
 * @param placeholders stretches such as xx镇 or “*次” that a model text leaves to be filled in
 */
public record Report(
        SourceText source,
        NormalText text,
        Profile profile,
        Genre genre,
        String genreCue,
        List<Section> sections,
        List<Statement> statements,
        List<Clause> clauses,
        List<Part> parts,
        List<Span> placeholders) {
    public Report {
        sections = List.copyOf(sections);
        statements = List.copyOf(statements);
        clauses = List.copyOf(clauses);
        parts = List.copyOf(parts);
        placeholders = List.copyOf(placeholders);
    }

    public String text(Clause clause) {
        return text.text(clause.span());
    }

    /** The path of headings that leads to a section, for instance 一、主要举措 › （二）依法决策. */
    public String path(int section) {
        Section s = sections.get(section);
        String own = s.label() + s.heading();
        return s.parent() < 0 || sections.get(s.parent()).depth() == 0 ? own : path(s.parent()) + " › " + own;
    }
}
