package io.github.kaoping.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Results made by hand. */
final class Entries {
    private Entries() {}

    /** One of 2024 that is not ranked yet, out of 100 points. */
    static Entry scored(String id, String bodyClass, String outcome, BigDecimal score) {
        return new Entry(
                id,
                id,
                bodyClass,
                2024,
                id,
                "",
                new Mark(
                        outcome,
                        null,
                        score,
                        BigDecimal.valueOf(100),
                        score.divide(BigDecimal.valueOf(100), 4, RoundingMode.HALF_UP),
                        score,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        null,
                        BigDecimal.ONE,
                        0,
                        0,
                        0,
                        null,
                        null,
                        ""),
                List.of(),
                Place.NONE);
    }
}
