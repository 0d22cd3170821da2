package io.github.kaoping.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A command line that says only what to score or check (没有选项的命令行). There are no options in it to parse, and the parser takes
 * longer to get ready than a report takes to read; so these lines, the most usual of all, do without it.
 */
final class PlainLine {
    private PlainLine() {}

    /** The command, empty if the parser of options is needed. */
    static Optional<Callable<Integer>> command(Kaoping program, String... words) {
        boolean plain = words.length > 1
                && Arrays.stream(words).noneMatch(w -> w.isEmpty() || w.startsWith("-") || w.startsWith("@"));
        if (!plain) {
            return Optional.empty();
        }
        try {
            List<Path> files = Arrays.stream(words).skip(1).map(Path::of).toList();
            return switch (words[0]) {
                case "score" -> Optional.of(ScoreCommand.of(program, files));
                case "check" ->
                    files.size() == 1 ? Optional.of(CheckCommand.of(program, files.get(0))) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
