package io.github.kaoping.panel;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One body in the results, in brief (结果的一行); the names are those of the contract.
 *
 * @param body as the manifest has it, else as the report names it, else empty
 * @param missing how many indicators have something missing, {@code statutory} how many of them by the national rule (★★★)
 * @param doubtful many items were read with low certainty
 * @param doubts what a person should check about the match of body and file
 * @param rank its place within class and year by the rate, null where it is not ranked
 * @param ranked how many are ranked in that class and year
 * @param rankLow best place of the middle 90 % when weights change, {@code rankHigh} the worst; null where not ranked
 * @param alikeLow best place of those it cannot be told apart from, {@code alikeHigh} the worst
 */
@JsonPropertyOrder({
    "id",
    "body",
    "class",
    "year",
    "file",
    "contact",
    "outcome",
    "reason",
    "score",
    "max",
    "rate",
    "base",
    "bonus",
    "deductions",
    "grade",
    "completeness",
    "missing",
    "statutory",
    "doubtful",
    "submitted",
    "published",
    "doubts",
    "rank",
    "ranked",
    "rankLow",
    "rankHigh",
    "alikeLow",
    "alikeHigh"
})
record Entry(
        String id,
        String body,

        @com.fasterxml.jackson.annotation.JsonProperty("class")
        String bodyClass,

        @Nullable Integer year,
        String file,
        String contact,
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
        int missing,
        int statutory,
        int doubtful,
        @Nullable String submitted,
        @Nullable String published,
        List<String> doubts,
        @Nullable Integer rank,
        int ranked,
        @Nullable Integer rankLow,
        @Nullable Integer rankHigh,
        @Nullable Integer alikeLow,
        @Nullable Integer alikeHigh) {
    private static final int STATUTORY = 3;

    Entry {
        doubts = List.copyOf(doubts);
    }

    /** What a sheet comes to, before it is ranked. */
    static Entry of(Task task, Done done, StoredSheet sheet, List<String> doubts) {
        ManifestRow row = task.match().row();
        String told = Optional.ofNullable(task.body()).orElseGet(() -> Optional.ofNullable(sheet.text("report", "body"))
                .orElse(""));
        Integer year = sheet.whole("report", "year");
        String known = row != null && row.bodyClass() != null ? row.bodyClass().id() : "unknown";
        return new Entry(
                task.id(),
                told,
                Optional.ofNullable(sheet.text("report", "class")).orElse(known),
                year != null ? year : row == null ? null : row.year(),
                done.file(),
                row == null ? "" : row.contact(),
                done.outcome(),
                sheet.text("reason"),
                sheet.number("score"),
                sheet.number("max"),
                sheet.number("rate"),
                sheet.number("base"),
                sheet.number("bonus"),
                sheet.number("deductions"),
                sheet.text("grade"),
                sheet.number("completeness"),
                sheet.list("missing").size(),
                statutory(sheet),
                doubtful(sheet),
                sheet.text("report", "submitted"),
                sheet.text("report", "published"),
                doubts,
                null,
                0,
                null,
                null,
                null,
                null);
    }

    private static int statutory(StoredSheet sheet) {
        return (int) sheet.list("missing").stream()
                .filter(m -> m.path("duty").asInt() >= STATUTORY)
                .count();
    }

    private static int doubtful(StoredSheet sheet) {
        int low = 0;
        for (JsonNode indicator : sheet.indicators()) {
            for (JsonNode item : indicator.path("items")) {
                low += item.path("certainty").asText().equals("low") ? 1 : 0;
            }
        }
        return low;
    }

    /** Whether its rate can be compared with others'. */
    boolean comparable() {
        return rate != null && (outcome.equals("scored") || outcome.equals("below-threshold"));
    }

    Entry ranked(int place, int of, int low, int high, int alikeFrom, int alikeTo) {
        return new Entry(
                id,
                body,
                bodyClass,
                year,
                file,
                contact,
                outcome,
                reason,
                score,
                max,
                rate,
                base,
                bonus,
                deductions,
                grade,
                completeness,
                missing,
                statutory,
                doubtful,
                submitted,
                published,
                doubts,
                place,
                of,
                low,
                high,
                alikeFrom,
                alikeTo);
    }

    /** The same body with what people came to, as a sheet has it; its place and grade are to be set anew. */
    Entry reviewed(StoredSheet sheet) {
        return new Entry(
                id,
                body,
                bodyClass,
                year,
                file,
                contact,
                Objects.requireNonNullElse(sheet.text("outcome"), outcome),
                reason,
                sheet.number("score"),
                max,
                sheet.number("rate"),
                sheet.number("base"),
                sheet.number("bonus"),
                sheet.number("deductions"),
                null,
                sheet.number("completeness"),
                sheet.list("missing").size(),
                statutory(sheet),
                doubtful,
                submitted,
                published,
                doubts,
                null,
                0,
                null,
                null,
                null,
                null);
    }

    Entry graded(@Nullable String newGrade) {
        return new Entry(
                id,
                body,
                bodyClass,
                year,
                file,
                contact,
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
                doubts,
                rank,
                ranked,
                rankLow,
                rankHigh,
                alikeLow,
                alikeHigh);
    }

    Entry withDoubt(String doubt) {
        List<String> more = new ArrayList<>(doubts);
        more.add(doubt);
        return new Entry(
                id,
                body,
                bodyClass,
                year,
                file,
                contact,
                outcome,
                reason,
                score,
                max,
                rate,
                base,
                bonus,
                deductions,
                grade,
                completeness,
                missing,
                statutory,
                doubtful,
                submitted,
                published,
                more,
                rank,
                ranked,
                rankLow,
                rankHigh,
                alikeLow,
                alikeHigh);
    }

    /** Those it is ranked among. */
    String group() {
        return (year == null ? "?" : year.toString()) + " " + bodyClass;
    }

    /** The interval of its place in words, empty where it is not ranked: 3–7, or 3 alone. */
    String interval() {
        return span(rankLow, rankHigh);
    }

    /** The places it cannot be told apart from, in the same way. */
    String alikeSpan() {
        return span(alikeLow, alikeHigh);
    }

    private static String span(@Nullable Integer low, @Nullable Integer high) {
        if (low == null || high == null) {
            return "";
        }
        return low.equals(high) ? low.toString() : low + "–" + high;
    }

    /** Whether others stand so close that its place says nothing against theirs. */
    boolean alike() {
        return alikeLow != null && !alikeLow.equals(alikeHigh);
    }
}
