package io.github.kaoping.document;

import static io.github.kaoping.document.DocxFixture.body;
import static io.github.kaoping.document.DocxFixture.lines;
import static io.github.kaoping.document.DocxFixture.p;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocxReaderTest {
    @Test
    void runsSplitInMidWordAreOneText() throws Exception {
        SourceText read = body("<w:p><w:r><w:t>行政复</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">议 </w:t></w:r><w:r><w:t>3件</w:t></w:r></w:p>")
                .read();
        assertThat(lines(read)).containsExactly("行政复议 3件");
        assertThat(read.format()).isEqualTo("docx");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void insertedTextHyperlinksTagsControlsAndFieldResultsAreText() throws Exception {
        SourceText read =
                body("<w:p><w:ins><w:r><w:t>甲</w:t></w:r></w:ins><w:hyperlink><w:r><w:t>乙</w:t></w:r></w:hyperlink>"
                                + "<w:smartTag><w:smartTagPr/><w:r><w:t>丙</w:t></w:r></w:smartTag>"
                                + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>丁</w:t></w:r></w:sdtContent></w:sdt>"
                                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE \\@ yyyy</w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2023</w:t></w:r>"
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:moveTo><w:r><w:t>戊</w:t></w:r></w:moveTo>"
                                + "<m:oMath><m:r><m:t>5%</m:t></m:r></m:oMath></w:p>"
                                + "<w:sdt><w:sdtContent>" + p("己") + "</w:sdtContent></w:sdt>")
                        .read();
        assertThat(lines(read)).containsExactly("甲乙丙丁2023戊5%", "己");
    }

    @Test
    void deletedAndMovedAwayTextIsNoTextAndDeletionsAreTold() throws Exception {
        SourceText read =
                body("<w:p><w:r><w:t>未发生</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>诉讼2件</w:delText></w:r></w:del>"
                                + "<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:t>诉讼案件</w:t></w:r></w:p>")
                        .read();
        assertThat(lines(read)).containsExactly("未发生诉讼案件");
        assertThat(read.remarks()).containsExactly(Message.of("修订中已删除的文字{0}处未计入正文，第一处是“{1}”", 1, "诉讼2件"));
    }

    @Test
    void paragraphWhoseEndWasDeletedGoesOnInTheNext() throws Exception {
        SourceText read = body(p("<w:rPr><w:del w:id=\"1\"/></w:rPr>", "办理行政复") + p("议案件3件。") + p("另起。"))
                .read();
        assertThat(lines(read)).containsExactly("办理行政复议案件3件。", "另起。");
    }

    @Test
    void hiddenTextByRunOrStyleIsNoTextAndTold() throws Exception {
        SourceText read =
                body("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏一</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr>"
                                + "<w:t>藏二</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"H\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>可见</w:t></w:r></w:p>")
                        .styles(
                                "<w:style w:type=\"character\" w:styleId=\"H\"><w:name w:val=\"h\"/><w:rPr><w:vanish/></w:rPr></w:style>")
                        .read();
        assertThat(lines(read)).containsExactly("可见");
        assertThat(read.remarks()).containsExactly(Message.of("隐藏文字{0}处未计入正文，第一处是“{1}”", 2, "藏一"));
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static SourceText paragraph(String properties, String runs) throws UnreadableException {
        return body("<w:p><w:pPr>" + properties + "</w:pPr>" + runs + run("", "在") + "</w:p>")
                .styles("<w:style w:type=\"paragraph\" w:styleId=\"W\"><w:name w:val=\"w\"/><w:rPr>"
                        + "<w:color w:val=\"FFFFFF\"/></w:rPr></w:style>")
                .read();
    }

    @Test
    void textThatCannotBeSeenOnItsBackgroundIsNoTextAndTold() throws Exception {
        String white = "<w:color w:val=\"FFFFFF\"/>";
        for (String look : List.of(
                white,
                "<w:color w:val=\"FDFEFD\" w:themeColor=\"background1\"/>",
                "<w:color w:val=\"FF0000\"/><w:shd w:val=\"clear\" w:fill=\"FF0000\"/>",
                "<w:sz w:val=\"2\"/>")) {
            SourceText read = paragraph("", run(look, "诉讼2件"));
            assertThat(lines(read)).as(look).containsExactly("在");
            assertThat(read.remarks())
                    .as(look)
                    .containsExactly(Message.of("与底色相同或小得看不见的文字{0}处未计入正文，第一处是“{1}”", 1, "诉讼2件"));
        }
        String visible = run("<w:color w:val=\"000000\"/>", "可见");
        assertThat(lines(paragraph("<w:pStyle w:val=\"W\"/>", visible))).containsExactly("可见");
    }

    @Test
    void whiteTextOnADarkBackgroundIsText() throws Exception {
        String white = "<w:color w:val=\"FFFFFF\"/>";
        assertThat(lines(paragraph("<w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>", run(white, "深"))))
                .containsExactly("深在");
        for (String look : List.of(
                white + "<w:highlight w:val=\"darkBlue\"/>",
                white + "<w:shd w:val=\"solid\" w:color=\"000000\" w:fill=\"FFFFFF\"/>",
                "<w:color w:val=\"auto\"/>",
                "<w:color w:val=\"333333\"/><w:sz w:val=\"21\"/>")) {
            assertThat(lines(paragraph("", run(look, "可见")))).as(look).containsExactly("可见在");
        }
        SourceText table = body("<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"003366\"/></w:tcPr><w:p>"
                        + run(white, "项目") + "</w:p></w:tc><w:tc><w:p>" + run(white, "藏")
                        + "</w:p></w:tc></w:tr></w:tbl>")
                .read();
        assertThat(lines(table)).containsExactly("项目\t");
        assertThat(table.remarks()).hasSize(1);
    }

    @Test
    void whiteTextInATextBoxIsTextOnlyIfTheShapeIsFilled() throws Exception {
        String box = "<w:p><w:r><w:pict><v:shape%s><v:textbox><w:txbxContent><w:p>"
                + run("<w:color w:val=\"FFFFFF\"/>", "框中")
                + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        String newer = "<w:p><w:r><w:drawing><wps:wsp><wps:spPr><a:%s/></wps:spPr><wps:txbx><w:txbxContent><w:p>"
                + run("<w:color w:val=\"FFFFFF\"/>", "框中")
                + "</w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r></w:p>";
        assertThat(lines(body(box.formatted(" fillcolor=\"#c00000\"") + p("文")).read()))
                .containsExactly("框中", "文");
        assertThat(lines(body(box.formatted(" fillcolor=\"white [3212]\"") + p("文"))
                        .read()))
                .containsExactly("文");
        assertThat(lines(body(box.formatted("") + p("文")).read())).containsExactly("文");
        assertThat(lines(body(newer.formatted("gradFill") + p("文")).read())).containsExactly("框中", "文");
        assertThat(lines(body(newer.formatted("noFill") + p("文")).read())).containsExactly("文");
    }

    @Test
    void tableOfContentsWithoutStylesIsLeftOutAndAFieldWithoutEndSwallowsNothing() throws Exception {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String line = "<w:r><w:t>一、举措</w:t><w:tab/><w:t>3</w:t></w:r>";
        SourceText read = body("<w:p>" + begin + line + "</w:p><w:p>" + line + end + "</w:p>" + p("一、举措\t9"))
                .read();
        assertThat(lines(read)).containsExactly("一、举措\t9");
        assertThat(read.remarks()).containsExactly(Message.of("目录{0}行未计入正文", 2));
        assertThat(lines(body("<w:p>" + begin + line + "</w:p>" + p("办理案件3件。")).read()))
                .containsExactly("办理案件3件。");
    }

    @Test
    void commentsAndNotesAreNoText() throws Exception {
        SourceText read =
                body("<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>案件</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>"
                                + "<w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                        .part(
                                "word/comments.xml",
                                "<w:comments xmlns:w=\"" + DocxFixture.WORD + "\">" + p("批注1件") + "</w:comments>")
                        .read();
        assertThat(lines(read)).containsExactly("案件");
        assertThat(read.remarks()).containsExactly(Message.of("批注{0}处未计入正文", 1), Message.of("脚注和尾注{0}处未计入正文", 1));
    }

    @Test
    void tabsBreaksAndHyphensBecomeCharactersAndLines() throws Exception {
        SourceText read = body("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>2016</w:t><w:noBreakHyphen/>"
                        + "<w:t>2020</w:t><w:softHyphen/><w:cr/><w:t>　　丙 </w:t></w:r></w:p>")
                .read();
        assertThat(lines(read)).containsExactly("甲\t乙", "2016-2020", "　　丙 ");
    }

    @Test
    void rowOfATableIsOneBlockWithTabs() throws Exception {
        SourceText read = body("<w:tbl><w:tblPr/><w:tr><w:trPr/>" + cell(p("项目")) + cell(p("件")) + "</w:tr><w:tr>"
                        + cell(p("行政") + p("处罚")) + cell("<w:p/>") + cell(p("63")) + "</w:tr></w:tbl>" + p("表后"))
                .read();
        assertThat(lines(read)).containsExactly("项目\t件", "行政 处罚\t\t63", "表后");
        assertThat(read.blocks())
                .extracting(Block::kind)
                .containsExactly(Block.Kind.TABLE_ROW, Block.Kind.TABLE_ROW, Block.Kind.PARAGRAPH);
    }

    @Test
    void tableThatOnlyFramesTheReportKeepsItsParagraphs() throws Exception {
        String nested = "<w:tbl><w:tr>" + cell(p("甲")) + cell(p("乙")) + "</w:tr></w:tbl>";
        SourceText read = body("<w:tbl><w:tr>" + cell(p("一、举措") + p("正文。") + nested) + "</w:tr></w:tbl>")
                .read();
        assertThat(lines(read)).containsExactly("一、举措", "正文。", "甲\t乙");

        String long1 = p("长".repeat(200));
        SourceText form = body("<w:tbl><w:tr>" + cell(p("工作总结")) + cell(long1 + long1 + p("完。")) + "</w:tr></w:tbl>")
                .read();
        assertThat(lines(form)).hasSize(4).startsWith("工作总结").endsWith("完。");
    }

    private static String cell(String content) {
        return "<w:tc><w:tcPr/>" + content + "</w:tc>";
    }

    @Test
    void ofAlternativesOnlyOneIsTakenAndTextBoxesFollowTheirParagraph() throws Exception {
        String box = "<w:txbxContent>" + p("框内") + "</w:txbxContent>";
        SourceText read =
                body("<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                                + box
                                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>"
                                + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><w:t>退路</w:t></mc:Fallback>"
                                + "</mc:AlternateContent></w:r></w:p>")
                        .read();
        assertThat(lines(read)).containsExactly("前后", "框内", "退路");
    }

    @Test
    void stylesTellTitlesHeadingsAndTablesOfContents() throws Exception {
        SourceText read = body(p("<w:pStyle w:val=\"a3\"/>", "题")
                        + p("<w:pStyle w:val=\"toc\"/>", "一、举措 1")
                        + p("<w:pStyle w:val=\"2\"/>", "甲")
                        + p("<w:pStyle w:val=\"mine\"/>", "乙")
                        + p("<w:pStyle w:val=\"o\"/>", "丙")
                        + p("<w:outlineLvl w:val=\"0\"/>", "丁")
                        + p("<w:pStyle w:val=\"2\"/><w:outlineLvl w:val=\"9\"/>", "戊")
                        + p("己"))
                .styles(style("a3", "Title", "")
                        + style("2", "标题 2", "")
                        + style("mine", "我的", "<w:basedOn w:val=\"2\"/>")
                        + style("o", "大纲", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>")
                        + style("toc", "toc 1", "")
                        + style("loop", "环", "<w:basedOn w:val=\"loop\"/>"))
                .read();
        assertThat(lines(read)).containsExactly("题", "甲", "乙", "丙", "丁", "戊", "己");
        assertThat(read.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.TITLE,
                        Block.Kind.HEADING,
                        Block.Kind.HEADING,
                        Block.Kind.HEADING,
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.PARAGRAPH);
        assertThat(read.remarks()).containsExactly(Message.of("目录{0}行未计入正文", 1));
    }

    private static String style(String id, String name, String more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more
                + "</w:style>";
    }

    @Test
    void pagesAreCountedOnceForEachBreak() throws Exception {
        String rendered = "<w:r><w:lastRenderedPageBreak/><w:t>";
        SourceText read = body("<w:p>" + rendered + "一</w:t></w:r></w:p><w:p><w:r><w:t>二</w:t></w:r>" + rendered
                        + "三</w:t></w:r></w:p><w:p>" + rendered
                        + "四</w:t></w:r><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p>"
                        + rendered + "五</w:t></w:r></w:p>" + p("<w:pageBreakBefore/>", "六"))
                .read();
        assertThat(lines(read)).containsExactly("一", "二三", "四", "五", "六");
        assertThat(read.blocks()).extracting(Block::page).containsExactly(1, 1, 3, 4, 5);
        assertThat(body(p("无")).read().blocks()).extracting(Block::page).containsOnlyNulls();
    }

    @Test
    void strictNamespacesAreRead() throws Exception {
        SourceText read = DocxFixture.document(
                        "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>" + p("正文")
                                + "</w:body></w:document>")
                .read();
        assertThat(lines(read)).containsExactly("正文");
    }

    @Test
    void exampleIsReadAsItsReadmeSays() throws IOException, UnreadableException {
        Path example = Path.of("examples/street-2023.docx");
        SourceText read = Documents.read("street-2023.docx", Files.readAllBytes(example), ReadLimits.DEFAULT);
        List<String> lines = lines(read);
        assertThat(lines.get(0)).isEqualTo("柠溆市霁禾区菱歌街道办事处2023年度法治政府建设年度报告");
        assertThat(lines).contains("行政处罚\t件\t63\t81");
        assertThat(lines).anyMatch(l -> l.startsWith("（四）把议事亭做法"));
        assertThat(read.text()).doesNotContain("行政诉讼案件2件");
        assertThat(read.remarks()).hasSize(2);
    }
}
