package io.github.kaoping.criteria;

import io.github.kaoping.criteria.CriteriaSet.BodyClassRule;
import io.github.kaoping.criteria.CriteriaSet.Grade;
import io.github.kaoping.criteria.CriteriaSet.GradeCap;
import io.github.kaoping.criteria.CriteriaSet.Limits;
import io.github.kaoping.criteria.CriteriaSet.NaPolicy;
import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decodes what stands once in a set: limits, grades and what caps them, classes of bodies. */
final class HeaderDecoder {
    static final Map<String, NaPolicy> POLICIES = policies();
    static final Map<String, BodyClass> CLASSES = classes();
    static final Map<String, RoundingMode> MODES = new TreeMap<>(Map.of(
            "half-up", RoundingMode.HALF_UP,
            "half-even", RoundingMode.HALF_EVEN,
            "down", RoundingMode.DOWN,
            "up", RoundingMode.UP));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Fields header;
    private final Problems problems;

    HeaderDecoder(Fields header, Problems problems) {
        this.header = header;
        this.problems = problems;
    }

    private static Map<String, NaPolicy> policies() {
        Map<String, NaPolicy> policies = new LinkedHashMap<>();
        Arrays.stream(NaPolicy.values()).forEach(p -> policies.put(p.id(), p));
        return policies;
    }

    private static Map<String, BodyClass> classes() {
        Map<String, BodyClass> classes = new LinkedHashMap<>();
        Arrays.stream(BodyClass.values()).filter(c -> c != BodyClass.UNKNOWN).forEach(c -> classes.put(c.id(), c));
        return classes;
    }

    NaPolicy naPolicy() {
        return header.choice("not-applicable", POLICIES).orElse(NaPolicy.EXCLUDE_AND_RESCALE);
    }

    Limits limits() {
        Optional<Fields> limits = header.node("limits").flatMap(n -> Fields.of(n, Shape.LIMITS, problems));
        BigDecimal threshold = limits.map(f -> f.pointsUpTo("threshold", header.points("total")))
                .orElse(BigDecimal.ZERO);
        BigDecimal completeness =
                limits.map(f -> f.pointsUpTo("completeness", BigDecimal.ONE)).orElse(BigDecimal.ZERO);
        return new Limits(
                threshold,
                completeness,
                limits.filter(f -> f.has("bonus-from"))
                        .map(f -> f.pointsUpTo("bonus-from", header.points("total")))
                        .orElse(null),
                limits.map(f -> Range.of(f, header.points("total"))).orElse(Range.NONE));
    }

    Rounding rounding() {
        return header.node("rounding")
                .flatMap(n -> Fields.of(n, Shape.ROUNDING, problems))
                .map(f -> new Rounding(
                        f.has("places") ? f.whole("places", 0, 2).orElse(2) : 2,
                        f.choice("mode", MODES).orElse(RoundingMode.HALF_UP)))
                .orElse(Rounding.USUAL);
    }

    /** From the best down to the one that begins at zero. */
    List<Grade> grades() {
        List<Grade> grades = new ArrayList<>();
        BandDecoder order = new BandDecoder(problems);
        @Nullable BigDecimal lowest = null;
        for (YamlNode node : header.list("grades", true)) {
            Fields fields = Fields.of(node, Shape.GRADE, problems).orElse(null);
            if (fields == null) {
                continue;
            }
            if (!fields.has("from") && !fields.has("quota")) {
                problems.add(
                        Slip.MISSING_KEY,
                        fields.place(),
                        Message.of("等次“{0}”要写从几分起“from”，或占名次的百分之几“quota”，或两样都写。", fields.text("name")));
            }
            Grade grade = new Grade(
                    fields.name("name"),
                    fields.pointsUpTo("from", HUNDRED),
                    fields.has("quota") ? quota(fields) : null);
            if (fields.has("from") && lowest != null) {
                order.checkOrder(fields, lowest, grade.from());
            }
            lowest = fields.has("from") ? grade.from() : lowest;
            grades.add(grade);
        }
        Grade last = grades.isEmpty() ? null : grades.get(grades.size() - 1);
        if (last != null && (last.from().signum() != 0 || last.quota() != null)) {
            problems.add(Slip.GRADE_GAP, header.place("grades"), Message.of("最低的等次应从 0 分起，否则低分没有等次。"));
        }
        return grades;
    }

