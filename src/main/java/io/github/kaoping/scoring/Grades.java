package io.github.kaoping.scoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Grade;
import io.github.kaoping.criteria.CriteriaSet.GradeCap;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.Finding.Effect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Which grade a score reaches (等次): the best band it reaches, no better than the caps that the rules found. */
final class Grades {
    private final CriteriaSet set;

    Grades(CriteriaSet set) {
        this.set = set;
    }

    /** The grade's name, or nothing where the panel has set no grades or grades go by the ranking. */
    Optional<String> of(BigDecimal score, List<Finding> findings) {
        List<Grade> bands = set.grades().stream()
                .sorted((a, b) -> b.from().compareTo(a.from()))
                .toList();
        if (bands.isEmpty() || set.gradesByRank()) {
            return Optional.empty();
        }
        int reached = bands.size() - 1;
        for (int i = bands.size() - 1; i >= 0; i--) {
            if (score.compareTo(bands.get(i).from()) >= 0) {
                reached = i;
            }
        }
        for (Finding f : findings) {
            if (f.effect() == Effect.CAP) {
                reached = Math.max(reached, best(bands, f.indicatorId()));
            }
        }
        return Optional.of(bands.get(reached).name().chinese());
    }

    private int best(List<Grade> bands, String capId) {
        Optional<GradeCap> cap =
                set.gradeCaps().stream().filter(c -> c.id().equals(capId)).findFirst();
        for (int i = 0; cap.isPresent() && i < bands.size(); i++) {
            if (bands.get(i).name().chinese().equals(cap.get().best())) {
                return i;
            }
        }
        return 0;
    }
}
