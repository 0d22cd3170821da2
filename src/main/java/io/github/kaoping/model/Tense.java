package io.github.kaoping.model;

/** How a clause presents its matter (时态). */
public enum Tense {
    /** Done in the period: a figure or a word of completion. */
    DONE,
    /** Running work, told as fact. */
    RUNNING,
    /** A plan, an aim, a target. */
    PLANNED,
    /** A demand or exhortation, for instance in a retold speech. */
    DEMANDED,
    /** A weakness confessed. */
    WEAKNESS,
    /** Expressly: there was none. */
    NONE
}
