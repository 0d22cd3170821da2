package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import java.util.ArrayList;
import java.util.List;

/** One paragraph of a docx while it is read: its lines and the text boxes that hang on it. */
final class DocxParagraph {
    private final DocxPages pages;
    private final List<DocxPiece> lines = new ArrayList<>();
    private final List<DocxPiece> boxes = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int page;
    private boolean hidden;
    private int length;

    DocxParagraph(DocxPages pages) {
        this.pages = pages;
        this.page = pages.page();
    }

    /** Whether runs that do not say otherwise are hidden. */
    boolean hidden() {
        return hidden;
    }

    void hide(boolean hidden) {
        this.hidden = hidden;
    }

    /** A line end in the XML is a blank on the page. */
    void append(String text) {
        if (Lines.isBlank(line)) {
            page = pages.page();
        }
        if (!Lines.isBlank(text)) {
            pages.text();
        }
        line.append(text.replace('\n', ' ').replace('\r', ' '));
        length += text.length();
    }

    void breakLine() {
        lines.add(new DocxPiece(Block.Kind.PARAGRAPH, line.toString(), page));
        line.setLength(0);
        page = pages.page();
    }

    /** The text boxes, in order. */
    List<DocxPiece> boxes() {
        return boxes;
    }

    /** How much was read so far; grows with every piece of text. */
    int size() {
        return length + boxes.size();
    }

    boolean isBlank() {
        return Lines.isBlank(line) && lines.stream().allMatch(l -> Lines.isBlank(l.text()));
    }

    /** The text as one stretch, for a paragraph that goes on in the next. */
    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(l -> text.append(l.text()));
        return text.append(line).toString();
    }

    /** Its lines that are not blank, the first with the label, and then its text boxes. */
    List<DocxPiece> pieces(Block.Kind kind, String label) {
        breakLine();
        List<DocxPiece> pieces = new ArrayList<>();
        for (DocxPiece piece : lines) {
            if (!Lines.isBlank(piece.text())) {
                String text = pieces.isEmpty() ? label + piece.text() : piece.text();
                pieces.add(new DocxPiece(kind, text, piece.page()));
            }
        }
        pieces.addAll(boxes);
        return pieces;
    }
}
