package io.github.kaoping.model;

import java.util.List;

/**
 * What a reader delivers of one file (原文): the extracted text and its blocks in reading order.
 *
 * @param name the file's name without its folder, as given
 * @param format the format's name, for instance {@code text}, {@code markdown}, {@code docx}
 * @param sha256 hash of the file's bytes, lower-case hexadecimal
 * @param text the extracted text; every position of an output counts UTF-16 units in it
 * @param blocks the blocks in order; they do not overlap
 * @param remarks what the reader left out or could not read, as sentences for people
 */
public record SourceText(
        String name, String format, String sha256, String text, List<Block> blocks, List<Message> remarks) {
    public SourceText {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }
}
