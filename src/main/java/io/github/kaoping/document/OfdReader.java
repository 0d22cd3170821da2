package io.github.kaoping.document;

import io.github.kaoping.model.SourceText;

/**
 * Reads OFD, the national fixed-layout format (GB/T 33190), by the places of its characters as {@link PdfReader} reads PDF. Nothing
 * but the JDK is needed. Signatures are not verified, fonts are not opened.
 */
final class OfdReader implements DocumentReader {
    @Override
    public String format() {
        return "ofd";
    }

    @Override
    public boolean accepts(byte[] head, String name) {
        return FileKind.of(head) == FileKind.OFD;
    }

    @Override
    public SourceText read(String name, byte[] bytes, ReadLimits limits) throws UnreadableException {
        OfdFile file = OfdFile.read(bytes, limits);
        return PrintedText.source(file.sights(), file.messages(), name, format(), bytes, limits);
    }
}
