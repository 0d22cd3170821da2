package io.github.kaoping.rules;

import io.github.kaoping.criteria.Condition;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A method that is only in force where its conditions and those of its indicator hold (有条件的计分方法).
 *
 * @param owner whose conditions they are: the method; those of the indicator stand under {@code indicatorId}
 */
public record Conditioned(String owner, String indicatorId, String itemId, Method method, MethodMax max) {
    /** Conditions, vetoes that have some, methods without conditions as they are and the others with theirs. */
    static List<Object> standing(CriteriaSet set) {
        Set<String> owners = set.conditions().stream().map(Condition::owner).collect(Collectors.toSet());
        List<Object> facts = new ArrayList<>(set.conditions());
        set.vetoes().stream()
                .filter(v -> !v.panelOnly())
                .map(v -> new VetoFact(v.id(), v.name()))
                .forEach(facts::add);
        for (Indicator indicator : set.indicators()) {
            for (int i = 0; i < indicator.methods().size(); i++) {
                Method m = indicator.methods().get(i);
                String owner = Condition.ownerOf(indicator.id(), i);
                MethodMax max = new MethodMax(m.indicatorId(), m.itemId(), m.max(), m.asks());
                if (owners.contains(owner) || owners.contains(indicator.id())) {
                    facts.add(new Conditioned(owner, indicator.id(), m.itemId(), m, max));
                } else {
                    facts.add(m);
                    facts.add(max);
                }
            }
        }
        return facts;
    }
}
