package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through the main part of a docx and takes out what a reader of the printed page would read. */
final class DocxText {
    private static final Set<String> NO_TEXT = Set.of(
            "pPr",
            "rPr",
            "sdtPr",
            "sdtEndPr",
            "smartTagPr",
            "customXmlPr",
            "sectPr",
            "tblPr",
            "tblGrid",
            "tblPrEx",
            "trPr",
            "tcPr",
            "ctrlPr",
            "rt",
            "rubyPr",
            "delText",
            "instrText",
            "delInstrText",
            "moveFrom");

    private final XmlPart xml;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final ReadLimits limits;
    private final DocxPages pages = new DocxPages();
    private final DocxRemarks remarks = new DocxRemarks();
    /** Text of paragraphs whose end was deleted; it goes on in the next paragraph. */
    private final StringBuilder carried = new StringBuilder();

    private long characters;

    DocxText(XmlPart xml, DocxStyles styles, DocxNumbering numbering, ReadLimits limits) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.limits = limits;
    }

    DocxPages pages() {
        return pages;
    }

    DocxRemarks remarks() {
        return remarks;
    }

    /**
     * @throws UnreadableException if the part is damaged or no Word document
     */
    List<DocxPiece> read() throws UnreadableException {
        if (!xml.nextElement() || !xml.is("document")) {
            throw new UnreadableException(FileKind.DOCX.refusal());
        }
        List<DocxPiece> pieces = new ArrayList<>();
        blocks(pieces);
        if (!Lines.isBlank(carried)) {
            pieces.add(new DocxPiece(Block.Kind.PARAGRAPH, carried.toString(), pages.page()));
        }
        return pieces;
    }

    private interface Step {
        void run() throws UnreadableException;
    }

    /** Does something with each child of the current element. */
    private void children(Step step) throws UnreadableException {
        int own = xml.depth();
        while (xml.nextChild(own)) {
            step.run();
        }
    }

    private void blocks(List<DocxPiece> into) throws UnreadableException {
        children(() -> block(into));
    }

    private void block(List<DocxPiece> into) throws UnreadableException {
        if (xml.is("p")) {
            paragraph(into);
        } else if (xml.is("tbl")) {
            children(() -> tablePart(into));
        } else if (xml.is("altChunk")) {
            remarks.chunk();
        } else if (xml.isAlternative("AlternateContent")) {
            alternatives(() -> blocks(into), into::size);
        } else if (!passedOver()) {
            blocks(into);
        }
    }

    private void tablePart(List<DocxPiece> into) throws UnreadableException {
        if (xml.is("tr")) {
            DocxRow row = new DocxRow(pages);
            children(() -> rowPart(row));
            into.addAll(row.pieces());
        } else if (!passedOver()) {
            children(() -> tablePart(into));
        }
    }

    private void rowPart(DocxRow row) throws UnreadableException {
        if (xml.is("tc")) {
            blocks(row.cell());
            row.endCell();
        } else if (!passedOver()) {
            children(() -> rowPart(row));
        }
    }

    private void paragraph(List<DocxPiece> into) throws UnreadableException {
        DocxParagraph paragraph = new DocxParagraph(pages);
        paragraph.append(carried.toString());
        carried.setLength(0);
        DocxProperties properties = DocxProperties.NONE;
        int own = xml.depth();
        paragraph.hide(styles.hides(styles.styleOf(properties)).orElse(false));
        while (xml.nextChild(own)) {
            if (xml.is("pPr")) {
                properties = DocxProperties.read(xml);
                paragraph.hide(styles.hides(styles.styleOf(properties)).orElse(false));
                if (properties.newPage()) {
                    pages.setBefore();
                }
            } else {
                inline(paragraph);
            }
        }
        if (properties.endDeleted()) {
            carried.append(paragraph.text());
            into.addAll(paragraph.boxes());
        } else if (styles.isContents(properties)) {
            remarks.contentsLine(paragraph.text());
        } else {
            // An empty paragraph with a number is counted, as on the page.
            into.addAll(paragraph.pieces(styles.kind(properties), numbering.label(properties)));
        }
    }

    private void inline(DocxParagraph paragraph) throws UnreadableException {
        if (xml.is("r")) {
            run(paragraph);
        } else if (xml.isMath() && xml.element().equals("t")) {
            append(paragraph, xml.text());
        } else if (xml.isAlternative("AlternateContent")) {
            alternatives(() -> children(() -> inline(paragraph)), paragraph::size);
        } else if (!passedOver()) {
            children(() -> inline(paragraph));
        }
    }

    private void run(DocxParagraph paragraph) throws UnreadableException {
        boolean hidden = paragraph.hidden();
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.is("rPr")) {
                hidden = hidden(hidden);
            } else {
                inRun(paragraph, hidden);
            }
        }
    }

    /** The run's own word on hiding, else its style's, else the paragraph's. */
    private boolean hidden(boolean inherited) throws UnreadableException {
        Optional<Boolean> own = Optional.empty();
        Optional<Boolean> byStyle = Optional.empty();
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.is("vanish")) {
                own = Optional.of(xml.on());
            } else if (xml.is("rStyle")) {
                byStyle = styles.hides(xml.val());
            }
        }
        Optional<Boolean> style = byStyle;
        return own.or(() -> style).orElse(inherited);
    }

    private void inRun(DocxParagraph paragraph, boolean hidden) throws UnreadableException {
        if (xml.isAlternative("AlternateContent")) {
            alternatives(() -> children(() -> inRun(paragraph, hidden)), paragraph::size);
            return;
        }
        if (!xml.isWord()) {
            inline(paragraph);
            return;
        }
        switch (xml.element()) {
            case "t" -> text(paragraph, xml.text(), hidden);
            case "tab", "ptab" -> append(paragraph, "\t");
            case "noBreakHyphen" -> append(paragraph, "-");
            case "sym" -> append(paragraph, symbol());
            case "cr" -> paragraph.breakLine();
            case "br" -> lineBreak(paragraph);
            case "lastRenderedPageBreak" -> pages.rendered();
            case "footnoteReference", "endnoteReference" -> remarks.note();
            case "commentReference" -> remarks.comment();
            case "drawing", "pict", "object" -> children(() -> shape(paragraph.boxes()));
            default -> {
                if (!passedOver()) {
                    children(() -> inline(paragraph));
                }
            }
        }
    }

    private void text(DocxParagraph paragraph, String text, boolean hidden) throws UnreadableException {
        if (hidden) {
            remarks.hiding(text);
        } else {
            append(paragraph, text);
        }
    }

    private void lineBreak(DocxParagraph paragraph) {
        if (xml.attribute("type").orElse("").equals("page")) {
            pages.set();
        }
        paragraph.breakLine();
    }

    /** A character of a symbol font has no meaning outside of it. */
    private String symbol() {
        int code = xml.attribute("char")
                .filter(c -> c.matches("[0-9A-Fa-f]{1,5}"))
                .map(c -> Integer.parseInt(c, 16))
                .orElse(0);
        return code < 0x20 || (code >= 0xd800 && code < 0xf900) ? "" : Character.toString(code);
    }

    /** Looks for text boxes and pictures in a drawing. */
    private void shape(List<DocxPiece> boxes) throws UnreadableException {
        if (xml.is("txbxContent")) {
            blocks(boxes);
        } else if (xml.isAlternative("AlternateContent")) {
            alternatives(() -> children(() -> shape(boxes)), boxes::size);
        } else {
            if (xml.element().equals("blip") || xml.element().equals("imagedata")) {
                remarks.picture();
            }
            children(() -> shape(boxes));
        }
    }

    private interface Size {
        int get();
    }

    /** Of several ways to draw the same thing only the first that yields text is taken. */
    private void alternatives(Step take, Size size) throws UnreadableException {
        int before = size.get();
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (size.get() == before) {
                take.run();
            } else {
                xml.skip();
            }
        }
    }

    /** Passes over what is no text; deleted text is remembered for a remark. */
    private boolean passedOver() throws UnreadableException {
        if (xml.is("del")) {
            StringBuilder deleted = new StringBuilder();
            int own = xml.depth();
            collectDeleted(deleted, own);
            remarks.deletion(deleted.toString());
            return true;
        }
        if (NO_TEXT.contains(xml.element())) {
            xml.skip();
            return true;
        }
        return false;
    }

    private void collectDeleted(StringBuilder deleted, int own) throws UnreadableException {
        while (xml.nextChild(own)) {
            if (xml.is("delText")) {
                deleted.append(xml.text());
            } else {
                collectDeleted(deleted, xml.depth());
            }
        }
    }

    private void append(DocxParagraph paragraph, String text) throws UnreadableException {
        characters += text.length();
        limits.checkCharacters(characters);
        paragraph.append(text);
    }
}
