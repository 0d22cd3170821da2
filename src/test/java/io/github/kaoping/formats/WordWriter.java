package io.github.kaoping.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Saves paragraphs as docx by POI; one with tabs is a row of a table. The first is the title. */
final class WordWriter {
    /** Two characters, in twentieths of a point. */
    private static final int INDENT = 640;

    private static final int SIZE = 16;

    private WordWriter() {}

    static byte[] docx(List<String> paragraphs) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFTable table = null;
            for (String text : paragraphs) {
                if (text.indexOf('\t') > 0) {
                    table = row(document, table, text.split("\t", -1));
                } else {
                    table = null;
                    paragraph(document, text);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        boolean indented = text.startsWith("\u3000\u3000");
        if (indented) {
            paragraph.setIndentationFirstLine(INDENT);
        }
        if (document.getParagraphs().size() == 1) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        paragraph.createRun().setText(indented ? text.substring(2) : text);
        paragraph.getRuns().get(0).setFontSize(SIZE);
    }

    /** Adds a row to the table above it, or to a new one if there is none as wide. */
    private static XWPFTable row(XWPFDocument document, XWPFTable above, String[] cells) {
        boolean goesOn = above != null && above.getRow(0).getTableCells().size() == cells.length;
        XWPFTable table = goesOn ? above : document.createTable(1, cells.length);
        XWPFTableRow row = goesOn ? table.createRow() : table.getRow(0);
        for (int i = 0; i < cells.length; i++) {
            row.getCell(i).setText(cells[i]);
        }
        return table;
    }
}
