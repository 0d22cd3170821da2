package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a text object of an OFD page (文字对象, GB/T 33190 chapter 11): characters with their places. The glyphs that it may name
 * beside its characters are for drawing only.
 */
final class OfdText {
    private final OfdResources resources;
    private final ReadLimits limits;
    private long characters;

    OfdText(OfdResources resources, ReadLimits limits) {
        this.resources = resources;
        this.limits = limits;
    }

    /** How an object says that its characters stand and look. */
    private record Style(
            double size, double stretch, int reading, int turned, boolean painted, boolean absent, OfdPaint paint) {}

    /** Where the text of one code begins, and how it goes on. */
    private record Code(double x, double y, String across, String down, String text) {}

    /**
     * Draws the object, which ends with it.
     *
     * @param place from the object's own millimetres to the points of the page
     * @param box the object's frame in the same points; what lies outside of it is cut off
     * @param usual colour of text that names none
     */
    void draw(XmlPart xml, Affine place, Frame box, Colour usual, boolean absent, PageCanvas canvas)
            throws UnreadableException {
        double size = xml.attribute("Size").map(OfdNumbers::number).orElse(0.0);
        double stretch = xml.attribute("HScale").map(OfdNumbers::number).orElse(1.0);
        int reading = quarters(xml.attribute("ReadDirection"));
        int turned = quarters(xml.attribute("CharDirection"));
        boolean filled = !xml.attribute("Fill").orElse("true").equals("false");
        boolean stroked = xml.attribute("Stroke").orElse("false").equals("true");
        double alpha = OfdPaint.alpha(xml);
        OfdPaint paint =
                new OfdPaint(xml.attribute("DrawParam").flatMap(resources::fill).orElse(usual), 1, true);
        List<Code> codes = new ArrayList<>();
        int own = xml.depth();
        double x = 0;
        double y = 0;
        while (xml.nextChild(own)) {
            if (xml.element().equals("FillColor")) {
                paint = OfdPaint.read(xml);
            } else if (xml.element().equals("TextCode")) {
                x = xml.attribute("X").map(OfdNumbers::number).orElse(x);
                y = xml.attribute("Y").map(OfdNumbers::number).orElse(y);
                String across = xml.attribute("DeltaX").orElse("");
                String down = xml.attribute("DeltaY").orElse("");
                codes.add(new Code(x, y, across, down, plain(xml.text())));
            } else {
                xml.skip();
            }
        }
        boolean painted = (filled && alpha * paint.alpha() >= 0.05) || stroked;
        Style style = new Style(size, stretch, reading, turned, painted, absent, paint);
        for (Code code : codes) {
            draw(code, style, place, box, canvas);
        }
    }

    private static int quarters(Optional<String> degrees) {
        return Math.floorMod((int) Math.round(degrees.map(OfdNumbers::number).orElse(0.0) / 90), 4);
    }

    /** Characters that XML cannot hold are written as a backslash and four hexadecimal digits. */
    private static String plain(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            boolean code = text.charAt(at) == '\\'
                    && at + 5 <= text.length()
                    && text.substring(at + 1, at + 5).matches("[0-9A-Fa-f]{4}");
            plain.append(code ? (char) Integer.parseInt(text.substring(at + 1, at + 5), 16) : text.charAt(at));
            at += code ? 5 : 1;
        }
        return plain.toString();
    }

    private void draw(Code code, Style style, Affine place, Frame box, PageCanvas canvas) throws UnreadableException {
        int[] points = code.text.codePoints().toArray();
        characters += points.length;
        limits.checkCharacters(characters / 2);
        List<Double> across = OfdNumbers.distances(code.across, points.length);
        List<Double> down = OfdNumbers.distances(code.down, points.length);
        boolean told = !across.isEmpty() || !down.isEmpty();
        double size = style.size * place.down();
        boolean column = isColumn(style, across, down);
        double angle = Math.toDegrees(Math.atan2(place.b(), place.a())) - 90.0 * style.turned;
        double x = code.x;
        double y = code.y;
        for (int i = 0; i < points.length; i++) {
            double natural = width(points[i]) * style.size * style.stretch;
            double step = i < across.size() ? across.get(i) : 0;
            double drop = i < down.size() ? down.get(i) : 0;
            boolean end = i + 1 == points.length || (step == 0 && drop == 0);
            double pageX = place.x(x, y);
            double pageY = place.y(x, y);
            double width = end || column ? natural : own(natural, Math.hypot(step, drop), style.size, points[i]);
            canvas.character(new PageCanvas.Mark(
                    PlainCharacters.plain(Character.toString(points[i])),
                    pageX,
                    pageY,
                    width * place.across(),
                    size,
                    column ? 3 : PageCanvas.quarter(angle),
                    style.paint.colour(),
                    canvas.drawing().order(),
                    !style.painted,
                    style.absent || !box.touches(pageX, pageY, size)));
            boolean untold = !told || i >= Math.max(across.size(), down.size());
            x += untold ? natural * Direction.ACROSS[style.reading] : step;
            y += untold ? natural * Direction.DOWN[style.reading] : drop;
        }
    }

    /** Where the text goes on if no distances are told, for each quarter of the reading direction. */
    private static final class Direction {
        static final int[] ACROSS = {1, 0, -1, 0};
        static final int[] DOWN = {0, 1, 0, -1};
    }

    /** Whether upright characters stand below each other. */
    private static boolean isColumn(Style style, List<Double> across, List<Double> down) {
        if (style.turned != 0) {
            return false;
        }
        double right = across.stream().mapToDouble(Math::abs).sum();
        double below = down.stream().mapToDouble(d -> d).sum();
        boolean told = right > 0 || below > 0;
        return told ? below > 0.5 * style.size && right < 0.1 * below : style.reading == 1;
    }

    /** A Chinese character is as wide as its size; others fill the distance to the next, unless that is a gap. */
    private static double own(double natural, double step, double size, int character) {
        boolean wide = width(character) == 1;
        return wide ? Math.min(natural, step) : step <= 1.05 * size ? step : natural;
    }

    /** In sizes of the font. */
    private static double width(int character) {
        return character < 0x2000 && character != 0xb7 ? 0.5 : 1;
    }

    /** A frame on the page, in points counted upwards. */
    record Frame(double left, double low, double right, double high) {
        static final Frame ENDLESS = new Frame(-1e9, -1e9, 1e9, 1e9);

        /** The frame {@code x y width height} of an element, moved to its place on the page. */
        static Frame of(double[] box, Affine place) {
            double x0 = place.x(box[0], box[1]);
            double y0 = place.y(box[0], box[1]);
            double x1 = place.x(box[0] + box[2], box[1] + box[3]);
            double y1 = place.y(box[0] + box[2], box[1] + box[3]);
            return new Frame(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
        }

        /** Whether any of a character of that size can be seen in it; programs are not exact about their frames. */
        boolean touches(double x, double y, double size) {
            return x > left - 1.5 * size && x < right + size && y > low - 1.5 * size && y < high + size;
        }
    }
}
