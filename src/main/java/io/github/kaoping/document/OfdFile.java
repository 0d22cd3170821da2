package io.github.kaoping.document;

import io.github.kaoping.document.OfdDocument.OfdTemplate;
import io.github.kaoping.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows an OFD (GB/T 33190) from its root over its documents to their pages, in the order in which they are named, and looks at
 * each page with the templates below and above it.
 */
final class OfdFile {
    /** Points in a millimetre. */
    static final double POINTS = 72 / 25.4;

    private final OfdPackage files;
    private final ReadLimits limits;
    private final PageSights sights = new PageSights("OFD");
    private int documents;

    private OfdFile(OfdPackage files, ReadLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    /**
     * @throws UnreadableException if the file is encrypted, damaged or exceeds a limit
     */
    static OfdFile read(byte[] bytes, ReadLimits limits) throws UnreadableException {
        OfdFile file = new OfdFile(OfdPackage.open(bytes, limits), limits);
        for (String root : file.roots()) {
            file.document(root);
        }
        return file;
    }

    PageSights sights() {
        return sights;
    }

    /** What is to be told of the file as a whole. */
    List<Message> messages() {
        return documents > 1 ? List.of(Message.of("OFD 里有{0}份文档，已按次序接在一起读取", documents)) : List.of();
    }

    private List<String> roots() throws UnreadableException {
        XmlPart xml = files.needed(OfdPackage.ROOT);
        List<String> roots = new ArrayList<>();
        while (xml.nextElement()) {
            if (xml.element().equals("DocRoot")) {
                roots.add(files.path(OfdPackage.ROOT, xml.text()));
            }
        }
        if (roots.isEmpty()) {
            throw OfdPackage.incomplete(OfdPackage.ROOT);
        }
        return roots;
    }

    private void document(String root) throws UnreadableException {
        documents++;
        OfdDocument document = OfdDocument.read(files, root);
        OfdPage page = new OfdPage(files, document.resources(), limits);
        for (OfdDocument.Page each : document.pages()) {
            if (sights.next() > limits.maxPages()) {
                throw UnreadableException.of("文件超过{0}页的上限，没有读取。请确认这是一份报告，拆分后再试", limits.maxPages());
            }
            look(page, document, each);
        }
    }

    private void look(OfdPage page, OfdDocument document, OfdDocument.Page each) throws UnreadableException {
        Optional<byte[]> content = files.part(each.path());
        if (content.isEmpty()) {
            page.begin(document.box());
            sights.addLost(page.end(sights.next(), 0));
            return;
        }
        OfdDocument.Head head = document.head(each, files.xml(each.path(), content.get()));
        page.begin(head.box());
        boolean whole = templates(page, head, false);
        XmlPart xml = files.xml(each.path(), content.get());
        if (xml.nextElement()) {
            page.draw(xml, head.box());
        }
        whole &= templates(page, head, true);
        PageSight sight = page.end(sights.next(), document.comments(each));
        if (whole && page.isWhole()) {
            sights.add(sight);
        } else {
            sights.addLost(sight);
        }
    }

    /** Draws the templates below or above the page; false if one of them is missing. */
    private boolean templates(OfdPage page, OfdDocument.Head head, boolean above) throws UnreadableException {
        boolean whole = true;
        for (OfdTemplate template : head.templates()) {
            if (template.above() == above) {
                Optional<XmlPart> xml = files.sharedXml(template.path());
                whole &= xml.isPresent();
                if (xml.isPresent() && xml.get().nextElement()) {
                    page.draw(xml.get(), head.box());
                }
            }
        }
        return whole;
    }
}
