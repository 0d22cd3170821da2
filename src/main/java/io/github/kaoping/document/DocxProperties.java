package io.github.kaoping.document;

import java.util.Optional;

/**
 * What a docx says about one paragraph, or a style about its paragraphs ({@code w:pPr}).
 *
 * @param style id of the paragraph's style
 * @param outline outline level, 0 for the highest, 9 for body text
 * @param list id of the numbering instance, 0 to switch off the style's
 * @param level level in the list, from 0
 * @param newPage whether the paragraph starts a page
 * @param endDeleted whether a tracked deletion joins the paragraph to the next
 * @param fill the colour behind the paragraph; {@link DocxLook#AUTOMATIC} for none
 */
record DocxProperties(
        Optional<String> style,
        Optional<Integer> outline,
        Optional<Integer> list,
        Optional<Integer> level,
        boolean newPage,
        boolean endDeleted,
        Optional<Integer> fill) {
    static final DocxProperties NONE = new DocxProperties(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty());

    /** Reads the current element {@code w:pPr} to its end; what it was before a tracked change does not count. */
    static DocxProperties read(XmlPart xml) throws UnreadableException {
        DocxProperties read = NONE;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.is("pStyle")) {
                read = new DocxProperties(
                        xml.val(), read.outline, read.list, read.level, read.newPage, read.endDeleted, read.fill);
            } else if (xml.is("outlineLvl")) {
                read = new DocxProperties(
                        read.style, xml.number(), read.list, read.level, read.newPage, read.endDeleted, read.fill);
            } else if (xml.is("numPr")) {
                read = read.withNumbering(xml);
            } else if (xml.is("pageBreakBefore")) {
                read = new DocxProperties(
                        read.style, read.outline, read.list, read.level, xml.on(), read.endDeleted, read.fill);
            } else if (xml.is("shd")) {
                read = new DocxProperties(
                        read.style,
                        read.outline,
                        read.list,
                        read.level,
                        read.newPage,
                        read.endDeleted,
                        DocxLook.shading(xml));
            } else if (xml.is("rPr")) {
                read = new DocxProperties(
                        read.style, read.outline, read.list, read.level, read.newPage, hasDeletion(xml), read.fill);
            }
        }
        return read;
    }

    private DocxProperties withNumbering(XmlPart xml) throws UnreadableException {
        Optional<Integer> foundList = list;
        Optional<Integer> foundLevel = level;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.is("numId")) {
                foundList = xml.number();
            } else if (xml.is("ilvl")) {
                foundLevel = xml.number();
            }
        }
        return new DocxProperties(style, outline, foundList, foundLevel, newPage, endDeleted, fill);
    }

    private static boolean hasDeletion(XmlPart xml) throws UnreadableException {
        boolean deleted = false;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            deleted |= xml.is("del") || xml.is("moveFrom");
        }
        return deleted;
    }
}
