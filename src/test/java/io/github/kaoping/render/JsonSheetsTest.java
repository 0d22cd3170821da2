package io.github.kaoping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonSheetsTest {
    private static final String JSON = JsonSheets.of(Sheets.run(), Language.CHINESE);

    @Test
    void theRunHasTheNamesOfTheContract() {
        Map<String, Object> run = map(JsonTree.read(JSON));
        assertThat(run.get("schema")).isEqualTo("\"kaoping/score-sheet/1\"");
        assertThat(run).containsKeys("tool", "criteria", "rules", "sheets", "note");
        assertThat(map(run.get("tool"))).containsOnlyKeys("version");
        assertThat(map(run.get("criteria"))).containsKeys("id", "title", "version", "year", "sha256", "provisional");
        assertThat(map(run.get("rules"))).containsOnlyKeys("sha256");
    }

    @Test
    void aSheetHasTheNamesOfTheContract() {
        assertThat(sheet(0))
                .containsKeys(
                        "file",
                        "sha256",
                        "outcome",
                        "reason",
                        "report",
                        "score",
                        "max",
                        "rate",
                        "base",
                        "bonus",
                        "deductions",
                        "grade",
                        "completeness",
                        "dimensions",
                        "indicators",
                        "adjustments",
                        "missing",
                        "gains",
                        "criteria",
                        "remarks",
                        "caps");
        assertThat(map(sheet(0).get("report")))
                .containsKeys("title", "body", "class", "year", "date", "submitted", "published")
                .containsEntry("class", "\"enforcement\"")
                .containsEntry("date", "\"2025-01-15\"")
                .containsEntry("submitted", "null");
        assertThat(map(list(sheet(0).get("dimensions")).get(0))).containsOnlyKeys("id", "name", "score", "max", "rate");
        assertThat(map(list(sheet(0).get("adjustments")).get(0)))
                .containsKeys("id", "points", "proposed", "reason", "basis", "evidence");
        assertThat(map(list(sheet(0).get("missing")).get(0)))
                .containsEntry("id", "\"J1\"")
                .containsEntry("duty", "3");
        assertThat(map(list(sheet(0).get("gains")).get(0))).containsKeys("indicator", "points", "advice");
    }

    @Test
    void anIndicatorHasTheNamesOfTheContract() {
        Map<String, Object> indicator = map(list(sheet(0).get("indicators")).get(3));
        assertThat(indicator)
                .containsKeys("id", "name", "score", "max", "status", "missing", "items", "findings")
                .containsEntry("status", "\"partial\"");
        Map<String, Object> item = map(list(indicator.get("items")).get(0));
        assertThat(item)
                .containsKeys(
                        "id", "state", "missing", "certainty", "doubt", "figures", "evidence", "name", "rule", "why")
                .containsEntry("state", "\"data\"")
                .containsEntry("certainty", "\"medium\"");
        assertThat(map(list(item.get("figures")).get(0)))
                .containsOnlyKeys("value", "unit", "approximate", "role", "text", "start", "end");
        assertThat(map(list(indicator.get("findings")).get(0)))
                .containsKeys("effect", "points", "rule", "reason", "basis", "evidence", "item")
                .containsEntry("effect", "\"award\"")
                .containsEntry("points", "3.50");
    }

    @Test
    void pointsHaveTwoPlacesAndFractionsFour() {
        assertThat(sheet(0))
                .containsEntry("score", "51.25")
                .containsEntry("max", "100.00")
                .containsEntry("bonus", "2.00")
                .containsEntry("rate", "0.5125")
                .containsEntry("completeness", "0.9700");
        assertThat(map(list(sheet(0).get("adjustments")).get(1))).containsEntry("points", "-1.00");
    }

    @Test
    void everyPieceOfEvidenceIsExactlyItsStretchOfTheText() {
        List<Map<String, Object>> evidence = new ArrayList<>();
        collect(sheet(0), evidence);
        assertThat(evidence).hasSizeGreaterThan(5).allSatisfy(e -> {
            assertThat(e).containsOnlyKeys("text", "section", "line", "column", "page", "paragraph", "start", "end");
            int start = Integer.parseInt((String) e.get("start"));
            int end = Integer.parseInt((String) e.get("end"));
            assertThat(e.get("text")).isEqualTo("\"" + Sheets.TEXT.substring(start, end) + "\"");
        });
    }

    @Test
    void whatIsNotKnownIsNull() {
        assertThat(sheet(0)).containsEntry("grade", "null").containsEntry("reason", "null");
        assertThat(sheet(1))
                .containsEntry("outcome", "\"unreadable\"")
                .containsEntry("score", "null")
                .containsEntry("report", "null")
                .containsEntry("criteria", "null")
                .containsEntry("dimensions", List.of());
    }

    @Test
    void theLayoutIsTheSameOnEveryMachineAndKeepsChineseReadable() {
        assertThat(JSON)
                .startsWith(
                        "{\n  \"schema\": \"kaoping/score-sheet/1\",\n  \"tool\": {\n    \"version\": \"0.1.0\"\n  },")
                .endsWith("\n}\n")
                .contains("澄淮市生态环境局", "\"figures\": [],")
                .doesNotContain("\\u", "\r")
                .isEqualTo(JsonSheets.of(Sheets.run(), Language.CHINESE));
    }

    @Test
    void theCriteriaOfTheFirstScoredSheetStandForTheRun() {
        Run run = new Run("0.1.0", Sheets.HASH, List.of(Sheets.unreadable(), Sheets.scored()));
        Map<String, Object> tree = map(JsonTree.read(JsonSheets.of(run, Language.CHINESE)));
        assertThat(map(tree.get("criteria")))
                .containsEntry("id", "\"default-2024\"")
                .containsEntry("provisional", "true");
        Run none = new Run("0.1.0", Sheets.HASH, List.of(Sheets.unreadable()));
        assertThat(map(JsonTree.read(JsonSheets.of(none, Language.CHINESE)))).containsEntry("criteria", "null");
    }

    @Test
    void namesAndAdviceFollowTheLanguage() {
        String english = JsonSheets.of(Sheets.run(), Language.ENGLISH);
        assertThat(english)
                .contains("\"Heads in court\"", "How enforcement is recorded, and how often.", "no official standard");
        assertThat(english).contains("\"status\": \"partial\"", "\"state\": \"planned\"");
    }

    private static void collect(Object tree, List<Map<String, Object>> evidence) {
        if (tree instanceof Map) {
            map(tree).forEach((name, value) -> {
                if (name.equals("evidence")) {
                    list(value).forEach(e -> evidence.add(map(e)));
                } else {
                    collect(value, evidence);
                }
            });
        } else if (tree instanceof List) {
            list(tree).forEach(t -> collect(t, evidence));
        }
    }

    private static Map<String, Object> sheet(int index) {
        return map(list(map(JsonTree.read(JSON)).get("sheets")).get(index));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object tree) {
        return (Map<String, Object>) tree;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object tree) {
        return (List<Object>) tree;
    }
}
