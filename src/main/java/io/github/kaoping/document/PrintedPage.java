package io.github.kaoping.document;

import java.util.List;

/**
 * What can be seen on one page of a fixed-layout file, turned so that most of its text stands upright.
 *
 * @param number from 1
 * @param glyphs in any order
 * @param asides groups of glyphs that are printed at a right angle to the rest, each group turned upright
 */
record PrintedPage(
        int number, double width, double height, List<Glyph> glyphs, List<List<Glyph>> asides, List<Ruling> rulings) {
    PrintedPage {
        glyphs = List.copyOf(glyphs);
        asides = List.copyOf(asides);
        rulings = List.copyOf(rulings);
    }
}
