package io.github.kaoping.authoring;

import io.github.kaoping.model.Name;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.Status;
import io.github.kaoping.render.Run;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new criteria set would do to reports that an old one scored (影响预估): who gains, who loses, on which indicator, and
 * whose grade and rank change.
 *
 * @param rows a row for each report, the largest loss first, then the largest gain, then those without a change
 * @param indicators what becomes of each indicator and adjustment over all reports, in the order of the new set; those that do
 *     not move are left out
 */
public record Impact(List<Row> rows, List<IndicatorSum> indicators) {
    public Impact {
        rows = List.copyOf(rows);
        indicators = List.copyOf(indicators);
    }

    /**
     * One report under both sets.
     *
     * @param shifts the indicators and adjustments that earn something else, or were judged under one set only
     */
    public record Row(Standing before, Standing after, List<Shift> shifts) {
        public Row {
            shifts = List.copyOf(shifts);
        }

        public String file() {
            return after.sheet().file();
        }

        /** New score less old score; empty where one of them is missing. */
        public Optional<BigDecimal> change() {
            BigDecimal old = before.sheet().score();
            BigDecimal now = after.sheet().score();
            return old == null || now == null ? Optional.empty() : Optional.of(now.subtract(old));
        }

        public boolean gradeChanges() {
            return !Objects.equals(before.sheet().grade(), after.sheet().grade());
        }

        public boolean rankChanges() {
            return !before.rank().equals(after.rank());
        }

        public boolean outcomeChanges() {
            return before.sheet().outcome() != after.sheet().outcome();
        }
    }

    /**
     * A report's place under one set.
     *
     * @param rank empty where it cannot be ranked
     * @param tied whether others have the same rank
     */
    public record Standing(ScoreSheet sheet, Optional<Integer> rank, boolean tied) {}

    /**
     * What one indicator or adjustment earns under both sets.
     *
     * @param before null if the old set does not have it, {@code after} if the new one does not
     * @param notCheckedBefore whether it could not be judged under the old set, {@code notCheckedAfter} under the new
     */
    public record Shift(
            String id,
            Name name,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            boolean notCheckedBefore,
            boolean notCheckedAfter) {
        /** New less old, where nothing counts as 0. */
        public BigDecimal change() {
            return orZero(after).subtract(orZero(before));
        }

        boolean moves() {
            return change().signum() != 0 || notCheckedBefore != notCheckedAfter || (before == null) != (after == null);
        }
    }

    /** How an indicator moves over all reports: how many gain and lose on it, and all their changes together. */
    public record IndicatorSum(String id, Name name, int gaining, int losing, BigDecimal total, int notChecked) {}

    /** Compares two runs over the same files in the same order. */
    public static Impact of(Run before, Run after) {
        if (before.sheets().size() != after.sheets().size()) {
            throw new IllegalArgumentException("runs over different files");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < after.sheets().size(); i++) {
            Standing old = standing(before, before.sheets().get(i).sheet());
            Standing now = standing(after, after.sheets().get(i).sheet());
            rows.add(new Row(old, now, shifts(old.sheet(), now.sheet())));
        }
        List<IndicatorSum> sums = sums(rows);
        rows.sort(Comparator.comparing(Impact::order));
        return new Impact(rows, sums);
    }

    public long count(int sign) {
        return rows.stream()
                .filter(r -> r.change().map(BigDecimal::signum).orElse(2) == sign)
                .count();
    }

    /** Losses before gains before what stays; the larger the earlier; what cannot be compared comes last. */
    private static BigDecimal order(Row row) {
        BigDecimal change = row.change().orElse(null);
        if (change == null) {
            return BigDecimal.valueOf(3_000_000);
        }
        return switch (change.signum()) {
            case -1 -> change;
            case 1 -> BigDecimal.valueOf(1_000_000).subtract(change);
            default -> BigDecimal.valueOf(2_000_000);
        };
    }

