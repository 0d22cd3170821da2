package io.github.kaoping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Known;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.scoring.WeightDraws.Share;
import io.github.kaoping.scoring.WeightDraws.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WeightDrawsTest {
    private static Subject subject(ScoreSheet sheet) {
        List<Share> shares = sheet.indicators().stream()
                .map(i -> new Share(
                        i.id(),
                        i.dimension(),
                        i.score().doubleValue(),
                        i.checked().doubleValue(),
                        i.max().doubleValue()))
                .toList();
        return new Subject(
                shares,
                Objects.requireNonNull(sheet.bonus()).doubleValue()
                        - Objects.requireNonNull(sheet.deductions()).doubleValue());
    }

    @Test
    void unchangedWeightsGiveTheRateOfTheSheet() {
        List<Path> files = Samples.files();
        assertThat(files).hasSizeGreaterThan(5);
        int scored = 0;
        for (Path file : files) {
            ScoreSheet sheet = Samples.assessor()
                    .assess(file, file.toString(), Known.NOTHING)
                    .sheet();
            if (sheet.rate() != null) {
                scored++;
                assertThat(WeightDraws.rate(subject(sheet), Map.of()))
                        .as(file.toString())
                        .isCloseTo(sheet.rate().doubleValue(), Offset.offset(0.0001));
            }
        }
        assertThat(scored).isGreaterThan(5);
    }

    @Test
    void theIntervalHoldsTheMiddleNineTenthsOfThePlaces() {
        Random random = new Random(7);
        List<Subject> subjects = new ArrayList<>();
        for (int b = 0; b < 12; b++) {
            List<Share> shares = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                shares.add(new Share("I" + i, "D" + i / 5, random.nextInt(5), 4, 4));
            }
            subjects.add(new Subject(shares, 0));
        }
        List<WeightDraws.Interval> intervals = WeightDraws.intervals(subjects);
        int[][] places = new int[subjects.size()][WeightDraws.DRAWS];
        Random draws = new Random(WeightDraws.SEED);
        for (int d = 0; d < WeightDraws.DRAWS; d++) {
            Map<String, Double> factors = new TreeMap<>();
            for (int i = 0; i < 10; i++) {
                factors.put("I" + i, 1 + WeightDraws.SPREAD * (2 * draws.nextDouble() - 1));
            }
            double[] rates = subjects.stream()
                    .mapToDouble(s -> Math.rint(WeightDraws.rate(s, factors) * 1e9))
                    .toArray();
            for (int b = 0; b < rates.length; b++) {
                double own = rates[b];
                places[b][d] =
                        1 + (int) Arrays.stream(rates).filter(r -> r > own).count();
            }
        }
        int wide = 0;
        for (int b = 0; b < places.length; b++) {
            Arrays.sort(places[b]);
            assertThat(intervals.get(b)).isEqualTo(new WeightDraws.Interval(places[b][49], places[b][949]));
            wide += places[b][49] < places[b][949] ? 1 : 0;
        }
        assertThat(wide).as("intervals with room").isPositive();
        assertThat(intervals.stream().min(Comparator.comparing(WeightDraws.Interval::low)))
                .isPresent();
    }
}
