package io.github.kaoping.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader delivers of one file (原文): the extracted text and its blocks in reading order.
 *
 * @param name the file's name without its folder, as given
 * @param format the format's name, for instance {@code text}, {@code markdown}, {@code docx}
 * @param sha256 hash of the file's bytes, lower-case hexadecimal
 * @param text the extracted text; every position of an output counts UTF-16 units in it
 * @param blocks the blocks in order; they do not overlap
 * @param remarks what the reader left out or could not read, as sentences for people
 * @param unread numbers of the pages that could not be read, because they are pictures; what the report is silent about may stand
 *     there
 * @param published when the page around the report says it was published, null if it does not say
 */
public record SourceText(
        String name,
        String format,
        String sha256,
        String text,
        List<Block> blocks,
        List<Message> remarks,
        List<Integer> unread,
        @Nullable PageDate published) {
    private static final Set<String> LINED = Set.of("text", "markdown");

    /** A file without a page around its text. */
    public SourceText(
            String name, String format, String sha256, String text, List<Block> blocks, List<Message> remarks) {
        this(name, format, sha256, text, blocks, remarks, List.of(), null);
    }

    public SourceText {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
        unread = List.copyOf(unread);
    }

    /** Whether people find places in it by its lines, as in an editor of plain text, and not by its paragraphs. */
    public boolean hasLines() {
        return LINED.contains(format);
    }

    /** The same text of a file of which these pages could not be read. */
    public SourceText unread(List<Integer> pages) {
        return new SourceText(name, format, sha256, text, blocks, remarks, pages, published);
    }

    /** The same text, published on that day. */
    public SourceText published(@Nullable PageDate date) {
        return new SourceText(name, format, sha256, text, blocks, remarks, unread, date);
    }
}
