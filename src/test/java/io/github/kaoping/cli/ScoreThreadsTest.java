package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many reports in one call: the number of threads changes nothing, and a long list of sheets is not poured onto a terminal. */
class ScoreThreadsTest {
    @Test
    void theThreadsChangeNothing() {
        for (String format : new String[] {"json", "terminal"}) {
            CommandRun one = CommandRun.of("score", CommandRun.EXAMPLES, "--format", format, "--threads", "1");
            CommandRun many = CommandRun.of("score", CommandRun.EXAMPLES, "--format", format, "--threads", "5");
            assertThat(one.out()).hasSizeGreaterThan(10_000);
            assertThat(many).isEqualTo(one);
        }
    }

    @Test
    void noThreadsAreAMistakeInTheOptions() {
        CommandRun run = CommandRun.of("score", CommandRun.EXAMPLES, "--threads", "0");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--threads").contains("至少是 1");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void ofManyReportsTheTerminalShowsTheSummaryAlone(@TempDir Path folder) throws IOException {
        Path file;
        try (var files = Files.list(CommandRun.EXAMPLES)) {
            file = files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        for (int i = 100; i < 151; i++) {
            Files.copy(file, folder.resolve(i + ".txt"));
        }

        CommandRun summary = CommandRun.of("score", folder);
        CommandRun whole = CommandRun.of("score", folder, "--out", folder.resolve("all.txt"));

        assertThat(summary.out()).contains("100.txt", "150.txt").doesNotContain("=====");
        assertThat(summary.err()).contains("50份").contains("--out");
        assertThat(whole.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("all.txt"), StandardCharsets.UTF_8))
                .startsWith(summary.out())
                .contains("=====");
    }
}
