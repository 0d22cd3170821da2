package io.github.kaoping.rules;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Report;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A mention of a bonus that comes with a name or document number, as far as marks of quotation show it (写明名称或文号). */
public record NamedMention(int mentionId) {
    private static final List<String> MARKS = List.of("“", "《", "〔", "「");

    /** Those among the readings of bonuses that ask for a name. */
    static List<NamedMention> of(CriteriaSet set, Report report, Collection<Reading> readings) {
        Set<String> asking = set.adjustments().stream()
                .filter(Adjustment::named)
                .map(Adjustment::id)
                .collect(Collectors.toSet());
        return readings.stream()
                .map(Reading::mention)
                .filter(m -> asking.contains(m.itemId()) && isNamed(report, m))
                .map(m -> new NamedMention(m.id()))
                .distinct()
                .toList();
    }

    private static boolean isNamed(Report report, Mention mention) {
        String told = report.text().text(mention.stretch());
        return MARKS.stream().anyMatch(told::contains);
    }
}
