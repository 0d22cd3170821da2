package io.github.kaoping.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The score sheet of one file (评分表): everything the panel and the body get, in numbers, words and places.
 *
 * @param file the file's name as given, with {@code /} between folders
 * @param sha256 hash of the file's bytes, empty if it could not be read
 * @param outcome what became of it, and {@code reason} why if it is not simply scored (empty template otherwise)
 * @param profile what is known about the report, null if nothing was read
 * @param extractedText the text that positions refer to, empty if nothing was read
 * @param score max(0, base + bonus − deductions), null without a score; likewise the other amounts
 * @param max the set's total
 * @param rate score ÷ max, as a fraction of four places
 * @param base what the checked, applicable points earn, scaled to the total
 * @param bonus bonus after its caps
 * @param deductions deductions after their caps
 * @param grade the grade's name, null where the criteria set no grades
 * @param completeness checked ÷ applicable points, as a fraction of four places
 * @param dimensions in the order of the criteria; empty without a score, likewise the lists below
 * @param indicators in the order of the criteria
 * @param adjustments bonus and deductions, those not checked included
 * @param caps limits of the grade that apply
 * @param missing indicators with something missing, sorted by duty, then by what they would bring back
 * @param gains what each missing account would bring back, most first
 * @param remarks what a reader of the sheet should know (guessed class, provisional set, parts not read)
 */
