package io.github.kaoping.scoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Grade;
import io.github.kaoping.criteria.CriteriaSet.GradeCap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Grades by the ranking (按名次定等次): from the best grade down, each goes to those who come next in order of score, reach its
 * points and are not capped below it, up to its quota of the ranking.
 *
 * <p>A quota is rounded down (不超过), so 20 % of 9 is 1. Who is capped leaves the place to the next. Where a tie would
 * go beyond the quota, none of those who tie get the grade.
 */
public final class RankGrades {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Grade> grades;
    private final List<GradeCap> caps;

    public RankGrades(CriteriaSet set) {
        this(set.grades(), set.gradeCaps());
    }

    /**
     * Of what a set says of grades.
     *
     * @param grades from the best down
     */
    public RankGrades(List<Grade> grades, List<GradeCap> caps) {
        this.grades = List.copyOf(grades);
        this.caps = List.copyOf(caps);
    }

    /**
     * One body in the ranking.
     *
     * @param id what tells it from the others
     * @param score its score; null, and then no grade, if it has none
     * @param caps ids of the grade caps that hold for it
     */
    public record Standing(String id, @Nullable BigDecimal score, Set<String> caps) {
        public Standing {
            caps = Set.copyOf(caps);
        }
    }

    /** The grade of each body that has a score, by id in the order of the ranking; empty if the criteria set no grades. */
    public Map<String, String> of(List<Standing> standings) {
        List<Standing> left = new java.util.ArrayList<>(standings.stream()
                .filter(s -> s.score() != null)
                .sorted(Comparator.comparing(RankGrades::score).reversed().thenComparing(Standing::id))
                .toList());
        List<String> order = left.stream().map(Standing::id).toList();
        int all = left.size();
        Map<String, String> given = new LinkedHashMap<>();
        for (int g = 0; g < grades.size(); g++) {
            Grade grade = grades.get(g);
            int best = g;
            List<Standing> fit = left.stream()
                    .filter(s -> score(s).compareTo(grade.from()) >= 0)
                    .filter(s -> s.caps().stream().allMatch(c -> best(c) <= best))
                    .toList();
            for (Standing s : fit.subList(0, places(grade, fit, all))) {
                given.put(s.id(), grade.name().chinese());
                left.remove(s);
            }
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        order.stream().filter(given::containsKey).forEach(id -> ordered.put(id, given.get(id)));
        return ordered;
    }

    private static int places(Grade grade, List<Standing> fit, int all) {
        BigDecimal quota = grade.quota();
        int most = quota == null
                ? fit.size()
                : quota.multiply(BigDecimal.valueOf(all))
                        .divide(HUNDRED, 0, RoundingMode.DOWN)
                        .intValue();
        int places = Math.min(most, fit.size());
        while (places > 0 && places < fit.size() && score(fit.get(places)).compareTo(score(fit.get(places - 1))) == 0) {
            places--;
        }
        return places;
    }

    private static BigDecimal score(Standing s) {
        BigDecimal score = s.score();
        return score == null ? BigDecimal.ZERO : score;
    }

    /** The place of the best grade that a cap leaves; 0 if the set does not know it. */
    private int best(String capId) {
        return caps.stream()
                .filter(c -> c.id().equals(capId))
                .map(c -> index(c.best()))
                .findFirst()
                .orElse(0);
    }

    private int index(String name) {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i).name().chinese().equals(name)) {
                return i;
            }
        }
        return 0;
    }
}
