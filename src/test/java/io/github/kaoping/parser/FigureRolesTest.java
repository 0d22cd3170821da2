package io.github.kaoping.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.model.Report;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What part each figure plays in its sentence, in a report on 2024. */
class FigureRolesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the year's own figures
                "全年受理案件36件。 | 36件 VALUE",
                "办结率98%。 | 98% VALUE",
                // parts of the figure before
                "承办建议23件，其中主办9件，会办14件。 | 23件 VALUE, 9件 PART, 14件 VALUE",
                "立案390件（含撤销8件）。 | 390件 VALUE, 8件 PART",
                // another time's figure, or a difference to it
                "受理案件36件，比2023年的40件减少4件。 | 36件 VALUE, 40件 COMPARISON, 4件 COMPARISON",
                "同比增长12%。 | 12% COMPARISON",
                "处罚案件48件，同比下降20%。 | 48件 VALUE, 20% COMPARISON",
                "2023年的40件均已归档，今年新收36件。 | 40件 COMPARISON, 36件 VALUE",
                "较上年多办15件。 | 15件 COMPARISON",
                // limits and targets
                "每季度学法不少于4次，实际学法6次。 | 4次 LIMIT, 6次 VALUE",
                "7个工作日内答复，全年答复31件。 | 7个工作日 LIMIT, 31件 VALUE",
                "办理时限压缩至3个工作日。 | 3个工作日 LIMIT",
                "至少开展2场。 | 2场 LIMIT",
            })
    void aFigureIsAValueAPartAComparisonOrALimit(String sentence, String expected) {
        Report report = Samples.measures(sentence);

        List<String> told = report.clauses().stream()
                .flatMap(c -> c.figures().stream())
                .map(f -> report.text().text(f.span()) + " " + f.role())
                .toList();

        assertThat(told).containsExactlyElementsOf(Arrays.asList(expected.split(", ")));
    }
}
