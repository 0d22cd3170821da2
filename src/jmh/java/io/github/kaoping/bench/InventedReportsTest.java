package io.github.kaoping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.model.Outcome;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedReportsTest {
    @Test
    void theSameNumberGivesTheSameReportAndEachNumberAnother() {
        Set<String> reports = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String report = InventedReports.report(i);
            assertThat(report).isEqualTo(InventedReports.report(i));
            assertThat(report.getBytes(StandardCharsets.UTF_8).length).isBetween(15_000, 16_000);
            assertThat(report).doesNotContain("<", ">", "X");
            reports.add(report);
        }
        assertThat(reports).hasSize(200);
    }

    /** Else a refusal would be measured in place of a scoring. */
    @Test
    void theReportsAreScoredLikeRealOnesAndNotAllAlike() {
        Assessor assessor = Samples.assessor();
        Set<BigDecimal> scores = new HashSet<>();
        IntStream.range(0, 20).forEach(i -> {
            byte[] bytes = InventedReports.report(i).getBytes(StandardCharsets.UTF_8);
            Assessment a = assessor.assess("report.txt", bytes, Known.NOTHING);
            assertThat(a.sheet().outcome()).isEqualTo(Outcome.SCORED);
            assertThat(a.mentions()).hasSizeGreaterThan(20);
            BigDecimal score = Objects.requireNonNull(a.sheet().score());
            assertThat(score).isGreaterThan(new BigDecimal(30));
            scores.add(score);
        });
        assertThat(scores).hasSizeGreaterThan(5);
    }
}
