package io.github.kaoping.criteria;

import io.github.kaoping.criteria.CriteriaSet.Veto;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Decodes what ends scoring (一票否决). */
final class VetoDecoder {
    private final Ids ids;
    private final BasisKeys bases;
    private final ConditionDecoder conditions;
    private final Problems problems;

    VetoDecoder(Ids ids, BasisKeys bases, ConditionDecoder conditions, Problems problems) {
        this.ids = ids;
        this.bases = bases;
        this.conditions = conditions;
        this.problems = problems;
    }

    /** The vetoes of a set, whose conditions are added to {@code all}. */
    List<Veto> vetoes(Fields header, BigDecimal total, List<Condition> all) {
        List<Veto> vetoes = new ArrayList<>();
        for (YamlNode node : header.list("vetoes", true)) {
            Fields fields = Fields.of(node, Shape.VETO, problems).orElse(null);
            if (fields == null) {
                continue;
            }
            fields.scalar("id").ifPresent(ids::give);
            List<Condition> own = conditions.conditions(fields, fields.text("id"));
            boolean panelOnly = fields.flag("panel-only");
            requireItem(fields, own, panelOnly, problems);
            all.addAll(own);
            vetoes.add(new Veto(
                    fields.text("id"),
                    fields.name("name"),
                    fields.has("score") ? fields.pointsUpTo("score", total) : BigDecimal.ZERO,
                    panelOnly,
                    bases.inForce(fields)));
        }
        return vetoes;
    }

    /** A veto or grade cap that is not for the panel alone must say what of the report brings it about. */
    static void requireItem(Fields fields, List<Condition> own, boolean panelOnly, Problems problems) {
        boolean told = own.stream().anyMatch(c -> !c.unless() && !c.itemId().isEmpty());
        if (!told && !panelOnly && !fields.has("when")) {
            problems.add(
                    Slip.MISSING_KEY,
                    fields.place(),
                    Message.of(
                            "这里要用“when”写明什么情况下成立，例如 when: {item: J1.problems, state: [silent]}；只由考评组认定的，写 panel-only: true。"));
        } else if (told == panelOnly) {
            problems.add(
                    Slip.EITHER_KEY,
                    fields.place("when"),
                    panelOnly
                            ? Message.of("写了 panel-only: true 的由考评组认定，不写“when”；二者去掉一个。")
                            : Message.of("“when”中至少要有一个以要素“item”为条件的。"));
        }
    }
}
