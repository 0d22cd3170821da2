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
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
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

    private WorkbookReader(TableLimits limits) {
        this.limits = limits;
        this.meter = new TableLimits.Meter(limits);
    }

    /** The sheets that have something in them, in the order of the workbook. */
    static List<Sheet> read(Path file, TableLimits limits) throws UnreadableTable {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return new WorkbookReader(limits).sheets(parts);
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
        XSSFReader workbook = new XSSFReader(parts);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts);
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator each = workbook.getSheetIterator();
        while (each.hasNext()) {
            try (InputStream in = each.next()) {
                Rows rows = new Rows(meter);
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        workbook.getStylesTable(), null, strings, rows, new DataFormatter(Locale.ROOT), false));
                xml.parse(new InputSource(in));
                if (!rows.found.isEmpty()) {
                    sheets.add(new Sheet(each.getSheetName(), rows.found));
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
