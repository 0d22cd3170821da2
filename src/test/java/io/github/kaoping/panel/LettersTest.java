package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.render.Language;
import io.github.kaoping.tables.UnreadableTable;
import io.github.kaoping.tables.WordTemplate;
import io.github.kaoping.tables.WordTemplate.Kind;
import io.github.kaoping.tables.WordTemplate.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersTest {
    private static final String POLICE = "noisy-police-2021.txt";

    @TempDir
    Path folder;

    private Results results = new Results(Path.of(""));

    @BeforeEach
    void copyResults() throws IOException {
        results = SampleResults.in(folder.resolve("results"));
    }

    private List<String> paragraphs(String id) throws IOException {
        try (XWPFDocument letter = new XWPFDocument(
                new ByteArrayInputStream(results.read("letters/" + id + ".docx").orElseThrow()))) {
            return letter.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }

    @Test
    void everyScoredBodyGetsItsLetterWithBasisAndQuotations() throws Exception {
        List<String> told = new Letters(results, Language.CHINESE).write(Letters.template(Language.CHINESE));
        List<Entry> scored = Assembly.read(results).stream()
                .filter(e -> e.mark().score() != null)
                .toList();
        assertThat(scored).hasSizeGreaterThan(10);
        assertThat(told.get(0)).startsWith("写出" + scored.size() + "份意见书");
        List<String> letter = paragraphs(POLICE);
        assertThat(letter.get(0)).isEqualTo("蓼塬县公安局2021年度法治政府建设年度报告反馈意见书");
        assertThat(String.join("\n", letter)).doesNotContain("{{", "}}").contains("示例", "只就报告所写");
        int missing = letter.indexOf("三、缺项及依据");
        int lost = letter.indexOf("四、扣分及原文");
        assertThat(letter.subList(missing + 1, lost))
                .hasSizeGreaterThan(5)
                .allSatisfy(l -> assertThat(l).contains("★", "依据").containsAnyOf("报告未反映", "只在计划、要求或不足中提到"));
        assertThat(letter.subList(missing + 1, lost))
                .as("what is only planned is not said to be missing altogether")
                .anyMatch(l -> l.contains("只在计划、要求或不足中提到规范性文件"))
                .noneMatch(l -> l.contains("报告未反映规范性文件制定"))
                .anyMatch(l -> l.contains("报告未反映"));
        assertThat(letter.subList(lost + 1, letter.indexOf("五、需要改进的")))
                .anyMatch(l -> l.contains("负责人出庭应诉") && l.contains("报告写的是：“局领导出庭应诉3人次”（第99行第1列"));
    }

    @Test
    void aRankIsOnlyToldWhereThereIsSomebodyToBeRankedWith() throws Exception {
        new Letters(results, Language.CHINESE).write(Letters.template(Language.CHINESE));
        int alone = 0;
        int among = 0;
        for (Entry e : Assembly.read(results)) {
            if (e.place().rank() != null) {
                boolean only = e.place().ranked() == 1;
                alone += only ? 1 : 0;
                among += only ? 0 : 1;
                assertThat(paragraphs(e.id()))
                        .as(e.name())
                        .anyMatch(l -> l.startsWith("名次：")
                                && l.contains("第" + e.place().rank() + "名") != only
                                && l.contains("只有这一个单位") == only);
            }
        }
        assertThat(alone).isPositive();
        assertThat(among).isPositive();
    }

    @Test
    void aLetterThatWasChangedStaysAndTheNewOneIsNamed() throws Exception {
        byte[] template = Letters.template(Language.CHINESE);
        Letters letters = new Letters(results, Language.CHINESE);
        List<String> first = letters.write(template);
        assertThat(first).noneMatch(l -> l.contains(".new"));
        Files.writeString(results.file("letters/" + POLICE + ".docx"), "mine");
        List<String> second = letters.write(template);
        Path beside = results.file("letters/" + POLICE + ".new.docx");
        assertThat(second).contains("下面1份意见书有人改过，没有覆盖，新的写在旁边：", "  " + beside);
        assertThat(beside).isNotEmptyFile();
        assertThat(results.file("letters/" + POLICE + ".docx")).hasContent("mine");
    }

    @Test
    void aTemplateOfThePanelsOwnIsFollowedAndItsSlipsAreTold() throws Exception {
        byte[] own = WordTemplate.of(List.of(
                new Paragraph(Kind.TITLE, "致{{单位}}"),
                new Paragraph(Kind.BODY, "缺：{{缺项}}"),
                new Paragraph(Kind.RIGHT, "{{联系电话}}")));
        Letters letters = new Letters(results, Language.CHINESE);
        assertThat(letters.unknown(own)).containsExactly("联系电话");
        assertThat(letters.unknown(Letters.template(Language.CHINESE))).isEmpty();
        letters.write(own);
        List<String> letter = paragraphs(POLICE);
        assertThat(letter.get(0)).isEqualTo("致蓼塬县公安局");
        assertThat(letter.get(1)).startsWith("缺：1．★");
        assertThat(letter.get(2)).startsWith("缺：2．★");
        assertThatThrownBy(() -> letters.write(new byte[] {1, 2, 3})).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void lettersThatPeopleChangedStay() throws Exception {
        Letters letters = new Letters(results, Language.CHINESE);
        letters.write(Letters.template(Language.CHINESE));
        byte[] first = results.read("letters/" + POLICE + ".docx").orElseThrow();
        letters.write(Letters.template(Language.CHINESE));
        assertThat(results.read("letters/" + POLICE + ".docx"))
                .hasValueSatisfying(b -> assertThat(b).isEqualTo(first));
        Path mine = results.file("letters/" + POLICE + ".docx");
        Files.writeString(mine, "mine");
        letters.write(Letters.template(Language.CHINESE));
        assertThat(mine).hasContent("mine");
    }
}
