package io.github.kaoping.cli;

/** Ends a command with an exit code after its message has been printed. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    Stop(int code) {
        super(null, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
