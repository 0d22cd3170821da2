package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** Short ways through the command line: they save time and change nothing. */
class PlainLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"score", "check"})
    void withoutOptionsIsTheSameAsWithTheUsualOnes(String command) {
        Path report = CommandRun.EXAMPLES.resolve("ordinary-education-2023.md");
        CommandRun plain = CommandRun.of(command, report);
        assertThat(plain).isEqualTo(CommandRun.of(command, report, "--lang", "zh"));
        assertThat(plain.code()).isZero();
        assertThat(plain.out()).contains("得分");
    }

    @Test
    void mistakesAreToldTheSame() {
        Path none = folder.resolve("没有.txt");
        assertThat(CommandRun.of("score", none)).isEqualTo(CommandRun.of("score", none, "--lang", "zh"));
        assertThat(CommandRun.of("check", none)).isEqualTo(CommandRun.of("check", none, "--lang", "zh"));
        assertThat(CommandRun.of("check", none, none).code()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("score").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void commandsAreKnownByTheirNames() {
        for (Map.Entry<String, Class<?>> known : Subcommands.known().entrySet()) {
            assertThat(known.getValue().getAnnotation(Command.class).name()).isEqualTo(known.getKey());
        }
    }

    @Test
    void whatIsLoadedAheadSaysTheSame() throws IOException {
        Path report = CommandRun.EXAMPLES.resolve("ordinary-education-2023.md");
        String[] line = {"score", report.toString()};
        assertThat(CommandRun.ahead(line)).isEqualTo(CommandRun.of((Object[]) line));
        Path gbk = folder.resolve("报告.md");
        Files.write(gbk, Files.readString(report).getBytes("GB18030"));
        String[] other = {"score", gbk.toString(), "--format", "json"};
        assertThat(CommandRun.ahead(other)).isEqualTo(CommandRun.of((Object[]) other));
    }

    @Test
    void aBrokenSetOfTheReportsYearIsToldAndNoOtherServes() throws IOException {
        Path criteria = CriteriaCopy.in(folder).folder();
        Path set = criteria.resolve("2023.yaml");
        Files.writeString(set, Files.readString(set) + "\nno-such-key: 1\n");
        Path report = CommandRun.EXAMPLES.resolve("ordinary-education-2023.md");
        CommandRun run = CommandRun.of("score", report, "--criteria", criteria);
        assertThat(run.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(run.err()).contains("2023.yaml").contains("no-such-key");
        assertThat(Stream.of(run.out().split("\n"))).noneMatch(l -> l.contains("得分"));
    }
}
