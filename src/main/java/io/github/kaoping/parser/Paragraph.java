package io.github.kaoping.parser;

import io.github.kaoping.model.Block;

/**
 * A paragraph with its lines joined and its characters made uniform (段落).
 *
 * @param text normalised
 * @param origins for each unit of {@code text} its position in the extracted text
 * @param kind what the format said about its first block
 */
record Paragraph(String text, int[] origins, Block.Kind kind) {
    boolean endsSentence() {
        return !text.isEmpty() && "。！？；：…”）".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
