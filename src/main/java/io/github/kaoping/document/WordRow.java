package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import java.util.ArrayList;
import java.util.List;

/** One row of a table of a Word document while it is read. */
final class WordRow {
    /** A row with more text than this and a cell of several paragraphs lays out a page rather than data. */
    private static final int LAYOUT_LENGTH = 400;

    private static final int LAYOUT_PARAGRAPHS = 3;

    private final WordPages pages;
    private final int firstPage;
    private int lastPage;
    private final List<List<WordPiece>> cells = new ArrayList<>();

    WordRow(WordPages pages) {
        this.pages = pages;
        this.firstPage = pages.page();
        this.lastPage = firstPage;
    }

    /** A new cell: it begins on the row's first page, next to the others. */
    List<WordPiece> cell() {
        pages.turnTo(firstPage);
        List<WordPiece> cell = new ArrayList<>();
        cells.add(cell);
        return cell;
    }

    /** The number of the cell that was begun last, from 0. */
    int lastCell() {
        return cells.size() - 1;
    }

    /** Takes back the cell that was begun last. */
    void dropLast() {
        cells.remove(cells.size() - 1);
    }

    void endCell() {
        lastPage = Math.max(lastPage, pages.page());
    }

    /** A row of cells, or the paragraphs of a table that is only a frame around them. */
    List<WordPiece> pieces() {
        pages.turnTo(lastPage);
        List<WordPiece> all = cells.stream().flatMap(List::stream).toList();
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
                new WordPiece(Block.Kind.TABLE_ROW, row.toString(), all.get(0).page()));
    }

    private boolean isLayout(List<WordPiece> all) {
        return all.stream().mapToInt(p -> p.text().length()).sum() > LAYOUT_LENGTH
                && cells.stream().anyMatch(c -> c.size() >= LAYOUT_PARAGRAPHS);
    }
}
