package io.github.kaoping.tables;

import io.github.kaoping.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads xlsx workbooks row by row, so that the whole is never in memory as a tree. Numbers come as their cell shows them,
 * formulas with the result that was saved.
 */
final class WorkbookReader {
    private final TableLimits limits;
    private final TableLimits.Meter meter;
    private final boolean down;

    private WorkbookReader(TableLimits limits, boolean down) {
        this.limits = limits;
        this.down = down;
        this.meter = new TableLimits.Meter(limits);
    }

    /**
     * The sheets that have something in them, in the order of the workbook.
     *
     * @param down whether what is written in cells merged over several rows counts for each row
     */
    static List<Sheet> read(Path file, TableLimits limits, boolean down) throws UnreadableTable {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return new WorkbookReader(limits, down).sheets(parts);
        } catch (TooLarge e) {
            throw e.reason;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw damaged(e);
        } catch (RuntimeException e) {
            // POI tells of damage by runtime exceptions of many kinds.
            throw damaged(e);
        }
    }

    /** What to say of a file that is called xlsx and is none, or not whole. */
    static UnreadableTable damaged(@Nullable Exception cause) {
        return new UnreadableTable(Message.of("文件已损坏，或不是 xlsx 表格，读不出来；请用 Excel 或 WPS 打开后另存为 xlsx。"), 0, cause);
    }

    private List<Sheet> sheets(OPCPackage parts)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, UnreadableTable {
        checkInflated(parts);
        if (parts.getParts().stream().noneMatch(p -> p.getContentType().contains("spreadsheetml"))) {
            throw TableFile.noTable();
        }
        XSSFReader workbook = new XSSFReader(parts);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts);
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator each = workbook.getSheetIterator();
        while (each.hasNext()) {
            try (InputStream in = each.next()) {
                Rows rows = new Rows(meter);
                XMLReader xml = XMLHelper.newXMLReader();
                Content content = new Content(workbook.getStylesTable(), strings, rows);
                xml.setContentHandler(content);
                xml.parse(new InputSource(in));
                if (!rows.found.isEmpty()) {
                    Sheet sheet = new Sheet(each.getSheetName(), rows.found);
                    sheets.add(down ? filledDown(sheet, content.merged) : sheet);
                }
            }
        }
        return sheets;
    }

    /** Unpacks every part once, only counting: what the archive says of its own sizes may be untrue. */
    private void checkInflated(OPCPackage parts) throws IOException, OpenXML4JException, UnreadableTable {
        byte[] buffer = new byte[8192];
        long total = 0;
        for (PackagePart part : parts.getParts()) {
            if (part instanceof PackagePropertiesPart) {
                // title and author: read when the package was opened, and not given out
                continue;
            }
            try (InputStream in = part.getInputStream()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    total += n;
                    if (total > limits.inflated()) {
                        throw new UnreadableTable(
                                Message.of("表格解压后超过{0}字节的上限，没有读取；请检查是不是标注表，或分成几个文件。", limits.inflated()));
                    }
                }
            }
        }
    }

    /** Writes what stands in the first cell of a merged range into the cells below it, as far as rows have something in them. */
    private static Sheet filledDown(Sheet sheet, List<CellRangeAddress> merged) {
        List<Sheet.Row> rows = new ArrayList<>(sheet.rows());
        for (CellRangeAddress range : merged) {
            int column = range.getFirstColumn();
            String value = rows.stream()
                    .filter(r -> r.number() == range.getFirstRow() + 1)
                    .findFirst()
                    .map(r -> r.cell(column))
                    .orElse("");
            for (int i = 0; i < rows.size() && !value.isEmpty(); i++) {
                Sheet.Row row = rows.get(i);
                boolean below = row.number() - 1 > range.getFirstRow() && row.number() - 1 <= range.getLastRow();
                if (below && row.cell(column).isEmpty()) {
                    rows.set(i, row.with(column, value));
                }
            }
        }
        return new Sheet(sheet.name(), rows);
    }

    /** The content of a sheet, with the ranges that are merged. */
    private static final class Content extends XSSFSheetXMLHandler {
        private final List<CellRangeAddress> merged = new ArrayList<>();

        Content(StylesTable styles, ReadOnlySharedStringsTable strings, Rows rows) {
            super(styles, null, strings, rows, new IsoDates(), false);
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes)
                throws SAXException {
            String range = "mergeCell".equals(local) ? attributes.getValue("ref") : null;
            if (range != null) {
                merged.add(CellRangeAddress.valueOf(range));
            }
            super.startElement(uri, local, qualified, attributes);
        }
    }

    /** Shows dates as 2025-02-20, whatever way their cell shows them: those differ by country and may lack the year. */
    private static final class IsoDates extends DataFormatter {
        IsoDates() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean from1904) {
            return DateUtil.isADateFormat(index, format) && value >= 1 && DateUtil.isValidExcelDate(value)
                    ? DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString()
                    : super.formatRawCellContents(value, index, format, from1904);
        }
    }

    /** Carries the reason out of POI's handler, which lets no other exception pass. */
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient UnreadableTable reason;

        TooLarge(UnreadableTable reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** Collects the rows of one sheet. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final TableLimits.Meter meter;
        private final List<Sheet.Row> found = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        Rows(TableLimits.Meter meter) {
            this.meter = meter;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (value == null || value.isBlank() || column < cells.size()) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value.strip());
        }

        @Override
        public void endRow(int row) {
            if (cells.isEmpty()) {
                return;
            }
            try {
                meter.row(cells);
            } catch (UnreadableTable e) {
                throw new TooLarge(e);
            }
            found.add(new Sheet.Row(row + 1, cells));
        }
    }
}
