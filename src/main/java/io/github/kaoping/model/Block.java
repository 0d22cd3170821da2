package io.github.kaoping.model;

import org.jspecify.annotations.Nullable;

/**
 * A block of extracted text as the file holds it (a line, a Word paragraph, a table row).
 *
 * @param kind what the format says it is; a format without styles says {@link Kind#PARAGRAPH}
 * @param span where it stands in {@link SourceText#text()}
 * @param line line in the original for line-based formats, line on the page for formats of fixed pages, else the running number
 *     of the block, from 1
 * @param paragraph running number of the paragraph in the file, from 1
 * @param page page in the original, from 1, where the format knows pages
 * @param continues whether it is a further printed line of the paragraph that the block before it belongs to
 */
public record Block(
        Kind kind,
        Span span,
        int line,
        int paragraph,
        @Nullable Integer page,
        boolean continues) {
    /** A block that begins a paragraph. */
    public Block(Kind kind, Span span, int line, int paragraph, @Nullable Integer page) {
        this(kind, span, line, paragraph, page, false);
    }

    /** What a format says about a block. */
    public enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        TABLE_ROW
    }
}
