package io.github.kaoping.document;

import java.util.Optional;

/** Draws what the files of an OFD page hold: text, shapes, pictures, and groups of them. */
final class OfdPage {
    /** Things drawn in a whole file; a report needs some ten thousand. */
    private static final long MOST_THINGS = 2_000_000;

    /** A drawing may use another, and that a third. */
    private static final int MOST_LEVELS = 8;

    private final OfdPackage files;
    private final OfdResources resources;
    private final OfdText text;
    private PageCanvas canvas = new PageCanvas(0, 0);
    private long things;
    private boolean whole = true;

    OfdPage(OfdPackage files, OfdResources resources, ReadLimits limits) {
        this.files = files;
        this.resources = resources;
        this.text = new OfdText(resources, limits);
    }

    /**
     * Where something is drawn.
     *
     * @param place from millimetres to the points of the page
     * @param usual colour of what names none
     * @param absent whether it is switched off
     * @param level how many drawings it is inside of
     */
    private record Setting(Affine place, Colour usual, boolean absent, int level) {}

    /** Puts things on a new page of that frame, {@code x y width height} in millimetres. */
    void begin(double[] box) {
        whole = true;
        canvas = new PageCanvas(box[2] * OfdFile.POINTS, box[3] * OfdFile.POINTS);
    }

    /** Whether everything was there that the page refers to, pictures and fonts aside. */
    boolean isWhole() {
        return whole;
    }

    PageSight end(int number, int comments) {
        return canvas.sight(number, 0, comments);
    }

    /** The page's own millimetres, counted downwards, as points counted upwards. */
    private static Setting whole(double[] box) {
        double k = OfdFile.POINTS;
        return new Setting(new Affine(k, 0, 0, -k, -box[0] * k, (box[1] + box[3]) * k), Colour.BLACK, false, 0);
    }

    /** Draws the content of a page or of a template; the reader stands on its root element. */
    void draw(XmlPart xml, double[] box) throws UnreadableException {
        whole &= xml.element().equals("Page");
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.element().equals("Content")) {
                group(xml, whole(box));
            } else {
                xml.skip();
            }
        }
    }

    private void group(XmlPart xml, Setting outer) throws UnreadableException {
        Setting inner = within(xml, outer);
        int own = xml.depth();
        while (xml.nextChild(own)) {
            count();
            switch (xml.element()) {
                case "Layer", "PageBlock" -> group(xml, inner);
                case "TextObject" -> text(xml, inner);
                case "PathObject" -> path(xml, within(xml, inner));
                case "ImageObject" -> picture(xml, inner);
                case "CompositeObject" -> drawing(xml, within(xml, inner));
                default -> xml.skip();
            }
        }
    }

    private void count() throws UnreadableException {
        if (++things > MOST_THINGS) {
            throw UnreadableException.of("OFD 的图文对象超过{0}个的上限，没有读取。请交 docx 原稿", MOST_THINGS);
        }
    }

    /** The setting inside the current element. */
    private Setting within(XmlPart xml, Setting outer) {
        Colour usual = xml.attribute("DrawParam").flatMap(resources::fill).orElse(outer.usual);
        boolean absent = outer.absent || xml.attribute("Visible").orElse("true").equals("false");
        Affine place = OfdNumbers.box(xml.attribute("Boundary"))
                .map(box -> OfdNumbers.matrix(xml.attribute("CTM"))
                        .then(Affine.shift(box[0], box[1]))
                        .then(outer.place))
                .orElse(outer.place);
        return new Setting(place, usual, absent, outer.level);
    }

    private void text(XmlPart xml, Setting outer) throws UnreadableException {
        Setting at = within(xml, outer);
        OfdText.Frame frame = OfdNumbers.box(xml.attribute("Boundary"))
                .map(box -> OfdText.Frame.of(box, outer.place))
                .orElse(OfdText.Frame.ENDLESS);
        text.draw(xml, at.place, frame, at.usual, at.absent, canvas);
    }

    private void picture(XmlPart xml, Setting outer) throws UnreadableException {
        boolean seen = !within(xml, outer).absent && OfdPaint.alpha(xml) >= 0.05;
        OfdNumbers.box(xml.attribute("Boundary"))
                .filter(box -> seen)
                .ifPresent(box -> canvas.picture(box[2] * box[3] * outer.place.area()));
        xml.skip();
    }

    private void path(XmlPart xml, Setting at) throws UnreadableException {
        boolean filled = xml.attribute("Fill").orElse("false").equals("true");
        boolean stroked = !xml.attribute("Stroke").orElse("true").equals("false");
        double alpha = OfdPaint.alpha(xml);
        OfdPaint paint = new OfdPaint(at.usual, 1, true);
        String data = "";
        int own = xml.depth();
        while (xml.nextChild(own)) {
            switch (xml.element()) {
                case "FillColor" -> paint = OfdPaint.read(xml);
                case "AbbreviatedData" -> data = xml.text();
                default -> xml.skip();
            }
        }
        if (at.absent || alpha < 0.05) {
            return;
        }
        Drawing drawing = canvas.drawing();
        OfdPath.draw(data, at.place, drawing);
        boolean opaque = paint.plain() && alpha * paint.alpha() > 0.95;
        if (filled && stroked) {
            drawing.fillAndStroke(paint.colour(), opaque);
        } else if (filled) {
            drawing.fill(paint.colour(), opaque);
        } else if (stroked) {
            drawing.stroke(false);
        } else {
            drawing.drop();
        }
    }

    /** A drawing that stands in a resource file. */
    private void drawing(XmlPart xml, Setting at) throws UnreadableException {
        String id = xml.attribute("ResourceID").orElse("");
        xml.skip();
        Optional<String> path = resources.drawing(id);
        if (path.isEmpty() || at.level >= MOST_LEVELS) {
            whole = false;
            return;
        }
        Optional<XmlPart> part = files.sharedXml(path.get());
        while (part.isPresent() && part.get().nextElement()) {
            count();
            XmlPart unit = part.get();
            boolean found = unit.element().equals("CompositeGraphicUnit")
                    && unit.attribute("ID").orElse("").equals(id);
            if (found) {
                Setting deeper = new Setting(at.place, at.usual, at.absent, at.level + 1);
                int own = unit.depth();
                while (unit.nextChild(own)) {
                    group(unit, deeper);
                }
                return;
            }
        }
    }
}