public record ScoreSheet(
        String file,
        String sha256,
        Outcome outcome,
        Message reason,
        @Nullable Profile profile,
        String extractedText,
        @Nullable BigDecimal score,
        BigDecimal max,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal base,
        @Nullable BigDecimal bonus,
        @Nullable BigDecimal deductions,
        @Nullable String grade,
        @Nullable BigDecimal completeness,
        List<DimensionScore> dimensions,
        List<IndicatorScore> indicators,
        List<AdjustmentScore> adjustments,
        List<FindingLine> caps,
        List<Missing> missing,
        List<Gain> gains,
        List<Message> remarks) {
    public ScoreSheet {
        dimensions = List.copyOf(dimensions);
        indicators = List.copyOf(indicators);
        adjustments = List.copyOf(adjustments);
        caps = List.copyOf(caps);
        missing = List.copyOf(missing);
        gains = List.copyOf(gains);
        remarks = List.copyOf(remarks);
    }

    /** The indicator of that id, if the sheet has it. */
    public Optional<IndicatorScore> indicator(String id) {
        return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** Hash of the text that positions refer to, in UTF-8; empty if nothing was read. */
    public String textSha256() {
        return extractedText.isEmpty() ? "" : Sha256.of(extractedText);
    }

    /** How many items are missing; an indicator may lack several. */
    public int missingItems() {
        return missing.stream().mapToInt(m -> m.items().size()).sum();
    }

    /** A sheet for a file with which the program, or edited rules, went wrong: told in its place, so that the others go on. */
    public static ScoreSheet faulty(String file, String sha256, Throwable fault) {
        Message reason =
                Message.of("程序处理这份文件时出错（{0}），请把文件和这句话报告给开发者。", fault.getClass().getSimpleName());
        return without(file, sha256, Outcome.ERROR, reason, BigDecimal.ZERO);
    }

    /** A sheet for a file that has no score. */
    public static ScoreSheet without(String file, String sha256, Outcome outcome, Message reason, BigDecimal max) {
        return new ScoreSheet(
                file, sha256, outcome, reason, null, "", null, max, null, null, null, null, null, null, List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A sheet for a body that has no report, with what is known of it. */
    public static ScoreSheet unscored(Profile profile, Outcome outcome, Message reason) {
        return new ScoreSheet(
                "",
                "",
                outcome,
                reason,
                profile,
                "",
                null,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same sheet with its gains, which cost extra runs and are worked out only when asked for. */
    public ScoreSheet withGains(List<Gain> gains, List<Missing> missing) {
        return new ScoreSheet(
                file,
                sha256,
                outcome,
                reason,
                profile,
                extractedText,
                score,
                max,
                rate,
                base,
                bonus,
                deductions,
                grade,
                completeness,
                dimensions,
                indicators,
                adjustments,
                caps,
                missing,
                gains,
                remarks);
    }

    /** The same sheet without its text, indicators and findings: enough for a summary, and small. */
    public ScoreSheet headline() {
        return new ScoreSheet(
                file,
                sha256,
                outcome,
                reason,
                profile,
                "",
                score,
                max,
                rate,
                base,
                bonus,
                deductions,
                grade,
                completeness,
                dimensions,
                List.of(),
                List.of(),
                List.of(),
                missing,
                List.of(),
                List.of());
    }

    /** What one dimension earned; {@code max} and {@code rate} are of its points after what does not apply. */
    public record DimensionScore(String id, Name name, BigDecimal score, BigDecimal max, BigDecimal rate) {}

    /** How an indicator came out. */
    public enum Status {
        MET("met", "得满分"),
        PARTIAL("partial", "部分得分"),
        UNMET("unmet", "未得分"),
        NOT_APPLICABLE("not-applicable", "不适用"),
        NOT_CHECKED("not-checked", "未核"),
        ERROR("error", "出错"),
        WAIVED("waived", "免评"),
        INFORMATIONAL("informational", "仅供参考");

        private final String id;
        private final String chinese;

        Status(String id, String chinese) {
            this.id = id;
            this.chinese = chinese;
        }

        public String id() {
            return id;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * One indicator.
     *
     * @param max its points in the criteria
     * @param applicable the part of them that applies to this body
     * @param checked the part of those that could be judged; {@code score} is out of these
     * @param missing whether an item that applies is silent or only planned
     * @param duty 3, 2 or 1 stars: the strongest duty among its items
     */
    public record IndicatorScore(
            String id,
            String dimension,
            Name name,
            BigDecimal score,
            BigDecimal max,
            BigDecimal applicable,
            BigDecimal checked,
            Status status,
            boolean missing,
            int duty,
            List<ItemResult> items,
            List<FindingLine> findings) {
        public IndicatorScore {
            items = List.copyOf(items);
            findings = List.copyOf(findings);
        }
    }

    /**
     * One item: its state and what that rests on.
     *
     * @param ground what makes the reading so sure, or not surer
     */
    public record ItemResult(
            String id,
            Name name,
            State state,
            boolean missing,
            boolean applicable,
            int duty,
            Certainty certainty,
            Message ground,
            String rule,
            Message why,
            List<FigureLine> figures,
            List<Evidence> evidence) {
        public ItemResult {
            figures = List.copyOf(figures);
            evidence = List.copyOf(evidence);
        }

        /** Why the reading is not surer; empty if it is sure. */
        public Message doubt() {
            return certainty == Certainty.HIGH ? Message.of("") : ground;
        }
    }

    /** A figure in terms of the original; {@code role} is count, rate, amount, duration or ratio. */
    public record FigureLine(
            String value, String unit, boolean approximate, String role, String text, int start, int end) {}

    /**
     * A finding with its arithmetic done.
     *
     * @param id the limit of the grade or the veto that it sets, empty for what an indicator found
     * @param item the item it is about, empty if the whole indicator
     * @param points points × times after the method's own cap
     * @param basis full titles of what it rests on
     */
    public record FindingLine(
            String id,
            String item,
            Finding.Effect effect,
            BigDecimal points,
            String rule,
            Message reason,
            List<String> basis,
            List<Evidence> evidence) {
        public FindingLine {
            basis = List.copyOf(basis);
            evidence = List.copyOf(evidence);
        }
    }

    /** A bonus or deduction outside the total; negative points are deductions. */
    public record AdjustmentScore(
            String id,
            Name name,
            BigDecimal points,
            boolean proposed,
            boolean checked,
            Message reason,
            List<String> basis,
            List<Evidence> evidence) {
        public AdjustmentScore {
            basis = List.copyOf(basis);
            evidence = List.copyOf(evidence);
        }
    }

    /** An indicator with something missing; {@code duty} as in {@link IndicatorScore}. */
    public record Missing(String indicator, int duty, List<String> items) {
        public Missing {
            items = List.copyOf(items);
        }
    }

    /** What accounting for an item would bring back. */
    public record Gain(String indicator, String item, BigDecimal points, String advice) {}
}
