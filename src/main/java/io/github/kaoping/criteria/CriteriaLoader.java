package io.github.kaoping.criteria;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private final KeptSets kept;
    private final Optional<Set<String>> ruled;

    public CriteriaLoader() {
        this(REQUIRED_LEXICON);
    }

    /**
     * @param requiredLexicon names of the lists that {@code lexicon} must have
     */
    public CriteriaLoader(Collection<String> requiredLexicon) {
        this(requiredLexicon, ParsedFiles.none(), KeptSets.none(), Optional.empty());
    }

    private CriteriaLoader(
            Collection<String> requiredLexicon, ParsedFiles parsed, KeptSets kept, Optional<Set<String>> ruled) {
        this.requiredLexicon = requiredLexicon.stream().sorted().distinct().toList();
        this.parsed = parsed;
        this.kept = kept;
        this.ruled = ruled;
    }

    /**
     * A loader that does not do again what it, or the build of the program, has done before.
     *
     * @param shipped folder with what the build has kept
     * @param cache folder of the user, empty if nothing may be kept
     */
    public CriteriaLoader remembering(Path shipped, Optional<Path> cache) {
        return new CriteriaLoader(requiredLexicon, new ParsedFiles(shipped, cache), KeptSets.of(shipped, cache), ruled);
    }

    CriteriaLoader remembering(KeptSets sets) {
        return new CriteriaLoader(requiredLexicon, parsed, sets, ruled);
    }

    /** Keeps for {@link #remembering} what loading the sets of a folder, and parsing all its files, comes to. */
    public void ship(Path criteria, Path folder) throws IOException {
        ParsedFiles.ship(criteria, folder);
        CriteriaLoader loader = remembering(KeptSets.shipped(folder));
        for (Path top : new CriteriaStore(criteria, loader).files()) {
            loader.load(top);
        }
    }

    /**
     * A loader that looks for everything an editor should know: warnings too, and methods without a rule.
     *
     * @param methods simple names of the method classes that the rules judge by
     */
    public CriteriaLoader thorough(Collection<String> methods) {
        return new CriteriaLoader(requiredLexicon, parsed, KeptSets.none(), Optional.of(Set.copyOf(methods)));
    }

    /** Loads the set whose top file this is. */
    public LoadResult load(Path file) {
        return kept.find(file, lexiconKey()).orElseGet(() -> decode(file));
    }

    private LoadResult decode(Path file) {
        Problems problems = new Problems(ruled.isPresent());
        Optional<SetDraft> draft = new SetResolver(parsed, problems).resolve(file);
        CriteriaSet set = draft.map(d -> new SetDecoder(d, requiredLexicon, ruled, problems).decode())
                .orElse(null);
        LoadResult result = new LoadResult(
                problems.count() > 0 ? null : set,
                problems.list(),
                problems.warnings(),
                draft.map(d -> names(d.files())).orElse(List.of()),
                draft.map(d -> names(d.own())).orElse(List.of()),
                false);
        draft.ifPresent(d -> kept.keep(file, lexiconKey(), d.files(), result));
        return result;
    }

    String lexiconKey() {
        return String.join(" ", requiredLexicon);
    }

    /** The set whose top file this is as its files make it up, each value with its place; empty if it has slips. */
    public Optional<Resolved> resolve(Path file) {
        Problems problems = new Problems();
        Optional<SetDraft> draft = new SetResolver(parsed, problems).resolve(file);
        return problems.count() > 0 ? Optional.empty() : draft.map(Resolved::of);
    }

    /** What reading takes from the set whose top file this is; empty if slips are in the way, which {@link #load} tells. */
    public Optional<ReadingWords> words(Path file) {
        Optional<ReadingWords> known = kept.find(file, lexiconKey())
                .flatMap(r -> Optional.ofNullable(r.set()))
                .map(CriteriaSet::words);
        if (known.isPresent()) {
            return known;
        }
        Problems problems = new Problems(false);
        Optional<ReadingWords> words = new SetResolver(parsed, problems)
                .resolve(file)
                .map(d -> new SetDecoder(d, requiredLexicon, ruled, problems).words());
        return problems.count() > 0 ? Optional.empty() : words;
    }

    private static List<String> names(Collection<SourceFile> files) {
        return files.stream().map(SourceFile::name).toList();
    }
}
