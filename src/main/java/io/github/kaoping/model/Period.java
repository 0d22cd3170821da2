package io.github.kaoping.model;

/** Which time a clause speaks of (时期), relative to the reporting year. */
public enum Period {
    /** The reporting year, said or understood. */
    THIS_YEAR,
    /** A part of the reporting year (上半年, 截至10月). */
    PART,
    /** An earlier year. */
    EARLIER,
    /** Several years up to now (近年来, 成立以来, 自2021年至今). */
    CUMULATIVE,
    /** A later year. */
    LATER
}
