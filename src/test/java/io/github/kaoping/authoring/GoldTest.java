package io.github.kaoping.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Part;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.State;
import io.github.kaoping.model.Tense;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reports beside the project, read as the people who labelled them read them. */
class GoldTest {
    private static final Path SHARED = shared();
    private static Compared compared;

    /** Beside the project, or where the property {@code kaoping.shared} says. */
    private static Path shared() {
        return Path.of(System.getProperty("kaoping.shared", "../shared"));
    }

    @BeforeAll
    static void assess() {
        if (!Files.isDirectory(SHARED.resolve("gold"))) {
            System.out.println("\n*** ../shared is absent, gold not compared ***\n");
        }
        Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("gold")), "../shared is absent, gold not compared");
        compared = Compared.of(Compared.files(SHARED.resolve("gold"), ".json"), SHARED.resolve("reports"));
        System.out.println(compared.figures("gold"));
    }

    private static Report report(String name) {
        return Objects.requireNonNull(compared.assessments().get(name), name).report();
    }

    private static ItemResult item(String report, String id) {
        return compared.assessments().get(report).sheet().indicators().stream()
                .flatMap(i -> i.items().stream())
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readingsAgreeWithTheLabels() {
        assertThat(compared.assessments()).hasSize(5);
        assertThat(compared.agreement().pairs()).hasSize(305);
        assertThat(compared.accepted()).as(compared.figures("gold")).isGreaterThanOrEqualTo(0.97);
        assertThat(compared.agreement().figurePairs()).hasSizeGreaterThan(60);
        assertThat(compared.rightFigures()).as(compared.figures("gold")).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void titleBodyYearAndDateAreThoseOfTheLabels() throws IOException {
        for (Path file : Compared.files(SHARED.resolve("gold"), ".json")) {
            String name = String.valueOf(file.getFileName()).replace(".json", "");
            Map<String, String> meta = meta(file);
            assertThat(meta).as(name).containsKeys("title", "body", "year", "date");
            Profile p = report(name).profile();

            assertThat(p.title()).as(name).isEqualTo(meta.get("title"));
            assertThat(p.body()).as(name).isEqualTo(meta.get("body"));
            assertThat(String.valueOf(p.year())).as(name).isEqualTo(meta.get("year"));
            assertThat(p.date() == null ? null : p.date().toString()).as(name).isEqualTo(meta.get("date"));
        }
    }

    private static Map<String, String> meta(Path file) throws IOException {
        Map<String, String> meta = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME && "meta".equals(json.currentName())) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String key = json.currentName();
                        json.nextToken();
                        meta.put(key, json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText());
                    }
                    return meta;
                }
            }
        }
        return meta;
    }

    @Test
    void zhongshanHasNoProblemsPartAndItsLastParagraphIsThePlan() {
        Report report = report("zhongshan-psb-2020");

        assertThat(report.parts())
                .map(Part::kind)
                .contains(SectionKind.MEASURES, SectionKind.PLAN)
                .doesNotContain(SectionKind.PROBLEMS);
        Part plan = report.parts().stream()
                .filter(p -> p.kind() == SectionKind.PLAN)
                .findFirst()
                .orElseThrow();
        assertThat(plan.ownHeading()).isFalse();
        assertThat(report.text().text(plan.place())).startsWith("2021年");
        List<Clause> clauses = report.clauses();
        Clause last = clauses.get(clauses.size() - 1);
        assertThat(last.kind()).isEqualTo(SectionKind.PLAN);
        assertThat(last.tense()).isEqualTo(Tense.PLANNED);
        int paragraph = report.statements().get(last.statement()).paragraph();
        assertThat(clauses.stream().filter(c -> c.kind() == SectionKind.PLAN))
                .as("the plan is the last paragraph and nothing before it")
                .isNotEmpty()
                .allMatch(c -> report.statements().get(c.statement()).paragraph() == paragraph);
    }

    @ParameterizedTest
    @CsvSource({
        "zhongshan-psb-2020, DESCRIBED",
        "zhanjiang-psb-2020, DATA",
        "jiangmen-pengjiang-psb-2023, SILENT",
    })
    void headsInCourtAreReadAsPeopleReadThem(String report, State state) {
        ItemResult item = item(report, "G3.appearance");

        assertThat(item.state()).isEqualTo(state);
        assertThat(item.evidence().isEmpty()).isEqualTo(state == State.SILENT);
    }

    @Test
    void zhanjiangsHeadsAppeared23TimesAndNot22() {
        assertThat(item("zhanjiang-psb-2020", "G3.appearance").figures())
                .map(f -> f.text().replaceAll("\\s", ""))
                .startsWith("23人次")
                .doesNotContain("22场");
    }

    @Test
    void everyPointLeadsToASentenceOrAStatedAbsence() {
        for (Assessment a : compared.assessments().values()) {
            assertThat(a.sheet().indicators())
                    .as(a.sheet().file())
                    .hasSizeGreaterThan(40)
                    .allSatisfy(i -> assertThat(i.items()).allSatisfy(item -> {
                        boolean ofPhrases =
                                !item.id().startsWith("A") && !item.id().startsWith("J");
                        assertThat(item.why().chinese()).as(item.id()).isNotBlank();
                        assertThat(ofPhrases
                                        && item.state().accounted()
                                        && item.evidence().isEmpty())
                                .as(item.id())
                                .isFalse();
                    }));
        }
    }
}
