package io.github.kaoping.document;

import java.util.Optional;

/**
 * What text or an area is painted with.
 *
 * @param alpha from 0, which cannot be seen, to 1
 * @param plain whether it is one colour all over, not a pattern or a run of colours
 */
record OfdPaint(Colour colour, double alpha, boolean plain) {
    static final OfdPaint BLACK = new OfdPaint(Colour.BLACK, 1, true);

    /** Reads a colour element, which ends with it. The count of its numbers tells grey, RGB and CMYK apart. */
    static OfdPaint read(XmlPart xml) throws UnreadableException {
        Optional<String> value = xml.attribute("Value");
        double alpha = alpha(xml);
        boolean indexed = xml.attribute("Index").isPresent();
        boolean plain = !indexed;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            plain = false;
        }
        return new OfdPaint(value.map(OfdPaint::colour).orElse(Colour.BLACK), alpha, plain);
    }

    /** The attribute {@code Alpha}, from 0 to 255, as a share of 1. */
    static double alpha(XmlPart xml) {
        return xml.attribute("Alpha").map(OfdNumbers::number).orElse(255.0) / 255;
    }

    private static Colour colour(String value) {
        if (value.contains("#")) {
            return hexadecimal(value.replace("#", " ").strip().split("\\s+", -1));
        }
        double[] n = OfdNumbers.of(value);
        return switch (n.length) {
            case 1 -> Colour.grey(n[0] / 255);
            case 3 -> new Colour(n[0] / 255, n[1] / 255, n[2] / 255);
            case 4 -> Colour.inks(n[0] / 255, n[1] / 255, n[2] / 255, n[3] / 255);
            default -> Colour.BLACK;
        };
    }

    /** Each part by itself, {@code #FF #FF #FF}, or all in one word. */
    private static Colour hexadecimal(String[] words) {
        String all = String.join("", words);
        if (!all.matches("[0-9A-Fa-f]{6}")) {
            return Colour.BLACK;
        }
        int rgb = Integer.parseInt(all, 16);
        return new Colour((rgb >> 16) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0);
    }
}
