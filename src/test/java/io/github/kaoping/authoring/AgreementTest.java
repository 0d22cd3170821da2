package io.github.kaoping.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kaoping.authoring.Agreement.Pair;
import io.github.kaoping.authoring.Labels.Label;
import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.FigureLine;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.ScoreSheet.Status;
import io.github.kaoping.model.State;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of agreement against small tables worked out by hand. */
class AgreementTest {
    private final Map<String, Label> labels = new TreeMap<>();
    private final List<ItemResult> machine = new ArrayList<>();

    private static Label label(State state, State... also) {
        return new Label(state, Arrays.asList(also), false, "", List.of(), List.of());
    }

    private static FigureLine figure(String text) {
        return new FigureLine("", "", false, "count", text, 0, 0);
    }

    private AgreementTest item(Label label, State read, String... figures) {
        String id = "X.i" + machine.size();
        labels.put(id, label);
        machine.add(new ItemResult(
                id,
                new Name(id, ""),
                read,
                false,
                true,
                1,
                Certainty.HIGH,
                Message.of(""),
                "r",
                Message.of(""),
                Arrays.stream(figures).map(AgreementTest::figure).toList(),
                List.of()));
        return this;
    }

    private AgreementTest items(int times, State person, State read) {
        for (int i = 0; i < times; i++) {
            item(label(person), read);
        }
        return this;
    }

