package io.github.kaoping.cli;

/** Forms of output of the commands that show something to people or to programs. */
enum ViewFormat {
    TERMINAL,
    JSON
}
