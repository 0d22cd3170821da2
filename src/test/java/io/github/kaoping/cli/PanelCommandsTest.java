package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the secretary of a panel does, in the order of the README, with a list as such lists are. */
class PanelCommandsTest {
    private static final String LIST = """
            2024年度法治政府建设年度报告报送清单,,,,,
            ,,,,,
            序号,单位名称,类别,年度,文件,报送时间
            1,沄衡市市场监督管理局,执法部门,２０２４年,,2025/2/20
            2,蓼塬县公安局,执法,2021,,44600
            ,,,,,
            3,砚棠县教育局,,2023,没有这个文件.docx,2024-02-30
            4,苇沄镇人民政府,镇,2024,,
            5,渌溪市司法局,执法部门,2024,,未报送
            ,合计,5,,,
            """;

    @TempDir
    Path folder;

    private Path reports = Path.of("");
    private Path list = Path.of("");
    private Path results = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        reports = Files.createDirectories(folder.resolve("报告"));
        list = folder.resolve("清单.csv");
        results = folder.resolve("结果");
        Files.writeString(list, LIST, Charset.forName("GB18030"));
        copy("excellent-market-supervision-2024.txt", "沄衡市市监局2024年度法治政府建设报告.txt");
        copy("noisy-police-2021.txt", "公安2021.txt");
        copy("ordinary-education-2023.md", "jyj.md");
        copy("nearly-empty-township-2024.txt", "苇沄镇2024.txt");
        copy("nearly-empty-township-2024.txt", "某镇2024.txt");
        Files.writeString(reports.resolve("空白.txt"), "");
    }

    private void copy(String example, String name) throws IOException {
        Files.copy(CommandRun.EXAMPLES.resolve(example), reports.resolve(name));
    }

    private CommandRun score() {
        return CommandRun.of("score", reports, "--manifest", list, "--out", results);
    }

    @Test
    void whatTheListAndTheFilesDoNotAgreeOnIsTold() throws IOException {
        CommandRun run = score();
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.INPUT);
        assertThat(run.out())
                .contains("共6个结果，清单5行", "未报送的1个：\n  渌溪市司法局-2024")
                .contains("“沄衡市市监局2024年度法治政府建设报告.txt”是按简称对应的")
                .contains("没有找到清单写的文件“没有这个文件.docx”")
                .contains("苇沄镇人民政府-2024：这些文件也是它的报告，没有评分，也没有排名：某镇2024.txt")
                .contains("下面1份文件是清单中单位的另一份报告，没有评分，也没有排名：\n  苇沄镇人民政府-2024：某镇2024.txt")
                .contains("没有评分的1个：\n  空白.txt：")
                .contains("第7行：报送日期“2024-02-30”不是日期", "“合计”不像单位");
        assertThat(run.out()).isEqualTo(Files.readString(results.resolve("小结.txt")));
        for (String name : List.of("考评结果.xlsx", "总览.html", "ranking.csv", "sheets.jsonl", "对应情况.csv")) {
            assertThat(results.resolve(name)).isNotEmptyFile();
        }
        assertThat(Files.readString(results.resolve("ranking.csv")))
                .startsWith("\uFEFFyear,class,rank,")
                .contains(",reason,note")
                .contains("不是任何机关的正式标准")
                .doesNotContain("某镇");
        assertThat(Files.readString(results.resolve("对应情况.csv"))).contains(",某镇2024.txt,同一单位的另一份，没有评分,");
        assertThat(Files.readAllLines(results.resolve("sheets.jsonl")))
                .hasSize(6)
                .allMatch(l -> l.startsWith("{"));
        assertThat(results.resolve("bodies/渌溪市司法局-2024.xlsx")).isNotEmptyFile();
        CommandRun again = score();
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(again.err()).contains("其中6个结果上次已经做好");
    }

    @Test
    void aSheetIsProvenOrWhatDiffersIsTold() throws IOException {
        score();
        Path sheet = results.resolve("sheets/蓼塬县公安局-2021.json");
        CommandRun proven = CommandRun.of("verify", sheet, "--reports", reports);
        assertThat(proven.code()).as(proven.out() + proven.err()).isZero();
        assertThat(proven.out()).contains("公安2021.txt：核对无误");
        CommandRun all = CommandRun.of("verify", results, "--reports", reports);
        assertThat(all.code()).as(all.out() + all.err()).isZero();
        assertThat(all.out()).contains("共6份评分表：核对无误5份，不同0份；没有核对的：报告找不到的0份，报告读不出来的0份；没有报告的单位1份");
        Path absent = results.resolve("sheets/渌溪市司法局-2024.json");
        CommandRun none = CommandRun.of("verify", absent, "--reports", reports);
        assertThat(none.out()).contains("渌溪市司法局：这份评分表没有报告", "没有得分可以证明");
        Path made = folder.resolve("made.json");
        Files.writeString(made, Files.readString(absent).replace("not-submitted", "scored"));
        assertThat(CommandRun.of("verify", made, "--reports", reports).code()).isEqualTo(ExitCode.MISMATCH);
        Path book = results.resolve("考评结果.xlsx");
        CommandRun other1 = CommandRun.of("verify", book, "--reports", reports);
        assertThat(other1.code()).isEqualTo(ExitCode.INPUT);
        assertThat(other1.err()).contains("不是 JSON 评分表，不能核对");
        Path forged = folder.resolve("forged.json");
        Files.writeString(forged, Files.readString(sheet).replaceFirst("\"score\": [0-9.]+", "\"score\": 99.00"));
        CommandRun refuted = CommandRun.of("verify", forged, "--reports", reports);
        assertThat(refuted.code()).isEqualTo(ExitCode.MISMATCH);
        assertThat(refuted.out()).contains("有1处不同", "score：评分表上是“99.00”");
        Files.writeString(reports.resolve("公安2021.txt"), "另一份报告");
        CommandRun other = CommandRun.of("verify", sheet, "--reports", reports);
        assertThat(other.code()).isEqualTo(ExitCode.MISMATCH);
        assertThat(other.out()).contains("sha256：评分表上是");
        assertThat(CommandRun.of("verify", sheet, "--reports", results.resolve("criteria"))
                        .code())
                .isEqualTo(ExitCode.INPUT);
        CommandRun shut = CommandRun.of("verify", results, "--reports", reports, "--max-file-size", "1");
        assertThat(shut.code()).isEqualTo(ExitCode.INPUT);
        assertThat(shut.out()).contains("报告找不到的0份，报告读不出来的4份");
        assertThat(shut.err()).contains("报告“公安2021.txt”读不出来").doesNotContain("没有找到");
        CommandRun lost = CommandRun.of("verify", results, "--reports", results.resolve("criteria"));
        assertThat(lost.code()).isEqualTo(ExitCode.INPUT);
        assertThat(lost.err()).contains("没有找到报告“公安2021.txt”").doesNotContain("不止一份");
        assertThat(lost.out()).contains("报告找不到的5份，报告读不出来的0份");
    }

    @Test
    void judgesAnswersComeBackAndLettersGoOut() throws IOException {
        score();
        CommandRun out = CommandRun.of("review", "export", results, "--judge", "张三");
        assertThat(out.code()).as(out.err()).isZero();
        Path book = results.resolve("reviews/评审-张三.xlsx");
        CommandRun refused = CommandRun.of("review", "import", results, filled(book, ""));
        assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
        assertThat(refused.err()).contains("行第K列：改动要写理由类别", "一条也没有收");
        Path good = filled(book, "漏读佐证");
        CommandRun taken = CommandRun.of("review", "import", results, good);
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.err()).contains("评审意见1条，其中新的1条已记入日志");
        assertThat(CommandRun.of("review", "import", results, good).err()).contains("其中新的0条");
        assertThat(CommandRun.of("review", "result", results).code()).isZero();
        assertThat(results.resolve("复核结果.xlsx")).isNotEmptyFile();

        Path template = folder.resolve("模板.docx");
        assertThat(CommandRun.of("letters", results, "--template", template).code())
                .isZero();
        assertThat(template).isNotEmptyFile();
        CommandRun letters = CommandRun.of("letters", results, "--template", template);
        assertThat(letters.err()).contains("写出4份意见书", "下面2个单位没有评分，没有意见书：", "  渌溪市司法局-2024：没有找到这个单位的报告。");
        assertThat(results.resolve("letters/蓼塬县公安局-2021.docx")).isNotEmptyFile();
    }

    /** The judge's workbook with one indicator of the police changed, and this as the kind of reason. */
    private Path filled(Path book, String reason) throws IOException {
        Path to = folder.resolve("张三.xlsx");
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook read = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(to)) {
            read.getSheetAt(0).getRow(2).getCell(1).setCellValue("2025-03-01");
            int changed = 0;
            for (Row row : read.getSheetAt(0)) {
                boolean wanted = row.getLastCellNum() > 11
                        && row.getCell(1).toString().equals("蓼塬县公安局")
                        && row.getCell(2).toString().startsWith("A4 ");
                if (wanted) {
                    row.getCell(9).setCellValue("0");
                    row.getCell(10).setCellValue(reason);
                    row.getCell(11).setCellValue("见第3页");
                    changed++;
                }
            }
            assertThat(changed).isEqualTo(1);
            read.write(out);
        }
        return to;
    }

    @Test
    void whatCannotBeDoneIsSaidWithoutHarm() throws IOException {
        Files.createDirectories(results);
        Files.writeString(results.resolve("照片.txt"), "x");
        CommandRun foreign = score();
        assertThat(foreign.code()).isEqualTo(ExitCode.USAGE);
        assertThat(foreign.err()).contains("已有别的东西");
        assertThat(results.resolve("journal.jsonl")).doesNotExist();
        Files.writeString(list, "甲,乙\n1,2\n");
        CommandRun headless = CommandRun.of("score", reports, "--manifest", list, "--out", folder.resolve("新"));
        assertThat(headless.code()).isEqualTo(ExitCode.USAGE);
        assertThat(headless.err()).contains("没有认出清单的表头", "甲、乙");
        assertThat(CommandRun.of("score", reports, "--manifest", list).code()).isEqualTo(ExitCode.USAGE);
        for (String command : List.of("letters", "review export --judge 甲", "review result")) {
            Object[] words = (command + " " + folder.resolve("没有")).split(" ");
            CommandRun run = CommandRun.of(words);
            assertThat(run.code()).as(command).isEqualTo(ExitCode.INPUT);
            assertThat(run.err()).contains("没有考评结果");
        }
    }
}
