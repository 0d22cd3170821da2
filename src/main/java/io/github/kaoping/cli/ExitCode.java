package io.github.kaoping.cli;

import java.util.List;

/** Exit codes; where several hold, the first of {@link #ORDER} wins. */
final class ExitCode {
    static final int DONE = 0;
    static final int GATE = 1;
    static final int USAGE = 2;
    static final int CRITERIA = 3;
    static final int INPUT = 4;
    static final int NOTHING = 5;
    static final int MISMATCH = 6;
    static final int INTERNAL = 70;

    private static final List<Integer> ORDER = List.of(INTERNAL, CRITERIA, USAGE, NOTHING, INPUT, MISMATCH, GATE, DONE);

    private ExitCode() {}

    /** The code that counts of two. */
    static int worse(int a, int b) {
        return ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;
    }
}
