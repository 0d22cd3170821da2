package io.github.kaoping.criteria;

import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 要素: the unit that is read in the text.
 *
 * @param id for instance {@code G3.appearance}; stable across years
 * @param indicatorId its indicator
 * @param duty 3: the national rule on annual reports names it; 2: a law or national policy imposes it; 1: practice
 * @param event whether it counts events, so that a declared absence comes before described
 * @param reads what decides its state
 * @param phrases what is looked for, if it is read by phrases
 * @param exclusions phrases that void a hit in the same clause
 * @param actors whose work counts besides the body's own (the court that hears a case, the inspectors who come)
 * @param dependsOn an item that counts events: where the report declares that there were none, this item does not apply
 * @param figures which figures may belong to it
 * @param advice what an account of it contains
 * @param examples what must be read how: the tests of the criteria
 * @param range between what its points stay
 */
public record Item(
        String id,
        String indicatorId,
        Name name,
        int duty,
        boolean event,
        Reads reads,
        List<Phrase> phrases,
        List<Phrase> exclusions,
        List<Actor> actors,
        @Nullable String dependsOn,
        FigureRule figures,
        Name advice,
        List<Example> examples,
        Range range) {
    public Item {
        phrases = List.copyOf(phrases);
        exclusions = List.copyOf(exclusions);
        actors = List.copyOf(actors);
        examples = List.copyOf(examples);
    }

    public Item(
            String id,
            String indicatorId,
            Name name,
            int duty,
            boolean event,
            Reads reads,
            List<Phrase> phrases,
            List<Phrase> exclusions,
            List<Actor> actors,
            @Nullable String dependsOn,
            FigureRule figures,
            Name advice,
            List<Example> examples) {
        this(
                id,
                indicatorId,
                name,
                duty,
                event,
                reads,
                phrases,
                exclusions,
                actors,
                dependsOn,
                figures,
                advice,
                examples,
                Range.NONE);
    }

    /** What decides an item's state. */
    public enum Reads {
        PHRASES,
        TITLE,
        SUBMITTED,
        PUBLISHED,
        PART_MEASURES,
        PART_PROBLEMS,
        PART_DUTY,
        PART_PLAN,
        PROBLEMS,
        CAUSES,
        PLAN,
        MATCH,
        FIGURES,
        PANEL
    }

    /**
     * Which figures may belong to the item.
     *
     * @param units units that count it, in the order of how telling they are; empty: any unit of counting
     * @param reach how far from the phrase a figure may stand
     * @param max the largest believable value, null if there is no limit
     */
    public record FigureRule(
            List<String> units, Reach reach, @Nullable Long max) {
        /** How far a figure may stand from its phrase. */
        public enum Reach {
            /** In the same clause. */
            CLAUSE,
            /** In the clauses that follow in the same statement, until they turn to another item. */
            STATEMENT,
            /** Anywhere in the passage that the phrase opens. */
            PASSAGE
        }

        public FigureRule {
            units = List.copyOf(units);
        }
    }

    /**
     * An example that stands under the item and is executed as a test.
     *
     * @param text one or more sentences of an invented report
     * @param section under which kind of heading it is read: measures unless said
     * @param state the state it must give
     * @param figure the most telling figure it must give, null if it must have none or none is asserted
     * @param line line in the file, for messages
     */
    public record Example(
            String text,
            io.github.kaoping.model.SectionKind section,
            State state,
            @Nullable String figure,
            String file,
            int line) {}
}
