package io.github.kaoping.criteria;

import io.github.kaoping.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What loading a criteria set came to: the set, or everything its editor has to mend.
 *
 * @param set the set, null if there are problems
 * @param problems file by file, from top to bottom; empty if there is a set
 * @param provisional whether a set of another year serves because there is none for the year asked for
 */
public record LoadResult(@Nullable CriteriaSet set, List<Problem> problems, boolean provisional) {
    public LoadResult {
        problems = List.copyOf(problems);
        if ((set == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either a set or problems: " + problems);
        }
    }

    static LoadResult of(CriteriaSet set) {
        return new LoadResult(set, List.of(), false);
    }

    static LoadResult of(List<Problem> problems) {
        return new LoadResult(null, problems, false);
    }

    LoadResult asProvisional() {
        return new LoadResult(set, problems, true);
    }
}
