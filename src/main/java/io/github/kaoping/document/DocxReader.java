package io.github.kaoping.document;

import io.github.kaoping.model.SourceText;
import java.util.List;

/**
 * Reads Word documents of the XML format: paragraphs, tables and text boxes in reading order, automatic numbers written
 * out. Tracked deletions, hidden text, comments, notes, headers and footers are no text; remarks tell of them.
 */
final class DocxReader implements DocumentReader {
    @Override
    public String format() {
        return "docx";
    }

    @Override
    public boolean accepts(byte[] head, String name) {
        return FileKind.of(head) == FileKind.DOCX;
    }

    @Override
    public SourceText read(String name, byte[] bytes, ReadLimits limits) throws UnreadableException {
        DocxPackage parts = DocxPackage.open(bytes, limits);
        DocxStyles styles = DocxStyles.read(parts.part("styles"));
        DocxNumbering numbering = DocxNumbering.read(parts.part("numbering"), styles);
        DocxText text = new DocxText(parts.document(), styles, numbering, limits);
        List<WordPiece> pieces = text.read();
        Extraction extraction = new Extraction(limits);
        for (WordPiece piece : pieces) {
            Integer page = text.pages().known() ? Integer.valueOf(piece.page()) : null;
            extraction.add(piece.kind(), piece.text(), extraction.next(), page);
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
