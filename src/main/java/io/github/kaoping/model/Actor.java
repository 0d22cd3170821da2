package io.github.kaoping.model;

/** Whose work a clause tells (行为主体). */
public enum Actor {
    /** The reporting body or its own units. */
    BODY,
    /** A superior or a wider area than the body's own (全省, 上级). */
    SUPERIOR,
    /** Courts and procuratorates. */
    COURT,
    /** Any other organ or person. */
    OTHER,
    /** A law or document that is quoted. */
    LAW
}
