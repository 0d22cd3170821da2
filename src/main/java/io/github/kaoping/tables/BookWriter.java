package io.github.kaoping.tables;

import io.github.kaoping.tables.Page.Cell;
import io.github.kaoping.tables.Page.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook sheet by sheet (写工作簿). The same sheets give the same bytes: no clock is in it. Sheets that are written do
 * not stay in memory.
 */
public final class BookWriter implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 50;
    private static final int LONGEST_TEXT = 32_767;
    /** Two columns of the unit of width, 1/256 of a digit, for each Chinese character. */
    private static final int WIDTH = 2 * 256;

    private static final float LINE_HEIGHT = 13;
    private static final float TITLE_HEIGHT = 24;
    private static final float HIGHEST = 409;
    /** In inches. */
    private static final double MARGIN = 0.4;

    private static final int WIDEST = 255 * 256;

    private final XSSFWorkbook inner = new XSSFWorkbook();
    private final Workbook book;
    private final Map<String, Sheet> kept = new HashMap<>();
    private final Map<Look, CellStyle> texts = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> points = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> percents = new EnumMap<>(Look.class);

    private BookWriter(boolean many) {
        this.book = many ? new SXSSFWorkbook(inner, ROWS_IN_MEMORY) : inner;
        SteadyZip.withoutTime(inner);
        inner.getProperties().getCoreProperties().setCreator("Kaoping");
        for (Look look : Look.values()) {
            texts.put(look, style(look, "@"));
            points.put(look, style(look, "0.00"));
            percents.put(look, style(look, "0.00%"));
        }
    }

    /** A workbook of few sheets. */
    static BookWriter small() {
        return new BookWriter(false);
    }

    /** A workbook of many sheets. */
    public static BookWriter large() {
        return new BookWriter(true);
    }

    private CellStyle style(Look look, String format) {
        CellStyle style = inner.createCellStyle();
        style.setDataFormat(inner.createDataFormat().getFormat(format.equals("@") ? "General" : format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look != Look.TITLE && look != Look.NOTE);
        Font font = inner.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 16 : 10));
        font.setBold(look == Look.TITLE || look == Look.HEAD || look == Look.GROUP || look == Look.SUM);
        if (look == Look.NOTE) {
            font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        }
        if (look == Look.BAD) {
            font.setColor(IndexedColors.DARK_RED.getIndex());
        }
        style.setFont(font);
        fill(style, look);
        if (look != Look.TITLE && look != Look.NOTE) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (look == Look.HEAD || look == Look.CENTRE) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        return style;
    }

    private static void fill(CellStyle style, Look look) {
        IndexedColors colour =
                switch (look) {
                    case HEAD -> IndexedColors.GREY_25_PERCENT;
                    case GROUP, SUM -> IndexedColors.LEMON_CHIFFON;
                    case FILL_IN -> IndexedColors.LIGHT_YELLOW;
                    case GOOD -> IndexedColors.LIGHT_GREEN;
                    case PLAIN, TITLE, NOTE, BAD, CENTRE -> IndexedColors.AUTOMATIC;
                };
        if (colour != IndexedColors.AUTOMATIC) {
            style.setFillForegroundColor(colour.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
    }

    /** Keeps a place for a sheet that is added after those that follow it. */
    public void keepPlace(String name) {
        kept.put(name, book.createSheet(name));
    }

    /** Adds a sheet, at the end or where a place was kept for it. */
    public void add(Page page) {
        Sheet place = kept.remove(page.name());
        Sheet sheet = place == null ? book.createSheet(page.name()) : place;
        for (int c = 0; c < page.widths().size(); c++) {
            sheet.setColumnWidth(c, Math.min(WIDEST, page.widths().get(c) * WIDTH));
        }
        for (int r = 0; r < page.rows().size(); r++) {
            Row row = sheet.createRow(r);
            List<Cell> cells = page.rows().get(r);
            for (int c = 0; c < cells.size(); c++) {
                fill(row.createCell(c), cells.get(c));
            }
            row.setHeightInPoints(height(cells, page.widths()));
        }
        written(sheet);
        if (page.head() > 0) {
            sheet.createFreezePane(page.frozen(), page.head());
            sheet.setRepeatingRows(new CellRangeAddress(page.head() - 1, page.head() - 1, -1, -1));
        }
        int last = Math.max(0, page.rows().size() - 1);
        book.setPrintArea(book.getSheetIndex(sheet), 0, Math.max(0, page.printed() - 1), 0, last);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP)) {
            sheet.setMargin(side, MARGIN);
        }
        sheet.getFooter().setCenter("&P / &N");
    }

    /** Lets go of the rows of a sheet that is done; with the last of them the library works out in the end how large it is. */
    private static void written(Sheet sheet) {
        try {
            if (sheet instanceof SXSSFSheet streamed) {
                streamed.flushRows(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Offers words to choose from in a column of a sheet; other words may be written too. Rows and columns count from 0. */
    public void offer(String page, int column, int from, int to, List<String> words) {
        Sheet sheet = book.getSheet(page);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(from, Math.max(from, to), column, column));
        list.setShowErrorBox(false);
        sheet.addValidationData(list);
    }

    /** High enough for the cell with the most lines: programs do not all work out the height of wrapped text on opening. */
    static float height(List<Cell> cells, List<Integer> widths) {
        int most = 1;
        for (int c = 0; c < cells.size() && c < widths.size(); c++) {
            if (cells.get(c) instanceof Cell.Text text && text.look() != Look.TITLE && text.look() != Look.NOTE) {
                int lines = 0;
                for (String line : text.text().split("\n", -1)) {
                    lines += 1 + Math.max(0, halves(line) - 1) / Math.max(1, 2 * widths.get(c));
                }
                most = Math.max(most, lines);
            }
            if (cells.get(c).look() == Look.TITLE) {
                return TITLE_HEIGHT;
            }
        }
        return Math.min(HIGHEST, most * LINE_HEIGHT + 2);
    }

    /** The width of a text in halves of a Chinese character. */
    private static int halves(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }

    /** How a cell looks. */
    CellStyle style(Cell cell) {
        boolean percent = cell instanceof Cell.Percent || (cell instanceof Cell.Formula formula && formula.percent());
        boolean number = cell instanceof Cell.Points || cell instanceof Cell.Formula;
        return Objects.requireNonNull((percent ? percents : number ? points : texts).get(cell.look()));
    }

    /** As much of a text as a cell can hold. */
    static String clipped(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private void fill(org.apache.poi.ss.usermodel.Cell to, Cell cell) {
        to.setCellStyle(style(cell));
        if (cell instanceof Cell.Text text) {
            to.setCellValue(clipped(text.text()));
            if (!text.link().isEmpty()) {
                link(to, text.link());
            }
        } else if (cell instanceof Cell.Points number) {
            to.setCellValue(number.value().doubleValue());
        } else if (cell instanceof Cell.Percent number) {
            to.setCellValue(number.value().doubleValue());
        } else if (cell instanceof Cell.Whole number) {
            to.setCellValue((double) number.value());
        } else if (cell instanceof Cell.Formula formula) {
            to.setCellFormula(formula.formula());
            to.setCellValue(formula.result().doubleValue());
        }
    }

    private void link(org.apache.poi.ss.usermodel.Cell from, String to) {
        Hyperlink link = inner.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + to.replace("'", "''") + "'!A1");
        from.setHyperlink(link);
    }

    /** The finished workbook. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeTo(out);
        return out.toByteArray();
    }

    /** Writes the finished workbook; the stream is left open. */
    public void writeTo(OutputStream to) {
        try {
            SteadyZip.write(book::write, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
            inner.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
