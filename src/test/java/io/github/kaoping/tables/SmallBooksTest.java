package io.github.kaoping.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.tables.Page.Cell;
import io.github.kaoping.tables.Page.Look;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Books that are written cell by cell are the same to a reader as those of the library. */
class SmallBooksTest {
    private static Page page(String name, int rows) {
        List<List<Cell>> all = new ArrayList<>();
        all.add(List.of(Cell.of("标题", Look.TITLE)));
        all.add(List.of(Cell.of("项", Look.HEAD), Cell.of("分", Look.HEAD), Cell.of("率", Look.HEAD)));
        for (int r = 0; r < rows; r++) {
            all.add(List.of(
                    Cell.of("<甲> & \"乙\"\n  第二行" + r, Look.BAD),
                    new Cell.Points(new BigDecimal("1.50"), Look.PLAIN),
                    new Cell.Percent(new BigDecimal("0.125"), Look.SUM),
                    new Cell.Whole(2024, Look.CENTRE),
                    Cell.of("", Look.FILL_IN)));
        }
        String sum = "SUM(B3:B" + (rows + 2) + ")";
        all.add(List.of(Cell.of("计"), new Cell.Formula(sum, new BigDecimal("1.5"), false, Look.SUM)));
        return new Page(name, List.of(20, 6, 6, 6, 6), all, 2, 1, 4);
    }

    private static String told(byte[] bytes) throws IOException {
        StringBuilder told = new StringBuilder();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = book.getSheetAt(0);
            told.append(sheet.getSheetName()).append(' ').append(book.getPrintArea(0));
            told.append(' ').append(sheet.getRepeatingRows().formatAsString());
            told.append(' ').append(sheet.getPaneInformation().getHorizontalSplitTopRow());
            told.append(' ').append(sheet.getColumnWidth(0)).append('\n');
            for (Row row : sheet) {
                told.append(row.getHeightInPoints());
                row.forEach(cell -> told.append('|')
                        .append(cell.getCellType())
                        .append(' ')
                        .append(formatter.formatCellValue(cell))
                        .append(' ')
                        .append(cell.getCellType() == CellType.FORMULA ? ((XSSFCell) cell).getRawValue() : "")
                        .append(' ')
                        .append(cell.getCellStyle().getIndex()));
                told.append('\n');
            }
        }
        return told.toString().replace("STRING ", "").replace("BLANK ", "");
    }

    private static byte[] byLibrary(Page page) {
        try (BookWriter book = BookWriter.small()) {
            book.add(page);
            return book.bytes();
        }
    }

    @Test
    void theyAreTheSameToAReaderWhateverCameBefore() throws IOException {
        SmallBooks books = new SmallBooks();
        for (Page page : List.of(page("甲局", 3), page("乙-局 (1)", 40), page("甲's局", 1), page("A&B", 2))) {
            String told = told(books.write(page));
            assertThat(told).contains(page.name(), "<甲> & \"乙\"\n  第二行0", "1.50", "12.50%", "SUM(B3:B");
            assertThat(told).isEqualTo(told(byLibrary(page)));
        }
        assertThat(books.write(page("甲局", 3)))
                .isEqualTo(books.write(page("甲局", 3)))
                .isEqualTo(new SmallBooks().write(page("甲局", 3)));
    }

    @Test
    void whatXmlCannotHoldBecomesABlank() throws IOException {
        Page odd = new Page("甲", List.of(9), List.of(List.of(Cell.of("a\u0001b\uD800c"))), 0, 0, 1);
        byte[] bytes = new SmallBooks().write(odd);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("a b c");
        }
    }
}
