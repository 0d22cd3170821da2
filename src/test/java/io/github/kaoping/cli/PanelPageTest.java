package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.authoring.Handbook;
import io.github.kaoping.tables.Sheet;
import io.github.kaoping.tables.TableWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the handbook on a panel's work: its list is read and its commands are run in their order. */
class PanelPageTest {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\S+)\\n((?s:.*?))^```$");
    private static final int VALUE = 9;

    @TempDir
    Path folder;

    private static List<String> blocks(String kind) {
        String page = Handbook.shipped().page("考评组").orElseThrow().markdown();
        return BLOCK.matcher(page)
                .results()
                .filter(m -> m.group(1).equals(kind))
                .map(m -> m.group(2))
                .toList();
    }

    @Test
    void everyCommandOfThePageDoesWhatItSays() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("报告文件夹"));
        Files.copy(
                CommandRun.EXAMPLES.resolve("excellent-market-supervision-2024.txt"),
                reports.resolve("市监局2024年度报告.txt"));
        Files.copy(CommandRun.EXAMPLES.resolve("noisy-police-2021.txt"), reports.resolve("公安2021.txt"));
        List<Sheet.Row> rows = new ArrayList<>();
        blocks("text")
                .get(0)
                .lines()
                .forEach(l -> rows.add(new Sheet.Row(rows.size() + 1, Arrays.asList(l.split("\t", -1)))));
        Files.write(folder.resolve("清单.xlsx"), TableWriter.workbook(List.of(new Sheet("清单", rows)), Map.of()));
        List<String> told = new ArrayList<>();
        for (String block : blocks("命令")) {
            for (String line : block.lines().toList()) {
                told.add(run(line));
            }
        }
        assertThat(told).hasSize(10);
        assertThat(told.get(0)).contains("共3个结果，清单3行", "未报送的1个：\n  渌溪市司法局-2024");
        assertThat(told.get(2)).contains("评审意见2条，其中新的2条");
        assertThat(told.get(3)).contains("有1项评审人相差超过1分", "仲裁-王五.xlsx");
        assertThat(told.get(4)).contains("其中新的1条");
        assertThat(told.get(5)).contains("评审意见3条，涉及1项").doesNotContain("仲裁");
        assertThat(told.get(6)).contains("核对无误2份，不同0份");
        assertThat(told.get(7)).contains("公安2021.txt：核对无误");
        assertThat(told.get(8)).contains("请在 Word 中修改模板");
        assertThat(told.get(9)).contains("写出2份意见书", "渌溪市司法局-2024");
        for (String file : List.of("考评结果.xlsx", "总览.html", "复核结果.xlsx", "对应情况.csv", "小结.txt", "reviews/log.jsonl")) {
            assertThat(folder.resolve("结果").resolve(file)).isNotEmptyFile();
        }
    }

    private String run(String line) throws IOException {
        List<Object> words = new ArrayList<>();
        for (String word : List.of(line.split(" ")).subList(1, line.split(" ").length)) {
            boolean named = Stream.of("报告文件夹", "结果").anyMatch(word::startsWith) || word.contains(".");
            words.add(named ? folder.resolve(word) : word);
            if (line.contains("review import") && word.endsWith(".xlsx")) {
                fill(word.replace(".xlsx", ""));
            }
        }
        CommandRun run = CommandRun.of(words.toArray());
        assertThat(run.code()).as(line + "\n" + run.out() + run.err()).isZero();
        return run.out() + run.err();
    }

    /** What a judge does: 张三 gives the police nothing for A4, the others all. */
    private void fill(String judge) throws IOException {
        String prefix = judge.equals("王五") ? "仲裁-" : "评审-";
        Path book = folder.resolve("结果/reviews/" + prefix + judge + ".xlsx");
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook read = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(folder.resolve(judge + ".xlsx"))) {
            read.getSheetAt(0).getRow(2).getCell(1).setCellValue("2025-03-01");
            int filled = 0;
            for (Row row : read.getSheetAt(0)) {
                if (row.getLastCellNum() > VALUE
                        && row.getCell(1).toString().equals("蓼塬县公安局")
                        && row.getCell(2).toString().startsWith("A4 ")) {
                    double max = row.getCell(3).getNumericCellValue();
                    row.getCell(VALUE).setCellValue(String.valueOf(judge.equals("张三") ? 0 : max));
                    row.getCell(VALUE + 1).setCellValue("标准理解不同");
                    row.getCell(VALUE + 2).setCellValue("见原件");
                    filled++;
                }
            }
            assertThat(filled).as(judge).isEqualTo(1);
            read.write(out);
        }
    }
}
