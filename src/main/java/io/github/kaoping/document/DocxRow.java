package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import java.util.ArrayList;
import java.util.List;

/** One row of a docx table while it is read. */
final class DocxRow {
    /** A row with more text than this and a cell of several paragraphs lays out a page rather than data. */
    private static final int LAYOUT_LENGTH = 400;

    private static final int LAYOUT_PARAGRAPHS = 3;

    private final DocxPages pages;
    private final int firstPage;
    private int lastPage;
    private final List<List<DocxPiece>> cells = new ArrayList<>();

    DocxRow(DocxPages pages) {
        this.pages = pages;
        this.firstPage = pages.page();
        this.lastPage = firstPage;
    }

    /** A new cell: it begins on the row's first page, next to the others. */
    List<DocxPiece> cell() {
        pages.turnTo(firstPage);
        List<DocxPiece> cell = new ArrayList<>();
        cells.add(cell);
        return cell;
    }

    void endCell() {
        lastPage = Math.max(lastPage, pages.page());
    }

    /** A row of cells, or the paragraphs of a table that is only a frame around them. */
    List<DocxPiece> pieces() {
        pages.turnTo(lastPage);
        List<DocxPiece> all = cells.stream().flatMap(List::stream).toList();
        if (all.isEmpty() || cells.size() == 1 || isLayout(all)) {
            return all;
        }
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(i == 0 ? "" : "\t");
            List<String> texts = cells.get(i).stream()
                    .map(p -> p.text().replace('\t', ' ').strip())
                    .toList();
            row.append(String.join(" ", texts));
        }
        return List.of(
                new DocxPiece(Block.Kind.TABLE_ROW, row.toString(), all.get(0).page()));
    }

    private boolean isLayout(List<DocxPiece> all) {
        return all.stream().mapToInt(p -> p.text().length()).sum() > LAYOUT_LENGTH
                && cells.stream().anyMatch(c -> c.size() >= LAYOUT_PARAGRAPHS);
    }
}
