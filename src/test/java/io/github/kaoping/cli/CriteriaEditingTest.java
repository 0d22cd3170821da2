package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor does with a year: start it, change it, see what came of it. */
class CriteriaEditingTest {
    @TempDir
    private Path folder;

    private Path criteria;

    @BeforeEach
    void copy() throws IOException {
        criteria = folder.resolve("criteria");
        Path from = Path.of("criteria");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = criteria.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    void aYearIsStartedFromTheLastOneWithAListOfWhatUsuallyChanges() throws IOException {
        CommandRun said = CommandRun.of("criteria", "new", "--criteria", criteria, "--from", "2025", "--year", "2027");

        assertThat(said.err()).contains("2027.yaml");
        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        String text = Files.readString(criteria.resolve("2027.yaml"));
        assertThat(text)
                .contains("id: default-2027\n", "extends: \"2025.yaml\"\n", "year: 2027\n", "2027年度")
                .doesNotContain("default-2025")
                .contains("# 纲要2021 《法治政府建设实施纲要（2021—2025年）》，适用至 2025 年度；引用它的：")
                .contains("# A2 时限：03-01（base/a-report.yaml:", "# A2 的建议里写有日期：3月1日前报送")
                .contains("# 行诉法出庭：《中华人民共和国行政诉讼法》（2017年修正）第三条第三款")
                .contains("八五普法", "# G 行政争议与司法监督 14 分：G1 3、G2 3、G3 4");
        assertThat(text.lines().skip(10).filter(l -> !l.isEmpty())).allMatch(l -> l.startsWith("#"));

        CommandRun check = CommandRun.of("criteria", "check", criteria.resolve("2027.yaml"));
        assertThat(check.code()).isEqualTo(ExitCode.DONE);
        assertThat(check.err()).doesNotContain("错误 KP");
    }

    @Test
    void anotherFolderLeadsBackToTheSetThatIsExtendedAndNothingIsOverwritten() throws IOException {
        Path out = folder.resolve("市里");
        assertThat(CommandRun.of(
                                "criteria",
                                "new",
                                "--criteria",
                                criteria,
                                "--from",
                                "2026",
                                "--year",
                                "2027",
                                "--out",
                                out)
                        .code())
                .isEqualTo(ExitCode.DONE);
        Path file = out.resolve("2027.yaml");
        assertThat(Files.readString(file)).contains("extends: \"../criteria/2026.yaml\"");
        assertThat(CommandRun.of("criteria", "check", file).code()).isEqualTo(ExitCode.DONE);

        Files.writeString(file, "mine");
        CommandRun again = CommandRun.of(
                "criteria", "new", "--criteria", criteria, "--from", "2026", "--year", "2027", "--out", out);
        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("已经有了");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aBaseThatIsNotThereIsNamed() {
        CommandRun said = CommandRun.of("criteria", "new", "--criteria", criteria, "--from", "2031", "--year", "2032");
        assertThat(said.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(said.err()).contains("2031.yaml");
    }

    @Test
    void theResolvedSetShowsForEachValueWhereItComesFrom() throws IOException {
        Files.writeString(criteria.resolve("2027.yaml"), """
                id: mine
                title: 我的标准
                extends: 2024
                year: 2027
                indicators:
                  G3:
                    basis: {remove: [应诉意见]}
                """);

        CommandRun said = CommandRun.of("criteria", "resolve", "--criteria", criteria.resolve("2027.yaml"), "G3");

        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        int points = line("base/g-disputes.yaml", "    points: 4");
        assertThat(said.out())
                .contains("- id: G3   # base/g-disputes.yaml:")
                .contains("  points: 4   # base/g-disputes.yaml:" + points + "\n")
                .contains("  basis: [行诉法出庭, 出庭规定]   # base/g-disputes.yaml:")
                .doesNotContain("G4", folder.toString());

        CommandRun json =
                CommandRun.of("criteria", "resolve", "--criteria", criteria.resolve("2027.yaml"), "--format", "json");
        JsonNode values = new ObjectMapper().readTree(json.out()).get("values");
        JsonNode year = Stream.iterate(0, i -> i + 1)
                .limit(values.size())
                .map(values::get)
                .filter(v -> v.get("path").asText().equals("year"))
                .findFirst()
                .orElseThrow();
        assertThat(year.get("file").asText()).isEqualTo("2027.yaml");
        assertThat(year.get("line").asInt()).isEqualTo(4);
        assertThat(json.out()).contains("\"path\": \"dimensions/G/indicators/G3/points\"");
    }

    private int line(String file, String text) throws IOException {
        List<String> lines = Files.readAllLines(criteria.resolve(file));
        int g3 = lines.indexOf("  - id: G3");
        return lines.subList(g3, lines.size()).indexOf(text) + g3 + 1;
    }
}
