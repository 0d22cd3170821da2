package io.github.kaoping.model;

import java.util.List;

/**
 * A clause (分句): the stretch between commas, the smallest unit that has a tense, an actor and a period of its own.
 *
 * @param id running number in the report, from 0
 * @param statement the statement it is part of
 * @param section the section it stands in
 * @param span where it stands in the normalised text
 * @param kind the statutory part it belongs to
 * @param tense how it presents its matter, and {@code tenseCue} the words that told so (empty if only the section did)
 * @param actor whose work it tells, and {@code actorCue} the words that told so
 * @param period which time it speaks of, and {@code periodCue} the words that told so
 * @param heading whether it is a heading, which by itself accounts for nothing
 * @param lead whether it is the short first sentence of a run-in passage (一是规范执法行为。…)
 * @param figures the quantities in it, in order
 */
public record Clause(
        int id,
        int statement,
        int section,
        Span span,
        SectionKind kind,
        Tense tense,
        String tenseCue,
        Actor actor,
        String actorCue,
        Period period,
        String periodCue,
        boolean heading,
        boolean lead,
        List<Figure> figures) {
    public Clause {
        figures = List.copyOf(figures);
    }

    /** The same clause as part of a plan, told so by these words. */
    public Clause planned(String cue) {
        return new Clause(
                id,
                statement,
                section,
                span,
                kind,
                Tense.PLANNED,
                cue,
                actor,
                actorCue,
                period,
                periodCue,
                heading,
                lead,
                figures);
    }
}
