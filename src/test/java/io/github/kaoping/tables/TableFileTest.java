package io.github.kaoping.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Table files as they come out of Excel, WPS and by accident. */
class TableFileTest {
    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(Path file) throws UnreadableTable {
        List<Sheet> sheets = TableFile.read(file);
        assertThat(sheets).hasSize(1);
        return sheets.get(0).rows().stream().map(Sheet.Row::cells).toList();
    }

    private static UnreadableTable refusal(Path file) {
        return catchThrowableOfType(UnreadableTable.class, () -> TableFile.read(file));
    }

    private static UnreadableTable refusal(Path file, TableLimits limits) {
        return catchThrowableOfType(UnreadableTable.class, () -> TableFile.read(file, limits));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-8 with BOM", "GB18030", "GBK", "UTF-16LE with BOM", "UTF-16BE with BOM"})
    void everyUsualEncodingOfCsvIsRead(String encoding) throws Exception {
        String mark = encoding.endsWith("BOM") ? "\ufeff" : "";
        Charset charset = Charset.forName(encoding.split(" ", 2)[0]);
        Path file = file("a.csv", (mark + "报告,状态\r\n甲,有数据\r\n").getBytes(charset));
        assertThat(cells(file)).containsExactly(List.of("报告", "状态"), List.of("甲", "有数据"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorsAreToldByTheFirstLineAndQuotedFieldsKeepThem(String s) throws Exception {
        String text = String.join(s, "报告", "状态", "", "佐证")
                + "\n"
                + String.join(s, "甲", "", " x ", "\"他说“好”，\"\"行\"\";,\t\n第二行\"")
                + "\n\n"
                + String.join(s, "乙", "", "", "")
                + "\n";
        List<Sheet> sheets = TableFile.read(file("a.csv", text));
        assertThat(sheets).singleElement().satisfies(sheet -> {
            assertThat(sheet.name()).isEmpty();
            assertThat(sheet.rows()).map(Sheet.Row::number).containsExactly(1, 2, 5);
            assertThat(sheet.rows().get(0).cells()).containsExactly("报告", "状态", "", "佐证");
            assertThat(sheet.rows().get(1).cells()).containsExactly("甲", "", "x", "他说“好”，\"行\";,\t\n第二行");
            assertThat(sheet.rows().get(1).cell(9)).isEmpty();
        });
    }

    @Test
    void aLineThatNamesTheSeparatorIsNoRow() throws Exception {
        assertThat(cells(file("a.csv", "sep=;\na;b,c\n"))).containsExactly(List.of("a", "b,c"));
    }

    @Test
    void workbooksGiveWhatTheirCellsShow() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("空");
            Row row = workbook.createSheet("二").createRow(4);
            row.createCell(0).setCellValue(2024);
            row.createCell(2).setCellValue(" 有数据 ");
            row.createCell(3).setCellValue(0.5);
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(5));
            row.createCell(6).setCellValue("  ");
            workbook.write(out);
        }
        assertThat(TableFile.read(file("a.xlsx", out.toByteArray())))
                .containsExactly(
                        new Sheet("二", List.of(new Sheet.Row(5, List.of("2024", "", "有数据", "0.5", "TRUE", "2")))));
    }

    @Test
    void whatIsWrittenCanBeRead() throws Exception {
        Sheet sheet = new Sheet(
                "标注", List.of(new Sheet.Row(1, List.of("报告", "数字")), new Sheet.Row(2, List.of("甲,\"乙\"", "=1+1"))));
        assertThat(TableFile.read(file("a.xlsx", TableWriter.workbook(List.of(sheet), Map.of(1, List.of("x", "y"))))))
                .containsExactly(sheet);
        byte[] csv = TableWriter.csv(sheet);
        assertThat(csv).startsWith(0xef, 0xbb, 0xbf);
        assertThat(cells(file("a.csv", csv)))
                .isEqualTo(sheet.rows().stream().map(Sheet.Row::cells).toList());
    }

    @Test
    void oldAndLockedWorkbooksAreToldWhatToDo() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("x").createRow(0).createCell(0).setCellValue("报告");
            workbook.write(old);
        }
        for (String name : List.of("旧.xls", "改了名.xlsx")) {
            assertThat(refusal(file(name, old.toByteArray()))).hasMessageContaining("旧版 Excel", "另存为 xlsx");
        }
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("x");
            try (OutputStream inside = encryptor.getDataStream(system)) {
                inside.write(TableWriter.workbook(
                        List.of(new Sheet("x", List.of(new Sheet.Row(1, List.of("a"))))), Map.of()));
            }
            system.writeFilesystem(locked);
        }
        assertThat(refusal(file("密.xlsx", locked.toByteArray()))).hasMessageContaining("密码");
    }

    @Test
    void aFileThatIsNoTableIsToldWithTheKindsThatAre() throws Exception {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("单位");
            document.write(word);
        }
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            system.writeFilesystem(old);
        }
        for (Path none : List.of(
                file("报告.docx", word.toByteArray()),
                file("改了名.xlsx", word.toByteArray()),
                file("报告.doc", old.toByteArray()),
                file("报告.pdf", "%PDF-1.7\n"),
                file("网页.csv", "\n<!DOCTYPE html><table><tr><td>单位"))) {
            assertThat(refusal(none)).as(none.toString()).hasMessageContaining("不是表格文件", "csv", "xlsx");
        }
        assertThat(refusal(folder.resolve("没有.csv"))).hasMessageContaining("没有找到");
        assertThat(refusal(file("空.csv", ""))).hasMessageContaining("空的");
    }

    @Test
    void damagedWorkbooksAreToldAndNeverThrowAnythingElse() throws Exception {
        byte[] good = TableWriter.workbook(
                List.of(new Sheet("标注", List.of(new Sheet.Row(1, List.of("报告", "要素", "状态"))))), Map.of());
        assertThat(refusal(file("半.xlsx", Arrays.copyOf(good, good.length / 2))))
                .hasMessageContaining("已损坏", "另存为 xlsx");
        assertThat(refusal(file("文.xlsx", "报告,要素"))).hasMessageContaining("已损坏");
        assertThat(refusal(file("zip.xlsx", zip("a.txt", "x", 1)))).hasMessageContaining("已损坏");
        Random random = new Random(20_260_101);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] hurt = good.clone();
            hurt[4 + random.nextInt(hurt.length - 4)] ^= (byte) (1 + random.nextInt(255));
            Path file = file("坏.xlsx", hurt);
            try {
                TableFile.read(file);
            } catch (UnreadableTable e) {
                refused++;
            }
        }
        assertThat(refused).as("of 200, seed 20260101").isBetween(1, 199);
    }

    @Test
    void brokenPartsInsideAWorkbookAreTold() throws Exception {
        byte[] good = TableWriter.workbook(
                List.of(new Sheet("标注", List.of(new Sheet.Row(1, List.of("报告", "要素", "状态"))))), Map.of());
        for (String part :
                List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml")) {
            assertThat(refusal(file("坏.xlsx", replaced(good, part, "<oops".getBytes(StandardCharsets.UTF_8)))))
                    .as(part)
                    .hasMessageContaining("已损坏");
        }
    }

    @Test
    void emptyAndBlankFilesAreTold() throws Exception {
        assertThat(refusal(file("空.csv", ""))).hasMessageContaining("空的");
        assertThat(refusal(file("空.xlsx", ""))).hasMessageContaining("空的");
        assertThat(refusal(file("白.csv", "\ufeff\r\n,,\r\n"))).hasMessageContaining("空的");
        assertThat(refusal(file("白.xlsx", TableWriter.workbook(List.of(new Sheet("x", List.of())), Map.of()))))
                .hasMessageContaining("空的");
    }

    @Test
    void textThatIsNoTextAndOpenQuotesAreTold() throws Exception {
        byte[] junk = new byte[5000];
        new Random(1).nextBytes(junk);
        junk[0] = 'x';
        assertThat(refusal(file("a.csv", junk))).hasMessageContaining("编码");
        assertThat(refusal(file("b.csv", "报告,状态\n甲,\"有数据\n乙,x\n"))).satisfies(e -> {
            assertThat(e).hasMessageContaining("引号");
            assertThat(e.line()).isPositive();
        });
        assertThat(refusal(file("c.csv", "报告,状态\n甲,\"有\"数据\n"))).hasMessageContaining("引号");
    }

    @Test
    void hostileSizesAreRefused() throws Exception {
        TableLimits small = new TableLimits(100_000, 200_000, 10, 50);
        assertThat(refusal(file("大.csv", "x".repeat(100_001)), small)).hasMessageContaining("100001字节");
        assertThat(refusal(file("长.csv", "a,b\n".repeat(11)), small)).hasMessageContaining("10行");
        assertThat(refusal(file("宽.csv", "a" + ",".repeat(60) + "b\n"), small)).hasMessageContaining("50个单元格");
        Sheet.Row row = new Sheet.Row(1, List.of("x"));
        byte[] good = TableWriter.workbook(List.of(new Sheet("x", List.of(row))), Map.of());
        byte[] blank = new byte[150_000];
        Random random = new Random(7);
        for (int i = 0; i < blank.length; i++) {
            // compresses well, but not so well that the library takes it for a bomb
            blank[i] = (byte) (random.nextInt(40) == 0 ? 'a' + random.nextInt(26) : ' ');
        }
        assertThat(refusal(
                        file("胀.xlsx", replaced(good, "xl/styles.xml", blank)),
                        new TableLimits(100_000, 100_000, 10, 50)))
                .hasMessageContaining("解压后");
        byte[] far = ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(file("远.xlsx", replaced(good, "xl/worksheets/sheet1.xml", far)), small))
                .hasMessageContaining("单元格");
    }

    @Test
    void aZipBombIsRefused() throws Exception {
        byte[] good = TableWriter.workbook(List.of(new Sheet("x", List.of(new Sheet.Row(1, List.of("x"))))), Map.of());
        byte[] bomb = replaced(good, "xl/sharedStrings.xml", new byte[30_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refusal(file("弹.xlsx", bomb))).isNotNull();
    }

    private static byte[] zip(String name, String text, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.repeat(times).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] workbook, String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(e.getName()));
                byte[] own = in.readAllBytes();
                zip.write(e.getName().equals(part) ? content : own);
                found |= e.getName().equals(part);
            }
        }
        assertThat(found).as(part).isTrue();
        return out.toByteArray();
    }
}
