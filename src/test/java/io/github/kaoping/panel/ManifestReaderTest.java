package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Message;
import io.github.kaoping.tables.UnreadableTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestReaderTest {
    private static final String DIRTY = """
            云泽市年度报告报送清单（内部）,,,,,,,
            ,,,,,,,
            序号,单位名称（全称）,单位类别,报告年度,文件名,报送时间,公开时间,联系人
            １,云泽市司法局,执法部门,２０２４年,司法局.docx,2025/2/20,2025年3月30日,张三
            ,,,,,,,
            2,云泽市 档案馆,综合管理,二〇二四,,20250301,未公开,
            3,云泽市菱歌街道,街道,2023,,45710,/,
            4,云泽市水利局,什么,去年,,2025-02-30,,
            ,,,2023,水利局2023.pdf,,,
            5,云泽市司法局,执法部门,2024,司法局.docx,,,
            ,合计,5,,,,,
            """;

    @TempDir
    Path folder;

    private Manifest csv(String text, Charset charset) throws IOException, UnreadableTable {
        return ManifestReader.read(Files.write(folder.resolve("bodies.csv"), text.getBytes(charset)));
    }

    private static List<String> notices(Manifest manifest) {
        return manifest.notices().stream().map(Message::chinese).toList();
    }

    @Test
    void aSumIsNoBodyAndADepartmentOfAGovernmentIsNoGovernment() throws Exception {
        Manifest manifest = csv("序号,单位,类别\n1,云泽市司法局,政府部门\n2,云泽市人民政府,县级政府\n合计,2,\n", StandardCharsets.UTF_8);
        assertThat(manifest.rows()).extracting(ManifestRow::body).containsExactly("云泽市司法局", "云泽市人民政府");
        assertThat(manifest.rows()).extracting(ManifestRow::bodyClass).containsExactly(null, BodyClass.GOVERNMENT);
        assertThat(notices(manifest))
                .satisfiesExactly(n -> assertThat(n).contains("第2行", "政府部门", "类别"), n -> assertThat(n)
                        .contains("第4行", "不像单位"));
    }

    @Test
    void theUsualDirtIsReadAndToldInEitherEncoding() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Manifest manifest = csv(DIRTY, charset);
            assertThat(manifest.rows())
                    .extracting(ManifestRow::body)
                    .containsExactly("云泽市司法局", "云泽市档案馆", "云泽市菱歌街道", "云泽市水利局", "云泽市水利局");
            assertThat(manifest.rows()).extracting(ManifestRow::year).containsExactly(2024, 2024, 2023, null, 2023);
            assertThat(manifest.rows())
                    .extracting(ManifestRow::bodyClass)
                    .containsExactly(BodyClass.ENFORCEMENT, BodyClass.INTERNAL, BodyClass.TOWNSHIP, null, null);
            assertThat(manifest.rows())
                    .extracting(ManifestRow::submitted)
                    .containsExactly(
                            LocalDate.of(2025, 2, 20), LocalDate.of(2025, 3, 1), LocalDate.of(2025, 2, 22), null, null);
            assertThat(manifest.rows().get(0).published()).isEqualTo(LocalDate.of(2025, 3, 30));
            assertThat(manifest.rows())
                    .extracting(ManifestRow::notPublished)
                    .containsExactly(false, true, false, false, false);
            assertThat(manifest.rows().get(4).file()).isEqualTo("水利局2023.pdf");
            assertThat(notices(manifest))
                    .satisfiesExactly(
                            n -> assertThat(n).contains("第8行", "什么", "类别"),
                            n -> assertThat(n).contains("第8行", "去年"),
                            n -> assertThat(n).contains("第8行", "2025-02-30"),
                            n -> assertThat(n).contains("第9行", "云泽市水利局", "请核对"),
                            n -> assertThat(n).contains("第10行", "第4行", "重复"),
                            n -> assertThat(n).contains("第11行", "合计"));
        }
    }

    @Test
    void mergedCellsDatesAndYearsOfSheetsAreReadFromAWorkbook() throws Exception {
        Path file = folder.resolve("bodies.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = book.createCellStyle();
            date.setDataFormat((short) 14);
            for (String name : List.of("2023年", "2024年")) {
                XSSFSheet sheet = book.createSheet(name);
                row(sheet, 0, "报送清单", "", "", "");
                sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
                row(sheet, 1, "类别", "单位", "报送日期", "文件");
                row(sheet, 2, "执法部门", "云泽市公安局", "", "甲.docx");
                row(sheet, 3, "", "云泽市税务局", "", "乙.docx");
                sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
                row(sheet, 4, "", "云泽市档案馆", "", "丙.docx");
                sheet.getRow(2).getCell(2).setCellValue(LocalDate.of(2025, 2, 3));
                sheet.getRow(2).getCell(2).setCellStyle(date);
            }
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("填表须知");
            book.write(out);
        }
        Manifest manifest = ManifestReader.read(file);
        assertThat(manifest.rows()).extracting(ManifestRow::year).containsExactly(2023, 2023, 2023, 2024, 2024, 2024);
        assertThat(manifest.rows().subList(0, 3))
                .extracting(ManifestRow::bodyClass)
                .containsExactly(BodyClass.ENFORCEMENT, BodyClass.ENFORCEMENT, null);
        assertThat(manifest.rows().get(0).submitted()).isEqualTo(LocalDate.of(2025, 2, 3));
        assertThat(manifest.notices()).isEmpty();
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int c = 0; c < cells.length; c++) {
            row.createCell(c).setCellValue(cells[c]);
        }
    }

    @Test
    void aTableWithoutBodiesIsRefusedWithWhatIsWanted() {
        assertThatThrownBy(() -> csv("甲,乙\n1,2\n", StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("“单位”一列")
                .hasMessageContaining("甲、乙");
    }
}
