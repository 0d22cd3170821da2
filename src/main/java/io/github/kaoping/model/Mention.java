package io.github.kaoping.model;

import java.util.List;

/**
 * A place where a phrase of an item was found (线索), with what the clause says about it. A fact for the rules.
 *
 * @param id running number in the report, from 0
 * @param itemId the item looked for
 * @param phrase the phrase as the criteria write it
 * @param order the phrase's place in the criteria, from 0: what tells more stands first
 * @param aspect what side of the item the phrase tells (cases, outcome, …), empty if none
 * @param span what was found, in the normalised text
 * @param stretch what a reader must see to judge it: its clauses, up to the one with its first figure
 * @param clause the clause that decides, and {@code statement} the statement around it
 * @param passage the passage around the statement
 * @param kind the statutory part it stands in
 * @param tense see {@link Tense}; {@link Tense#NONE} only when the absence governs this mention
 * @param scoped whether the declared absence covers only cases of some cause (因信息公开引发…)
 * @param actor whose work it is
 * @param period which time it speaks of
 * @param heading whether it stands in a heading
 * @param lead whether it stands in the short first sentence of a passage that goes on
 * @param titled whether it stands inside 《…》
 * @param needsFigure whether the criteria count this phrase only with a figure
 * @param hintOnly whether the criteria count this phrase as described at most
 * @param recited whether it only stands in a recital of an indicator's items of which the passage names no case: 严格履行公众参与、
 *     专家论证、风险评估、合法性审查和集体讨论决定程序
 * @param topic whether it is only one of several topics of a meeting or a training: 就行政应诉、信访等工作召开党组会
 * @param bare whether its statement is nothing but the name of the item: 行政执法公示制度；
 * @param event whether the item counts events, so that a declared absence answers it
 * @param otherActorCounts whether the criteria let this other actor's work count for the item
 * @param figures the figures that belong to it, the most telling first
 * @param figureNear whether the first figure stands in the same clause
 * @param otherFigures whether its statement holds figures of which none belongs to it
 * @param cue the words that told tense, actor or period, for explanations
 */
public record Mention(
        int id,
        String itemId,
        String phrase,
        int order,
        String aspect,
        Span span,
        Span stretch,
        int clause,
        int statement,
        int passage,
        SectionKind kind,
        Tense tense,
        boolean scoped,
        Actor actor,
        Period period,
        boolean heading,
        boolean lead,
        boolean titled,
        boolean needsFigure,
        boolean hintOnly,
        boolean recited,
        boolean topic,
        boolean bare,
        boolean event,
        boolean otherActorCounts,
        List<Figure> figures,
        boolean figureNear,
        boolean otherFigures,
        String cue) {
    public Mention {
        figures = List.copyOf(figures);
    }

    /** The same mention under another number. */
    public Mention at(int newId) {
        return new Mention(
                newId,
                itemId,
                phrase,
                order,
                aspect,
                span,
                stretch,
                clause,
                statement,
                passage,
                kind,
                tense,
                scoped,
                actor,
                period,
                heading,
                lead,
                titled,
                needsFigure,
                hintOnly,
                recited,
                topic,
                bare,
                event,
                otherActorCounts,
                figures,
                figureNear,
                otherFigures,
                cue);
    }

    public boolean hasFigure() {
        return !figures.isEmpty();
    }
}
