package io.github.kaoping.document;

import java.util.List;

/**
 * What was seen on a page of a fixed-layout file and what was not.
 *
 * @param characters visible characters, blanks not counted
 * @param unknown characters whose font does not tell what they are
 * @param slanted characters printed at an angle, such as watermarks
 * @param hidden stretches of text that nobody sees: invisible, white on white, covered, tiny, beside the page
 * @param struck stretches with a line through them, as exported tracked deletions have it
 * @param covered share of the page that pictures cover, about
 * @param curves how many curves are drawn; text turned into outlines needs many
 * @param recognised whether the text lies invisibly over a picture, as programs that recognise text write it
 * @param comments annotations with words of their own
 */
record PageSight(
        PrintedPage page,
        long characters,
        long unknown,
        long slanted,
        List<String> hidden,
        List<String> struck,
        double covered,
        int curves,
        boolean recognised,
        int comments) {
    /** A picture that covers so much of the page may hold all of its text. */
    private static final double MOSTLY = 0.4;

    /** The outlines of about thirty characters. */
    private static final int OUTLINED = 600;

    PageSight {
        hidden = List.copyOf(hidden);
        struck = List.copyOf(struck);
    }

    boolean isPicture() {
        return covered >= MOSTLY || curves >= OUTLINED;
    }
}
