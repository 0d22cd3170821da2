package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.panel.Consensus.Ruling;
import io.github.kaoping.panel.Scale.Halt;
import io.github.kaoping.panel.Scale.Limit;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sheet of two indicators of 10 and 30 points, of which 5 and 15 were earned, and a bonus of 2 of at most 3. */
class ReviewedTest {
    private static final String SHEET = """
            {"schema":"kaoping/score-sheet/1","sheets":[{"file":"a.txt","outcome":"scored",
             "criteria":{"id":"c","sha256":"c"},"score":52.00,"max":100.00,"rate":0.5200,"base":50.00,"bonus":2.00,
             "deductions":0.00,"completeness":1.0000,
             "dimensions":[{"id":"A","score":5.00,"max":10.00},{"id":"B","score":15.00,"max":30.00}],
             "indicators":[
              {"id":"A1","name":"甲","dimension":"A","score":5.00,"max":10.00,"checked":10.00,"applicable":10.00,
               "status":"partial","missing":true},
              {"id":"B1","name":"乙","dimension":"B","score":15.00,"max":30.00,"checked":30.00,"applicable":30.00,
               "status":"partial","missing":false}],
             "adjustments":[{"id":"P1","name":"奖","points":2.00,"checked":true,"proposed":false},
              {"id":"N4","name":"不实","points":0.00,"checked":false,"proposed":false}],
             "caps":[{"effect":"cap","id":"V1"}],"missing":[{"id":"A1","duty":3,"items":["A1.a"]}]}]}
            """;

    private static final Scale SCALE = new Scale(
            List.of(),
            Map.of("V1", new Limit("事件", "良好", false), "V5", new Limit("弄虚作假", "较差", true)),
            Map.of("X1", new Halt("未公开", BigDecimal.ZERO)),
            new BigDecimal("3"),
            new BigDecimal("10"),
            new BigDecimal("40"),
            new BigDecimal("0.5"));

    private static Reviewed after(String... rulings) {
        Map<String, Ruling> byId = new LinkedHashMap<>();
        for (String ruling : rulings) {
            String[] parts = ruling.split("=", 2);
            BigDecimal value = new BigDecimal(parts[1]);
            List<Change> said = new ArrayList<>();
            said.add(new Change("张三", "2025-03-01", "a", parts[0], new BigDecimal("1"), value, "其他", "见原件"));
            byId.put(parts[0], new Ruling(value, said));
        }
        return Reviewed.of(
                        Entries.scored("a", "enforcement", "scored", new BigDecimal("52"))
                                .reviewed(sheet()),
                        sheet(),
                        SCALE,
                        byId,
                        Texts.in(Language.CHINESE))
                .reviewed();
    }

    private static StoredSheet sheet() {
        return StoredSheet.of(SHEET.getBytes(StandardCharsets.UTF_8));
    }

    private static String amounts(Reviewed r) {
        Entry e = r.entry();
        return e.mark().outcome() + " " + e.mark().base() + " + " + e.mark().bonus() + " - "
                + e.mark().deductions() + " = " + e.mark().score() + ", "
                + e.mark().rate() + " " + r.limits();
    }

    @Test
    void nothingSaidIsWhatTheProgramFound() {
        assertThat(amounts(after())).isEqualTo("scored 50.00 + 2.00 - 0.00 = 52.00, 0.5200 [V1]");
    }

    @Test
    void pointsOfIndicatorsAreAddedUpAsByTheProgram() {
        Reviewed r = after("A1=10");
        assertThat(amounts(r)).isEqualTo("scored 62.50 + 2.00 - 0.00 = 64.50, 0.6450 [V1]");
        assertThat(r.entry().mark().missing())
                .as("all points given: nothing is missing")
                .isZero();
        assertThat(r.opinions().get("A1")).isEqualTo("机器：1\n张三：10（其他：见原件）");
        assertThat(after("A1=9").entry().mark().missing()).isEqualTo(1);
    }

    @Test
    void bonusesAndDeductionsStayWithinTheirCaps() {
        assertThat(amounts(after("P1=5", "N4=-4"))).isEqualTo("scored 50.00 + 3.00 - 4.00 = 49.00, 0.4900 [V1]");
        assertThat(amounts(after("N4=-40"))).isEqualTo("scored 50.00 + 2.00 - 10.00 = 42.00, 0.4200 [V1]");
    }

    @Test
    void limitsAndVetoesAreSetAndLifted() {
        assertThat(after("V5=1").limits()).containsExactlyInAnyOrder("V1", "V5");
        assertThat(after("V1=0").limits()).isEmpty();
        assertThat(amounts(after("X1=1", "V1=0"))).isEqualTo("vetoed 50.00 + 2.00 - 0.00 = 0.00, 0.0000 [X1]");
    }

    @Test
    void aScoreThatFallsBelowTheThresholdIsTold() {
        assertThat(amounts(after("A1=0", "B1=1"))).startsWith("below-threshold 2.50");
    }
}
