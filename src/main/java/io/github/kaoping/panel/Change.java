package io.github.kaoping.panel;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one judge decided about one thing of one body (评审意见), as the log keeps it.
 *
 * @param id the body's in the results
 * @param about an indicator, a bonus or deduction, or a limit of the grade
 * @param machine what the program had found, null where it had left the matter open; it stays visible beside the judge's
 * @param value the judge's points; for a limit of the grade 1 if it applies and 0 if not
 * @param reason one of the list
 * @param words the judge's own
 * @param date as 2025-03-01
 */
@JsonPropertyOrder({"judge", "date", "id", "about", "machine", "value", "reason", "words"})
record Change(
        String judge,
        String date,
        String id,
        String about,
        @Nullable BigDecimal machine,
        BigDecimal value,
        String reason,
        String words) {
    /** What it is about, whoever decided. */
    String subject() {
        return id + "\t" + about;
    }

    /** Whether it says the same of the same thing. */
    boolean same(Change other) {
        return judge.equals(other.judge)
                && subject().equals(other.subject())
                && value.compareTo(other.value) == 0
                && reason.equals(other.reason)
                && words.equals(other.words)
                && date.equals(other.date);
    }
}
