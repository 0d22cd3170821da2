package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.panel.Grading.Terms;
import io.github.kaoping.panel.Scale.Limit;
import io.github.kaoping.panel.Scale.Rung;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 优秀 from 80 points and at most 40 % of those ranked together, 良好 at most 40 %, 一般 the rest; a limit leaves 良好. */
class GradingTest {
    private static final Map<String, Limit> LIMITS = Map.of("V1", new Limit("有重大事件", "良好", false));
    private static final Scale BY_RANK = scale("40");
    private static final Scale BY_SCORE = scale(null);

    private final List<Entry> entries = new ArrayList<>();
    private final List<Terms> terms = new ArrayList<>();

    private static Scale scale(String quota) {
        BigDecimal share = quota == null ? null : new BigDecimal(quota);
        List<Rung> rungs = List.of(
                new Rung("优秀", new BigDecimal("80"), share),
                new Rung("良好", new BigDecimal("60"), share),
                new Rung("一般", BigDecimal.ZERO, null));
        return new Scale(rungs, LIMITS, Map.of(), BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private void add(String id, String bodyClass, String outcome, String score, String... limits) {
        entries.add(Entries.scored(id, bodyClass, outcome, new BigDecimal(score)));
        terms.add(new Terms("c", Set.of(limits)));
    }

    private String grades(Scale scale, boolean anew) {
        return String.join(
                " ",
                Grading.of(entries, terms, sha -> scale, anew).stream()
                        .map(e -> e.id()
                                + (e.mark().grade() == null
                                        ? "-"
                                        : e.mark().grade().charAt(0)))
                        .toList());
    }

    private void five() {
        add("a", "enforcement", "scored", "95");
        add("b", "enforcement", "scored", "93", "V1");
        add("c", "enforcement", "scored", "90");
        add("d", "enforcement", "scored", "85");
        add("e", "enforcement", "below-threshold", "30");
        add("town", "township", "scored", "99");
        add("open", "enforcement", "incomplete", "99");
    }

    @Test
    void aQuotaIsAShareOfThoseRankedTogetherAndALimitLeavesThePlaceToTheNext() {
        five();
        // 40 % of five are two: a and c, for b is limited; of one township 40 % is none, and so it is 一般
        assertThat(grades(BY_RANK, false)).isEqualTo("a优 b良 c优 d良 e一 town一 open-");
    }

    @Test
    void gradesThatGoByTheScoreAloneAreSetAnewOnlyWhereScoresChanged() {
        five();
        assertThat(grades(BY_SCORE, false)).isEqualTo("a- b- c- d- e- town- open-");
        assertThat(grades(BY_SCORE, true)).isEqualTo("a优 b良 c优 d优 e一 town优 open-");
    }

    @Test
    void criteriaWithoutGradesGiveNone() {
        five();
        assertThat(grades(Scale.NONE, true)).isEqualTo("a- b- c- d- e- town- open-");
    }
}
