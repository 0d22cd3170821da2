package io.github.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.criteria.CriteriaSet.Grade;
import io.github.kaoping.model.Name;
import io.github.kaoping.scoring.RankGrades.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Quotas of a ranking: 优秀 from 90 points and at most 30 %, 良好 at most 40 %, 一般 the rest. */
class RankGradesTest {
    private static final RankGrades GRADES = new RankGrades(HandMade.set()
            .grades(
                    new Grade(new Name("优秀", ""), new BigDecimal("90"), new BigDecimal("30")),
                    new Grade(new Name("良好", ""), BigDecimal.ZERO, new BigDecimal("40")),
                    new Grade(new Name("一般", ""), BigDecimal.ZERO, null))
            .build());

    private static String grades(Standing... standings) {
        return String.join(
                " ",
                GRADES.of(List.of(standings)).entrySet().stream()
                        .map(e -> e.getKey() + e.getValue().charAt(0))
                        .toList());
    }

    private static Standing body(String id, String score, String... caps) {
        return new Standing(id, score == null ? null : new BigDecimal(score), Set.of(caps));
    }

    private static Standing[] ten(String... scores) {
        List<Standing> all = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            all.add(body(String.valueOf((char) ('a' + i)), scores[i]));
        }
        return all.toArray(new Standing[0]);
    }

    @Test
    void aQuotaIsFilledFromTheTop() {
        assertThat(grades(ten("99", "98", "97", "96", "95", "94", "93", "92", "91", "90")))
                .isEqualTo("a优 b优 c优 d良 e良 f良 g良 h一 i一 j一");
    }

    @Test
    void aGradeAlsoNeedsItsPoints() {
        assertThat(grades(ten("99", "89.99", "89", "88", "87", "86", "85", "84", "83", "82")))
                .isEqualTo("a优 b良 c良 d良 e良 f一 g一 h一 i一 j一");
    }

    @Test
    void aQuotaIsRoundedDown() {
        assertThat(grades(ten("99", "98", "97")))
                .as("30 % of 3 is none, 40 % is one")
                .isEqualTo("a良 b一 c一");
    }

    @Test
    void thoseWhoTieBeyondTheQuotaDoNotGetIt() {
        assertThat(grades(ten("99", "98", "97", "97.00", "95", "94", "93", "92", "91", "90")))
                .isEqualTo("a优 b优 c良 d良 e良 f良 g一 h一 i一 j一");
    }

    @Test
    void whoIsCappedLeavesThePlaceToTheNext() {
        Standing[] all = ten("99", "98", "97", "96", "95", "94", "93", "92", "91", "90");
        all[0] = body("a", "99", "V1");

        assertThat(grades(all)).as("V1: 良好 at best").isEqualTo("a良 b优 c优 d优 e良 f良 g良 h一 i一 j一");
    }

    @Test
    void whoHasNoScoreHasNoGradeAndDoesNotCount() {
        assertThat(grades(body("a", "99"), body("b", "95"), body("c", "94"), body("d", null)))
                .isEqualTo("a良 b一 c一");
    }

    @Test
    void oneSheetAloneHasNoGradeByRank() {
        assertThat(new Grades(HandMade.set()
                                .grades(new Grade(new Name("优秀", ""), new BigDecimal("90"), BigDecimal.TEN))
                                .build())
                        .of(new BigDecimal("99"), List.of()))
                .isEmpty();
    }
}
