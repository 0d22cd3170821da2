package io.github.kaoping.document;

import java.util.Locale;
import java.util.Set;

/** The colour inside a drawn shape, on which the text of its box stands. */
final class DocxFill {
    private static final Set<String> WHITES = Set.of("white", "#fff", "#ffffff", "window", "ffffff", "bg1", "lt1");
    private static final Set<String> FILLS = Set.of("solidFill", "gradFill", "pattFill", "blipFill");

    private DocxFill() {}

    /** Whether the current element is a shape with properties of its own. */
    static boolean isShape(XmlPart xml) {
        return xml.element().equals("wsp") || xml.attribute("fillcolor").isPresent();
    }

    /** By the attribute of an older drawing. */
    static int ofAttribute(XmlPart xml) {
        return xml.attribute("fillcolor")
                .map(f -> f.toLowerCase(Locale.ROOT).split(" ", 2)[0])
                .filter(f -> !WHITES.contains(f))
                .map(f -> DocxLook.UNKNOWN)
                .orElse(Ink.WHITE);
    }

    /** By the current element {@code spPr} of a newer drawing, which is read to its end. */
    static int ofProperties(XmlPart xml) throws UnreadableException {
        int fill = Ink.WHITE;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (FILLS.contains(xml.element())) {
                boolean plain = xml.element().equals("solidFill");
                fill = plain && isWhite(xml) ? Ink.WHITE : DocxLook.UNKNOWN;
            }
        }
        return fill;
    }

    private static boolean isWhite(XmlPart xml) throws UnreadableException {
        boolean white = false;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            white |= WHITES.contains(xml.val().orElse("").toLowerCase(Locale.ROOT));
        }
        return white;
    }
}
