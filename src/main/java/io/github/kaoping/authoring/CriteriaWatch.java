package io.github.kaoping.authoring;

import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.criteria.CriteriaLoader;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaStore;
import io.github.kaoping.criteria.LoadResult;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.rules.RuleBase;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a set or a report was saved, and checks and scores again if so (随改随看). Whoever uses it asks again and again; two
 * equal looks in a row make a save, so that a file is not read while it is being written.
 */
public final class CriteriaWatch {
    private final Path criteria;
    private final Path report;
    private final Known known;
    private final RuleBase rules;
    private final CriteriaLoader loader;
    private final Set<Path> files = new LinkedHashSet<>();
    private @Nullable FileStamps settled;
    private @Nullable FileStamps last;
    private @Nullable ScoreSheet sheet;

    /**
     * @param loader thorough, with files that were parsed before
     */
    public CriteriaWatch(Path criteria, Path report, Known known, RuleBase rules, CriteriaLoader loader) {
        this.criteria = criteria;
        this.report = report;
        this.known = known;
        this.rules = rules;
        this.loader = loader;
        files.add(criteria);
        files.add(report);
    }

    /**
     * What a save came to.
     *
     * @param check what the check found
     * @param before the sheet of the last sound set, null at first
     * @param after the sheet now, null if the set has errors
     */
    public record Saved(
            CriteriaCheck check,
            @Nullable ScoreSheet before,
            @Nullable ScoreSheet after) {}

    /** Looks once; empty if nothing was saved since the last look that gave something. */
    public Optional<Saved> look() {
        FileStamps now = FileStamps.of(files).orElse(null);
        boolean moving = now == null || !now.equals(last);
        last = now;
        if (now == null || moving || now.equals(settled)) {
            return Optional.empty();
        }
        settled = now;
        return Optional.of(again());
    }

    private Saved again() {
        Path folder = criteria.toAbsolutePath().getParent();
        CriteriaStore store = new CriteriaStore(folder == null ? criteria : folder, loader);
        LoadResult result = store.load(criteria);
        result.files().forEach(f -> files.add(Path.of(f)));
        settled = FileStamps.of(files).orElse(settled);
        last = settled;
        CriteriaCheck check = CriteriaCheck.of(List.of(result), List.of());
        CriteriaSet set = result.set();
        ScoreSheet before = sheet;
        if (set == null) {
            return new Saved(check, before, null);
        }
        Assessor assessor = new Assessor(rules, store, set, set.words(), ReadLimits.DEFAULT);
        String name = String.valueOf(report.getFileName());
        ScoreSheet after = assessor.assess(report, name, known).sheet();
        sheet = after;
        return new Saved(check, before, after);
    }
}
