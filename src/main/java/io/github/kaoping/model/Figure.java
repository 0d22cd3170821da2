package io.github.kaoping.model;

import java.math.BigDecimal;

/**
 * A quantity in a report (数字), for instance 23人次, 近1500小时, 90.9%.
 *
 * @param value the number, scaled (1.8亿 is 180000000); a share in 成 is in percent
 * @param unit the unit as written; {@code %} for rates
 * @param approximate whether 余, 近, 多, 约 … stands with it
 * @param kind what sort of quantity it is
 * @param role what part it plays in its sentence
 * @param span where it stands in the normalised text
 */
public record Figure(BigDecimal value, String unit, boolean approximate, Kind kind, Role role, Span span) {
    // These two are written out, because those that Java would make at the first call delay the start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Figure f
                && f.span.equals(span)
                && f.value.equals(value)
                && f.unit.equals(unit)
                && f.approximate == approximate
                && f.kind == kind
                && f.role == role;
    }

    @Override
    public int hashCode() {
        return 31 * value.hashCode() + span.hashCode();
    }

    /** Sorts of quantities. */
    public enum Kind {
        COUNT,
        RATE,
        AMOUNT,
        /** Hours, days: a length of time. */
        DURATION,
        /** 10.6倍, 3个百分点: a change or ratio. */
        RATIO
    }

    /** What a figure does in its sentence. */
    public enum Role {
        /** Counts something of the period. */
        VALUE,
        /** A part of the figure before it (其中…). */
        PART,
        /** Another time's figure, or a difference to it (比2023年的214件减少36件). */
        COMPARISON,
        /** A limit, deadline or target (不少于4次, 7个工作日内). */
        LIMIT,
        /** How many prizes, or how often something was praised or reprinted (2人获评先进个人, 被省厅简报录用3次). */
        HONOUR
    }

    /** The value as a plain decimal number. */
    public String plain() {
        return value.stripTrailingZeros().toPlainString();
    }
}
