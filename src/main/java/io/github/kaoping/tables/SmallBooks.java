package io.github.kaoping.tables;

import io.github.kaoping.tables.Page.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellReference;

/**
 * Writes many workbooks of one sheet each (单页工作簿). What sheets of one shape share is made once by the library; for each book
 * only its cells are written into that, which is what makes a book for each of thousands of bodies cheap. Threads may share it.
 */
public final class SmallBooks {
    private static final String NAME = "PAGE";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final Pattern EMPTY = Pattern.compile("<sheetData>.*</sheetData>|<sheetData/>", Pattern.DOTALL);
    private static final Pattern DIMENSION = Pattern.compile("<dimension [^>]*/>");
    /** The area to print, up to its last row. */
    private static final Pattern AREA = Pattern.compile("(!\\$A\\$1:\\$[A-Z]+\\$)1(</definedName>)");

    /** What XML cannot hold. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private final Map<Shape, Stamp> stamps = new ConcurrentHashMap<>();

    private record Shape(List<Integer> widths, int head, int frozen, int printed) {}

    /**
     * A book without cells.
     *
     * @param parts all files of the zip but the sheet and the list of sheets
     */
    private record Stamp(BookWriter looks, Map<String, byte[]> parts, String before, String after, String book) {}

    /**
     * A workbook with this sheet alone.
     *
     * @throws IllegalArgumentException if a cell leads to another sheet
     */
    public byte[] write(Page page) {
        Stamp stamp = stamps.computeIfAbsent(
                new Shape(page.widths(), page.head(), page.frozen(), page.printed()), SmallBooks::stamp);
        StringBuilder cells = new StringBuilder(1 << 15).append(stamp.before()).append("<sheetData>");
        for (int r = 0; r < page.rows().size(); r++) {
            List<Cell> row = page.rows().get(r);
            cells.append("<row r=\"").append(r + 1).append("\" ht=\"");
            cells.append(BookWriter.height(row, page.widths())).append("\" customHeight=\"true\">");
            for (int c = 0; c < row.size(); c++) {
                cell(cells, CellReference.convertNumToColString(c) + (r + 1), row.get(c), stamp.looks());
            }
            cells.append("</row>");
        }
        cells.append("</sheetData>").append(stamp.after());
        String book = stamp.book()
                .replace("name=\"" + NAME + "\"", "name=\"" + escaped(page.name()) + "\"")
                .replace(NAME + "!", escaped(SheetNameFormatter.format(page.name())) + "!");
        book = AREA.matcher(book).replaceFirst("$1" + Math.max(1, page.rows().size()) + "$2");
        Map<String, byte[]> parts = new java.util.TreeMap<>(stamp.parts());
        parts.put(SHEET, cells.toString().getBytes(StandardCharsets.UTF_8));
        parts.put(BOOK, book.getBytes(StandardCharsets.UTF_8));
        try {
            return SteadyZip.of(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stamp stamp(Shape shape) {
        Page empty = new Page(NAME, shape.widths(), List.of(), shape.head(), shape.frozen(), shape.printed());
        BookWriter looks = BookWriter.small();
        looks.add(empty);
        try {
            Map<String, byte[]> parts = SteadyZip.parts(looks.bytes());
            String sheet = new String(taken(parts, SHEET), StandardCharsets.UTF_8);
            String book = new String(taken(parts, BOOK), StandardCharsets.UTF_8);
            Matcher data = EMPTY.matcher(sheet);
            if (!data.find() || !book.contains(NAME + "!$A$1:")) {
                throw new IllegalStateException("the library writes sheets in another way");
            }
            String before = DIMENSION.matcher(sheet.substring(0, data.start())).replaceFirst("");
            return new Stamp(looks, parts, before, sheet.substring(data.end()), book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] taken(Map<String, byte[]> parts, String name) {
        byte[] part = parts.remove(name);
        if (part == null) {
            throw new IllegalStateException("the library writes no " + name);
        }
        return part;
    }

    private static void cell(StringBuilder to, String at, Cell cell, BookWriter looks) {
        to.append("<c r=\"")
                .append(at)
                .append("\" s=\"")
                .append(looks.style(cell).getIndex());
        if (cell instanceof Cell.Text text) {
            if (!text.link().isEmpty()) {
                throw new IllegalArgumentException("leads to a sheet that is not there: " + text.link());
            }
            if (text.text().isEmpty()) {
                to.append("\"/>");
                return;
            }
            to.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            to.append(escaped(BookWriter.clipped(text.text()))).append("</t></is></c>");
        } else if (cell instanceof Cell.Formula formula) {
            to.append("\"><f>").append(escaped(formula.formula())).append("</f>");
            value(to, formula.result().toPlainString());
        } else if (cell instanceof Cell.Points number) {
            to.append("\">");
            value(to, number.value().toPlainString());
        } else if (cell instanceof Cell.Percent number) {
            to.append("\">");
            value(to, number.value().toPlainString());
        } else if (cell instanceof Cell.Whole number) {
            to.append("\">");
            value(to, Long.toString(number.value()));
        }
    }

    private static void value(StringBuilder to, String number) {
        to.append("<v>").append(number).append("</v></c>");
    }

    private static String escaped(String text) {
        return UNFIT.matcher(text)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
