package io.github.kaoping.document;

import java.util.Map;
import java.util.Optional;

/**
 * What a docx says about how text looks ({@code w:rPr}), as far as it decides whether the text can be seen.
 *
 * @param hidden whether it is marked hidden
 * @param colour the colour of the text as red, green and blue; {@link #AUTOMATIC} for one that suits the background
 * @param fill the colour behind the text itself, by shading or highlight; {@link #AUTOMATIC} for none
 * @param points size of the font
 */
record DocxLook(Optional<Boolean> hidden, Optional<Integer> colour, Optional<Integer> fill, Optional<Double> points) {
    static final int AUTOMATIC = -1;

    /** A background of which nothing is known, as pictures and gradients: nothing is said to melt into it. */
    static final int UNKNOWN = -2;

    static final DocxLook PLAIN = new DocxLook(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Map<String, Integer> HIGHLIGHTS = Map.ofEntries(
            Map.entry("black", 0),
            Map.entry("blue", 0x0000ff),
            Map.entry("cyan", 0x00ffff),
            Map.entry("green", 0x00ff00),
            Map.entry("magenta", 0xff00ff),
            Map.entry("red", 0xff0000),
            Map.entry("yellow", 0xffff00),
            Map.entry("white", Ink.WHITE),
            Map.entry("darkBlue", 0x000080),
            Map.entry("darkCyan", 0x008080),
            Map.entry("darkGreen", 0x008000),
            Map.entry("darkMagenta", 0x800080),
            Map.entry("darkRed", 0x800000),
            Map.entry("darkYellow", 0x808000),
            Map.entry("darkGray", 0x808080),
            Map.entry("lightGray", 0xc0c0c0));

    /** Reads the current element {@code w:rPr} to its end; a run's character style comes under what the run itself says. */
    static DocxLook read(XmlPart xml, DocxStyles styles) throws UnreadableException {
        DocxLook own = PLAIN;
        DocxLook style = PLAIN;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.is("rStyle")) {
                style = styles.look(xml.val());
            } else {
                own = own.with(xml);
            }
        }
        return own.over(style);
    }

    private DocxLook with(XmlPart xml) {
        if (xml.is("vanish")) {
            return new DocxLook(Optional.of(xml.on()), colour, fill, points);
        }
        if (xml.is("color")) {
            return new DocxLook(hidden, colour(xml.val()), fill, points);
        }
        if (xml.is("shd")) {
            return new DocxLook(hidden, colour, shading(xml), points);
        }
        if (xml.is("highlight")) {
            return new DocxLook(
                    hidden,
                    colour,
                    Optional.of(HIGHLIGHTS.getOrDefault(xml.val().orElse(""), AUTOMATIC)),
                    points);
        }
        return xml.is("sz") ? new DocxLook(hidden, colour, fill, xml.number().map(n -> n / 2.0)) : this;
    }

    /** This, and what it leaves open as the other says. */
    DocxLook over(DocxLook other) {
        return new DocxLook(
                hidden.or(() -> other.hidden),
                colour.or(() -> other.colour),
                fill.or(() -> other.fill),
                points.or(() -> other.points));
    }

    boolean isHidden() {
        return hidden.orElse(false);
    }

    /** Whether it cannot be seen on such a background, though nothing says that it is hidden. */
    boolean fades(int background) {
        if (points.map(Ink::isSpeck).orElse(false)) {
            return true;
        }
        int text = colour.orElse(AUTOMATIC);
        int behind = fill.filter(f -> f != AUTOMATIC).orElse(background);
        return text != AUTOMATIC && behind != UNKNOWN && Ink.fades(text, behind);
    }

    /** The colour of the current element {@code w:shd}; a pattern is taken for its background. */
    static Optional<Integer> shading(XmlPart xml) {
        return xml.val().orElse("").equals("solid") ? colour(xml.attribute("color")) : colour(xml.attribute("fill"));
    }

    private static Optional<Integer> colour(Optional<String> hex) {
        return hex.map(h -> h.matches("[0-9A-Fa-f]{6}") ? Integer.parseInt(h, 16) : AUTOMATIC);
    }
}
