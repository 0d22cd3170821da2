package io.github.kaoping.render;

import io.github.kaoping.model.ScoreSheet;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** The place of each sheet, in the order of the sheets: the same as {@link #rank}, worked out at once. */
    public List<Optional<Integer>> ranks() {
        List<BigDecimal> rates = sheets.stream()
                .map(SheetInSet::sheet)
                .filter(Run::comparable)
                .flatMap(s -> Stream.ofNullable(s.rate()))
                .sorted()
                .toList();
        Map<BigDecimal, Integer> places = new HashMap<>();
        for (int i = 0; i < rates.size(); i++) {
            places.put(rates.get(i).stripTrailingZeros(), rates.size() - i); // the best of equals is put last
        }
        return sheets.stream()
                .map(SheetInSet::sheet)
                .map(s -> comparable(s) ? place(places, s.rate()) : Optional.<Integer>empty())
                .toList();
    }

    private static Optional<Integer> place(Map<BigDecimal, Integer> places, @Nullable BigDecimal rate) {
        return rate == null ? Optional.empty() : Optional.ofNullable(places.get(rate.stripTrailingZeros()));
    }

    private static boolean comparable(ScoreSheet sheet) {
        return switch (sheet.outcome()) {
            case SCORED, BELOW_THRESHOLD -> sheet.rate() != null;
            case VETOED, INCOMPLETE, UNREADABLE, REFUSED, NOT_SUBMITTED, ERROR -> false;
        };
    }
}
