package io.github.kaoping.document;

import io.github.kaoping.model.SourceText;

/**
 * Reads Word documents of the binary format (doc, and wps of the same structure) as {@link DocxReader} reads docx. The
 * format notes no pages.
 */
final class DocReader implements DocumentReader {
    @Override
    public String format() {
        return "doc";
    }

    @Override
    public boolean accepts(byte[] head, String name) {
        return FileKind.of(head) == FileKind.OLD_WORD;
    }

    @Override
    public SourceText read(String name, byte[] bytes, ReadLimits limits) throws UnreadableException {
        // POI is loaded only from here on.
        DocText text = DocFile.open(bytes, limits);
        Extraction extraction = new Extraction(limits);
        for (WordPiece piece : text.read()) {
            extraction.add(piece.kind(), piece.text(), extraction.next(), null);
        }
        if (extraction.isEmpty()) {
            throw text.remarks().pictures() > 0
                    ? UnreadableException.of(
                            "文件里只有{0}张图片，没有可以读取的文字，请交可以选中文字的原稿", text.remarks().pictures())
                    : new UnreadableException(FileKind.EMPTY.refusal());
        }
        return extraction.source(name, format(), bytes, text.remarks().messages());
    }
}
