package io.github.kaoping.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
    private static SourceText read(String text) throws UnreadableException {
        return Documents.read("报告.md", text.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
    }

    private static List<String> lines(String text) throws UnreadableException {
        return DocxFixture.lines(read(text));
    }

    @Test
    void headingsAndParagraphsKeepTheirSourceLines() throws Exception {
        SourceText read = read("# 某局\r\n\r\n## 一、举措 ##\r\n\r\n第一行\r\n第二行\r\n\r\n---\r\n\r\n末行");
        assertThat(read.format()).isEqualTo("markdown");
        assertThat(DocxFixture.lines(read)).containsExactly("某局", "一、举措", "第一行", "第二行", "末行");
        assertThat(read.blocks()).extracting(Block::line).containsExactly(1, 3, 5, 6, 10);
        assertThat(read.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.HEADING,
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.PARAGRAPH);
        assertThat(read.text()).isEqualTo("某局\n一、举措\n第一行\n第二行\n末行");
    }

    @Test
    void numbersOfListsStandAsInTheSourceAndBulletsGo() throws Exception {
        assertThat(lines("1. 甲\n3. 乙\n   续\n\n7) 丙\n\n2023. 丁\n\n- 戊\n* 己\n  + 庚\n\n-5℃\n1+3+N\n"))
                .containsExactly("1. 甲", "3. 乙", "续", "7) 丙", "2023. 丁", "戊", "己", "庚", "-5℃", "1+3+N");
    }

    @Test
    void indentedLinesAreTextAndIdeographicBlanksStay() throws Exception {
        assertThat(lines("# 题\n\n    一、举措\n\n\t正文\n\n　　缩进两字\n\u00a0\u3000混合"))
                .containsExactly("题", "一、举措", "正文", "　　缩进两字", "\u00a0\u3000混合");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**三是打造。**文字",
                "三是**打造**。文字",
                "**三是打造。****文字**",
                "***三是打造。***文字",
                "*三是*打造。文字",
                "**三是****打造。****文字**"
            })
    void emphasisLeavesNoMarker(String source) throws Exception {
        assertThat(lines("# 题\n\n" + source)).element(1).isEqualTo("三是打造。文字");
    }

    @Test
    void starsThatAreNoMarkersStay() throws Exception {
        assertThat(lines("培训*次，参训**人\n\n某县**\n\n镇**\n\n3 * 5\n\n\\*\\*甲\\*\\*乙"))
                .containsExactly("培训*次，参训**人", "某县**", "镇**", "3 * 5", "**甲**乙");
    }

    @Test
    void frontMatterCommentsTargetsAndPicturesAreNoText() throws Exception {
        SourceText read = read("---\ntitle: 报告\n年份: 2023\n---\n甲<!-- 注\n\n释 -->乙\n![图](a.png)[附件](http://x.cn/a)见后\n\n"
                + "[1]: http://x.cn\n\n[注]: 统计口径\n\n<style>p {}</style>末");
        assertThat(DocxFixture.lines(read)).containsExactly("甲", "乙", "附件见后", "[注]: 统计口径", "末");
        assertThat(read.blocks()).extracting(Block::line).containsExactly(5, 7, 8, 12, 14);
    }

    @Test
    void rulesAroundTextAreNoFrontMatterAndNoHeading() throws Exception {
        SourceText read = read("---\n\n正文一。\n---\n\n处罚**3**件，\n复议2件，\n---\n诉讼1件。\n\n小标题\n===");
        assertThat(DocxFixture.lines(read)).containsExactly("正文一。", "处罚3件，", "复议2件，", "诉讼1件。", "小标题");
        assertThat(read.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.PARAGRAPH,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.HEADING);
    }

    @Test
    void tablesGiveARowEachAndLoseNoCell() throws Exception {
        SourceText read = read("| 项目 | 2023 |\n|:---|---:|\n| **处罚** | 63 | 多出 |\n表后一行\n\n甲 | 乙\n--- | ---\n1 | 2\n\n"
                + "<table>\n<tr><td>丙</td>\n<td>3<br>4</td></tr><tr><td></td><td>5</td></tr></table>\n表外");
        assertThat(DocxFixture.lines(read))
                .containsExactly("项目\t2023", "处罚\t63\t多出", "表后一行", "甲\t乙", "1\t2", "丙\t3 4", "\t5", "表外");
        assertThat(read.blocks())
                .filteredOn(b -> b.kind() == Block.Kind.TABLE_ROW)
                .hasSize(6);
    }

    @Test
    void htmlFencesAndQuotationsKeepTheirText() throws Exception {
        assertThat(
                        lines(
                                "<div align=\"center\">居中<br/>两行</div>\n<h2>一、举措</h2>\n\n```markdown\n## 二、问题\n```\n> 引文\n\n<关于意见>的通知"))
                .containsExactly("居中", "两行", "一、举措", "二、问题", "引文", "<关于意见>的通知");
    }

    @Test
    void headingWithoutABlankIsMeant() throws Exception {
        SourceText read = read("#一、举措\n正文\n##（一）学习\n#普法#话题");
        assertThat(DocxFixture.lines(read)).containsExactly("一、举措", "正文", "（一）学习", "#普法#话题");
        assertThat(read.blocks().get(2).kind()).isEqualTo(Block.Kind.HEADING);
    }

    @Test
    void emptyMarkdownIsRefused() {
        assertThatThrownBy(() -> read("---\n\n<!-- 空 -->\n")).hasMessageContaining("文件是空的");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "[", ">", "**文\n", "|-", "<b>", "&", "*a **b ", "`", "<a b=\""})
    void hostileRepetitionEndsSoon(String part) {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            try {
                assertThat(read("# 题\n" + part.repeat(40_000)).blocks()).isNotEmpty();
            } catch (UnreadableException e) {
                assertThat(e).hasMessageContaining("嵌套过深");
            }
        });
    }
}
