package io.github.kaoping.authoring;

import io.github.kaoping.model.Name;
import java.util.Locale;

/**
 * One thing in which two criteria sets differ (标准的一处变化), in both languages.
 *
 * @param dimension id of the dimension it stands under; empty for what concerns the set as a whole
 * @param id of the indicator, item, adjustment, grade cap, basis, class of body or list it is about; empty for the set
 * @param name of that
 * @param before what the old set says, {@code after} what the new one says; empty where there is nothing
 */
public record Change(String dimension, String id, Name name, Kind kind, Name before, Name after) {
    static final Name NOTHING = new Name("", "");

    /** What changed; the sentence for it is {@code diff.} and its id in the texts. */
    public enum Kind {
        TITLE(false),
        VERSION(false),
        YEAR(true),
        NOTE(false),
        TOTAL(true),
        BONUS_CAP(true),
        DEDUCTION_CAP(true),
        NOT_APPLICABLE(true),
        THRESHOLD(true),
        COMPLETENESS(true),
        GRADES(true),
        ROUNDING(true),
        BONUS_FROM(true),
        VETOES(true),
        CONDITIONS(true),
        RANGE(true),
        CAP_ADDED(true),
        CAP_REMOVED(true),
        CAP(true),
        CLASS_WORDS(true),
        CLASS_ONLY_IF(true),
        CUES(true),
        BASIS_DEFINED(false),
        BASIS_DROPPED(false),
        BASIS_TEXT(false),
        BASIS_PERIOD(false),
        DIMENSION_ADDED(true),
        DIMENSION_REMOVED(true),
        DIMENSION_POINTS(true),
        ADDED(true),
        REMOVED(true),
        RENAMED(false),
        MOVED(true),
        POINTS(true),
        SCORING(true),
        PROPOSED(true),
        BASIS_ADDED(false),
        BASIS_REMOVED(false),
        ADVICE(false),
        ITEM_ADDED(true),
        ITEM_REMOVED(true),
        DUTY(false),
        EVENT(true),
        READS(true),
        ACTORS(true),
        DEPENDS_ON(true),
        PHRASE_ADDED(true),
        PHRASE_REMOVED(true),
        PHRASE_WORDS(true),
        PHRASE_LIMITS(true),
        EXCLUSIONS(true),
        FIGURES(true),
        EXAMPLES(false),
        ADJUSTMENT_ADDED(true),
        ADJUSTMENT_REMOVED(true),
        ADJUSTMENT(true);

        private final boolean movesScores;

        Kind(boolean movesScores) {
            this.movesScores = movesScores;
        }

        /** Whether a report may be scored otherwise for it. */
        public boolean movesScores() {
            return movesScores;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
