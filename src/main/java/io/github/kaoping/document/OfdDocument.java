package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One document of an OFD: which pages it has, and what they share. */
final class OfdDocument {
    /** The size of a page that does not tell its own: A4, in millimetres. */
    private static final double[] A4 = {0, 0, 210, 297};

    private static final double LARGEST_SIDE = 20_000;

    private final OfdPackage files;
    private final OfdResources resources = new OfdResources();
    private final Map<String, OfdTemplate> templates = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private Map<String, Integer> comments = Map.of();
    private double[] box = A4;

    private OfdDocument(OfdPackage files) {
        this.files = files;
    }

    /** Where the content of a page is. */
    record Page(String id, String path) {}

    /** A page or a part of one that pages refer to by its number, below or above what is their own. */
    record OfdTemplate(String path, boolean above) {}

    /**
     * What a page says before its content: its frame and its templates.
     *
     * @param box {@code x y width height} in millimetres
     */
    record Head(double[] box, List<OfdTemplate> templates) {}

    /** Reads {@code Document.xml}. */
    static OfdDocument read(OfdPackage files, String root) throws UnreadableException {
        OfdDocument document = new OfdDocument(files);
        XmlPart xml = files.needed(root);
        @Nullable String annotations = null;
        List<String> shared = new ArrayList<>();
        while (xml.nextElement()) {
            switch (xml.element()) {
                case "PhysicalBox" -> document.box = box(xml.text()).orElse(document.box);
                case "PublicRes", "DocumentRes" -> shared.add(files.path(root, xml.text()));
                case "Annotations" -> annotations = files.path(root, xml.text());
                case "TemplatePage" -> document.template(root, xml);
                case "Page" -> document.page(root, xml);
                default -> {}
            }
        }
        for (String path : shared) {
            document.resources.add(files, path);
        }
        document.comments = OfdAnnotations.read(files, annotations);
        return document;
    }

    private void template(String root, XmlPart xml) {
        String path = files.path(root, xml.attribute("BaseLoc").orElse(""));
        templates.putIfAbsent(
                xml.attribute("ID").orElse(""),
                new OfdTemplate(path, isAbove(xml).orElse(false)));
    }

    private void page(String root, XmlPart xml) {
        String path = files.path(root, xml.attribute("BaseLoc").orElse(""));
        pages.add(new Page(xml.attribute("ID").orElse(""), path));
    }

    private static Optional<Boolean> isAbove(XmlPart xml) {
        return xml.attribute("ZOrder").map("Foreground"::equals);
    }

    List<Page> pages() {
        return pages;
    }

    OfdResources resources() {
        return resources;
    }

    int comments(Page page) {
        return comments.getOrDefault(page.id, 0);
    }

    /** The frame of a page that does not tell its own. */
    double[] box() {
        return box;
    }

    /** Reads what a page says of itself, and takes in the resources that it alone has; the content is passed over. */
    Head head(Page page, XmlPart xml) throws UnreadableException {
        double[] own = box;
        List<OfdTemplate> used = new ArrayList<>();
        xml.nextElement();
        int root = xml.depth();
        while (xml.nextChild(root)) {
            switch (xml.element()) {
                case "PageRes" -> resources.add(files, files.path(page.path, xml.text()));
                case "Area" -> own = area(xml).orElse(own);
                case "Template" -> {
                    used(xml).ifPresent(used::add);
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        return new Head(own, used);
    }

    private Optional<OfdTemplate> used(XmlPart xml) {
        return Optional.ofNullable(templates.get(xml.attribute("TemplateID").orElse("")))
                .map(t -> new OfdTemplate(t.path, isAbove(xml).orElse(t.above)));
    }

    private static Optional<double[]> area(XmlPart xml) throws UnreadableException {
        Optional<double[]> box = Optional.empty();
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.element().equals("PhysicalBox")) {
                box = box(xml.text());
            } else {
                xml.skip();
            }
        }
        return box;
    }

    private static Optional<double[]> box(String list) {
        return OfdNumbers.box(Optional.of(list))
                .filter(b -> b[2] > 0 && b[3] > 0 && b[2] <= LARGEST_SIDE && b[3] <= LARGEST_SIDE);
    }
}
