package io.github.kaoping.criteria;

import io.github.kaoping.model.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What loading a criteria set came to: the set, or everything its editor has to mend.
 *
 * @param set the set, null if there are problems
 * @param problems errors, file by file, from top to bottom; empty if there is a set
 * @param warnings what does not keep the set from being used but should be looked at; only looked for by a thorough loader
 * @param files names of all files that were read
 * @param own names of those that are the set's own, and not those of the set it extends
 * @param provisional whether a set of another year serves because there is none for the year asked for
 */
public record LoadResult(
        @Nullable CriteriaSet set,
        List<Problem> problems,
        List<Problem> warnings,
        List<String> files,
        List<String> own,
        boolean provisional) {
    public LoadResult {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        files = List.copyOf(files);
        own = List.copyOf(own);
        if ((set == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either a set or problems: " + problems);
        }
    }

    static LoadResult of(List<Problem> problems) {
        return new LoadResult(null, problems, List.of(), List.of(), List.of(), false);
    }

    LoadResult asProvisional() {
        return new LoadResult(set, problems, warnings, files, own, true);
    }
}
