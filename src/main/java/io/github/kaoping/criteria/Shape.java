package io.github.kaoping.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The keys that may stand at a place of a criteria file; the first list must, the second may. */
@SuppressWarnings("ImmutableEnumChecker") // both lists are copies that nobody changes
enum Shape {
    TOP(
            "id",
            "title title-en version note note-en total include extends year not-applicable limits bonus-cap deduction-cap"
                    + " grades classes grade-caps vetoes rounding words lexicon bases dimension name name-en points cap floor"
                    + " indicators dimensions items adjustments disable only"),
    PART("", "words lexicon bases dimension name name-en points cap floor indicators dimensions items adjustments"),
    LIST_CHANGE("", "add remove"),
    HEADER(
            "title version total not-applicable limits bonus-cap deduction-cap",
            "id title-en note note-en year grades classes grade-caps vetoes rounding"),
    LIMITS("threshold completeness", "bonus-from cap floor"),
    ROUNDING("", "places mode"),
    GRADE("name", "name-en from quota"),
    VETO("id name", "name-en when unless score panel-only basis"),
    CONDITION("", "class item state at-least"),
    CLASS("endings", "only-if-accounted"),
    GRADE_CAP("id name best", "name-en when unless panel-only"),
    BASIS("text", "from until"),
    DIMENSION("dimension name points indicators", "name-en cap floor"),
    DIMENSION_CHANGE("", "name name-en points cap floor indicators"),
    INDICATOR("id name points advice scoring items", "name-en basis advice-en proposed when unless cap floor"),
    INDICATOR_CHANGE("", "name name-en points basis advice advice-en proposed when unless cap floor scoring items"),
    ITEM(
            "id name duty",
            "name-en counts-events actors depends-on reads find exclude figures advice advice-en cap floor examples"),
    ITEM_CHANGE(
            "",
            "name duty name-en counts-events actors depends-on reads find exclude figures advice advice-en cap floor"
                    + " examples"),
    FIGURES("", "units reach max"),
    PHRASE("find", "not without with under aspect figure at-most count"),
    EXAMPLE("text state", "section figure near-miss"),
    ADJUSTMENT(
            "id name kind cap reads", "name-en values proposed take evidence when unless basis find exclude examples"),
    ADJUSTMENT_CHANGE(
            "", "name kind cap reads name-en values proposed take evidence when unless basis find exclude examples"),
    BAND("from points", ""),
    COVERAGE_BAND("figures points", "dimensions"),
    LEVELS("method item described data", "declared-none when unless"),
    ACCOUNTED("method points", "item items declared-none when unless"),
    CHECKLIST("method", "item items described data points when unless"),
    COUNT("method item points at-least each uncounted", "when unless"),
    BANDS("method item bands uncounted", "of when unless"),
    COVERAGE("method item bands", "when unless"),
    RATE("method item points per each floor unrated", "full when unless"),
    KINDS("method item bands described", "when unless"),
    ASPECTS("method item parts described", "when unless"),
    STEPS("method item base bands unknown described", "when unless"),
    DEADLINE("method item due on-time late absent", "when unless"),
    PROPORTIONAL("method item points unrated", "full when unless"),
    GATE("method item points from", "of unmeasured when unless"),
    HIGHEST("method item values", "otherwise when unless"),
    FULL("method points", "when unless"),
    ABSENCE("method each", "item items when unless"),
    OCCURRENCES("method each", "item items most when unless"),
    ONE_STRIKE("method deduct", "item items when unless"),
    PANEL("method item points", "when unless");

    private final List<String> required;
    private final List<String> keys;

    Shape(String required, String optional) {
        this.required = words(required);
        List<String> all = new ArrayList<>(this.required);
        all.addAll(words(optional));
        this.keys = List.copyOf(all);
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(" ")).filter(w -> !w.isEmpty()).toList();
    }

    List<String> required() {
        return required;
    }

    /** All keys, the required ones first. */
    List<String> keys() {
        return keys;
    }

    /** The shapes of the scoring methods by the name that stands after {@code method}. */
    static List<Shape> methods() {
        return List.of(
                LEVELS,
                ACCOUNTED,
                CHECKLIST,
                COUNT,
                BANDS,
                COVERAGE,
                RATE,
                PROPORTIONAL,
                GATE,
                HIGHEST,
                KINDS,
                ASPECTS,
                STEPS,
                DEADLINE,
                FULL,
                ABSENCE,
                OCCURRENCES,
                ONE_STRIKE,
                PANEL);
    }

    /** The name under which editors know the shape: a method's name, or the key of its list. */
    String word() {
        return switch (this) {
            case TOP, PART, HEADER, LIST_CHANGE -> "";
            case LIMITS -> "limits";
            case ROUNDING -> "rounding";
            case VETO -> "vetoes";
            case CONDITION -> "when";
            case GRADE -> "grades";
            case CLASS -> "classes";
            case GRADE_CAP -> "grade-caps";
            case BASIS -> "bases";
            case DIMENSION -> "dimension";
            case DIMENSION_CHANGE -> "dimensions";
            case INDICATOR, INDICATOR_CHANGE -> "indicators";
            case ITEM, ITEM_CHANGE -> "items";
            case FIGURES -> "figures";
            case PHRASE -> "find";
            case EXAMPLE -> "examples";
            case ADJUSTMENT, ADJUSTMENT_CHANGE -> "adjustments";
            case BAND, COVERAGE_BAND -> "bands";
            case LEVELS -> "levels";
            case ACCOUNTED -> "accounted";
            case CHECKLIST -> "checklist";
            case COUNT -> "count";
            case BANDS -> "bands";
            case COVERAGE -> "coverage";
            case RATE -> "rate";
            case KINDS -> "kinds";
            case ASPECTS -> "aspects";
            case STEPS -> "steps";
            case DEADLINE -> "deadline";
            case PROPORTIONAL -> "proportional";
            case GATE -> "gate";
            case HIGHEST -> "highest";
            case FULL -> "full";
            case ABSENCE -> "absence";
            case OCCURRENCES -> "occurrences";
            case ONE_STRIKE -> "one-strike";
            case PANEL -> "panel";
        };
    }
}
