package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaStoreTest {
    @TempDir
    Path folder;

    private SmallSet small;
    private CriteriaStore store;

    @BeforeEach
    void setUp() {
        small = SmallSet.in(folder);
        for (int year : List.of(2020, 2022)) {
            small.write(year + ".yaml", "id: small-" + year + "\nextends: base\nyear: " + year + "\n");
        }
        store = new CriteriaStore(folder, new CriteriaLoader(List.of()));
    }

    @ParameterizedTest(name = "{0} is served by {1}, provisional {2}")
    @CsvSource({
        "2024,2024,false",
        "2022,2022,false",
        "2021,2020,true",
        "2023,2022,true",
        "2019,2020,true",
        "2030,2024,true",
        ",2024,true"
    })
    void theSetOfTheYearServesElseTheNearestTheEarlierOfTwo(Integer year, int served, boolean provisional) {
        LoadResult result = store.forYear(year);

        assertThat(result.set().year()).isEqualTo(served);
        assertThat(result.provisional()).isEqualTo(provisional);
    }

    @Test
    void withoutSetsForYearsTheBaseSetServes() throws IOException {
        for (String file : List.of("2020.yaml", "2022.yaml", "2024.yaml")) {
            Files.delete(small.path(file));
        }

        assertThat(store.forYear(2024).set().id()).isEqualTo("base");
        assertThat(store.forYear(2024).provisional()).isTrue();
    }

    @Test
    void aSetIsLoadedOnceEvenIfManyAskAtOnce() {
        List<CriteriaSet> sets = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> store.forYear(i % 2 == 0 ? 2024 : 2025).set())
                .toList();

        assertThat(sets).hasSize(40).allSatisfy(s -> assertThat(s).isSameAs(sets.get(0)));
        assertThat(store.load(small.path("2024.yaml")).set()).isSameAs(sets.get(0));
    }

    @Test
    void aSetWithSlipsIsNotReplacedByAnother() {
        small.write("2025.yaml", "id: x\nextends: base\nyear: 2026\n");

        assertThat(store.forYear(2025).set()).isNull();
        assertThat(store.forYear(2025).problems()).hasSize(1);
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        LoadResult result = new CriteriaStore(folder.resolve("none"), new CriteriaLoader(List.of())).forYear(2024);

        assertThat(result.set()).isNull();
        assertThat(result.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message().chinese()).contains("文件夹", "none"));
    }
}
