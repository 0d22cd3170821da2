package io.github.kaoping.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One run of the program inside the test: what it printed and its exit code.
 *
 * @param out what went to standard output, line ends normalised
 * @param err what went to standard error, line ends normalised
 */
record CommandRun(int code, String out, String err) {
    /** The source checkout, with {@code rules/}, {@code criteria/} and {@code examples/}. */
    static final Path HOME = Path.of("").toAbsolutePath();

    /** Compiled rules of the tests, so that they are compiled once and the user's folder is left alone. */
    static final Path CACHE = HOME.resolve("target").resolve("rule-cache");

    /** Compiled rules are kept here from test to test. */
    static final Path RULES = HOME.resolve("target").resolve("test-rules");

    static final Path EXAMPLES = HOME.resolve("examples");

    /** Runs the program as a person without a terminal would, on a page of 100 columns. */
    static CommandRun of(Object... words) {
        return fed(InputStream.nullInputStream(), words);
    }

    /** The same, with something on the standard input. */
    static CommandRun fed(InputStream in, Object... words) {
        return run(in, Optional.empty(), Stream.of(words).map(Object::toString).toArray(String[]::new));
    }

    /** The same as {@link #of}, with criteria and rules loaded while the command line is read, as the program does. */
    static CommandRun ahead(String... words) {
        return run(InputStream.nullInputStream(), Ahead.begin(HOME, Optional.of(CACHE), words), words);
    }

    private static CommandRun run(InputStream in, Optional<Ahead> ahead, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out), new PrintWriter(err, true), in, HOME, Optional.of(CACHE), ahead, false, 100);
        int code = Kaoping.run(console, words);
        return new CommandRun(code, lines(out.toString()), lines(err.toString()));
    }

    /** A text with line feeds only. */
    static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
