package io.github.kaoping.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kaoping.authoring.Alpha.Metric;
import io.github.kaoping.authoring.Alpha.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Krippendorff's alpha against his published table of four observers, twelve units and missing data, and at its edges. */
class AlphaTest {
    private static final List<Map<String, Integer>> PUBLISHED = readers(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    private static List<Map<String, Integer>> readers(String... rows) {
        return Arrays.stream(rows).map(AlphaTest::reader).toList();
    }

    private static Map<String, Integer> reader(String row) {
        Map<String, Integer> values = new TreeMap<>();
        String[] cells = row.split(" ");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].equals(".")) {
                values.put("u" + i, Integer.valueOf(cells[i]));
            }
        }
        return values;
    }

    private static double alpha(Metric metric, String... rows) {
        return ((Alpha.Value) Alpha.of(metric, readers(rows))).alpha();
    }

    private static Reason undefined(String... rows) {
        return ((Alpha.Undefined) Alpha.of(Metric.NOMINAL, readers(rows))).reason();
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
    void thePublishedTableGivesThePublishedFigures(Metric metric, double published) {
        Alpha alpha = Alpha.of(metric, PUBLISHED);

        assertThat(((Alpha.Value) alpha).alpha()).isCloseTo(published, within(0.0005));
        assertThat(alpha.units()).as("the twelfth unit has one value").isEqualTo(11);
        assertThat(alpha.values()).isEqualTo(40);
    }

    @Test
    void theOrderOfReadersAndUnitsPlaysNoRole() {
        List<Map<String, Integer>> turned =
                List.of(PUBLISHED.get(3), PUBLISHED.get(0), PUBLISHED.get(2), PUBLISHED.get(1));
        for (Metric metric : Metric.values()) {
            assertThat(((Alpha.Value) Alpha.of(metric, turned)).alpha())
                    .isCloseTo(((Alpha.Value) Alpha.of(metric, PUBLISHED)).alpha(), within(1e-12));
        }
    }

    @Test
    void perfectAgreementIsOneAndReversalIsWorseThanChance() {
        for (Metric metric : Metric.values()) {
            assertThat(alpha(metric, "0 1 2 2", "0 1 2 2", ". 1 2 .")).isEqualTo(1);
            assertThat(alpha(metric, "0 2 0 2", "2 0 2 0")).isNegative();
        }
    }

    @Test
    void twoReadersOfNominalDataAsWorkedOutByHand() {
        // coincidences 0-0: 2, 0-1 and 1-0: 1 each, 1-1: 4; n0 = 3, n1 = 5, n = 8: 1 − 7·2 ∕ (2·3·5)
        assertThat(alpha(Metric.NOMINAL, "0 0 1 1", "0 1 1 1")).isCloseTo(1 - 14 / 30.0, within(1e-12));
    }

    @Test
    void aNearMissCostsLessWhereValuesHaveAnOrder() {
        String[] near = {"0 0 1 1 2 2 1", "0 0 1 1 2 2 2"};
        String[] far = {"0 0 1 1 2 2 0", "0 0 1 1 2 2 2"};
        assertThat(alpha(Metric.ORDINAL, near)).isGreaterThan(alpha(Metric.ORDINAL, far));
        assertThat(alpha(Metric.INTERVAL, near)).isGreaterThan(alpha(Metric.INTERVAL, far));
    }

    @Test
    void oneCategoryAloneIsUndefinedAndNoNumber() {
        assertThat(undefined("1 1 1", "1 1 1")).isEqualTo(Reason.ONE_CATEGORY);
        assertThat(undefined("1 1 2", "1 1 .")).as("the 2 has no partner").isEqualTo(Reason.ONE_CATEGORY);
    }

    @Test
    void oneReaderOrNoPairIsUndefinedAndNoNumber() {
        assertThat(undefined("1 2 3")).isEqualTo(Reason.ONE_READER);
        assertThat(undefined("1 2 3", ". . .")).isEqualTo(Reason.ONE_READER);
        assertThat(undefined()).isEqualTo(Reason.ONE_READER);
        assertThat(undefined("1 2 . .", ". . 1 2")).isEqualTo(Reason.NO_PAIRS);
    }
}