    private BigDecimal quota(Fields fields) {
        BigDecimal quota = fields.positive("quota");
        if (quota.compareTo(HUNDRED) > 0) {
            problems.add(
                    Slip.OUT_OF_RANGE,
                    fields.place("quota"),
                    Message.of("“{0}”是百分比，应在 0 到 100 之间，现在是 {1}。", "quota", Plain.of(quota)));
        }
        return quota;
    }

    /** The limits of the grade, whose conditions are added to {@code all}. */
    List<GradeCap> gradeCaps(List<Grade> grades, Ids ids, ConditionDecoder conditions, List<Condition> all) {
        List<String> names = grades.stream().map(g -> g.name().chinese()).toList();
        List<GradeCap> caps = new ArrayList<>();
        for (YamlNode node : header.list("grade-caps", true)) {
            Fields fields = Fields.of(node, Shape.GRADE_CAP, problems).orElse(null);
            if (fields == null) {
                continue;
            }
            fields.scalar("id").ifPresent(ids::give);
            fields.scalar("best").ifPresent(best -> checkGrade(best, names));
            List<Condition> own = conditions.conditions(fields, fields.text("id"));
            VetoDecoder.requireItem(fields, own, fields.flag("panel-only"), problems);
            all.addAll(own);
            caps.add(new GradeCap(
                    fields.text("id"), fields.name("name"), fields.text("best"), fields.flag("panel-only")));
        }
        return caps;
    }

    private void checkGrade(Scalar best, List<String> names) {
        if (!names.isEmpty() && !names.contains(best.text())) {
            Choices known = new Choices(names);
            problems.add(
                    Slip.UNKNOWN_GRADE,
                    best.place(),
                    known.message("没有等次“{0}”。", "没有等次“{0}”，最接近的是“{1}”。已有：{2}。", best.text()));
        }
    }

    /** The classes in the order of the file, in which they are tried. */
    Map<BodyClass, BodyClassRule> classRules(Set<String> indicatorsAndDimensions) {
        Map<BodyClass, BodyClassRule> rules = new LinkedHashMap<>();
        List<Entry> entries =
                header.node("classes").map(n -> Fields.entries(n, problems)).orElse(List.of());
        for (Entry entry : entries) {
            BodyClass bodyClass = CLASSES.get(entry.name());
            if (bodyClass == null) {
                Choices known = new Choices(CLASSES.keySet());
                problems.add(
                        Slip.UNKNOWN_WORD,
                        entry.key().place(),
                        known.message("没有单位类别“{0}”。", "没有单位类别“{0}”，最接近的是“{1}”。可以写：{2}。", entry.name()));
                continue;
            }
            Fields.of(entry.value(), Shape.CLASS, problems).ifPresent(f -> {
                List<Scalar> silent = f.scalars("only-if-accounted");
                silent.forEach(s -> checkKnown(s, indicatorsAndDimensions));
                List<String> names = silent.stream().map(Scalar::text).toList();
                rules.put(bodyClass, new BodyClassRule(bodyClass, f.texts("endings"), names));
            });
        }
        return rules;
    }

    private void checkKnown(Scalar id, Set<String> known) {
        if (!known.contains(id.text())) {
            problems.addReference(
                    Slip.UNKNOWN_ID,
                    id.place(),
                    new Choices(known).message("没有一级或二级指标“{0}”。", "没有一级或二级指标“{0}”，最接近的是“{1}”。已有：{2}。", id.text()));
        }
    }
}
