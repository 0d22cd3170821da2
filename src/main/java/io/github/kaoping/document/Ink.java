package io.github.kaoping.document;

/** Whether text can be seen on the page at all: white text on white paper and specks are there for programs only. */
final class Ink {
    static final int WHITE = 0xffffff;

    /** Two colours whose parts differ by no more than this (of 255) look the same. */
    private static final int SAME = 24;

    /** Text smaller than this (in points) is a speck. */
    private static final double SPECK = 2.1;

    private Ink() {}

    /**
     * Whether text melts into what is behind it.
     *
     * @param text 24 bits, eight for each part; so is the background, in the same order
     */
    static boolean fades(int text, int background) {
        return near(text, background, 16) && near(text, background, 8) && near(text, background, 0);
    }

    static boolean isSpeck(double points) {
        return points > 0 && points < SPECK;
    }

    private static boolean near(int a, int b, int shift) {
        return Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff)) <= SAME;
    }
}
