package io.github.kaoping.panel;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Grade;
import io.github.kaoping.criteria.CriteriaSet.GradeCap;
import io.github.kaoping.criteria.CriteriaSet.Veto;
import io.github.kaoping.model.Name;
import io.github.kaoping.render.Texts;
import io.github.kaoping.scoring.RankGrades;
import io.github.kaoping.scoring.RankGrades.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the criteria say of grades and limits (等次与上限), kept beside the results, so that people's changes can be added up by it.
 *
 * @param grades from the best down, empty where the panel has set none
 * @param limits of the grade, by id
 * @param vetoes by id
 * @param bonusCap most that bonuses add, {@code deductionCap} most that deductions take
 * @param threshold points below which a report is below the threshold
 * @param completeness share of the points that must be checked for a place in the ranking
 */
record Scale(
        List<Rung> grades,
        Map<String, Limit> limits,
        Map<String, Halt> vetoes,
        BigDecimal bonusCap,
        BigDecimal deductionCap,
        BigDecimal threshold,
        BigDecimal completeness) {
    static final Scale NONE = new Scale(
            List.of(),
            Map.of(),
            Map.of(),
            BigDecimal.valueOf(Integer.MAX_VALUE),
            BigDecimal.valueOf(Integer.MAX_VALUE),
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    Scale {
        grades = List.copyOf(grades);
        limits = new TreeMap<>(limits);
        vetoes = new TreeMap<>(vetoes);
    }

    /** A grade from so many points upwards; {@code quota} is the most of a ranking that may have it, in percent. */
    record Rung(String name, BigDecimal from, @Nullable BigDecimal quota) {}

    /** What limits the grade; {@code best} is the best that is left. */
    record Limit(String name, String best, boolean panelOnly) {}

    /** What ends scoring; {@code score} is what is written then. */
    record Halt(String name, BigDecimal score) {}

    static Scale of(CriteriaSet set, Texts texts) {
        Map<String, Limit> limits = new TreeMap<>();
        for (GradeCap cap : set.gradeCaps()) {
            limits.put(cap.id(), new Limit(texts.name(cap.name()), cap.best(), cap.panelOnly()));
        }
        Map<String, Halt> vetoes = new TreeMap<>();
        for (Veto veto : set.vetoes()) {
            vetoes.put(veto.id(), new Halt(texts.name(veto.name()), veto.score()));
        }
        return new Scale(
                set.grades().stream()
                        .map(g -> new Rung(g.name().chinese(), g.from(), g.quota()))
                        .toList(),
                limits,
                vetoes,
                set.bonusCap(),
                set.deductionCap(),
                set.limits().threshold(),
                set.limits().completeness());
    }

    /** Whether grades depend on who else is ranked. */
    boolean byRank() {
        return grades.stream().anyMatch(r -> r.quota() != null);
    }

    /** The grades of those ranked together, by id; who reaches none is not in it. */
    Map<String, String> gradesOf(List<Standing> standings) {
        List<Grade> rungs = grades.stream()
                .map(r -> new Grade(new Name(r.name(), ""), r.from(), r.quota()))
                .toList();
        List<GradeCap> caps = limits.entrySet().stream()
                .map(l -> new GradeCap(
                        l.getKey(),
                        new Name(l.getValue().name(), ""),
                        l.getValue().best(),
                        l.getValue().panelOnly()))
                .toList();
        return new RankGrades(rungs, caps).of(standings);
    }
}
