package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README.md says what is so: its outputs are those of the program, its commands exist, its test command is the one that is run. */
class ReadmeTest {
    private static final Path README = CommandRun.HOME.resolve("README.md");
    private static final boolean UPDATE = "update".equals(System.getProperty("kaoping.golden"));

    /** A command after {@code $}, the beginning of its output, and {@code …} where the rest is left out. */
    private static final Pattern SHOWN =
            Pattern.compile("```\n\\$ \\./kaoping ([^\n]+)\n(.*?)\n(…\n)?```", Pattern.DOTALL);

    @Test
    void theOutputsShownAreThoseOfTheProgram() throws IOException {
        String readme = CommandRun.lines(Files.readString(README));
        List<MatchResult> shown = SHOWN.matcher(readme).results().toList();
        assertThat(shown).as("outputs in the README").hasSizeGreaterThanOrEqualTo(2);
        String actual = SHOWN.matcher(readme)
                .replaceAll(m -> Matcher.quoteReplacement("```\n$ ./kaoping " + m.group(1) + "\n" + output(m)
                        + (m.group(3) == null ? "" : "…\n") + "```"));
        if (UPDATE) {
            Files.writeString(README, actual);
            return;
        }
        assertThat(readme)
                .as("改写：mvn -B test -Dtest=ReadmeTest -Dkaoping.golden=update，再看 git diff README.md")
                .isEqualTo(actual);
    }

    /** As many lines as the README shows; all of them where it leaves nothing out. */
    private static String output(MatchResult shown) {
        CommandRun run = CommandRun.of((Object[]) shown.group(1).split(" "));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        long lines = shown.group(3) == null ? Long.MAX_VALUE : shown.group(2).split("\n", -1).length;
        StringBuilder out = new StringBuilder();
        run.out().lines().limit(lines).forEach(l -> out.append(l).append('\n'));
        return out.toString();
    }

    @Test
    void theTestCommandIsTheOneThatIsRun() throws IOException {
        List<String> commands = Files.readAllLines(
                        CommandRun.HOME.resolve(".ci").resolve("run"))
                .stream()
                .filter(l -> l.startsWith("mvn "))
                .toList();
        assertThat(commands).hasSize(1);
        assertThat(Files.readString(README)).contains("运行全部测试：\n\n```\n" + commands.get(0) + "\n```");
    }

    @Test
    void everyCommandIsExplainedWithAnExample() throws IOException {
        String readme = Files.readString(README);
        List<String> named = new ArrayList<>(Arrays.asList("criteria show", "criteria check", "criteria test"));
        named.addAll(List.of("score", "check", "inspect", "explain", "agree"));
        assertThat(named).allSatisfy(c -> assertThat(readme)
                .containsPattern("\\| `" + c + "` \\| [^|]+ \\| `\\./kaoping " + c + "[ `]"));
    }

    @Test
    void everyExitCodeIsExplained() throws IOException {
        String readme = Files.readString(README);
        List<Integer> codes = List.of(
                ExitCode.DONE,
                ExitCode.GATE,
                ExitCode.USAGE,
                ExitCode.CRITERIA,
                ExitCode.INPUT,
                ExitCode.NOTHING,
                ExitCode.MISMATCH,
                ExitCode.INTERNAL);
        assertThat(codes).allSatisfy(code -> assertThat(readme).contains("\n| " + code + " | "));
    }
}
