package io.github.kaoping.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.rules.RuleBase;
import io.github.kaoping.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What missing accounts would bring back. */
class GainsTest {
    private static final Path REPORT = Samples.files().get(0);

    @TempDir
    Path folder;

    private static ScoreSheet sheet(RuleBase rules) {
        Assessor assessor = new Assessor(
                rules, Samples.store(), null, Samples.criteria(2024).words(), ReadLimits.DEFAULT);
        return assessor.withGains(assessor.assess(REPORT, String.valueOf(REPORT.getFileName()), Known.NOTHING))
                .sheet();
    }

    /** The shipped rules and one more. */
    private RuleBase with(String rule) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("own.drl"), rule);
        return Samples.compiled(RuleFiles.of(folder));
    }

    @Test
    void whatARuleTakesFromEveryReportChangesNoGain() throws IOException {
        Adjustment penalty = Samples.criteria(2024).adjustments().stream()
                .filter(a -> a.kind() == Adjustment.Kind.DEDUCTION && !a.proposed())
                .findFirst()
                .orElseThrow();
        // Part is a fact that suppositions do without.
        RuleBase own = with("""
                package kaoping;
                import io.github.kaoping.model.*;
                import java.math.BigDecimal;
                import java.util.List;
                dialect "java"
                rule "有举措部分的扣一分"
                ruleflow-group "sheet"
                when
                  Part( kind == SectionKind.MEASURES )
                then
                  insertLogical(new Finding("%s", "", Finding.Effect.PENALTY, BigDecimal.ONE, BigDecimal.ONE, drools.getRule().getName(), Message.of("扣一分。"), List.of()));
                end
                """.formatted(penalty.id()));
        ScoreSheet before = sheet(Samples.rules());
        ScoreSheet after = sheet(own);
        assertThat(before.score()).isGreaterThan(after.score());
        List<ScoreSheet.Gain> gains = before.gains();
        assertThat(gains).isNotEmpty();
        assertThat(after.gains()).isEqualTo(gains);
    }
}
