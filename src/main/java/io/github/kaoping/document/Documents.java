package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.SourceText;
import java.util.List;

/** Reads a file of any known format; its content, not its name, says which. */
public final class Documents {
    /** One line for each format; the first that accepts a file reads it. */
    private static final List<DocumentReader> READERS = List.of(
            new DocxReader(), //
            new DocReader(), //
            new PdfReader(), //
            new OfdReader(), //
            new HtmlReader(), //
            new MarkdownReader(), //
            new TextReader());

    private Documents() {}

    /** The names of all formats, in the order in which they are tried. */
    public static List<String> formats() {
        return READERS.stream().map(DocumentReader::format).toList();
    }

    /**
     * Reads a whole file.
     *
     * @param name the file's name without its folder
     * @throws UnreadableException if no reader knows the format, or the file is damaged, empty or too large
     */
    public static SourceText read(String name, byte[] bytes, ReadLimits limits) throws UnreadableException {
        limits.checkBytes(bytes.length);
        for (DocumentReader reader : READERS) {
            if (reader.accepts(bytes, name)) {
                return read(reader, name, bytes, limits);
            }
        }
        throw new UnreadableException(FileKind.of(bytes).refusal());
    }

    private static SourceText read(DocumentReader reader, String name, byte[] bytes, ReadLimits limits)
            throws UnreadableException {
        try {
            return Watch.over(() -> reader.read(name, bytes, limits), limits);
        } catch (RuntimeException | Error e) {
            // Libraries throw whatever they like at damaged files.
            throw new UnreadableException(Message.of("文件看来是 {0}，但读取时出错，可能已损坏。请用原来的软件修复后另存为新的文件", reader.format()), e);
        }
    }
}
