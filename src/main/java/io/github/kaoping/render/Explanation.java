package io.github.kaoping.render;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.NearMiss;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Working;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about how one indicator or adjustment came to its points in one report (说明材料), in the order of its making.
 *
 * @param item the one item that is asked about, empty for all of the indicator
 * @param mentions the places where its items were found, in order of the text
 * @param readings what each place is worth
 * @param findings what the rules found out, as they wrote it
 * @param nearMisses by item, for items without a place that counts
 * @param working the sums; null for adjustments
 */
public record Explanation(
        SheetInSet sheet,
        CriteriaSet criteria,
        Report report,
        String id,
        String item,
        List<Mention> mentions,
        List<Reading> readings,
        List<Finding> findings,
        Map<String, List<NearMiss>> nearMisses,
        @Nullable Working working) {
    public Explanation {
        mentions = List.copyOf(mentions);
        readings = List.copyOf(readings);
        findings = List.copyOf(findings);
        nearMisses = Map.copyOf(nearMisses);
    }
}
