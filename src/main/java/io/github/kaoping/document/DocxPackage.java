package io.github.kaoping.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the parts of a docx: the main document and what it refers to by relationships. */
final class DocxPackage {
    private static final String USUAL_MAIN = "word/document.xml";

    private final ZipParts zip;
    private final ReadLimits limits;
    private final String main;
    private final Map<String, String> related;

    private DocxPackage(ZipParts zip, ReadLimits limits, String main, Map<String, String> related) {
        this.zip = zip;
        this.limits = limits;
        this.main = main;
        this.related = related;
    }

    /**
     * @throws UnreadableException if the zip is damaged or its main part is no Word document
     */
    static DocxPackage open(byte[] bytes, ReadLimits limits) throws UnreadableException {
        ZipParts zip = ZipParts.open(bytes, limits);
        String main = relationships(zip, limits, "").getOrDefault("officeDocument", USUAL_MAIN);
        return new DocxPackage(zip, limits, main, relationships(zip, limits, main));
    }

    /** The part that holds the text. */
    XmlPart document() throws UnreadableException {
        return xml(main).orElseThrow(() -> new UnreadableException(FileKind.DOCX.refusal()));
    }

    /** The styles, the numbering and so on, by the last word of the relationship's type. */
    Optional<XmlPart> part(String type) throws UnreadableException {
        String name = related.get(type);
        return name == null ? Optional.empty() : xml(name);
    }

    private Optional<XmlPart> xml(String name) throws UnreadableException {
        Optional<byte[]> bytes = zip.part(name);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(new XmlPart(name, bytes.get(), limits.maxDepth()));
    }

    /** The targets inside the package that a part (empty: the package) refers to, by the last word of their type. */
    private static Map<String, String> relationships(ZipParts zip, ReadLimits limits, String source)
            throws UnreadableException {
        int slash = source.lastIndexOf('/') + 1;
        String folder = source.substring(0, slash);
        String name = folder + "_rels/" + source.substring(slash) + ".rels";
        Map<String, String> targets = new HashMap<>();
        Optional<byte[]> bytes = zip.part(name);
        if (bytes.isEmpty()) {
            return targets;
        }
        XmlPart xml = new XmlPart(name, bytes.get(), limits.maxDepth());
        while (xml.nextElement()) {
            boolean external = xml.attribute("TargetMode").orElse("").equals("External");
            if (xml.element().equals("Relationship") && !external) {
                String type = xml.attribute("Type").orElse("");
                targets.putIfAbsent(
                        type.substring(type.lastIndexOf('/') + 1),
                        resolve(folder, xml.attribute("Target").orElse("")));
            }
        }
        return targets;
    }

    private static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        StringBuilder resolved = new StringBuilder();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                int slash = resolved.lastIndexOf("/");
                resolved.setLength(Math.max(0, slash));
            } else if (!step.equals(".") && !step.isEmpty()) {
                resolved.append(resolved.isEmpty() ? "" : "/").append(step);
            }
        }
        return resolved.toString();
    }
}
