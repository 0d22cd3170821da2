package io.github.kaoping.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.assess.Assessor;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaStore;
import io.github.kaoping.rules.RuleBase;
import io.github.kaoping.rules.RuleFiles;
import io.github.kaoping.rules.RuleStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples that stand in the criteria are the tests of the criteria and of what reads by them. */
class CriteriaExamplesTest {
    @Test
    void everyExampleInTheCriteriaIsReadAsItSays() throws IOException {
        RuleBase rules = RuleBase.of(
                        RuleFiles.of(Path.of("rules")), new RuleStore(Optional.of(Path.of("target", "test-rules"))))
                .rules();
        assertThat(rules).isNotNull();
        CriteriaStore store = new CriteriaStore(Path.of("criteria"), Assessor.loader());
        List<CriteriaSet> sets = store.files().stream()
                .flatMap(f -> Stream.ofNullable(store.load(f).set()))
                .toList();
        assertThat(sets).hasSizeGreaterThan(1);

        List<ExampleResult> results = new CriteriaExamples(rules).run(store, sets);

        assertThat(results).as("examples that were run").isNotEmpty();
        assertThat(results.stream().filter(r -> !r.passed()).map(CriteriaExamplesTest::told))
                .isEmpty();
    }

    private static String told(ExampleResult r) {
        return r.example().file() + ":" + r.example().line() + " " + r.item().id() + " expected "
                + r.example().state().id() + " " + r.example().figure() + " but was "
                + r.state().id() + " " + r.figure();
    }
}
