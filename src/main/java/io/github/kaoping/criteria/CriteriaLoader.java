package io.github.kaoping.criteria;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Loads a criteria set from its YAML files: reads, resolves, decodes and checks it.
 *
 * <p>A slip in the files is never an exception. All slips of a set are found at once, and a set with slips is not given out.
 */
public final class CriteriaLoader {
    /** The lists of cue words without which no report can be read. */
    public static final List<String> REQUIRED_LEXICON = List.of();

    private final List<String> requiredLexicon;
    private final ParsedFiles parsed;

    public CriteriaLoader() {
        this(REQUIRED_LEXICON);
    }

    /**
     * @param requiredLexicon names of the lists that {@code lexicon} must have
     */
    public CriteriaLoader(Collection<String> requiredLexicon) {
        this(requiredLexicon, ParsedFiles.none());
    }

    private CriteriaLoader(Collection<String> requiredLexicon, ParsedFiles parsed) {
        this.requiredLexicon = requiredLexicon.stream().sorted().distinct().toList();
        this.parsed = parsed;
    }

    /** A loader that does not parse again what these have. */
    public CriteriaLoader with(ParsedFiles files) {
        return new CriteriaLoader(requiredLexicon, files);
    }

    /** Loads the set whose top file this is. */
    public LoadResult load(Path file) {
        Problems problems = new Problems();
        CriteriaSet set = new SetResolver(parsed, problems)
                .resolve(file)
                .map(draft -> new SetDecoder(draft, requiredLexicon, problems).decode())
                .orElse(null);
        return set == null || problems.count() > 0 ? LoadResult.of(problems.list()) : LoadResult.of(set);
    }
}
