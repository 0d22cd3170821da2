package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples and their expected sheets: {@code examples/expected/NAME.json} and {@code NAME.view}, which is what a terminal
 * shows. (With the ending {@code .txt} a run over {@code examples} would take the views for reports.)
 *
 * <p>The version of the program and the hashes of criteria and rules are left out ({@code -}), so that an expected sheet
 * changes only when a result or its words change. The files are written only by {@code -Dkaoping.golden=update}.
 */
class GoldenSheetsTest {
    private static final Path EXPECTED = CommandRun.EXAMPLES.resolve("expected");
    private static final boolean UPDATE = "update".equals(System.getProperty("kaoping.golden"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Path, CommandRun> JSON_RUNS = new TreeMap<>();
    private static final String HOW = """


            如果这一变化是有意的：运行 mvn -B test -Dtest=GoldenSheetsTest -Dkaoping.golden=update，
            用 git diff examples/expected 逐行看过，再和改动一起提交，并在 CHANGELOG.md 的“分数变化”下写明。
            If the change is meant: run the command above, read the diff, commit both together, and say so in CHANGELOG.md.
            """;

    static List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(CommandRun.EXAMPLES)) {
            List<Path> reports = files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("README"))
                    .sorted()
                    .toList();
            assertThat(reports).as("examples").hasSizeGreaterThanOrEqualTo(6);
            return reports;
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void anExampleGivesItsJsonSheet(Path report) throws IOException {
        CommandRun run = json(report);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        compare(stem(report) + ".json", withoutHashes(run.out()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void anExampleGivesItsTerminalView(Path report) throws IOException {
        CommandRun run = CommandRun.of("score", report);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        compare(stem(report) + ".view", run.out());
    }

    @Test
    void thereIsNoExpectedSheetWithoutAnExample() throws IOException {
        Set<String> wanted = new TreeSet<>();
        reports().forEach(r -> wanted.addAll(List.of(stem(r) + ".json", stem(r) + ".view")));
        assertThat(wanted)
                .as("two files for each example")
                .hasSize(2 * reports().size());
        assertThat(EXPECTED).as("还没有预期评分表%s", HOW).isDirectory();
        try (Stream<Path> files = Files.list(EXPECTED)) {
            assertThat(files.map(f -> f.getFileName().toString())).isSubsetOf(wanted);
        }
    }

    @Test
    void oneRunOverAllGivesTheSameSheetsAsSingleRuns() throws IOException {
        CommandRun all = CommandRun.of("score", CommandRun.EXAMPLES, "--format", "json");
        List<JsonNode> single = new ArrayList<>();
        for (Path report : reports()) {
            single.add(JSON.readTree(json(report).out()).get("sheets").get(0));
        }
        assertThat(JSON.readTree(all.out()).get("sheets")).containsExactlyElementsOf(single);
    }

    private static CommandRun json(Path report) {
        return JSON_RUNS.computeIfAbsent(report, r -> CommandRun.of("score", r, "--format", "json"));
    }

    private static void compare(String name, String actual) throws IOException {
        Path file = EXPECTED.resolve(name);
        if (UPDATE) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, actual);
            return;
        }
        if (!Files.exists(file)) {
            fail("没有预期文件 examples/expected/%s%s", name, HOW);
        }
        assertThat(CommandRun.lines(actual))
                .as("examples/expected/%s%s", name, HOW)
                .isEqualTo(CommandRun.lines(Files.readString(file)));
    }

    /** The sheet without what every edit of criteria or rules changes; the hash of the report itself stays. */
    private static String withoutHashes(String json) throws IOException {
        JsonNode run = JSON.readTree(json);
        List<String> passing = new ArrayList<>();
        passing.add(run.at("/tool/version").asText());
        passing.add(run.at("/rules/sha256").asText());
        passing.add(run.at("/criteria/sha256").asText());
        run.get("sheets").forEach(s -> passing.add(s.at("/criteria/sha256").asText()));
        String bare = json;
        for (String value : passing) {
            assertThat(value).as("a value to leave out").isNotBlank();
            bare = bare.replaceAll("(?<=\"(?:version|sha256)\": )\"" + Pattern.quote(value) + "\"", "\"-\"");
        }
        return bare;
    }

    private static String stem(Path report) {
        String name = report.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
