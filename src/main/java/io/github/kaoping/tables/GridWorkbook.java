package io.github.kaoping.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a {@link Grid} as an Excel workbook (xlsx) that prints on A4 in landscape, its head on every page. */
public final class GridWorkbook {
    private static final String FONT = "宋体";
    private static final int CHARACTERS = 128;
    private static final float LINE = 14f;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Grid grid;

    private GridWorkbook(Grid grid) {
        this.grid = grid;
    }

    /** The file's bytes; the same grid gives the same bytes. */
    public static byte[] of(String sheetName, Grid grid) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            GridWorkbook writer = new GridWorkbook(grid);
            try (XSSFWorkbook workbook = writer.workbook) {
                writer.write(sheetName);
                SteadyZip.withoutTime(workbook);
                workbook.write(out);
            }
            return SteadyZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private void write(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        int last = grid.columns().size() - 1;
        int at = 0;
        at = line(sheet, at, grid.title(), title(), 26f, last);
        for (String above : grid.above()) {
            at = line(sheet, at, above, plain(), height(above, CHARACTERS), last);
        }
        int head = at;
        XSSFRow heads = sheet.createRow(at++);
        CellStyle headStyle = head();
        for (int c = 0; c <= last; c++) {
            cell(heads, c, grid.columns().get(c).head(), headStyle);
            sheet.setColumnWidth(c, width(c) * 256);
        }
        body(sheet, at);
        at += grid.rows().size();
        for (String below : grid.below()) {
            at = line(sheet, at, below, plain(), height(below, CHARACTERS), last);
        }
        sheet.createFreezePane(0, head + 1);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, 0, last));
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P / &N");
    }

    private int width(int column) {
        int all = grid.columns().stream().mapToInt(Grid.Column::width).sum();
        return Math.max(6, grid.columns().get(column).width() * CHARACTERS / all);
    }

    private void body(XSSFSheet sheet, int first) {
        CellStyle text = bordered(HorizontalAlignment.LEFT, VerticalAlignment.TOP);
        CellStyle centred = bordered(HorizontalAlignment.CENTER, VerticalAlignment.CENTER);
        for (int r = 0; r < grid.rows().size(); r++) {
            XSSFRow row = sheet.createRow(first + r);
            List<Grid.Cell> cells = grid.rows().get(r).cells();
            float height = LINE;
            for (int c = 0; c < cells.size(); c++) {
                Grid.Cell cell = cells.get(c);
                boolean wide = cell.rows() > 1;
                cell(row, c, cell.text(), wide || grid.columns().get(c).number() ? centred : text);
                if (wide) {
                    sheet.addMergedRegion(new CellRangeAddress(first + r, first + r + cell.rows() - 1, c, c));
                } else {
                    height = Math.max(height, height(cell.lines(), width(c)));
                }
            }
            row.setHeightInPoints(height + 4);
        }
    }

    private int line(XSSFSheet sheet, int at, String text, CellStyle style, float height, int last) {
        XSSFRow row = sheet.createRow(at);
        row.setHeightInPoints(height);
        cell(row, 0, text, style);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, last));
        return at + 1;
    }

    private static float height(String text, int columns) {
        return height(List.of(text), columns) + 3;
    }

    /** A Chinese sign takes two columns; a column or two are lost at each side of a cell. */
    private static float height(List<String> lines, int columns) {
        int rows = lines.stream()
                .mapToInt(l -> Math.max(1, -Math.floorDiv(-columns(l), Math.max(2, columns - 2))))
                .sum();
        return Math.max(1, rows) * LINE;
    }

    private static int columns(String text) {
        return text.codePoints().map(c -> c < 0x2E80 && c < 0x2000 ? 1 : 2).sum();
    }

    private static void cell(XSSFRow row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private CellStyle title() {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(16, true));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private CellStyle plain() {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(10, false));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private CellStyle head() {
        CellStyle style = bordered(HorizontalAlignment.CENTER, VerticalAlignment.CENTER);
        style.setFont(font(10, true));
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle bordered(HorizontalAlignment across, VerticalAlignment down) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(10, false));
        style.setWrapText(true);
        style.setAlignment(across);
        style.setVerticalAlignment(down);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private Font font(int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }
}
