package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import java.util.ArrayList;
import java.util.List;

/** One paragraph of a Word document while it is read: its lines and the text boxes that hang on it. */
final class WordParagraph {
    private final WordPages pages;
    private final List<WordPiece> lines = new ArrayList<>();
    private final List<WordPiece> boxes = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int page;
    private int length;

    WordParagraph(WordPages pages) {
        this.pages = pages;
        this.page = pages.page();
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
        lines.add(new WordPiece(Block.Kind.PARAGRAPH, line.toString(), page));
        line.setLength(0);
        page = pages.page();
    }

    /** The text boxes, in order. */
    List<WordPiece> boxes() {
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
    List<WordPiece> pieces(Block.Kind kind, String label) {
        breakLine();
        List<WordPiece> pieces = new ArrayList<>();
        for (WordPiece piece : lines) {
            if (!Lines.isBlank(piece.text())) {
                String text = pieces.isEmpty() ? label + piece.text() : piece.text();
                pieces.add(new WordPiece(kind, text, piece.page()));
            }
        }
        pieces.addAll(boxes);
        return pieces;
    }
}
