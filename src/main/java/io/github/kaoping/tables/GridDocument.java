package io.github.kaoping.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Writes a {@link Grid} as a Word document (docx) on A4 in landscape, the head of its table on every page. */
public final class GridDocument {
    private static final String TITLE_FONT = "黑体";
    private static final String TEXT_FONT = "宋体";
    private static final String LATIN_FONT = "Times New Roman";
    /** A4 and its margins in twentieths of a point. */
    private static final long LONG_SIDE = 16838;

    private static final long SHORT_SIDE = 11906;
    private static final long MARGIN = 1020;
    private static final int TEXT_WIDTH = (int) (LONG_SIDE - 2 * MARGIN);

    private final XWPFDocument document = new XWPFDocument();
    private final Grid grid;

    private GridDocument(Grid grid) {
        this.grid = grid;
    }

    /** The file's bytes; the same grid gives the same bytes. */
    public static byte[] of(Grid grid) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            GridDocument writer = new GridDocument(grid);
            try (XWPFDocument document = writer.document) {
                writer.write();
                document.getProperties().getCoreProperties().setTitle(grid.title());
                SteadyZip.withoutTime(document);
                document.write(out);
            }
            return SteadyZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private void write() {
        page();
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(160);
        run(title, grid.title(), TITLE_FONT, 18, true);
        grid.above().forEach(this::line);
        table();
        pageNumbers();
        grid.below().forEach(this::line);
    }

    private void page() {
        CTBody body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
    }

    private void pageNumbers() {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void line(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(60);
        run(paragraph, text, TEXT_FONT, 10, false);
    }

    private void table() {
        int columns = grid.columns().size();
        XWPFTable table = document.createTable(grid.rows().size() + 1, columns);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(TEXT_WIDTH);
        CTTblGrid widths = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (widths.sizeOfGridColArray() > 0) {
            widths.removeGridCol(0);
        }
        for (int c = 0; c < columns; c++) {
            widths.addNewGridCol().setW(BigInteger.valueOf(width(c)));
        }
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int c = 0; c < columns; c++) {
            XWPFTableCell cell = head.getCell(c);
            cell.setColor("E7E9EE");
            fill(cell, List.of(grid.columns().get(c).head()), width(c), true, true);
        }
        for (int r = 0; r < grid.rows().size(); r++) {
            row(table.getRow(r + 1), grid.rows().get(r), opensGroup(r));
        }
    }

    /** Whether a row is one of the first two under a merged cell, whose words need their room on one page. */
    private boolean opensGroup(int row) {
        return spans(row) > 1 || (row > 0 && spans(row - 1) > 2);
    }

    private int spans(int row) {
        return grid.rows().get(row).cells().stream()
                .mapToInt(Grid.Cell::rows)
                .max()
                .orElse(1);
    }

    private void row(XWPFTableRow row, Grid.Row values, boolean keepWithNext) {
        row.setCantSplitRow(true);
        for (int c = 0; c < values.cells().size(); c++) {
            Grid.Cell value = values.cells().get(c);
            XWPFTableCell cell = row.getCell(c);
            boolean merged = value.rows() != 1;
            fill(cell, value.lines(), width(c), merged || grid.columns().get(c).number(), false);
            cell.getParagraphs().forEach(p -> p.setKeepNext(keepWithNext));
            if (merged) {
                properties(cell).addNewVMerge().setVal(value.rows() == 0 ? STMerge.CONTINUE : STMerge.RESTART);
            }
        }
    }

    private void fill(XWPFTableCell cell, List<String> lines, int width, boolean centred, boolean bold) {
        CTTcPr properties = properties(cell);
        (properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW()).setW(BigInteger.valueOf(width));
        properties.getTcW().setType(STTblWidth.DXA);
        if (centred) {
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        }
        List<String> all = lines.isEmpty() ? List.of("") : lines;
        for (int i = 0; i < all.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            paragraph.setSpacingAfter(0);
            run(paragraph, all.get(i), TEXT_FONT, 9, bold);
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    private int width(int column) {
        int all = grid.columns().stream().mapToInt(Grid.Column::width).sum();
        return grid.columns().get(column).width() * TEXT_WIDTH / all;
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        run.setBold(bold);
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setAscii(LATIN_FONT);
        fonts.setHAnsi(LATIN_FONT);
        fonts.setEastAsia(font);
    }
}