    private static Standing standing(Run run, ScoreSheet sheet) {
        Optional<Integer> rank = run.rank(sheet);
        long same = run.sheets().stream()
                .map(s -> run.rank(s.sheet()))
                .filter(rank::equals)
                .count();
        return new Standing(sheet, rank, rank.isPresent() && same > 1);
    }

    private static List<Shift> shifts(ScoreSheet before, ScoreSheet after) {
        if (!before.outcome().hasScore() || !after.outcome().hasScore()) {
            return List.of();
        }
        List<Shift> shifts = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        after.indicators().forEach(i -> ids.add(i.id()));
        before.indicators().forEach(i -> ids.add(i.id()));
        for (String id : ids) {
            shifts.add(shift(id, before.indicator(id), after.indicator(id)));
        }
        Set<String> outside = new LinkedHashSet<>();
        after.adjustments().forEach(a -> outside.add(a.id()));
        before.adjustments().forEach(a -> outside.add(a.id()));
        for (String id : outside) {
            shifts.add(outside(id, adjustment(before, id), adjustment(after, id)));
        }
        return shifts.stream().filter(Shift::moves).toList();
    }

    private static Shift shift(String id, Optional<IndicatorScore> old, Optional<IndicatorScore> now) {
        return new Shift(
                id,
                now.or(() -> old).map(IndicatorScore::name).orElse(Change.NOTHING),
                old.map(IndicatorScore::score).orElse(null),
                now.map(IndicatorScore::score).orElse(null),
                old.map(Impact::open).orElse(false),
                now.map(Impact::open).orElse(false));
    }

    private static boolean open(IndicatorScore i) {
        return i.status() == Status.NOT_CHECKED || i.status() == Status.ERROR;
    }

    private static Optional<AdjustmentScore> adjustment(ScoreSheet sheet, String id) {
        return sheet.adjustments().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    private static Shift outside(String id, Optional<AdjustmentScore> old, Optional<AdjustmentScore> now) {
        return new Shift(
                id,
                now.or(() -> old).map(AdjustmentScore::name).orElse(Change.NOTHING),
                old.map(AdjustmentScore::points).orElse(null),
                now.map(AdjustmentScore::points).orElse(null),
                old.map(a -> !a.checked()).orElse(false),
                now.map(a -> !a.checked()).orElse(false));
    }

    private static List<IndicatorSum> sums(List<Row> rows) {
        Map<String, List<Shift>> byId = new LinkedHashMap<>();
        order(rows).forEach(id -> byId.put(id, new ArrayList<>()));
        rows.forEach(r -> r.shifts().forEach(s -> byId.computeIfAbsent(s.id(), k -> new ArrayList<>())
                .add(s)));
        List<IndicatorSum> sums = new ArrayList<>();
        byId.forEach((id, shifts) -> {
            if (!shifts.isEmpty()) {
                sums.add(new IndicatorSum(
                        id,
                        shifts.get(0).name(),
                        (int) shifts.stream()
                                .filter(s -> s.change().signum() > 0)
                                .count(),
                        (int) shifts.stream()
                                .filter(s -> s.change().signum() < 0)
                                .count(),
                        shifts.stream().map(Shift::change).reduce(BigDecimal.ZERO, BigDecimal::add),
                        (int) shifts.stream().filter(Shift::notCheckedAfter).count()));
            }
        });
        return sums;
    }

    /** The ids of the new set in its order, as far as any report was scored by it. */
    private static List<String> order(List<Row> rows) {
        return rows.stream()
                .map(r -> r.after().sheet())
                .filter(s -> !s.indicators().isEmpty())
                .findFirst()
                .map(s -> {
                    List<String> ids = new ArrayList<>();
                    s.indicators().forEach(i -> ids.add(i.id()));
                    s.adjustments().forEach(a -> ids.add(a.id()));
                    return ids;
                })
                .orElse(List.of());
    }

    private static BigDecimal orZero(@Nullable BigDecimal points) {
        return points == null ? BigDecimal.ZERO : points;
    }
}
