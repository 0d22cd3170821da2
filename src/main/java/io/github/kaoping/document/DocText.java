package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** Goes through a binary Word document and takes out what a reader of the printed page would read. */
final class DocText {
    private static final char NOTE = 2;
    private static final char COMMENT = 5;
    private static final char CELL_END = 7;
    private static final char PICTURE = 1;
    private static final char DRAWING = 8;
    private static final char LINE_BREAK = 0x0b;
    private static final char PAGE_OR_SECTION_BREAK = 0x0c;
    private static final char COLUMN_BREAK = 0x0e;
    private static final char HARD_HYPHEN = 0x1e;

    private final HWPFDocument document;
    private final ReadLimits limits;
    private final DocStyles styles;
    private final DocLists lists;
    private final DocBoxes boxes;
    private final DocShading shading;
    private final WordRemarks remarks = new WordRemarks();
    /** Text of paragraphs whose end was deleted; it goes on in the next paragraph. */
    private final StringBuilder carried = new StringBuilder();

    private long characters;

    DocText(HWPFDocument document, ReadLimits limits) {
        this.document = document;
        this.limits = limits;
        this.styles = new DocStyles(document.getStyleSheet());
        this.lists = new DocLists(document.getListTables());
        this.boxes = DocBoxes.of(document);
        this.shading = new DocShading(document.getParagraphTable());
    }

    WordRemarks remarks() {
        return remarks;
    }

    /**
     * @throws UnreadableException if what the file says of itself does not fit together, or a limit is exceeded
     */
    List<WordPiece> read() throws UnreadableException {
        try {
            List<WordPiece> pieces = story(document.getRange());
            for (Range box : boxes.rest()) {
                pieces.addAll(story(box));
            }
            return pieces;
        } catch (RuntimeException e) {
            throw DocFile.damaged(e);
        }
    }

    private List<WordPiece> story(Range range) throws UnreadableException {
        List<WordPiece> pieces = new ArrayList<>();
        WordFields fields = new WordFields(range.text());
        WordRow row = new WordRow(new WordPages());
        List<WordPiece> cell = row.cell();
        boolean inRow = false;
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            boolean table = paragraph.isInTable();
            if (inRow && !table) {
                pieces.addAll(row.pieces());
            }
            if (!inRow || !table) {
                row = new WordRow(new WordPages());
                cell = row.cell();
            }
            inRow = table;
            if (table && paragraph.isTableRowEnd() && paragraph.getTableLevel() <= 1) {
                row.dropLast();
                pieces.addAll(row.pieces());
                inRow = false;
            } else if (table) {
                paragraph(paragraph, fields, row.lastCell(), cell);
                if (endsCell(paragraph)) {
                    row.endCell();
                    cell = row.cell();
                }
            } else {
                paragraph(paragraph, fields, 0, pieces);
            }
        }
        if (inRow) {
            pieces.addAll(row.pieces());
        }
        if (!Lines.isBlank(carried)) {
            pieces.add(new WordPiece(Block.Kind.PARAGRAPH, carried.toString(), 1));
            carried.setLength(0);
        }
        return pieces;
    }

    private static boolean endsCell(Paragraph paragraph) {
        String text = paragraph.text();
        return paragraph.getTableLevel() <= 1 && !text.isEmpty() && text.charAt(text.length() - 1) == CELL_END;
    }

    private void paragraph(Paragraph paragraph, WordFields fields, int cell, List<WordPiece> into)
            throws UnreadableException {
        WordParagraph read = new WordParagraph(new WordPages());
        read.append(carried.toString());
        carried.setLength(0);
        boolean contents = fields.inContents();
        boolean endDeleted = false;
        int background = shading.background(paragraph, cell);
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            endDeleted = run.isMarkedDeleted();
            run(run, background, fields, read);
        }
        if (endDeleted && !paragraph.isInTable()) {
            carried.append(read.text());
            into.addAll(read.boxes());
        } else if (styles.isContents(paragraph) || (contents && WordFields.looksLikeContents(read.text()))) {
            remarks.contentsLine(read.text());
        } else {
            into.addAll(read.pieces(styles.kind(paragraph), lists.label(paragraph)));
        }
    }

    private void run(CharacterRun run, int background, WordFields fields, WordParagraph into)
            throws UnreadableException {
        StringBuilder lost = new StringBuilder();
        boolean hidden = run.isVanished() || run.isFldVanished();
        boolean taken = !hidden && !run.isMarkedDeleted() && !DocShading.fades(run, background);
        String text = run.text();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (fields.passes(c) || fields.inCode()) {
                if (taken && c == DRAWING) {
                    into.boxes().addAll(box(run.getStartOffset() + at));
                }
            } else if (!taken) {
                lost.append(c >= ' ' ? c : ' ');
            } else if (run.isSymbol()) {
                append(into, symbol(run));
            } else {
                character(c, run.getStartOffset() + at, into);
            }
        }
        if (run.isMarkedDeleted()) {
            remarks.deletion(lost.toString());
        } else if (hidden) {
            remarks.hiding(lost.toString());
        } else if (!taken) {
            remarks.fading(lost.toString());
        }
    }

    private void character(char c, int offset, WordParagraph into) throws UnreadableException {
        switch (c) {
            case LINE_BREAK, PAGE_OR_SECTION_BREAK, COLUMN_BREAK -> into.breakLine();
            case HARD_HYPHEN -> append(into, "-");
            case '\t' -> append(into, "\t");
            case DRAWING -> into.boxes().addAll(box(offset));
            case PICTURE -> remarks.picture();
            case NOTE -> remarks.note();
            case COMMENT -> remarks.comment();
            default -> {
                if (c >= ' ') {
                    append(into, Character.toString(c));
                }
            }
        }
    }

    private List<WordPiece> box(int offset) throws UnreadableException {
        Optional<Range> box = boxes.at(offset);
        return box.isPresent() ? story(box.get()) : List.of();
    }

    /** A character of a symbol font has no meaning outside of it. */
    private static String symbol(CharacterRun run) {
        char c = run.getSymbolCharacter();
        return c < ' ' || (c >= 0xe000 && c < 0xf900) ? "" : Character.toString(c);
    }

    private void append(WordParagraph into, String text) throws UnreadableException {
        characters += text.length();
        limits.checkCharacters(characters);
        into.append(text);
    }
}
