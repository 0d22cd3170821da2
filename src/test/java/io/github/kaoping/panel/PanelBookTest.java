package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.render.Language;
import io.github.kaoping.tables.Sheet;
import io.github.kaoping.tables.TableFile;
import io.github.kaoping.tables.UnreadableTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of all invented reports, as written and as LibreOffice works it out. */
class PanelBookTest {
    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    @TempDir
    static Path folder;

    private static Results results = new Results(Path.of(""));

    @BeforeAll
    static void scoreAllSamples() throws IOException {
        results = SampleResults.in(folder.resolve("results"));
    }

    /** Gives every formula a wrong result, so that what LibreOffice shows is what it worked out. */
    private static int spoil(Path from, Path to) throws IOException {
        int formulas = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(from));
                OutputStream out = Files.newOutputStream(to)) {
            for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            cell.setCellValue(-777);
                            formulas++;
                        }
                    }
                }
            }
            book.write(out);
        }
        return formulas;
    }

    private static StoredSheet sheet(String id) {
        return StoredSheet.of(results.read(Results.sheet(id)).orElseThrow());
    }

    private static Map<String, List<List<String>>> cells(Path book) throws UnreadableTable {
        Map<String, List<List<String>>> cells = new TreeMap<>();
        for (Sheet sheet : TableFile.read(book)) {
            List<List<String>> rows = new ArrayList<>();
            sheet.rows().forEach(r -> rows.add(r.cells()));
            cells.put(sheet.name(), rows);
        }
        return cells;
    }

    @Test
    void libreOfficeComesToTheSameTotals() throws Exception {
        Path office = Path.of("/usr/bin/soffice");
        if (!Files.isExecutable(office)) {
            Assumptions.abort(
                    "NOT TESTED: LibreOffice (/usr/bin/soffice) is not installed; formulas were not worked out");
        }
        Path wrong = folder.resolve("wrong.xlsx");
        assertThat(spoil(results.file(Results.WORKBOOK), wrong)).as("formulas").isGreaterThan(100);
        Path settings = folder.resolve("profile/user/registrymodifications.xcu");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, ALWAYS_RECALCULATE);
        Path out = folder.resolve("office");
        Process run = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        wrong.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
        Map<String, List<List<String>>> ours = cells(results.file(Results.WORKBOOK));
        assertThat(ours).hasSizeGreaterThan(10);
        Map<String, List<List<String>>> theirs = cells(out.resolve("wrong.xlsx"));
        assertThat(theirs.keySet()).isEqualTo(ours.keySet());
        ours.forEach((name, rows) -> {
            List<List<String>> other = theirs.getOrDefault(name, List.of());
            assertThat(other).as(name).hasSameSizeAs(rows);
            for (int r = 0; r < rows.size(); r++) {
                assertThat(other.get(r)).as("%s, row %d", name, r + 1).isEqualTo(rows.get(r));
            }
        });
    }

    @Test
    void totalsAreFormulasAndHeadsStayInView() throws IOException {
        int formulas = 0;
        int bodies = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(results.file(Results.WORKBOOK)))) {
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                XSSFSheet sheet = book.getSheetAt(s);
                assertThat(book.getPrintArea(s)).as(sheet.getSheetName()).isNotNull();
                bodies += s > 2 ? 1 : 0;
                if (sheet.getLastRowNum() > 20) {
                    assertThat(sheet.getPaneInformation())
                            .as(sheet.getSheetName())
                            .isNotNull();
                    assertThat(sheet.getRepeatingRows())
                            .as(sheet.getSheetName())
                            .isNotNull();
                }
                for (Row row : sheet) {
                    String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
                    if (first.equals("得分") && row.getCell(3).getCellType() == CellType.FORMULA) {
                        formulas++;
                    }
                }
            }
        }
        assertThat(bodies).isGreaterThan(10);
        assertThat(formulas).as("sheets whose score is a formula").isGreaterThan(bodies * 8 / 10);
    }

    @Test
    void whatNobodysReportWasJudgedOnHasNoMean() throws Exception {
        List<List<String>> rows = cells(results.file(Results.WORKBOOK)).getOrDefault("指标统计", List.of());
        assertThat(rows).filteredOn(r -> r.get(0).equals("J4")).singleElement().satisfies(r -> assertThat(r)
                .startsWith("J4", "问题与安排对应", "0", "未核", "–", "–"));
        assertThat(rows).filteredOn(r -> r.get(0).equals("G3")).singleElement().satisfies(r -> assertThat(r.get(3))
                .endsWith("%"));
        assertThat(cells(results.file(Results.WORKBOOK))
                        .getOrDefault("缺项", List.of())
                        .get(2))
                .anyMatch(h -> h.startsWith("J4"));
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws IOException {
        List<Entry> entries = Assembly.read(results);
        PanelBook book = new PanelBook(results, Language.CHINESE);
        assertThat(book.write(entries, PanelBookTest::sheet))
                .isEqualTo(Files.readAllBytes(results.file(Results.WORKBOOK)));
    }
}
