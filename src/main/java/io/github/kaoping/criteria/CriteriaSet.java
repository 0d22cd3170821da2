package io.github.kaoping.criteria;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.Name;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A criteria set in force (考评标准): what is looked for, what it earns and why, resolved from its files.
 *
 * @param id short name, for instance {@code default-2024}
 * @param title name for people
 * @param version the editors' version
 * @param year the report year it is made for, null for a set that serves any
 * @param note what must be said wherever points are shown (an example and no official standard)
 * @param sha256 hash over all files it was resolved from
 * @param total points of all indicators together
 * @param dimensions in order
 * @param adjustments bonus and deductions outside the total
 * @param gradeCaps what limits the grade
 * @param grades bands from the best down; empty if the panel has set none
 * @param naPolicy what happens to points that do not apply
 * @param limits below which a sheet is below-threshold or incomplete
 * @param bonusCap most points that bonuses add, {@code deductionCap} most that deductions take
 * @param bases legal and policy bases by key, in the order of the files
 * @param classes for each class of body the name endings it is guessed from, and what is read there only if accounted for; in
 *     the order of the file, in which the endings are tried
 * @param lexicon cue words for reading
 * @param vetoes what ends scoring
 * @param conditions of indicators, methods, adjustments, grade caps and vetoes
 * @param rounding how a sheet's score is rounded
 */
