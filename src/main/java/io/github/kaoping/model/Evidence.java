package io.github.kaoping.model;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the original that supports something (佐证), in terms a person can find again.
 *
 * @param text exactly the stretch of the extracted text
 * @param section the path of headings it stands under
 * @param line line in the original, from 1
 * @param column column in that line, in characters, from 1
 * @param page page in the original, null where the format has none
 * @param paragraph paragraph from 1, on its page or, where there is none, in the whole file; null for files that have lines
 * @param start first UTF-16 unit in the extracted text
 * @param end one past the last
 */
public record Evidence(
        String text,
        String section,
        int line,
        int column,
        @Nullable Integer page,
        @Nullable Integer paragraph,
        int start,
        int end) {}
