package io.github.kaoping.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * What the program talks with: streams, where it is installed, and what the terminal can show.
 *
 * @param home the folder with {@code rules/} and {@code criteria/}
 * @param terminal whether a person watches, so that colour may be used
 */
record Console(PrintWriter out, PrintWriter err, InputStream in, Path home, boolean terminal, int columns) {}
