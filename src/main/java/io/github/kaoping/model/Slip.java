package io.github.kaoping.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of slips that editors make (差错种类): each has a code that never changes and a page in the handbook.
 *
 * <p>The hundreds tell where to look: 1 files, 2 signs and YAML, 3 keys and values, 4 names, 5 points and methods, 6 phrases, 7 years,
 * 8 examples, 9 rules and tables. A number that is given up is not given again.
 */
public enum Slip {
    FILE_MISSING(101),
    FILE_UNREADABLE(102),
    ENCODING(103),
    FILE_TWICE(104),
    EXTENDS_CIRCLE(105),
    FILE_NAME(106),
    YEAR_OF_FILE(107),
    NO_DIMENSION(108),

    INDENT_SIGN(201),
    HIDDEN_SIGN(202),
    WIDE_SIGN(203),
    COLON(204),
    QUOTES(205),
    INDENT(206),
    BRACKETS(207),
    YAML(208),
    EMPTY_FILE(209),
    KEY_TWICE(210),
    MIXED_SIGNS(211, true),

    UNKNOWN_KEY(301),
    MISPLACED_KEY(302),
    MISSING_KEY(303),
    WRONG_KIND(304),
    NOT_A_NUMBER(305),
    OUT_OF_RANGE(306),
    UNKNOWN_WORD(307),
    EMPTY_VALUE(308),
    NOT_A_DATE(309),
    EITHER_KEY(310),

    DUPLICATE_ID(401),
    ID_PREFIX(402),
    UNKNOWN_LIST(403),
    UNKNOWN_BASIS(404),
    UNKNOWN_ITEM(405),
    UNKNOWN_ID(406),
    UNKNOWN_GRADE(407),
    DEFINED_TWICE(408),
    LIST_CIRCLE(409),
    LEXICON_MISSING(410),
    UNUSED_BASIS(411, true),
    UNUSED_LIST(412, true),
    NOTHING_TO_REMOVE(413),
    CONDITION_GONE(414),

    SUM(501),
    BAND_ORDER(502),
    GRADE_GAP(503),
    BAND_GAP(504, true),
    BAND_POINTS(505, true),
    UNKNOWN_METHOD(506),
    METHOD_FIT(507),
    ITEM_UNUSED(508),
    VALUES(509),
    METHOD_WITHOUT_RULE(510),
    NEVER_REACHED(511, true),
    UNEVEN_CASES(512, true),

    PHRASE_SYNTAX(601),
    PHRASE_MISSING(602),
    PHRASE_NEVER(603, true),
    PHRASE_ANYTHING(604, true),
    PHRASE_SHADOWED(605, true),
    TOO_MANY_WORDINGS(606),
    WORD_TWICE(607, true),

    PERIOD_ORDER(701),
    PERIOD_OVER(702, true),

    NO_EXAMPLES(801, true),
    ONE_SIDED_EXAMPLES(802, true),
    EXAMPLE_ODD(803, true),

    RULES(901),
    LABELS(911);

    private final int number;
    private final boolean warning;

    Slip(int number) {
        this(number, false);
    }

    Slip(int number, boolean warning) {
        this.number = number;
        this.warning = warning;
    }

    /** What editors look it up by, for instance {@code KP-301}. */
    public String code() {
        return "KP-" + number;
    }

    /** Whether the set can be used all the same (提醒); otherwise it cannot (错误). */
    public boolean isWarning() {
        return warning;
    }

    /** The slip of a code, written in any case, with or without {@code KP-}. */
    public static Optional<Slip> of(String code) {
        String number = code.strip().replaceFirst("(?i)^kp-?", "");
        return Arrays.stream(values())
                .filter(s -> String.valueOf(s.number).equals(number))
                .findFirst();
    }
}
