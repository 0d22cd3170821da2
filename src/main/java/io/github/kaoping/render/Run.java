package io.github.kaoping.render;

import io.github.kaoping.model.ScoreSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a rendering shows (一次评分): the sheets of one run and what they were made with.
 *
 * @param toolVersion the program's version
 * @param rulesSha256 hash over the rule files in force
 * @param sheets in the order in which the files were named
 */
public record Run(String toolVersion, String rulesSha256, List<SheetInSet> sheets) {
    public Run {
        sheets = List.copyOf(sheets);
    }

    /** The sheet whose criteria stand for the run: the first with a score, else the first that has criteria at all. */
    public Optional<SheetInSet> leading() {
        return sheets.stream()
                .filter(s -> s.criteria() != null)
                .min(Comparator.comparing(s -> !s.sheet().outcome().hasScore()));
    }

    /**
     * The place of a sheet among those that can be compared, by the rate so that sets of different totals can stand side
     * by side; equal rates share a place. Empty for a sheet without a score or with too little checked.
     */
    public Optional<Integer> rank(ScoreSheet sheet) {
        if (!comparable(sheet)) {
            return Optional.empty();
        }
        long better = sheets.stream()
                .map(SheetInSet::sheet)
                .filter(Run::comparable)
                .filter(other -> Points.compare(other.rate(), sheet.rate()) > 0)
                .count();
        return Optional.of((int) better + 1);
    }

    private static boolean comparable(ScoreSheet sheet) {
        return switch (sheet.outcome()) {
            case SCORED, BELOW_THRESHOLD -> sheet.rate() != null;
            case VETOED, INCOMPLETE, UNREADABLE, REFUSED, NOT_SUBMITTED, ERROR -> false;
        };
    }
}
