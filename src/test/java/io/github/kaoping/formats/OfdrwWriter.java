package io.github.kaoping.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.DrawContext;
import org.ofdrw.layout.element.canvas.FontSetting;

/** Saves paragraphs as OFD by ofdrw, which breaks lines and pages in its own way. Lengths are in millimetres. */
final class OfdrwWriter {
    private static final double WIDTH = 146;

    /** 27 characters in a line, as office programs set official papers in characters of about 16 points. */
    private static final double SIZE = 5.4;

    private static final double CELL_SIZE = 3.5;
    private static final double LINE = 5;
    private static final int MOST_ROWS = 12;

    private OfdrwWriter() {}

    static byte[] typeset(List<String> paragraphs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OFDDoc document = new OFDDoc(out)) {
            document.setDefaultPageLayout(PageLayout.A4());
            List<String[]> rows = new ArrayList<>();
            for (String text : paragraphs) {
                if (text.indexOf('\t') > 0) {
                    rows.add(text.split("\t", -1));
                    if (rows.size() == MOST_ROWS) {
                        document.add(table(rows));
                    }
                    continue;
                }
                document.add(table(rows));
                boolean indented = text.startsWith("\u3000\u3000");
                Paragraph paragraph = new Paragraph(indented ? text.substring(2) : text, SIZE);
                paragraph.setLineSpace(4d);
                if (indented) {
                    paragraph.setFirstLineIndent(2);
                }
                document.add(paragraph);
            }
            document.add(table(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The rows with rulings around their cells, and no more rows. */
    private static Canvas table(List<String[]> gathered) {
        List<String[]> rows = List.copyOf(gathered);
        gathered.clear();
        double height = 0.1 + rows.stream().mapToDouble(OfdrwWriter::height).sum();
        Canvas canvas = new Canvas(WIDTH, height);
        canvas.setDrawer(pen -> {
            double top = 0;
            for (String[] row : rows) {
                row(pen, row, top);
                top += height(row);
            }
        });
        return canvas;
    }

    private static int columns(String[] row) {
        return (int) (WIDTH / row.length / CELL_SIZE) - 1;
    }

    private static double height(String[] row) {
        int lines = 1;
        for (String cell : row) {
            lines = Math.max(lines, (cell.length() + columns(row) - 1) / columns(row));
        }
        return lines * LINE + 2;
    }

    private static void row(DrawContext pen, String[] row, double top) throws IOException {
        double width = WIDTH / row.length;
        pen.setFont(FontSetting.getInstance(CELL_SIZE));
        for (int i = 0; i < row.length; i++) {
            pen.strokeRect(i * width, top, width, height(row));
            for (int at = 0, line = 1; at < row[i].length(); at += columns(row), line++) {
                String words = row[i].substring(at, Math.min(row[i].length(), at + columns(row)));
                pen.fillText(words, i * width + 1, top + line * LINE);
            }
        }
    }
}
