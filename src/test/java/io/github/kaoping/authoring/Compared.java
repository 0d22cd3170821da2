package io.github.kaoping.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reports with labels by people, assessed and compared.
 *
 * @param assessments by the report's name without its ending
 */
record Compared(Agreement agreement, Map<String, Assessment> assessments) {
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Compared of(List<Path> labelFiles, Path reports) {
        Labels.Read read = Labels.of(labelFiles);
        assertThat(read.problems()).isEmpty();
        assertThat(read.labels()).isNotEmpty();
        Assessor assessor = Samples.assessor();
        Agreement agreement = new Agreement();
        Map<String, Assessment> assessments = new TreeMap<>();
        for (Labels labels : read.labels()) {
            Path file = files(reports, "").stream()
                    .filter(f -> String.valueOf(f.getFileName()).startsWith(labels.report() + "."))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no report for " + labels.report()));
            Assessment assessment =
                    assessor.assess(String.valueOf(file.getFileName()), Samples.bytes(file), Known.NOTHING);
            assessments.put(labels.report(), assessment);
            agreement.add(labels, assessment.sheet());
        }
        assertThat(agreement.unmatched())
                .as("items that the criteria do not know")
                .isEmpty();
        return new Compared(agreement, assessments);
    }

    double accepted() {
        return (double) agreement.accepted() / agreement.pairs().size();
    }

    double rightFigures() {
        List<Agreement.Pair> pairs = agreement.figurePairs();
        return (double) pairs.stream().filter(Agreement::rightFigure).count() / pairs.size();
    }

    String figures(String name) {
        return String.format(
                Locale.ROOT,
                "%s: %d reports, %d items, exact %.1f%%, accepted %.1f%%, kappa %.3f, weighted %.3f, right figures %.1f%%",
                name,
                assessments.size(),
                agreement.pairs().size(),
                100.0 * agreement.exact() / agreement.pairs().size(),
                100 * accepted(),
                agreement.kappa(),
                agreement.weightedKappa(true),
                100 * rightFigures());
    }
}
