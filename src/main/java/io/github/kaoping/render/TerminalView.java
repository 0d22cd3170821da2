package io.github.kaoping.render;

/**
 * How a terminal shows a view (终端显示方式).
 *
 * @param width columns to use; fewer than {@value #LEAST} are taken as {@value #LEAST}
 * @param colour whether colours may be used; without them there is no control character in the output
 */
public record TerminalView(Language language, int width, boolean colour) {
    private static final int LEAST = 80;
    private static final int USUAL = 100;

    public TerminalView {
        width = Math.max(width, LEAST);
    }

    /** A view of the usual width without colour. */
    public static TerminalView plain(Language language) {
        return new TerminalView(language, USUAL, false);
    }
}
