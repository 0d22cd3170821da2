package io.github.kaoping.document;

/** Counts the pages of a docx by the breaks that its writer set and those that Word noted when it last laid it out. */
final class WordPages {
    private int page = 1;
    private boolean known;
    /** At the top of a page that the writer began: Word notes the same break once more. */
    private boolean justSet = true;

    int page() {
        return page;
    }

    /** Whether the document tells anything about pages. */
    boolean known() {
        return known;
    }

    /** Goes back or forth, because the cells of a row stand side by side. */
    void turnTo(int page) {
        this.page = page;
    }

    void text() {
        justSet = false;
    }

    /** {@code w:br w:type="page"}. */
    void set() {
        page++;
        known = true;
        justSet = true;
    }

    /** {@code w:pageBreakBefore}: nothing to do at the top of a page. */
    void setBefore() {
        if (!justSet) {
            page++;
        }
        known = true;
        justSet = true;
    }

    /** {@code w:lastRenderedPageBreak}. */
    void rendered() {
        if (!justSet) {
            page++;
        }
        known = true;
        justSet = false;
    }
}
