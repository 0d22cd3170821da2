package io.github.kaoping.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the program talks with: streams, where it is installed, and what the terminal can show.
 *
 * @param home the folder with {@code rules/} and {@code criteria/}
 * @param cache a folder of the user's for compiled rules, empty if nothing is to be kept
 * @param ahead the program's own criteria and rules, empty if nothing loads them beforehand
 * @param terminal whether a person watches, so that colour may be used
 */
record Console(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        Path home,
        Optional<Path> cache,
        Optional<Ahead> ahead,
        boolean terminal,
        int columns) {
    /** A console without a folder to keep compiled rules in. */
    Console(PrintWriter out, PrintWriter err, InputStream in, Path home, boolean terminal, int columns) {
        this(out, err, in, home, Optional.empty(), Optional.empty(), terminal, columns);
    }
}
