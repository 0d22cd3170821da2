package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code --help} of every command, in one language at a time. */
class UsageTest {
    static Stream<List<String>> commands() {
        Stream<List<String>> own = Subcommands.known().keySet().stream().map(List::of);
        Stream<List<String>> criteria = Stream.of(
                        "show", "check", "test", "diff", "impact", "doc", "resolve", "new", "watch")
                .map(name -> List.of("criteria", name));
        Stream<List<String>> review = Stream.of("export", "import", "result").map(name -> List.of("review", name));
        return Stream.of(Stream.of(List.<String>of()), own, criteria, review).flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anEnglishReaderFindsNoChinese(List<String> command) {
        String help = help(command, "--lang", "en", "--help");
        assertThat(help).contains("Usage: kaoping", "show this usage");
        assertThat(help.codePoints().filter(Character::isIdeographic).mapToObj(Character::toString))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aChineseReaderFindsNoEnglishSentence(List<String> command) {
        String help = help(command, "--help");
        assertThat(help).contains("用法：kaoping", "显示这个用法");
        assertThat(help.lines()).noneMatch(line -> line.matches(".* (the|of|and|this) .*"));
    }

    @Test
    void meaningsBeginInOneColumn() {
        List<String> options = help(List.of("score"), "--help")
                .lines()
                .filter(line -> line.matches(" +(-., )?--[a-z].*"))
                .toList();
        assertThat(options).hasSizeGreaterThan(15);
        assertThat(options.stream().map(UsageTest::columnOfMeaning).distinct()).hasSize(1);
    }

    /** Chinese characters are two columns wide. */
    private static int columnOfMeaning(String line) {
        int gap = line.stripTrailing().lastIndexOf("  ") + 2;
        return line.substring(0, gap)
                .codePoints()
                .map(c -> Character.isIdeographic(c) ? 2 : 1)
                .sum();
    }

    private static String help(List<String> command, String... options) {
        Object[] words = Stream.concat(command.stream(), Stream.of(options)).toArray();
        return CommandRun.of(words).out();
    }
}
