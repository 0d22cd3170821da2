package io.github.kaoping.document;

import io.github.kaoping.model.SourceText;

/** Reads the files of one format. A new format is a new reader, its test and its line in {@link Documents}. */
public interface DocumentReader {
    /** The format's name as outputs show it, for instance {@code docx}. */
    String format();

    /**
     * Whether this reader is the one for the file. Content decides; the name only where formats look alike.
     *
     * @param head the file's bytes, at least its beginning; a zip is told by its directory, which stands at the end
     * @param name the file's name without its folder
     */
    boolean accepts(byte[] head, String name);

    /**
     * Extracts the text with its blocks. Nothing is normalised: every character of the text stands in the result, so that
     * positions can be shown in the original.
     *
     * @throws UnreadableException if the file is damaged, holds no text or exceeds a limit
     */
    SourceText read(String name, byte[] bytes, ReadLimits limits) throws UnreadableException;
}
