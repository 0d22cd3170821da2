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
    private final WordPages pages = new WordPages();
    private final WordRemarks remarks = new WordRemarks();
    /** Text of paragraphs whose end was deleted; it goes on in the next paragraph. */
    private final StringBuilder carried = new StringBuilder();

    private long characters;
    /** How the current paragraph lets its text look, and the colour behind it. */
    private DocxLook usual = DocxLook.PLAIN;

    private int background = Ink.WHITE;
    private int shapeFill = Ink.WHITE;
    private final WordFields fields = new WordFields();

    DocxText(XmlPart xml, DocxStyles styles, DocxNumbering numbering, ReadLimits limits) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.limits = limits;
    }

    WordPages pages() {
        return pages;
    }

    WordRemarks remarks() {
        return remarks;
    }

    /**
     * @throws UnreadableException if the part is damaged or no Word document
     */
    List<WordPiece> read() throws UnreadableException {
        if (!xml.nextElement() || !xml.is("document")) {
            throw new UnreadableException(FileKind.DOCX.refusal());
        }
        List<WordPiece> pieces = new ArrayList<>();
        blocks(pieces);
        if (!Lines.isBlank(carried)) {
            pieces.add(new WordPiece(Block.Kind.PARAGRAPH, carried.toString(), pages.page()));
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

    private void blocks(List<WordPiece> into) throws UnreadableException {
        children(() -> block(into));
    }

    private void block(List<WordPiece> into) throws UnreadableException {
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

    private void tablePart(List<WordPiece> into) throws UnreadableException {
        if (xml.is("tr")) {
            WordRow row = new WordRow(pages);
            children(() -> rowPart(row));
            into.addAll(row.pieces());
        } else if (!passedOver()) {
            children(() -> tablePart(into));
        }
    }

    private void rowPart(WordRow row) throws UnreadableException {
        if (xml.is("tc")) {
            int around = background;
            List<WordPiece> cell = row.cell();
            children(() -> cellPart(cell));
            background = around;
            row.endCell();
        } else if (!passedOver()) {
            children(() -> rowPart(row));
        }
    }

    private void cellPart(List<WordPiece> cell) throws UnreadableException {
        if (xml.is("tcPr")) {
            children(() -> {
                if (xml.is("shd")) {
                    background = behind(DocxLook.shading(xml), background);
                }
            });
        } else {
            block(cell);
        }
    }

    private static int behind(Optional<Integer> fill, int around) {
        return fill.filter(f -> f != DocxLook.AUTOMATIC).orElse(around);
    }

    private void paragraph(List<WordPiece> into) throws UnreadableException {
        WordParagraph paragraph = new WordParagraph(pages);
        paragraph.append(carried.toString());
        carried.setLength(0);
        DocxProperties properties = DocxProperties.NONE;
        DocxLook outerLook = usual;
        int around = background;
        boolean contents = fields.inContents();
        int own = xml.depth();
        usual = styles.look(styles.styleOf(properties));
        while (xml.nextChild(own)) {
            if (xml.is("pPr")) {
                properties = DocxProperties.read(xml);
                usual = styles.look(styles.styleOf(properties));
                background = behind(styles.fill(properties), around);
                if (properties.newPage()) {
                    pages.setBefore();
                }
            } else {
                inline(paragraph);
            }
        }
        usual = outerLook;
        background = around;
        if (properties.endDeleted()) {
            carried.append(paragraph.text());
            into.addAll(paragraph.boxes());
        } else if (styles.isContents(properties)
                || ((contents || fields.inContents()) && WordFields.looksLikeContents(paragraph.text()))) {
            remarks.contentsLine(paragraph.text());
        } else {
            // An empty paragraph with a number is counted, as on the page.
            into.addAll(paragraph.pieces(styles.kind(properties), numbering.label(properties)));
        }
    }

    private void inline(WordParagraph paragraph) throws UnreadableException {
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

    private void run(WordParagraph paragraph) throws UnreadableException {
        DocxLook look = usual;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.is("rPr")) {
                // The run's own word, else its style's, else the paragraph's.
                look = DocxLook.read(xml, styles).over(look);
            } else {
                inRun(paragraph, look);
            }
        }
    }

    private void inRun(WordParagraph paragraph, DocxLook look) throws UnreadableException {
        if (xml.isAlternative("AlternateContent")) {
            alternatives(() -> children(() -> inRun(paragraph, look)), paragraph::size);
            return;
        }
        if (!xml.isWord()) {
            inline(paragraph);
            return;
        }
        switch (xml.element()) {
            case "t" -> text(paragraph, xml.text(), look);
            case "tab", "ptab" -> append(paragraph, "\t");
            case "noBreakHyphen" -> append(paragraph, "-");
            case "sym" -> append(paragraph, symbol());
            case "cr" -> paragraph.breakLine();
            case "br" -> lineBreak(paragraph);
            case "fldChar" -> field();
            case "instrText" -> fields.code(xml.text());
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

    private void text(WordParagraph paragraph, String text, DocxLook look) throws UnreadableException {
        if (look.isHidden()) {
            remarks.hiding(text);
        } else if (look.fades(background)) {
            remarks.fading(text);
        } else {
            append(paragraph, text);
        }
    }

    private void lineBreak(WordParagraph paragraph) {
        if (xml.attribute("type").orElse("").equals("page")) {
            pages.set();
        }
        paragraph.breakLine();
    }

    private void field() {
        switch (xml.attribute("fldCharType").orElse("")) {
            case "begin" -> fields.begin();
            case "separate" -> fields.separate();
            case "end" -> fields.end();
            default -> {}
        }
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
    private void shape(List<WordPiece> boxes) throws UnreadableException {
        if (xml.is("txbxContent")) {
            int around = background;
            background = shapeFill;
            blocks(boxes);
            background = around;
        } else if (xml.isAlternative("AlternateContent")) {
            alternatives(() -> children(() -> shape(boxes)), boxes::size);
        } else if (xml.element().equals("spPr")) {
            shapeFill = DocxFill.ofProperties(xml);
        } else if (DocxFill.isShape(xml)) {
            int outer = shapeFill;
            shapeFill = DocxFill.ofAttribute(xml);
            children(() -> shape(boxes));
            shapeFill = outer;
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

    private void append(WordParagraph paragraph, String text) throws UnreadableException {
        characters += text.length();
        limits.checkCharacters(characters);
        paragraph.append(text);
    }
}
