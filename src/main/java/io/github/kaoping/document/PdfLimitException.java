package io.github.kaoping.document;

import java.io.IOException;

/** Carries a limit that was met out of PDFBox, which lets only input errors through. */
final class PdfLimitException extends IOException {
    private static final long serialVersionUID = 1L;

    private final UnreadableException unreadable;

    PdfLimitException(UnreadableException unreadable) {
        super(unreadable);
        this.unreadable = unreadable;
    }

    UnreadableException unreadable() {
        return unreadable;
    }
}