    private Agreement agreement() {
        BigDecimal one = BigDecimal.ONE;
        IndicatorScore all = new IndicatorScore(
                "X", "X", new Name("X", ""), one, one, one, one, Status.MET, false, 1, machine, List.of());
        ScoreSheet empty = ScoreSheet.without("r.txt", "", Outcome.SCORED, Message.of(""), one);
        ScoreSheet sheet = new ScoreSheet(
                empty.file(),
                "",
                Outcome.SCORED,
                Message.of(""),
                null,
                "",
                one,
                one,
                one,
                one,
                one,
                one,
                null,
                one,
                List.of(),
                List.of(all),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Agreement agreement = new Agreement();
        agreement.add(new Labels("r", labels), sheet);
        return agreement;
    }

    @Test
    void kappaSetsAgreementAgainstChance() {
        // person: 6 data, 4 silent; machine: 5 data, 5 silent; 8 of 10 alike; chance 0.6·0.5 + 0.4·0.5 = 0.5
        Agreement a = items(5, State.DATA, State.DATA)
                .items(1, State.DATA, State.SILENT)
                .items(3, State.SILENT, State.SILENT)
                .items(0, State.SILENT, State.DATA)
                .items(1, State.SILENT, State.DECLARED_NONE)
                .agreement();

        // the machine: 5 data, 4 silent, 1 declared none: chance 0.6·0.5 + 0.4·0.4 = 0.46
        assertThat(a.exact()).isEqualTo(8);
        assertThat(a.kappa()).isCloseTo((0.8 - 0.46) / (1 - 0.46), within(1e-9));
    }

    @Test
    void kappaOfPerfectAgreementIsOneAndOfChanceNothing() {
        assertThat(items(3, State.DATA, State.DATA)
                        .items(3, State.SILENT, State.SILENT)
                        .agreement()
                        .kappa())
                .isEqualTo(1);
        assertThat(new AgreementTest()
                        .items(1, State.DATA, State.DATA)
                        .items(1, State.DATA, State.SILENT)
                        .items(1, State.SILENT, State.DATA)
                        .items(1, State.SILENT, State.SILENT)
                        .agreement()
                        .kappa())
                .isCloseTo(0, within(1e-9));
        assertThat(new AgreementTest()
                        .items(3, State.DATA, State.DATA)
                        .agreement()
                        .kappa())
                .as("nothing to tell apart")
                .isNaN();
    }

    @Test
    void weightedKappaForgivesTheNearMissMore() {
        // table person×machine over silent, described, data: (0,0) 2, (1,1) 2, (2,2) 1, described read as data 1
        // observed 1·¼ = 0.25; rows of the machine 2 2 2, columns of the person 2 3 1, over 6:
        // expected = ¼(2·3+2·2+2·1+2·3)/6 + 1(2·1+2·2)/6 = ¼·18/6 + 6/6 = 1.75
        Agreement near = items(2, State.SILENT, State.SILENT)
                .items(2, State.DESCRIBED, State.DESCRIBED)
                .items(1, State.DATA, State.DATA)
                .items(1, State.DESCRIBED, State.DATA)
                .agreement();

        assertThat(near.weightedKappa(false)).isCloseTo(1 - 0.25 / 1.75, within(1e-9));

        Agreement far = new AgreementTest()
                .items(2, State.SILENT, State.SILENT)
                .items(2, State.DESCRIBED, State.DESCRIBED)
                .items(1, State.DATA, State.DATA)
                .items(1, State.SILENT, State.DATA)
                .agreement();
        assertThat(far.weightedKappa(false)).isLessThan(near.weightedKappa(false));
    }

    @Test
    void plannedIsAsSilentForTheWeightedKappaAndDeclaredNoneStaysOut() {
        Agreement a = items(2, State.DATA, State.DATA)
                .items(1, State.PLANNED, State.SILENT)
                .items(1, State.DECLARED_NONE, State.DATA)
                .items(1, State.DATA, State.DECLARED_NONE)
                .agreement();

        assertThat(a.weightedKappa(false)).isEqualTo(1);
        assertThat(a.exact()).isEqualTo(2);
    }

    @Test
    void anArguableReadingIsAcceptedButNotExact() {
        Agreement a = item(label(State.DESCRIBED, State.DATA), State.DATA)
                .item(label(State.DESCRIBED, State.DATA), State.SILENT)
                .items(1, State.DATA, State.DATA)
                .items(1, State.SILENT, State.SILENT)
                .agreement();

        assertThat(a.exact()).isEqualTo(2);
        assertThat(a.accepted()).isEqualTo(3);
        assertThat(a.weightedKappa(true)).isGreaterThan(a.weightedKappa(false));
    }

    @Test
    void missingItemsHavePrecisionAndRecall() {
        Agreement a = items(3, State.SILENT, State.SILENT)
                .items(1, State.PLANNED, State.SILENT)
                .items(1, State.DATA, State.PLANNED)
                .items(2, State.SILENT, State.DESCRIBED)
                .items(1, State.DATA, State.DATA)
                .agreement();

        assertThat(a.missingPrecision()).as("4 of 5 called").isCloseTo(0.8, within(1e-9));
        assertThat(a.missingRecall()).as("4 of 6 real").isCloseTo(4 / 6.0, within(1e-9));
    }

    @Test
    void unscoredLabelsStayOutAndUnknownItemsAreTold() {
        labels.put("Z9.none", label(State.DATA));
        item(new Label(State.DATA, List.of(), true, "", List.of(), List.of()), State.SILENT);

        Agreement a = items(1, State.DATA, State.DATA).agreement();

        assertThat(a.pairs()).hasSize(1);
        assertThat(a.unmatched()).containsExactly("r Z9.none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23人次 | 23人次 | true",
                "近1500小时 | 1500小时 | true",
                "1500小时 | 近1500 小时 | true",
                "23人次 | 123人次 | false",
                "23人次 | 23人 | false",
                "共12件 | 12件 | true",
            })
    void wholeFiguresAreComparedAndNotTheirEnds(String person, String machine, boolean same) {
        assertThat(Agreement.sameFigure(person, figure(machine))).isEqualTo(same);
    }

    @Test
    void theMostTellingFigureMustBeOneThatThePersonNamed() {
        Label label = new Label(State.DATA, List.of(), false, "", List.of("12件", "10件"), List.of("3场"));
        Agreement a = item(label, State.DATA, "10件", "3场")
                .item(label, State.DATA, "3场", "12件")
                .item(label, State.DATA, "7件")
                .item(label, State.DESCRIBED)
                .item(label(State.DATA), State.DATA, "7件")
                .agreement();

        List<Pair> pairs = a.figurePairs();
        assertThat(pairs).as("both read data, and the person names figures").hasSize(3);
        assertThat(pairs).map(Agreement::rightFigure).containsExactly(true, false, false);
        assertThat(pairs).map(p -> Agreement.wrongFigures(p).size()).containsExactly(1, 1, 0);
    }

    @Test
    void labelFilesAreReadAndSlipsTold(@TempDir Path folder) throws Exception {
        Path good = Files.writeString(folder.resolve("good.json"), """
                {"report": "甲", "meta": {"year": 2024}, "items": {
                  "G3.appearance": {"state": "data", "also": ["described"], "evidence": "出庭6次", "figures": ["6次"], "not_figures": ["3场"]},
                  "J4.match": {"state": "silent", "unscored": true}}}
                """);
        Path wrong = Files.writeString(
                folder.resolve("wrong.json"), "{\"items\": {\"G3.appearance\": {\"state\": \"done\"}}}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n\"items\": oops}");

        Labels.Read read = Labels.of(List.of(good, wrong, broken, folder.resolve("none.json")));

        assertThat(read.labels()).singleElement().satisfies(l -> {
            assertThat(l.report()).isEqualTo("甲");
            assertThat(l.items().get("G3.appearance"))
                    .isEqualTo(new Label(
                            State.DATA, List.of(State.DESCRIBED), false, "出庭6次", List.of("6次"), List.of("3场")));
            assertThat(l.items().get("J4.match").unscored()).isTrue();
        });
        assertThat(read.problems()).map(p -> p.file()).containsExactly("wrong.json", "broken.json", "none.json");
        assertThat(read.problems().get(0).message().chinese()).contains("done");
        assertThat(read.problems().get(1).line()).isEqualTo(2);
    }
}
