package io.github.kaoping.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the comments on the pages of an OFD (批注). Stamps, watermarks and links are none. */
final class OfdAnnotations {
    private static final Set<String> NO_COMMENT = Set.of("Link", "Stamp", "Watermark");

    private OfdAnnotations() {}

    /** How many comments with words of their own each page has, by the page's ID. */
    static Map<String, Integer> read(OfdPackage files, @Nullable String list) throws UnreadableException {
        Map<String, Integer> comments = new HashMap<>();
        Optional<XmlPart> part = list == null ? Optional.empty() : files.sharedXml(list);
        if (part.isEmpty() || list == null) {
            return comments;
        }
        XmlPart xml = part.get();
        String page = "";
        while (xml.nextElement()) {
            if (xml.element().equals("Page")) {
                page = xml.attribute("PageID").orElse("");
            } else if (xml.element().equals("FileLoc")) {
                comments.merge(page, count(files, files.path(list, xml.text())), Integer::sum);
            }
        }
        return comments;
    }

    private static int count(OfdPackage files, String path) throws UnreadableException {
        Optional<XmlPart> part = files.sharedXml(path);
        int comments = 0;
        while (part.isPresent() && part.get().nextElement()) {
            XmlPart xml = part.get();
            if (xml.element().equals("Annot")) {
                boolean comment = !NO_COMMENT.contains(xml.attribute("Type").orElse(""));
                comments += comment && hasWords(xml) ? 1 : 0;
            }
        }
        return comments;
    }

    private static boolean hasWords(XmlPart xml) throws UnreadableException {
        boolean words = false;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            boolean remark = xml.element().equals("Remark");
            String text = xml.text();
            words |= remark && !Lines.isBlank(text);
        }
        return words;
    }
}
