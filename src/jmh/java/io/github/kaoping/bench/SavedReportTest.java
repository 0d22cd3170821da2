package io.github.kaoping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.document.Documents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.model.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SavedReportTest {
    /** Else formats would be compared by different texts. */
    @ParameterizedTest
    @EnumSource
    void everyFormatHoldsTheSameText(SavedReport report) throws Exception {
        SourceText read = Documents.read(report.fileName(), report.bytes(), ReadLimits.DEFAULT);
        assertThat(read.format()).isEqualTo(report.id());
        assertThat(read.text().replaceAll("[\\s\\u3000]", ""))
                .isEqualTo(InventedReports.report(0).replaceAll("[\\s\\u3000]", ""));
    }
}
