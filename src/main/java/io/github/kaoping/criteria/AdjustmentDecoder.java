package io.github.kaoping.criteria;

import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.CriteriaSet.Adjustment.Kind;
import io.github.kaoping.criteria.CriteriaSet.Adjustment.Reads;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Slip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decodes bonus and deductions outside the total (加扣分项). */
final class AdjustmentDecoder {
    static final Map<String, Kind> KINDS = new TreeMap<>(Map.of("bonus", Kind.BONUS, "deduction", Kind.DEDUCTION));
    static final Map<String, Reads> READS = new TreeMap<>(
            Map.of("phrases", Reads.PHRASES, "dates", Reads.DATES, "panel", Reads.PANEL, "not-yet", Reads.NOT_YET));

    static final Map<String, Boolean> TAKE = new TreeMap<>(Map.of("each", false, "highest", true));
    static final Map<String, Boolean> EVIDENCE = new TreeMap<>(Map.of("named", true));

    private final Ids ids;
    private final BasisKeys bases;
    private final ItemDecoder items;
    private final ConditionDecoder conditions;
    private final List<Condition> told = new ArrayList<>();
    private final Problems problems;

    AdjustmentDecoder(Ids ids, BasisKeys bases, ItemDecoder items, ConditionDecoder conditions, Problems problems) {
        this.ids = ids;
        this.bases = bases;
        this.items = items;
        this.conditions = conditions;
        this.problems = problems;
    }

    Optional<Adjustment> adjustment(YamlNode node) {
        return Fields.of(node, Shape.ADJUSTMENT, problems).map(this::adjustment);
    }

    /** The conditions of all that were decoded. */
    List<Condition> conditions() {
        return told;
    }

    private Adjustment adjustment(Fields fields) {
        fields.scalar("id").ifPresent(ids::give);
        String id = fields.text("id");
        Name name = fields.name("name");
        Optional<Reads> reads = fields.choice("reads", READS);
        boolean needsValues =
                reads.filter(r -> r == Reads.PHRASES || r == Reads.DATES).isPresent();
        Map<String, BigDecimal> values = new BandDecoder(problems).named(fields, "values", !needsValues);
        @Nullable Item item = null;
        if (reads.orElse(Reads.PANEL) == Reads.PHRASES) {
            item = items.ofAdjustment(fields, id, name);
            checkAspects(fields, item, values);
        } else if (reads.isPresent()) {
            refusePhrases(fields);
        }
        BigDecimal cap = fields.points("cap");
        checkReached(fields, values, cap);
        told.addAll(conditions.conditions(fields, id));
        boolean phrases = reads.orElse(Reads.PANEL) == Reads.PHRASES;
        for (String key : List.of("take", "evidence")) {
            if (fields.has(key) && !phrases) {
                problems.add(
                        Slip.MISPLACED_KEY,
                        fields.place(key),
                        Message.of("“{0}”只用于按词组判断的加扣分项（reads: phrases），这里写的是“{1}”。", key, fields.text("reads")));
            }
        }
        return new Adjustment(
                id,
                name,
                fields.choice("kind", KINDS).orElse(Kind.BONUS),
                cap,
                reads.orElse(Reads.PANEL),
                values,
                fields.flag("proposed"),
                bases.inForce(fields),
                item,
                fields.choice("take", TAKE).orElse(false),
                fields.choice("evidence", EVIDENCE).orElse(false));
    }

    private void checkReached(Fields fields, Map<String, BigDecimal> values, BigDecimal cap) {
        values.forEach((name, points) -> {
            if (points.compareTo(cap) > 0) {
                problems.add(
                        Slip.NEVER_REACHED,
                        fields.place("values"),
                        Message.of("“{0}”写的是 {1} 分，而封顶“cap”只有 {2} 分，多出的永远得不到。", name, Plain.of(points), Plain.of(cap)));
            }
        });
    }

    private void refusePhrases(Fields fields) {
        for (String key : List.of("find", "exclude", "examples")) {
            if (fields.has(key)) {
                problems.add(
                        Slip.MISPLACED_KEY,
                        fields.place(key),
                        Message.of("“{0}”只用于按词组判断的加扣分项（reads: phrases），这里写的是“{1}”。", key, fields.text("reads")));
            }
        }
    }

    /** Every phrase must lead to points, and every value must be reached by a phrase. */
    private void checkAspects(Fields fields, Item item, Map<String, BigDecimal> values) {
        Choices known = new Choices(values.keySet());
        for (Phrase phrase : item.phrases()) {
            if (phrase.aspect().isEmpty()) {
                problems.add(
                        Slip.VALUES,
                        fields.place("find"),
                        Message.of("词组“{0}”没有写明 aspect，不知道得几分。“values”中有：{1}。", phrase.source(), known));
            } else if (!values.containsKey(phrase.aspect())) {
                problems.add(
                        Slip.VALUES,
                        fields.place("find"),
                        known.message(
                                "词组的 aspect“{0}”在“values”中没有分值。",
                                "词组的 aspect“{0}”在“values”中没有分值，最接近的是“{1}”。已有：{2}。", phrase.aspect()));
            }
        }
        List<String> told = MethodFit.aspects(item);
        for (String aspect : values.keySet()) {
            if (!item.phrases().isEmpty() && !told.contains(aspect)) {
                problems.addReference(
                        Slip.VALUES,
                        fields.place("values"),
                        Message.of("“values”中的“{0}”没有词组用到，请在“find”中给词组写上 aspect: {0}，或删去它。", aspect));
            }
        }
    }
}
