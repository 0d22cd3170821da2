package io.github.kaoping.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.authoring.LabelFiles.Source;
import io.github.kaoping.authoring.Labels.Label;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.State;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.tables.Sheet;
import io.github.kaoping.tables.TableWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels in tables: both shapes of table, both languages, and every slip with its place. */
class LabelFilesTest {
    private static final KnownItems KNOWN = new KnownItems(List.of(Samples.criteria(2024)));

    @TempDir
    private Path folder;

    private Path csv(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path xlsx(String name, Sheet... sheets) throws IOException {
        return Files.write(folder.resolve(name), TableWriter.workbook(List.of(sheets), Map.of()));
    }

    private static Sheet sheet(String name, String... lines) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new Sheet.Row(
                    rows.size() + 1,
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList()));
        }
        return new Sheet(name, rows);
    }

    private static LabelFiles.Read read(Path... files) {
        return LabelFiles.of(List.of(new Source("甲", List.of(files))), KNOWN);
    }

    private static Map<String, Label> only(LabelFiles.Read read) {
        assertThat(read.problems()).isEmpty();
        assertThat(read.readers()).hasSize(1);
        assertThat(read.readers().get(0).labels()).hasSize(1);
        return read.readers().get(0).labels().get(0).items();
    }

    private static String all(LabelFiles.Read read, Language language) {
        return read.problems().stream()
                .map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + Messages.say(p.message(), language))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void columnsAreFoundByTheirNamesInAnyOrderAndLanguage() throws IOException {
        Path chinese = csv("甲.csv", """
                佐证,状态,要素,报告,数字,不属数字,两可,备注
                "出庭6次，均按时",有数据,G3.appearance,甲.docx,6次；7 次,3场;4场,有表述；silent,随便写
                ,,B1.study,甲.docx,,,,
                """);
        Label label = new Label(
                State.DATA,
                List.of(State.DESCRIBED, State.SILENT),
                false,
                "出庭6次，均按时",
                List.of("6次", "7 次"),
                List.of("3场", "4场"));
        assertThat(only(read(chinese)))
                .as("empty states are not labelled yet")
                .isEqualTo(Map.of("G3.appearance", label));

        Path english = csv("b.csv", """
                Report;ITEM;State;Also;Not figures;Figures;Evidence
                甲;g3.appearance 行政机关负责人出庭应诉;Data;described|not shown;3场|4场;6次|7 次;出庭6次，均按时
                """);
        assertThat(only(read(english))).isEqualTo(Map.of("G3.appearance", label));
    }

    @Test
    void aWideTableHasAColumnForEachItem() throws IOException {
        Path wide = xlsx("宽.xlsx", sheet("表", "标注表", "报告,G3.appearance,B1.study", "甲,有数据,planned；silent", "乙,,未反映"));

        LabelFiles.Read read = read(wide);

        assertThat(read.problems()).isEmpty();
        assertThat(read.readers().get(0).labels()).map(Labels::report).containsExactly("乙", "甲");
        assertThat(read.readers().get(0).labels().get(0).items().keySet()).containsExactly("B1.study");
        assertThat(read.readers().get(0).labels().get(1).items().get("B1.study"))
                .satisfies(l -> assertThat(l.state()).isEqualTo(State.PLANNED))
                .satisfies(l -> assertThat(l.also()).containsExactly(State.SILENT));
    }

    @Test
    void aColumnForReadersTellsThemApart() throws IOException {
        Path both = csv("两人.csv", """
                读者,报告,要素,状态
                张三,甲,B1.study,有数据
                李四,甲,B1.study,未反映
                ,甲,B1.study,有表述
                """);
        LabelFiles.Read read = LabelFiles.of(List.of(new Source("两人", List.of(both))), KNOWN);
        assertThat(read.problems()).isEmpty();
        assertThat(read.readers()).map(ReaderLabels::reader).containsExactly("张三", "李四", "两人");
    }

    @Test
    void allSlipsOfATableAreToldAtOnceWithTheirPlaces() throws IOException {
        Path slips = xlsx(
                "错.xlsx",
                sheet(
                        "第一组",
                        "报告,要素,状态,两可,佐证",
                        "甲,G3.apperance,有数据,,",
                        "甲,B1.study,有数剧,,",
                        ",B1.study,有数据,,",
                        "甲,,有数据,,",
                        "甲,B1.study,有数据,也许,",
                        "甲,B2.deliberation,,,写了佐证",
                        "甲,B1.study,未反映,,"));

        LabelFiles.Read read = read(slips);

        assertThat(read.problems()).map(Problem::line).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(read.problems()).map(Problem::column).containsExactly(2, 3, 1, 2, 4, 3, 0);
        assertThat(all(read, Language.CHINESE).lines())
                .satisfiesExactly(
                        l -> assertThat(l).contains("工作表“第一组”单元格 B2", "“G3.apperance”", "G3.appearance"),
                        l -> assertThat(l).contains("单元格 C3", "“有数剧”", "有数据（data）", "未核（not-checked）"),
                        l -> assertThat(l).contains("单元格 A4", "报告的名称"),
                        l -> assertThat(l).contains("单元格 B5", "编号"),
                        l -> assertThat(l).contains("单元格 D6", "“也许”"),
                        l -> assertThat(l).contains("单元格 C7", "“佐证”", "状态"),
                        l -> assertThat(l).contains("第8行", "“甲”的 B1.study", "第6行", "读者"));
        assertThat(all(read, Language.ENGLISH).lines())
                .allSatisfy(l -> assertThat(l).contains("of sheet “第一组”"))
                .anySatisfy(l -> assertThat(l).contains("cell B2", "there is no item"))
                .anySatisfy(l -> assertThat(l).contains("row 8", "already labelled", "row 6"));
    }

    @Test
    void placesInCsvAreLinesAndColumns() throws IOException {
        Path slips = csv("错.csv", "报告,要素,状态\n甲,\"B1.study\n\",有数据\n\n甲,B2.x,data\n");

        LabelFiles.Read read = read(slips);

        assertThat(all(read, Language.CHINESE)).startsWith("错.csv:5:2 第5行第2列：没有编号为“B2.x”的要素");
        assertThat(all(read, Language.ENGLISH)).contains("line 5, column 2: there is no item “B2.x”");
    }

    @Test
    void theSameLabelInTwoFilesOfOneReaderIsToldWithTheOtherFile() throws IOException {
        Path table = csv("a.csv", "报告,要素,状态\n甲,B1.study,有数据\n");
        Path json = csv("b.json", "{\"report\": \"甲\", \"items\": {\"B1.study\": {\"state\": \"data\"}}}");

        assertThat(all(read(table, json), Language.CHINESE)).contains("b.json:0:0", "“a.csv”第2行");
        assertThat(LabelFiles.of(List.of(new Source("甲", List.of(table)), new Source("乙", List.of(json))), KNOWN)
                        .problems())
                .isEmpty();
    }

    @Test
    void aWrongHeadIsToldWithWhatStandsThere() throws IOException {
        assertThat(all(read(csv("头.csv", "报告,要素编码,结论\n甲,B1.study,有数据\n")), Language.CHINESE))
                .contains("头.csv:1:0", "没有认出表头", "“状态”", "报告、要素编码、结论");
        assertThat(all(read(csv("两列.csv", "报告,要素,状态,状态\n甲,B1.study,有数据,未反映\n")), Language.CHINESE))
                .contains("两列.csv:1:4", "不止一列");
        assertThat(all(read(csv("宽.csv", "报告,B1.study,B9.none\n甲,有数据,有数据\n")), Language.CHINESE))
                .contains("宽.csv:1:3", "没有编号为“B9.none”的要素");
        assertThat(all(read(csv("空.csv", "报告,要素,状态\n甲,B1.study,\n")), Language.CHINESE))
                .contains("没有填写任何状态");
    }

    @Test
    void columnsAndSheetsThatAreNotReadAreNoted() throws IOException {
        Path file =
                xlsx("多.xlsx", sheet("标注", "报告,要素,状态,依剧", "甲,B1.study,data,x"), sheet("说明", "怎样填"), sheet("草稿", "随便"));

        LabelFiles.Read read = read(file);

        assertThat(read.problems()).isEmpty();
        assertThat(read.notes())
                .map(Message::chinese)
                .containsExactly("“多.xlsx”中有几列没有读：依剧。", "“多.xlsx”的工作表“草稿”没有标注的表头，没有读。");
    }

    @Test
    void manySlipsAreCountedAndNotAllListed() throws IOException {
        String rows = "甲,B1.nothing,data\n".repeat(80);
        LabelFiles.Read read = read(csv("多.csv", "报告,要素,状态\n" + rows));
        assertThat(read.problems()).hasSize(51);
        assertThat(read.problems().get(50).message().chinese()).contains("还有30处");
    }

    @Test
    void theEmptyTableCanBeFilledInAndRead() throws IOException {
        for (Language language : Language.values()) {
            Path csv = Files.write(folder.resolve("t.csv"), LabelTemplate.csv(List.of("甲", "=乙,1"), KNOWN, language));
            Path xlsx =
                    Files.write(folder.resolve("t.xlsx"), LabelTemplate.workbook(List.of("甲", "乙"), KNOWN, language));
            for (Path empty : List.of(csv, xlsx)) {
                assertThat(all(read(empty), Language.CHINESE))
                        .contains("没有填写任何状态")
                        .hasLineCount(1);
            }
            String filled = Files.readString(csv).replaceAll("(=乙,1\",B1\\.study,[^,]*,)", "$1有数据");
            assertThat(filled).startsWith("\ufeff报告,要素,要素名称,状态").contains("有数据");
            LabelFiles.Read read = read(csv("filled.csv", filled));
            assertThat(read.notes()).isEmpty();
            assertThat(only(read).keySet()).containsExactly("B1.study");
            assertThat(read.readers().get(0).labels().get(0).report()).isEqualTo("=乙,1");
        }
        assertThat(KNOWN.names()).hasSizeGreaterThan(60);
    }
}
