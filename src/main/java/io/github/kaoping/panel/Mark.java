package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a score sheet comes to, in brief (一份评分表的要点); the names are those of the contract.
 *
 * @param missing how many items that apply are missing, {@code statutory} how many of them by the national rule (★★★)
 * @param doubtful how many items were read with low certainty; like the two before null where no report was judged
 * @param note what the criteria say of their points
 */
record Mark(
        String outcome,
        @Nullable String reason,
        @Nullable BigDecimal score,
        @Nullable BigDecimal max,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal base,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal deductions,
        @Nullable String grade,
        @Nullable BigDecimal completeness,
        @Nullable Integer missing,
        @Nullable Integer statutory,
        @Nullable Integer doubtful,
        @Nullable String submitted,
        @Nullable String published,
        String note) {
    private static final int STATUTORY = 3;

    static Mark of(String outcome, StoredSheet sheet) {
        return new Mark(
                outcome,
                sheet.text("reason"),
                sheet.number("score"),
                sheet.number("max"),
                sheet.number("rate"),
                sheet.number("base"),
                sheet.number("bonus"),
                sheet.number("deductions"),
                sheet.text("grade"),
                sheet.number("completeness"),
                missing(sheet, 1),
                missing(sheet, STATUTORY),
                doubtful(sheet),
                sheet.text("report", "submitted"),
                sheet.text("report", "published"),
                sheet.run().path("note").asText());
    }

    /** How many items are missing in indicators of at least this duty. */
    private static @Nullable Integer missing(StoredSheet sheet, int duty) {
        if (sheet.indicators().isEmpty()) {
            return null;
        }
        return sheet.list("missing").stream()
                .filter(m -> m.path("duty").asInt() >= duty)
                .mapToInt(m -> m.path("items").size())
                .sum();
    }

    private static @Nullable Integer doubtful(StoredSheet sheet) {
        if (sheet.indicators().isEmpty()) {
            return null;
        }
        int low = 0;
        for (JsonNode indicator : sheet.indicators()) {
            for (JsonNode item : indicator.path("items")) {
                low += item.path("certainty").asText().equals("low") ? 1 : 0;
            }
        }
        return low;
    }

    Mark graded(@Nullable String newGrade) {
        return new Mark(
                outcome,
                reason,
                score,
                max,
                rate,
                base,
                bonus,
                deductions,
                newGrade,
                completeness,
                missing,
                statutory,
                doubtful,
                submitted,
                published,
                note);
    }

    /** Whether its rate can be compared with others'. */
    boolean comparable() {
        return rate != null && (outcome.equals("scored") || outcome.equals("below-threshold"));
    }
}