public record CriteriaSet(
        String id,
        Name title,
        String version,
        @Nullable Integer year,
        Name note,
        String sha256,
        BigDecimal total,
        List<Dimension> dimensions,
        List<Adjustment> adjustments,
        List<GradeCap> gradeCaps,
        List<Grade> grades,
        NaPolicy naPolicy,
        Limits limits,
        BigDecimal bonusCap,
        BigDecimal deductionCap,
        Map<String, Basis> bases,
        Map<BodyClass, BodyClassRule> classes,
        Lexicon lexicon,
        List<Veto> vetoes,
        List<Condition> conditions,
        Rounding rounding) {
    public CriteriaSet {
        dimensions = List.copyOf(dimensions);
        adjustments = List.copyOf(adjustments);
        gradeCaps = List.copyOf(gradeCaps);
        vetoes = List.copyOf(vetoes);
        conditions = List.copyOf(conditions);
        grades = List.copyOf(grades);
        bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }

    /** A set without vetoes and conditions, rounded as usual. */
    public CriteriaSet(
            String id,
            Name title,
            String version,
            @Nullable Integer year,
            Name note,
            String sha256,
            BigDecimal total,
            List<Dimension> dimensions,
            List<Adjustment> adjustments,
            List<GradeCap> gradeCaps,
            List<Grade> grades,
            NaPolicy naPolicy,
            Limits limits,
            BigDecimal bonusCap,
            BigDecimal deductionCap,
            Map<String, Basis> bases,
            Map<BodyClass, BodyClassRule> classes,
            Lexicon lexicon) {
        this(
                id,
                title,
                version,
                year,
                note,
                sha256,
                total,
                dimensions,
                adjustments,
                gradeCaps,
                grades,
                naPolicy,
                limits,
                bonusCap,
                deductionCap,
                bases,
                classes,
                lexicon,
                List.of(),
                List.of(),
                Rounding.USUAL);
    }

    /** What reading a report takes. */
    public ReadingWords words() {
        return new ReadingWords(lexicon, classes);
    }

    /** The conditions of one owner, in order. */
    public List<Condition> conditions(String owner) {
        return conditions.stream().filter(c -> c.owner().equals(owner)).toList();
    }

    /** Whether grades go by the ranking, so that one sheet alone has none. */
    public boolean gradesByRank() {
        return grades.stream().anyMatch(g -> g.quota() != null);
    }

    /** All indicators in order. */
    public List<Indicator> indicators() {
        return dimensions.stream().flatMap(d -> d.indicators().stream()).toList();
    }

    /** All items of the tree in order, those of adjustments not included. */
    public List<Item> items() {
        return indicators().stream().flatMap(i -> i.items().stream()).toList();
    }

    public Optional<Indicator> indicator(String id) {
        return indicators().stream().filter(i -> i.id().equals(id)).findFirst();
    }

    public Optional<Item> item(String id) {
        return items().stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** The ids of all indicators, items and adjustments in order. */
    public List<String> ids() {
        Stream<String> tree = indicators().stream()
                .flatMap(
                        i -> Stream.concat(Stream.of(i.id()), i.items().stream().map(Item::id)));
        return Stream.concat(tree, adjustments.stream().map(Adjustment::id)).toList();
    }

    /** The known ids that are written most like a word, the nearest first. */
    public List<String> nearestIds(String word, int most) {
        String low = word.toLowerCase(Locale.ROOT);
        return ids().stream()
                .sorted(Comparator.comparingInt(id -> Choices.distance(low, id.toLowerCase(Locale.ROOT))))
                .limit(most)
                .toList();
    }

    /** 一级指标. */
    public record Dimension(String id, Name name, List<Indicator> indicators, Range range) {
        public Dimension {
            indicators = List.copyOf(indicators);
        }

        public Dimension(String id, Name name, List<Indicator> indicators) {
            this(id, name, indicators, Range.NONE);
        }
    }

    /** What points that do not apply do to the rest. */
    public enum NaPolicy {
        EXCLUDE_AND_RESCALE("exclude_and_rescale"),
        FULL_SCORE("full_score"),
        ZERO("zero"),
        /** The points are shared evenly among the indicators that apply. */
        SPREAD_EVENLY("spread_evenly");

        private final String id;

        NaPolicy(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /**
     * Limits of a sheet.
     *
     * @param threshold scores under it are below-threshold
     * @param completeness less checked is incomplete (fraction)
     * @param bonusFrom what must be reached without bonus for the bonus to count, null if it always counts
     * @param score between what the score stays
     */
    public record Limits(
            BigDecimal threshold,
            BigDecimal completeness,
            @Nullable BigDecimal bonusFrom,
            Range score) {
        public Limits(BigDecimal threshold, BigDecimal completeness) {
            this(threshold, completeness, null, Range.NONE);
        }
    }

    /**
     * A grade from {@code from} points of 100 upwards.
     *
     * @param quota the most of a ranking that may have it, in percent; null if no ranking limits it
     */
    public record Grade(
            Name name, BigDecimal from, @Nullable BigDecimal quota) {
        public Grade(Name name, BigDecimal from) {
            this(name, from, null);
        }
    }

    /**
     * What ends scoring where its conditions hold (一票否决).
     *
     * @param score what is written as the score then, 0 if nothing is said; a lower score stays
     * @param panelOnly whether only the panel can find it
     * @param basis keys of its bases
     */
    public record Veto(String id, Name name, BigDecimal score, boolean panelOnly, List<String> basis) {
        public Veto {
            basis = List.copyOf(basis);
        }
    }

    /** A limit of the grade where its conditions hold; {@code best} is the best grade still possible. */
    public record GradeCap(String id, Name name, String best, boolean panelOnly) {}

    /**
     * A legal or policy basis.
     *
     * @param text full title with revision and article as it is cited
     * @param from first report year it is cited for, {@code until} the last; null where open
     */
    public record Basis(
            String key,
            String text,
            @Nullable Integer from,
            @Nullable Integer until) {}

    /**
     * How a class of body is told and read.
     *
     * @param endings words in a body's name that point to the class, tried in the order of the file
     * @param onlyIfAccounted indicators or dimensions that do not apply where the report is silent on them
     */
    public record BodyClassRule(BodyClass bodyClass, List<String> endings, List<String> onlyIfAccounted) {
        public BodyClassRule {
            endings = List.copyOf(endings);
            onlyIfAccounted = List.copyOf(onlyIfAccounted);
        }
    }

    /**
     * Bonus or deduction outside the total (加扣分项).
     *
     * @param kind bonus or deduction
     * @param cap most points of this adjustment
     * @param reads what decides: phrases with aspects, dates, or nothing yet (panel, not checked)
     * @param values points by aspect (national, provincial, city; late, unpublished)
     * @param proposed whether it waits for the panel's confirmation
     * @param highestOnly whether only the highest level of the whole report counts
     * @param named whether it only counts where the report gives its name or document number
     */
    public record Adjustment(
            String id,
            Name name,
            Kind kind,
            BigDecimal cap,
            Reads reads,
            Map<String, BigDecimal> values,
            boolean proposed,
            List<String> basis,
            @Nullable Item item,
            boolean highestOnly,
            boolean named) {
        /** Each matter counts, named or not. */
        public Adjustment(
                String id,
                Name name,
                Kind kind,
                BigDecimal cap,
                Reads reads,
                Map<String, BigDecimal> values,
                boolean proposed,
                List<String> basis,
                @Nullable Item item) {
            this(id, name, kind, cap, reads, values, proposed, basis, item, false, false);
        }

        /** Which way it counts. */
        public enum Kind {
            BONUS,
            DEDUCTION
        }

        /** What decides it. */
        public enum Reads {
            PHRASES,
            DATES,
            PANEL,
            NOT_YET
        }

        public Adjustment {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            basis = List.copyOf(basis);
        }
    }
}
