package io.github.kaoping.render;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.Gain;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A score sheet together with the criteria set it was scored by; the sheets of one run may differ in it, because the set
 * is chosen by the year of the report.
 *
 * @param criteria null if the file never came to be scored
 * @param provisional whether the set only stands in for one that is not there yet
 */
public record SheetInSet(ScoreSheet sheet, @Nullable CriteriaSet criteria, boolean provisional) {

    /** What an account of an item contains, in the words of the criteria; empty if they say nothing. */
    public Optional<String> advice(String indicatorId, String itemId, Language language) {
        CriteriaSet set = criteria;
        if (set == null) {
            return Optional.empty();
        }
        Stream<Name> ofItem = set.item(itemId).map(Item::advice).stream();
        Stream<Name> ofIndicator = set.indicator(indicatorId).map(Indicator::advice).stream();
        return Stream.concat(ofItem, ofIndicator)
                .map(n -> n.in(language == Language.ENGLISH))
                .filter(a -> !a.isBlank())
                .findFirst();
    }

    /** The advice of a gain, in the language asked for where the criteria know it. */
    public String advice(Gain gain, Language language) {
        return language == Language.CHINESE && !gain.advice().isBlank()
                ? gain.advice()
                : advice(gain.indicator(), gain.item(), language).orElse(gain.advice());
    }
}
