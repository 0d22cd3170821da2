package io.github.kaoping.tables;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets that people fill in (供填写的表格), as CSV or xlsx; every cell is text. */
public final class TableWriter {
    private static final int MOST_CHARACTERS = 40;

    private TableWriter() {}

    /** CSV with commas in UTF-8; the byte order mark makes Excel read it as that. */
    public static byte[] csv(Sheet sheet) {
        CsvMapper mapper = new CsvMapper();
        mapper.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
        CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.write('\ufeff');
            List<List<String>> rows =
                    sheet.rows().stream().map(Sheet.Row::cells).toList();
            mapper.writer(schema).writeValues(text).writeAll(rows).flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toByteArray();
    }

    /**
     * A workbook with the first row of each sheet as its head.
     *
     * @param choices by column from 0: what may be chosen in the first sheet below the head
     */
    public static byte[] workbook(List<Sheet> sheets, Map<Integer, List<String>> choices) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle head = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            head.setFont(bold);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (Sheet sheet : sheets) {
                fill(workbook.createSheet(sheet.name()), sheet, head, text);
            }
            offer(workbook.getSheetAt(0), sheets.get(0).rows().size(), choices);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static void fill(XSSFSheet to, Sheet sheet, CellStyle head, CellStyle text) {
        int columns = 0;
        for (Sheet.Row row : sheet.rows()) {
            XSSFRow line = to.createRow(row.number() - 1);
            for (int c = 0; c < row.cells().size(); c++) {
                Cell cell = line.createCell(c);
                cell.setCellValue(row.cell(c));
                cell.setCellStyle(row.number() == 1 ? head : text);
            }
            columns = Math.max(columns, row.cells().size());
        }
        for (int c = 0; c < columns; c++) {
            int column = c;
            int widest = sheet.rows().stream()
                    .mapToInt(r -> r.cell(column).length())
                    .max()
                    .orElse(0);
            // Two columns of the unit of width, 1/256 of a digit, for each character.
            to.setColumnWidth(c, (Math.min(Math.max(widest, 6), MOST_CHARACTERS) + 1) * 2 * 256);
        }
        to.createFreezePane(0, 1);
    }

    private static void offer(XSSFSheet sheet, int rows, Map<Integer, List<String>> choices) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        choices.forEach((column, words) -> {
            DataValidation list = helper.createValidation(
                    helper.createExplicitListConstraint(words.toArray(String[]::new)),
                    new CellRangeAddressList(1, Math.max(1, rows - 1), column, column));
            // A name in the other language is as good, so another entry is let through and judged on reading.
            list.setShowErrorBox(false);
            sheet.addValidationData(list);
        });
    }
}
