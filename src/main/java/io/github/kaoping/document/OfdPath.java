package io.github.kaoping.document;

import java.util.Map;

/** Draws the shapes that OFD writes as letters and numbers (图形轮廓数据). */
final class OfdPath {
    /** How many numbers follow each letter. */
    private static final Map<String, Integer> NUMBERS = Map.of("S", 2, "M", 2, "L", 2, "Q", 4, "B", 6, "A", 7, "C", 0);

    private OfdPath() {}

    /** Adds the shapes to a drawing, each point moved to its place on the page. */
    static void draw(String data, Affine place, Drawing drawing) {
        String bare = data.replaceAll("[SMLQBAC]", " $0 ").strip();
        String[] words = bare.isEmpty() ? new String[0] : bare.split("[\\s,]+", -1);
        int at = 0;
        while (at < words.length) {
            String letter = words[at++];
            Integer count = NUMBERS.get(letter);
            if (count == null || at + count > words.length) {
                continue;
            }
            if (letter.equals("C")) {
                drawing.close();
                continue;
            }
            // The last two numbers are the point to which each of them goes.
            double x = OfdNumbers.number(words[at + count - 2]);
            double y = OfdNumbers.number(words[at + count - 1]);
            at += count;
            double pageX = place.x(x, y);
            double pageY = place.y(x, y);
            switch (letter) {
                case "S", "M" -> drawing.move(pageX, pageY);
                case "L" -> drawing.line(pageX, pageY);
                default -> drawing.curve(pageX, pageY);
            }
        }
    }
}
