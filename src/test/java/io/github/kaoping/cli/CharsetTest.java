package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts under another default charset: Chinese words in rules would silently stop matching, so a start must give the same
 * sheet or be refused in plain words, never a different score.
 */
class CharsetTest {
    private static final String EXAMPLE = "examples/ordinary-education-2023.md";

    @TempDir
    private Path folder;

    @Test
    void withTheFlagsOfTheLauncherThePosixLocaleChangesNothing() throws Exception {
        assertThat(start("POSIX", launcherFlags())).isEqualTo(expected());
    }

    @Test
    void theFlagsOfTheLauncherOutweighAnEncodingSetBefore() throws Exception {
        List<String> flags = new ArrayList<>(List.of("-Dfile.encoding=GBK"));
        flags.addAll(launcherFlags());
        assertThat(start("C.UTF-8", flags)).isEqualTo(expected());
    }

    @Test
    void withoutTheFlagsThePosixLocaleNeverGivesADifferentSheet() throws Exception {
        assertSameOrRefused(start("POSIX", List.of()));
    }

    @Test
    void withoutTheFlagsGbkNeverGivesADifferentSheet() throws Exception {
        assertSameOrRefused(start("POSIX", List.of("-Dfile.encoding=GBK")));
    }

    private static void assertSameOrRefused(CommandRun run) {
        if (run.code() == ExitCode.DONE) {
            assertThat(run).isEqualTo(expected());
            return;
        }
        assertThat(run.code()).isEqualTo(ExitCode.CRITERIA);
        assertThat(run.out()).as("no sheet, not even a part of one").isEmpty();
        assertThat(run.err())
                .contains("-Dfile.encoding=UTF-8")
                .contains("kaoping")
                .doesNotContain("Exception");
    }

    private static CommandRun expected() {
        CommandRun run = CommandRun.of("score", EXAMPLE, "--format", "json");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run;
    }

    /** The flags that {@code kaoping} passes to Java for one report. */
    private static List<String> launcherFlags() throws IOException {
        List<String> flags = Files.readAllLines(CommandRun.HOME.resolve("kaoping")).stream()
                .filter(line -> line.matches("(flags|one|quiet)=\"-.*\""))
                .flatMap(line -> Arrays.stream(
                        line.substring(line.indexOf('"') + 1, line.length() - 1).split(" ")))
                .toList();
        assertThat(flags).contains("-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1", "-Xlog:disable");
        return flags;
    }

    private CommandRun start(String locale, List<String> flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-Dkaoping.home=" + CommandRun.HOME);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("score", EXAMPLE, "--format", "json"));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("XDG_CACHE_HOME", folder.toString());
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(builder.environment()::remove);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new CommandRun(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return CommandRun.lines(Files.readString(file, StandardCharsets.UTF_8));
    }
}
