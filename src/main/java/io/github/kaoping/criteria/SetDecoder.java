package io.github.kaoping.criteria;

import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.criteria.CriteriaSet.Grade;
import io.github.kaoping.criteria.CriteriaSet.GradeCap;
import io.github.kaoping.criteria.CriteriaSet.Veto;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Slip;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Decodes a draft into a criteria set, and checks what concerns the set as a whole. */
final class SetDecoder {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final SetDraft draft;
    private final List<String> requiredLexicon;
    private final Optional<Set<String>> ruled;
    private final Problems problems;
    private final Ids ids;
    private final Fields header;

    /**
     * @param ruled names of the methods that the rules judge by, empty if not known
     */
    SetDecoder(SetDraft draft, List<String> requiredLexicon, Optional<Set<String>> ruled, Problems problems) {
        this.draft = draft;
        this.requiredLexicon = requiredLexicon;
        this.ruled = ruled;
        this.problems = problems;
        this.ids = new Ids(problems);
        this.header = Fields.resolved(draft.header(), Shape.HEADER, problems);
    }

    /** The set; what it holds is only good if no problem came up. */
    CriteriaSet decode() {
        @Nullable Integer year = year();
        BasisKeys bases = new BasisKeys(draft.bases().values(), year, problems);
        WordLists words = WordLists.forPhrases(draft.words(), problems);
        words.all();
        WordLists cues = WordLists.forCues(draft.lexicon(), problems);
        PhraseReview review = new PhraseReview(cues.all(), problems);
        PhraseDecoder phrases = new PhraseDecoder(new PhraseSyntax(words, problems), problems);
        ItemDecoder items = new ItemDecoder(phrases, review, problems);
        ConditionDecoder conditions =
                new ConditionDecoder(new LinkedHashSet<>(draft.itemIds()), draft.dropped(), problems);
        IndicatorDecoder indicators = new IndicatorDecoder(ids, bases, items, ruled, conditions, problems);
        List<Dimension> dimensions = dimensions(indicators);
        AdjustmentDecoder adjustments = new AdjustmentDecoder(ids, bases, items, conditions, problems);
        List<Adjustment> outside = draft.adjustments().stream()
                .flatMap(n -> adjustments.adjustment(n).stream())
                .toList();
        checkDependencies(items.dependencies());
        new PointSums(draft, problems).check(header);
        HeaderDecoder once = new HeaderDecoder(header, problems);
        List<Grade> grades = once.grades();
        List<Condition> told = new ArrayList<>(indicators.conditions());
        told.addAll(adjustments.conditions());
        List<GradeCap> caps = once.gradeCaps(grades, ids, conditions, told);
        List<Veto> vetoes =
                new VetoDecoder(ids, bases, conditions, problems).vetoes(header, header.points("total"), told);
        if (problems.thorough()) {
            bases.checkUnused();
            bases.checkLapsed(header.place("year"));
            words.checkUnused(List.of());
            cues.checkUnused(requiredLexicon);
        }
        return new CriteriaSet(
                header.text("id"),
                header.name("title"),
                header.text("version"),
                year,
                header.has("note") ? header.name("note") : new Name("", ""),
                Fingerprint.of(draft.top(), draft.files()),
                header.positive("total"),
                dimensions,
                outside,
                caps,
                grades,
                once.naPolicy(),
                once.limits(),
                header.points("bonus-cap"),
                header.points("deduction-cap"),
                bases.all(),
                once.classRules(tree()),
                lexicon(cues),
                vetoes,
                told,
                once.rounding());
    }

    /** Of the set only what it takes to read a report. */
    ReadingWords words() {
        Lexicon lexicon = lexicon(WordLists.forCues(draft.lexicon(), problems));
        return new ReadingWords(lexicon, new HeaderDecoder(header, problems).classRules(tree()));
    }

    /** The ids of all indicators and dimensions, those dropped included. */
    private Set<String> tree() {
        Set<String> tree = new LinkedHashSet<>(draft.indicatorIds());
        draft.dimensions().forEach(d -> tree.add(SetDraft.dimensionId(d)));
        tree.addAll(draft.dropped().keySet());
        return tree;
    }

    private void checkDependencies(List<Scalar> dependencies) {
        for (Scalar item : dependencies) {
            if (!ids.all().contains(item.text())) {
                problems.addReference(
                        Slip.UNKNOWN_ITEM,
                        item.place(),
                        new Choices(ids.all())
                                .message("没有要素“{0}”可依赖。", "没有要素“{0}”可依赖，最接近的是“{1}”。已有：{2}。", item.text()));
            }
        }
    }

    private @Nullable Integer year() {
        @Nullable Integer year = header.whole("year", FIRST_YEAR, LAST_YEAR).orElse(null);
        Matcher name = CriteriaStore.YEAR_FILE.matcher(
                String.valueOf(draft.top().path().getFileName()));
        if (name.matches() && (year == null || year != Integer.parseInt(name.group(1)))) {
            problems.add(
                    Slip.YEAR_OF_FILE,
                    header.has("year") ? header.place("year") : draft.top().whole(),
                    Message.of("文件名是 {0}.yaml，“year”应为 {0}。请改 year 或文件名。", name.group(1)));
        }
        return year;
    }

    private List<Dimension> dimensions(IndicatorDecoder indicators) {
        List<Dimension> dimensions = new ArrayList<>();
        for (Mapping map : draft.dimensions()) {
            Fields fields = Fields.of(map, Shape.DIMENSION, problems).orElseThrow();
            String id = fields.text("dimension");
            fields.positive("points");
            boolean sound = fields.scalar("dimension").filter(ids::give).isPresent();
            List<Indicator> list = new ArrayList<>();
            for (YamlNode node : fields.list("indicators", false)) {
                indicator(node, sound ? id : "", indicators).ifPresent(list::add);
            }
            dimensions.add(new Dimension(id, fields.name("name"), list, Range.of(fields)));
        }
        if (dimensions.isEmpty()) {
            problems.addReference(
                    Slip.NO_DIMENSION,
                    draft.top().whole(),
                    Message.of("这套标准没有任何一级指标和二级指标：用“include”列入写有“dimension”的文件。"));
        }
        return dimensions;
    }

    private Optional<Indicator> indicator(YamlNode node, String dimension, IndicatorDecoder indicators) {
        if (node instanceof Mapping map) {
            return indicators.indicator(map, dimension);
        }
        Fields.of(node, Shape.INDICATOR, problems);
        return Optional.empty();
    }

    private Lexicon lexicon(WordLists cues) {
        Map<String, List<String>> lists = cues.all();
        for (String name : requiredLexicon) {
            if (!draft.lexicon().containsKey(name)) {
                problems.addReference(
                        Slip.LEXICON_MISSING,
                        draft.top().whole(),
                        new Choices(lists.keySet())
                                .message(
                                        "“lexicon”中缺少线索词表“{0}”，没有它不能读报告。",
                                        "“lexicon”中缺少线索词表“{0}”，没有它不能读报告。最接近的是“{1}”，已有：{2}。", name));
            }
        }
        return new Lexicon(lists);
    }
}
