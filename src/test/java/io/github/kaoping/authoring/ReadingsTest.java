package io.github.kaoping.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How far the readings of invented reports agree with labels; the figures are printed set by set. */
class ReadingsTest {
    private static final Path FOLDER = Path.of("src/test/resources/readings");

    private static List<Path> labels() {
        return Compared.files(FOLDER.resolve("labels"), ".json").stream()
                .filter(f -> String.valueOf(f.getFileName()).matches("(dev|blind).*"))
                .toList();
    }

    /** {@code dev2-town-2023.json} is of the set {@code dev2}. */
    private static String set(Path file) {
        return String.valueOf(file.getFileName()).split("-")[0];
    }

    @Test
    void readingsAgreeWithPeoplesLabels() {
        Set<String> sets = labels().stream().map(ReadingsTest::set).collect(Collectors.toCollection(TreeSet::new));
        assertThat(sets).contains("dev", "blind", "blind5");
        for (String set : sets) {
            List<Path> own = labels().stream().filter(f -> set(f).equals(set)).toList();
            System.out.println(Compared.of(own, FOLDER.resolve("reports")).figures(set));
        }

        Compared whole = Compared.of(labels(), FOLDER.resolve("reports"));

        System.out.println(whole.figures("whole"));
        assertThat(whole.agreement().pairs()).hasSizeGreaterThan(2000);
        assertThat(whole.accepted()).as(whole.figures("whole")).isGreaterThanOrEqualTo(0.96);
    }
}
