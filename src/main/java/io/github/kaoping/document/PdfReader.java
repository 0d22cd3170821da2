package io.github.kaoping.document;

import io.github.kaoping.model.SourceText;
import java.util.List;

/**
 * Reads PDF files with a text layer: what can be seen on the pages, put into reading order. Nothing in the file is executed
 * or fetched. PDFBox is loaded when the first PDF is met.
 */
final class PdfReader implements DocumentReader {
    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public boolean accepts(byte[] head, String name) {
        return FileKind.of(head) == FileKind.PDF;
    }

    @Override
    public SourceText read(String name, byte[] bytes, ReadLimits limits) throws UnreadableException {
        return PrintedText.source(PdfPages.read(bytes, limits), List.of(), name, format(), bytes, limits);
    }
}
