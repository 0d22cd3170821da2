package io.github.kaoping.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of an OFD share: usual colours and drawings that are used several times. */
final class OfdResources {
    /** A set of drawing parameters may take what it does not say from another, and that from a third. */
    private static final int MOST_STEPS = 8;

    private final Map<String, DrawParam> params = new HashMap<>();
    private final Map<String, String> drawings = new HashMap<>();

    private record DrawParam(@Nullable Colour fill, String relative) {}

    /** Takes in a resource file; one that is not there is passed over. */
    void add(OfdPackage files, String path) throws UnreadableException {
        Optional<XmlPart> part = files.sharedXml(path);
        if (part.isEmpty()) {
            return;
        }
        XmlPart xml = part.get();
        while (xml.nextElement()) {
            String id = xml.attribute("ID").orElse("");
            if (xml.element().equals("DrawParam")) {
                param(id, xml);
            } else if (xml.element().equals("CompositeGraphicUnit")) {
                drawings.putIfAbsent(id, path);
            }
        }
    }

    private void param(String id, XmlPart xml) throws UnreadableException {
        String relative = xml.attribute("Relative").orElse("");
        Colour fill = null;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.element().equals("FillColor")) {
                fill = OfdPaint.read(xml).colour();
            }
        }
        params.putIfAbsent(id, new DrawParam(fill, relative));
    }

    /** The colour that drawing parameters give to text and areas, if they give one. */
    Optional<Colour> fill(String param) {
        DrawParam at = params.get(param);
        for (int step = 0; at != null && step < MOST_STEPS; step++) {
            if (at.fill != null) {
                return Optional.of(at.fill);
            }
            at = params.get(at.relative);
        }
        return Optional.empty();
    }

    /** The file that holds a drawing which pages refer to. */
    Optional<String> drawing(String id) {
        return Optional.ofNullable(drawings.get(id));
    }
}
