package io.github.kaoping.rules;

import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Period;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.Tense;

/**
 * How a mention is told (情形): all that rules may know when they say what a mention is worth and how sure that is. Two mentions
 * told alike are judged alike, whatever their item and place; so circumstances are judged once for all reports of a run.
 *
 * @param kind the statutory part it stands in
 * @param tense see {@link Tense}
 * @param scoped whether a declared absence covers only cases of some cause
 * @param actor whose work it is
 * @param period which time it speaks of
 * @param heading whether it stands in a heading
 * @param lead whether it stands in the short first sentence of a passage, and {@code followed} whether the passage goes on to
 *     speak of the same item
 * @param titled whether it stands inside a title that is only referred to
 * @param needsFigure whether the criteria count its phrase only with a figure
 * @param hintOnly whether the criteria count its phrase as described at most
 * @param recited whether it only stands in a recital of an indicator's items
 * @param topic whether it is only a topic of a meeting or a training
 * @param bare whether nothing but its name is there
 * @param event whether its item counts events
 * @param otherActorCounts whether the criteria let this actor's work count for the item
 * @param hasFigures whether figures belong to it, {@code figureNear} whether one stands in the same clause
 * @param otherFigures whether its statement holds figures of which none belongs to it
 * @param cue the words that told tense, actor or period
 */
public record Circumstances(
        SectionKind kind,
        Tense tense,
        boolean scoped,
        Actor actor,
        Period period,
        boolean heading,
        boolean lead,
        boolean followed,
        boolean titled,
        boolean needsFigure,
        boolean hintOnly,
        boolean recited,
        boolean topic,
        boolean bare,
        boolean event,
        boolean otherActorCounts,
        boolean hasFigures,
        boolean figureNear,
        boolean otherFigures,
        String cue) {
    // These two are written out: Java's own delay the start, and every mention is looked up by them.
    @Override
    public boolean equals(Object other) {
        return other instanceof Circumstances c
                && c.flags() == flags()
                && c.kind == kind
                && c.tense == tense
                && c.actor == actor
                && c.period == period
                && c.cue.equals(cue);
    }

    @Override
    public int hashCode() {
        int hash = 31 * flags() + kind.hashCode();
        hash = 31 * hash + tense.hashCode();
        hash = 31 * hash + actor.hashCode();
        hash = 31 * hash + period.hashCode();
        return 31 * hash + cue.hashCode();
    }

    /** All that is so or not, one bit each. */
    private int flags() {
        return bit(scoped, 0)
                | bit(heading, 1)
                | bit(lead, 2)
                | bit(followed, 3)
                | bit(titled, 4)
                | bit(needsFigure, 5)
                | bit(hintOnly, 6)
                | bit(recited, 7)
                | bit(bare, 8)
                | bit(event, 9)
                | bit(otherActorCounts, 10)
                | bit(hasFigures, 11)
                | bit(figureNear, 12)
                | bit(otherFigures, 13)
                | bit(topic, 14);
    }

    private static int bit(boolean so, int place) {
        return so ? 1 << place : 0;
    }

    static Circumstances of(Mention m, boolean followed) {
        return new Circumstances(
                m.kind(),
                m.tense(),
                m.scoped(),
                m.actor(),
                m.period(),
                m.heading(),
                m.lead(),
                followed,
                m.titled(),
                m.needsFigure(),
                m.hintOnly(),
                m.recited(),
                m.topic(),
                m.bare(),
                m.event(),
                m.otherActorCounts(),
                m.hasFigure(),
                m.figureNear(),
                m.otherFigures(),
                m.cue());
    }
}
