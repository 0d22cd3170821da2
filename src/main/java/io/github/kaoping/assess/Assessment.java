package io.github.kaoping.assess;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.rules.Judge.Judgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one file came to, step by step (评分过程): {@code explain} prints these values in order.
 *
 * @param report what was read, null if nothing was; likewise the values below
 * @param criteria the set it was scored by
 * @param provisional whether that set is of another year
 */
public record Assessment(
        ScoreSheet sheet,
        @Nullable Report report,
        @Nullable CriteriaSet criteria,
        boolean provisional,
        List<Mention> mentions,
        @Nullable Judgement judgement) {
    public Assessment {
        mentions = List.copyOf(mentions);
    }
}
