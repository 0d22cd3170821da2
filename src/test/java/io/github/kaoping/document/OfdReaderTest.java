package io.github.kaoping.document;

import static io.github.kaoping.document.OfdFixture.LEADING;
import static io.github.kaoping.document.OfdFixture.LEFT;
import static io.github.kaoping.document.OfdFixture.TOP;
import static io.github.kaoping.document.OfdFixture.area;
import static io.github.kaoping.document.OfdFixture.body;
import static io.github.kaoping.document.OfdFixture.element;
import static io.github.kaoping.document.OfdFixture.line;
import static io.github.kaoping.document.OfdFixture.ofd;
import static io.github.kaoping.document.OfdFixture.picture;
import static io.github.kaoping.document.OfdFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfdReaderTest {
    private static final double BELOW = TOP + 13 * LEADING;

    private static List<String> lines(SourceText source) {
        return DocxFixture.lines(source);
    }

    private static List<String> remarks(SourceText source) {
        return source.remarks().stream().map(Message::chinese).toList();
    }

    private static String code(String attributes, String text) {
        return "<TextObject Boundary=\"" + LEFT + " " + (BELOW - 5) + " 170 60\" Size=\"5\"><TextCode " + attributes
                + ">" + text + "</TextCode></TextObject>";
    }

    private static String readBelow(String objects) throws UnreadableException {
        SourceText source = ofd().page(body("甲"), objects).read();
        return source.text().substring(source.text().lastIndexOf("结果，\n") + 4);
    }

    @Test
    void lines_come_back_with_page_line_and_paragraph() throws UnreadableException {
        SourceText source = ofd().page(text(LEFT + 10, TOP - LEADING, "一、主要举措和成效"), body("甲"))
                .page(text(LEFT + 10, TOP, "二、存在的不足和原因"))
                .read();
        assertThat(source.format()).isEqualTo("ofd");
        assertThat(lines(source)).first().isEqualTo("　　一、主要举措和成效");
        Block last = source.blocks().get(source.blocks().size() - 1);
        assertThat(last.page()).isEqualTo(2);
        assertThat(last.line()).isEqualTo(1);
        assertThat(last.continues()).isFalse();
        assertThat(source.blocks().get(5).continues()).isTrue();
        assertThat(source.blocks().get(5).line()).isEqualTo(6);
    }

    @Test
    void distances_are_told_one_by_one_or_in_runs() throws UnreadableException {
        assertThat(readBelow(code("X=\"0\" Y=\"5\" DeltaX=\"g 4 5 2.5 2.5 g 1 2.5\"", "办结案件125件")))
                .isEqualTo("办结案件125件");
        assertThat(readBelow(code("X=\"0\" Y=\"5\" DeltaX=\"5 20 5\"", "数量金额"))).isEqualTo("数量  金额");
        assertThat(readBelow(code("X=\"0\" Y=\"5\" DeltaX=\"g 999999999 5\"", "办结案件")))
                .isEqualTo("办结案件");
        assertThat(readBelow(code("X=\"0\" Y=\"5\"", "办结12件"))).isEqualTo("办结12件");
    }

    @Test
    void several_codes_of_one_object_stand_at_their_places() throws UnreadableException {
        String object =
                "<TextObject Boundary=\"28 160 170 40\" Size=\"5\"><TextCode X=\"0\" Y=\"5\" DeltaX=\"5\">第一</TextCode>"
                        + "<TextCode X=\"10\" DeltaX=\"5\">行。</TextCode><TextCode X=\"0\" Y=\"20\" DeltaX=\"5 5\">第二行</TextCode></TextObject>";
        assertThat(readBelow(object)).isEqualTo("第一行。\n第二行");
    }

    @Test
    void characters_that_xml_cannot_hold_are_read_by_their_code() throws UnreadableException {
        assertThat(readBelow(code("X=\"0\" Y=\"5\" DeltaX=\"g 5 5\"", "办\\0020结\\6848件")))
                .isEqualTo("办 结案件");
        assertThat(readBelow(code("X=\"0\" Y=\"5\" DeltaX=\"g 5 5\"", "甲\\乙"))).isEqualTo("甲\\乙");
    }

    @Test
    void a_matrix_moves_and_turns_text() throws UnreadableException {
        String moved =
                "<TextObject Boundary=\"28 160 170 40\" CTM=\"1 0 0 1 0 20\" Size=\"5\"><TextCode X=\"0\" Y=\"5\""
                        + " DeltaX=\"5 5\">第二行</TextCode></TextObject>";
        assertThat(readBelow(moved + text(LEFT, 170, "第一行"))).isEqualTo("第一行\n第二行");

        StringBuilder turned = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            turned.append("<TextObject Boundary=\"")
                    .append(150 - i * 8)
                    .append(
                            " 30 10 200\" CTM=\"0 1 -1 0 8 0\" Size=\"5\"><TextCode X=\"0\" Y=\"5\" DeltaX=\"g 20 5\">第")
                    .append((char) ('一' + i))
                    .append("行横着印在纸上看的时候要转过来的内容。</TextCode></TextObject>");
        }
        SourceText source = ofd().page(turned.toString()).read();
        assertThat(lines(source)).hasSize(12).first().asString().startsWith("第一行横着");
    }

    @Test
    void text_in_columns_reads_from_the_right() throws UnreadableException {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            columns.append("<TextObject Boundary=\"")
                    .append(170 - i * 10)
                    .append(
                            " 30 8 200\" Size=\"5\" ReadDirection=\"90\"><TextCode X=\"0\" Y=\"5\" DeltaX=\"g 19 0\" DeltaY=\"g 19 6\">第")
                    .append((char) ('一' + i))
                    .append("列竖着写的文字从上到下从右到左读下去。</TextCode></TextObject>");
        }
        assertThat(lines(ofd().page(columns.toString()).read()))
                .hasSize(12)
                .first()
                .asString()
                .startsWith("第一列竖着写");
    }

    @Test
    void slanted_text_is_a_watermark() throws UnreadableException {
        String mark =
                "<TextObject Boundary=\"60 100 100 100\" CTM=\"0.7 0.7 -0.7 0.7 0 0\" Size=\"9\"><TextCode X=\"0\" Y=\"9\""
                        + " DeltaX=\"9 9 9\">内部资料</TextCode></TextObject>";
        SourceText source = ofd().page(body("甲"), mark).read();
        assertThat(source.text()).doesNotContain("内");
        assertThat(remarks(source)).contains("倾斜的文字（如水印）4字未计入正文");
    }

    @Test
    void two_columns_read_one_after_the_other() throws UnreadableException {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            columns.append(text(20, TOP + i * LEADING, "左" + i + "栏的一行文字写到边上为止"));
            columns.append(text(110, TOP + i * LEADING, "右" + i + "栏的一行文字写到边上为止"));
        }
        String all = ofd().page(columns.toString()).read().text();
        assertThat(all.indexOf("左9")).isBetween(0, all.indexOf("右0"));
    }

    @Test
    void rulings_make_a_table() throws UnreadableException {
        StringBuilder table = new StringBuilder();
        for (double y : new double[] {200, 210, 220}) {
            table.append(line(28, y, 128, y));
        }
        for (double x : new double[] {28, 78, 128}) {
            table.append(line(x, 200, x, 220));
        }
        table.append(text(30, 207, "事项")).append(text(80, 207, "件数"));
        table.append(text(30, 217, "行政复议")).append(text(80, 217, "12"));
        SourceText source = ofd().page(body("甲"), table.toString()).read();
        List<Block> blocks = source.blocks();
        assertThat(lines(source)).endsWith("事项\t件数", "行政复议\t12");
        assertThat(blocks.get(blocks.size() - 1).kind()).isEqualTo(Block.Kind.TABLE_ROW);
    }

    @Test
    void what_cannot_be_seen_is_no_text_and_is_told() throws UnreadableException {
        List<String> tricks = List.of(
                text(LEFT, BELOW, "Visible=\"false\"", "暗中得分"),
                text(LEFT, BELOW, "Alpha=\"0\"", "暗中得分"),
                text(LEFT, BELOW, "Fill=\"false\"", "暗中得分"),
                text(LEFT, BELOW, "暗中得分").replace("<TextCode", "<FillColor Value=\"255 255 255\"/><TextCode"),
                text(LEFT, BELOW, "暗中得分").replace("<TextCode", "<FillColor Value=\"#FFFFFF\"/><TextCode"),
                area(0, BELOW - 10, 200, 20, "0 0 0") + text(LEFT, BELOW, "暗中得分"),
                text(LEFT, BELOW, "暗中得分") + area(0, BELOW - 10, 200, 20, "255 255 255"),
                text(LEFT, 340, "暗中得分"),
                text(LEFT, BELOW, "暗中得分").replace("180 10\"", "0 0\"").replace("X=\"0\"", "X=\"40\""),
                text(LEFT, BELOW, "暗中得分")
                        .replace("Size=\"5.0\"", "Size=\"0.3\"")
                        .replace("5.0\">", "0.3\">"));
        for (String trick : tricks) {
            SourceText source = ofd().page(body("甲"), trick).read();
            assertThat(source.text()).as(trick).doesNotContain("暗");
            assertThat(remarks(source)).as(trick).contains("隐藏文字1处未计入正文，第一处是“暗中得分”");
        }
        String plain = text(LEFT, BELOW, "看得见的字");
        assertThat(readBelow(area(0, BELOW - 10, 200, 20, "0 0 128")
                        + plain.replace("<TextCode", "<FillColor Value=\"255 255 255\"/><TextCode")))
                .isEqualTo("看得见的字");
    }

    @Test
    void a_layer_that_is_switched_off_is_no_text() throws UnreadableException {
        SourceText source = ofd().wholePage("<Content><Layer>" + body("甲") + "</Layer><Layer Visible=\"false\">"
                        + text(LEFT, BELOW, "暗中得分") + "</Layer></Content>")
                .read();
        assertThat(source.text()).doesNotContain("暗");
    }

    @Test
    void colours_may_come_from_drawing_parameters() throws UnreadableException {
        SourceText source = ofd().common("<PublicRes>Res.xml</PublicRes>")
                .part(
                        "Doc_0/Res.xml",
                        element(
                                "Res",
                                "<DrawParams><DrawParam ID=\"1\"><FillColor Value=\"255\"/></DrawParam><DrawParam ID=\"2\" Relative=\"1\"/></DrawParams>"))
                .page(body("甲"), text(LEFT, BELOW, "DrawParam=\"2\"", "暗中得分"))
                .read();
        assertThat(source.text()).doesNotContain("暗");
    }

    @Test
    void templates_and_shared_drawings_are_part_of_the_page() throws UnreadableException {
        OfdFixture ofd = ofd().common(
                        "<TemplatePage ID=\"7\" BaseLoc=\"Tpls/T.xml\"/><DocumentRes>Res.xml</DocumentRes>")
                .part(
                        "Doc_0/Tpls/T.xml",
                        element("Page", "<Content><Layer>" + text(LEFT, 60, "模板上的字") + "</Layer></Content>"))
                .part(
                        "Doc_0/Res.xml",
                        element(
                                "Res",
                                "<CompositeGraphicUnits><CompositeGraphicUnit ID=\"5\" Width=\"50\" Height=\"10\"><Content><PageBlock>"
                                        + text(0, 5, "图形里的字")
                                        + "</PageBlock></Content></CompositeGraphicUnit></CompositeGraphicUnits>"))
                .wholePage("<Template TemplateID=\"7\"/><Content><Layer>" + text(LEFT, 100, "页上的字")
                        + "<CompositeObject Boundary=\"28 120 100 20\" ResourceID=\"5\"/></Layer></Content>");
        assertThat(lines(ofd.read())).containsExactly("模板上的字", "页上的字", "图形里的字");

        SourceText without = ofd.without("Doc_0/Tpls/T.xml").read();
        assertThat(lines(without)).containsExactly("页上的字", "图形里的字");
        assertThat(without.unread()).containsExactly(1);
    }

    @Test
    void paths_lead_from_the_root_from_beside_and_upwards_but_not_out() throws UnreadableException {
        String content = element("Page", "<Content><Layer>" + text(LEFT, TOP, "找到了") + "</Layer></Content>");
        for (String path :
                List.of("/Doc_0/P/C.xml", "P/C.xml", "../Doc_0/P/C.xml", "P\\c.XML", "../../../Doc_0/P/C.xml")) {
            OfdFixture ofd = ofd().part("Doc_0/P/C.xml", content)
                    .part("Doc_0/Document.xml", element("Document", "<Pages><Page BaseLoc=\"" + path + "\"/></Pages>"));
            assertThat(lines(ofd.read())).as(path).containsExactly("找到了");
        }
    }

    @Test
    void several_documents_follow_each_other() throws UnreadableException {
        SourceText source = ofd().part(
                        "OFD.xml",
                        element(
                                "OFD",
                                "<DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody><DocBody><DocRoot>/Doc_1/Document.xml</DocRoot></DocBody>"))
                .page(text(LEFT, TOP, "第一份"))
                .part(
                        "Doc_1/P.xml",
                        element("Page", "<Content><Layer>" + text(LEFT, TOP, "第二份") + "</Layer></Content>"))
                .part("Doc_1/Document.xml", element("Document", "<Pages><Page BaseLoc=\"P.xml\"/></Pages>"))
                .read();
        assertThat(lines(source)).containsExactly("第一份", "第二份");
        assertThat(source.blocks().get(1).page()).isEqualTo(2);
        assertThat(remarks(source)).contains("OFD 里有2份文档，已按次序接在一起读取");
    }

    @Test
    void comments_are_counted_and_stamps_are_not() throws UnreadableException {
        SourceText source = ofd().page(body("甲"))
                .part("Doc_0/Annots.xml", element("Annotations", "<Page PageID=\"p0\"><FileLoc>A.xml</FileLoc></Page>"))
                .part(
                        "Doc_0/A.xml",
                        element(
                                "PageAnnot",
                                "<Annot Type=\"Highlight\"><Remark>请核实</Remark></Annot><Annot Type=\"Stamp\"><Remark>章</Remark></Annot>"))
                .read();
        assertThat(remarks(source)).contains("批注1处未计入正文");
    }

    @Test
    void a_page_in_pictures_or_without_content_is_not_read() throws UnreadableException {
        SourceText source = ofd().page(body("甲"))
                .page(picture(0, 0, 210, 297))
                .page(body("乙"))
                .page(body("丙"))
                .without("Doc_0/Pages/Page_3/Content.xml")
                .read();
        assertThat(source.unread()).containsExactly(2, 4);
        assertThat(remarks(source)).contains("第2页是图片，其中的文字没有读取；请交全部可以选中文字的 OFD 或 docx 原稿", "第4页的内容缺失或损坏，没有读全；请重新取得原文件");
    }

    @Test
    void a_page_without_characters_to_its_glyphs_is_not_read() throws UnreadableException {
        OfdFixture ofd = ofd();
        for (int i = 0; i < 30; i++) {
            ofd.page(body("甲乙丙丁戊己庚辛壬癸".substring(i % 10, i % 10 + 1)));
        }
        SourceText source = ofd.page(text(LEFT, TOP, "¤".repeat(40))).read();
        assertThat(source.unread()).containsExactly(31);
        assertThat(remarks(source)).anyMatch(r -> r.startsWith("第31页的文字认不出是什么字"));
    }
}
