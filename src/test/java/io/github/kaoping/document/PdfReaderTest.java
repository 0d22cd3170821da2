package io.github.kaoping.document;

import static io.github.kaoping.document.PdfFixture.HEIGHT;
import static io.github.kaoping.document.PdfFixture.LEADING;
import static io.github.kaoping.document.PdfFixture.LEFT;
import static io.github.kaoping.document.PdfFixture.TOP;
import static io.github.kaoping.document.PdfFixture.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    private static final String PARAGRAPH = "　　全年办理行政复议案件12件，全部在法定期限内办结，行政机关负责人出庭应诉9次，没有发生复议决定被撤销或者变更的情形，群众满意度稳步提高。";

    private static SourceText read(PdfFixture pdf) throws UnreadableException {
        return Documents.read("报告.pdf", pdf.bytes(), ReadLimits.DEFAULT);
    }

    /** The paragraphs, their printed lines put together. */
    private static List<String> paragraphs(SourceText source) {
        List<String> paragraphs = new ArrayList<>();
        for (Block block : source.blocks()) {
            String text =
                    source.text().substring(block.span().start(), block.span().end());
            if (block.continues()) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + text);
            } else {
                paragraphs.add(text);
            }
        }
        return paragraphs;
    }

    private static List<String> remarks(SourceText source) {
        return source.remarks().stream().map(Message::chinese).toList();
    }

    private static PdfFixture body(PdfFixture pdf) {
        return body(pdf, "甲");
    }

    private static void body(PdfFixture pdf, double top) {
        for (int i = 0; i < 12; i++) {
            pdf.text(LEFT, top + i * LEADING, "甲队执法人员依法开展检查并如实记录检查情况和处理结果，");
        }
    }

    private static PdfFixture body(PdfFixture pdf, String mark) {
        for (int i = 0; i < 12; i++) {
            pdf.text(LEFT, TOP + i * LEADING, mark + "队执法人员依法开展检查并如实记录检查情况和处理结果，");
        }
        return pdf;
    }

    @Test
    void paragraphs_come_back_whole_over_lines_and_pages() throws UnreadableException {
        List<String> written = new ArrayList<>(List.of("云泽市市场监督管理局2024年度法治政府建设情况报告", "　　一、主要举措和成效"));
        for (int i = 0; i < 14; i++) {
            written.add(PARAGRAPH.replace("12件", (i + 10) + "件"));
        }
        SourceText source = read(PdfFixture.typeset(written));
        assertThat(paragraphs(source)).isEqualTo(written);
        assertThat(source.format()).isEqualTo("pdf");
        assertThat(remarks(source)).anyMatch(r -> r.matches("共2页44行，按版面接成16段（64%的行接在上一行之后）.*"));
        assertThat(remarks(source)).contains("页眉、页脚和页码2处未计入正文");
    }

    @Test
    void a_title_of_two_centred_lines_is_one_paragraph_but_a_heading_below_a_full_line_is_none()
            throws UnreadableException {
        String full = "云泽市市场监督管理局关于二〇二四年度法治政府建设情况";
        PdfFixture pdf = pdf().page()
                .text(LEFT + PdfFixture.SIZE / 2, TOP - LEADING, full)
                .text(PdfFixture.WIDTH / 2 - 24, TOP, "的报告");
        body(pdf, TOP + LEADING);
        assertThat(paragraphs(read(pdf))).first().isEqualTo(full + "的报告");

        PdfFixture heading =
                pdf().page().text(LEFT, TOP - LEADING, full + "。").text(PdfFixture.WIDTH / 2 - 24, TOP, "举措二");
        body(heading, TOP + LEADING);
        assertThat(paragraphs(read(heading))).first().isEqualTo(full + "。");
    }

    @Test
    void marks_that_hang_over_the_edge_do_not_move_it() throws UnreadableException {
        PdfFixture pdf = pdf().page();
        for (int i = 0; i < 12; i++) {
            String hangs = i % 2 == 0 ? "，" : "1";
            int columns = i % 2 == 0 ? 28 : 27;
            pdf.text(LEFT, TOP + i * LEADING, "甲队执法人员依法开展检查并如实记录检查情况和处理结果情形".substring(0, columns - 1) + hangs);
        }
        assertThat(paragraphs(read(pdf))).hasSize(1);
    }

    @Test
    void each_printed_line_keeps_its_page_and_line() throws UnreadableException {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            written.add(PARAGRAPH);
        }
        SourceText source = read(PdfFixture.typeset(written));
        Block last = source.blocks().get(source.blocks().size() - 1);
        assertThat(last.page()).isEqualTo(2);
        assertThat(last.line()).isEqualTo(42 - 24);
        assertThat(last.paragraph()).isEqualTo(14);
        Block across = source.blocks().get(24);
        assertThat(across.page()).isEqualTo(2);
        assertThat(across.line()).isEqualTo(1);
    }

    @Test
    void heads_and_feet_that_come_again_are_no_text() throws UnreadableException {
        PdfFixture pdf = pdf();
        for (int i = 1; i <= 4; i++) {
            body(pdf.page(), "甲乙丙丁戊".substring(i, i + 1))
                    .text(LEFT, 40, 10, "云泽市市场监督管理局文件")
                    .text(300, HEIGHT - 40, 10, "第 " + i + " 页 共 4 页");
        }
        SourceText source = read(pdf);
        assertThat(source.text()).doesNotContain("文件").doesNotContain("共 4 页");
        assertThat(remarks(source)).contains("页眉、页脚和页码8处未计入正文");
    }

    @Test
    void the_same_words_at_the_same_place_of_several_pages_are_text_unless_at_the_edge() throws UnreadableException {
        PdfFixture pdf = pdf();
        for (int i = 1; i <= 4; i++) {
            body(pdf.page(), "甲乙丙丁戊".substring(i, i + 1)).text(LEFT, 450, "责任单位：办公室");
        }
        assertThat(read(pdf).text()).contains("丁队执法人员依法开展检查并如实记录检查情况和处理结果，\n责任单位：办公室\n戊队");
    }

    @Test
    void a_number_alone_in_the_middle_of_a_page_is_text() throws UnreadableException {
        assertThat(read(body(pdf().page()).text(LEFT, 440, "125")).text()).contains("\n125");
    }

    @Test
    void two_columns_are_read_one_after_the_other() throws UnreadableException {
        PdfFixture pdf = pdf().page().text(150, 60, 20, "云泽市市场监督管理局年度报告");
        for (int i = 0; i < 10; i++) {
            pdf.text(60, TOP + i * 20, 12, "左栏第" + "一二三四五六七八九十".charAt(i) + "行写满这一栏的宽度为止的");
            pdf.text(320, TOP + 7 + i * 20, 12, "右栏第" + "一二三四五六七八九十".charAt(i) + "行写满这一栏的宽度为止的");
        }
        String text = read(pdf).text();
        assertThat(text.indexOf("左栏第十行")).isPositive().isLessThan(text.indexOf("右栏第一行"));
        assertThat(text).startsWith("云泽市市场监督管理局年度报告");
    }

    @Test
    void rows_of_a_ruled_table_stay_together_though_cells_have_several_lines() throws UnreadableException {
        PdfFixture pdf = body(pdf().page());
        double[] xs = {80, 230, 330, 430};
        double[] ys = {440, 500, 530};
        for (double y : ys) {
            pdf.line(80, y, 430, y);
        }
        for (double x : xs) {
            pdf.line(x, 440, x, 530);
        }
        pdf.text(85, 460, 14, "行政处罚案件").text(85, 480, 14, "办结数量");
        pdf.text(235, 470, 14, "件").text(335, 470, 14, "63");
        pdf.text(85, 520, 14, "普法宣传").text(235, 520, 14, "场").text(335, 520, 14, "35");
        SourceText source = read(pdf);
        List<String> rows = source.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.TABLE_ROW)
                .map(b -> source.text().substring(b.span().start(), b.span().end()))
                .toList();
        assertThat(rows).containsExactly("行政处罚案件办结数量\t件\t63", "普法宣传\t场\t35");
    }

    @Test
    void numbers_of_a_list_and_the_words_behind_their_tabs_are_no_table() throws UnreadableException {
        PdfFixture pdf = PdfFixture.pdf().page();
        body(pdf, TOP);
        String[] items = {"开展执法检查15次", "办结案件7件", "组织培训4次"};
        for (int i = 0; i < items.length; i++) {
            double top = TOP + (i + 14) * LEADING;
            pdf.text(LEFT, top, i + 1 + ".").text(LEFT + 3 * PdfFixture.SIZE, top, items[i] + "。");
        }
        SourceText source = read(pdf);
        assertThat(source.blocks()).extracting(Block::kind).doesNotContain(Block.Kind.TABLE_ROW);
        assertThat(source.text()).contains("1.  开展执法检查15次。", "2.  办结案件7件。", "3.  组织培训4次。");
    }

    @Test
    void a_turned_page_reads_like_an_upright_one() throws UnreadableException {
        PdfFixture pdf = pdf().page(90);
        for (int i = 0; i < 12; i++) {
            pdf.matrix(0, 1, -1, 0, 60 + i * 28, 100, 16, "第" + "一二三四五六七八九十甲乙".charAt(i) + "行横放的纸上写着一行完整的字，");
        }
        String text = read(pdf).text();
        assertThat(text).startsWith("第一行横放的纸上写着一行完整的字，\n第二行");
    }

    @Test
    void a_slanted_watermark_is_no_text() throws UnreadableException {
        SourceText source = read(body(pdf().page()).matrix(0.7, 0.7, -0.7, 0.7, 150, 300, 60, "内部资料"));
        assertThat(source.text()).doesNotContain("内部").doesNotContain("资料");
        assertThat(remarks(source)).contains("倾斜的文字（如水印）4字未计入正文");
    }

    @Test
    void what_nobody_sees_is_no_text() throws UnreadableException {
        String hidden = "办理行政复议案件99件";
        List<PdfFixture> ways = List.of(
                body(pdf().page()).raw("3 Tr").text(LEFT, 500, hidden).raw("0 Tr"),
                body(pdf().page()).raw("1 g").text(LEFT, 500, hidden).raw("0 g"),
                body(pdf().page()).raw("1 1 1 rg").text(LEFT, 500, hidden),
                body(pdf().page()).raw("0 0 0 0 k").text(LEFT, 500, hidden),
                body(pdf().page()).text(900, 500, hidden),
                body(pdf().page()).text(LEFT, 500, 1, hidden),
                body(pdf().page()).text(LEFT, 500, hidden).raw("1 g 60 300 400 80 re f 0 g"),
                body(pdf().page()).raw("0.2 0.3 0.9 rg 60 300 400 80 re f").text(LEFT, 500, hidden));
        for (int i = 0; i < ways.size(); i++) {
            SourceText source = read(ways.get(i));
            assertThat(source.text()).as("way " + i).doesNotContain("99");
            assertThat(remarks(source)).as("way " + i).contains("隐藏文字1处未计入正文，第一处是“" + hidden + "”");
        }
    }

    @Test
    void white_text_on_a_dark_ground_is_seen() throws UnreadableException {
        PdfFixture pdf = body(pdf().page())
                .raw("0 0 0.5 rg 60 330 400 40 re f 1 g")
                .text(LEFT, 500, "表头白字")
                .raw("0 g");
        assertThat(read(pdf).text()).contains("表头白字");
    }

    @Test
    void struck_out_text_is_no_text() throws UnreadableException {
        PdfFixture pdf = body(pdf().page()).text(LEFT, 500, "保留的字办理案件88件").line(LEFT + 64, 494.5, LEFT + 160, 494.5);
        SourceText source = read(pdf);
        assertThat(source.text()).contains("保留的字").doesNotContain("88");
        assertThat(remarks(source)).contains("带删除线的文字1处未计入正文，第一处是“办理案件88件”");
    }

    @Test
    void footnotes_and_their_marks_are_kept_out_of_the_text() throws UnreadableException {
        PdfFixture pdf = body(pdf().page())
                .text(LEFT, 500, "办结案件125")
                .text(LEFT + 88, 494, 8, "1")
                .text(LEFT + 92, 500, "件，")
                .line(LEFT, 740, LEFT + 140, 740)
                .text(LEFT, 756, 10, "1 数据统计截至2024年12月31日。");
        SourceText source = read(pdf);
        assertThat(source.text()).contains("办结案件125件，").doesNotContain("截至");
        assertThat(remarks(source)).contains("脚注和尾注1处未计入正文");
    }

    @Test
    void letters_that_are_radicals_become_characters() throws UnreadableException {
        assertThat(PlainCharacters.plain("⼯作⺠法⻓")).isEqualTo("工作民法长");
        assertThat(PlainCharacters.plain("平常的字")).isEqualTo("平常的字");
    }

    @Test
    void bold_by_printing_twice_is_read_once() throws UnreadableException {
        PdfFixture pdf = body(pdf().page()).text(LEFT, 500, "重点工作").text(LEFT + 0.4, 500, "重点工作");
        assertThat(read(pdf).text()).endsWith("重点工作");
    }

    @Test
    void a_scanned_document_is_unreadable_and_says_what_to_do() {
        PdfFixture pdf = pdf().page()
                .picture(0, 0, 595, 842)
                .page()
                .picture(0, 0, 595, 842)
                .text(LEFT, 800, "— 2 —");
        assertThatThrownBy(() -> read(pdf))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("扫描件")
                .hasMessageContaining("共2页，其中2页")
                .hasMessageContaining("docx");
    }

    @Test
    void text_turned_into_outlines_is_unreadable() {
        PdfFixture pdf = pdf().page();
        for (int i = 0; i < 900; i++) {
            pdf.raw("100 100 m 110 120 130 140 150 " + (160 + i % 7) + " c f");
        }
        assertThatThrownBy(() -> read(pdf)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void a_recognised_text_under_a_scan_is_read_with_a_word_of_caution() throws UnreadableException {
        PdfFixture pdf = body(pdf().page().picture(0, 0, 595, 842).raw("3 Tr"));
        SourceText source = read(pdf);
        assertThat(source.text()).contains("执法人员");
        assertThat(remarks(source)).anyMatch(r -> r.contains("识别"));
    }

    @Test
    void one_page_in_pictures_is_told() throws UnreadableException {
        PdfFixture pdf = body(pdf().page());
        body(pdf.page());
        pdf.page().picture(0, 0, 595, 842);
        assertThat(remarks(read(pdf))).anyMatch(r -> r.startsWith("第3页是图片"));
    }

    @Test
    void a_font_without_a_character_map_is_unreadable() {
        assertThatThrownBy(() -> read(body(pdf().page()).withoutCharacterMap()))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("没有文字编码")
                .hasMessageContaining("docx");
    }

    @Test
    void an_encrypted_file_says_what_to_do() {
        assertThatThrownBy(() -> read(body(pdf().page()).password("secret")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("密码");
    }

    @Test
    void a_file_that_was_cut_off_is_unreadable() {
        byte[] whole = body(pdf().page()).bytes();
        byte[] head = java.util.Arrays.copyOf(whole, 400);
        assertThatThrownBy(() -> Documents.read("报告.pdf", head, ReadLimits.DEFAULT))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("损坏");
    }

    @Test
    void too_many_pages_are_refused() {
        PdfFixture pdf = pdf();
        for (int i = 0; i < 30; i++) {
            pdf.page().text(LEFT, TOP, "一行字");
        }
        ReadLimits few = new ReadLimits(64L << 20, 1_000_000, 200L << 20, 300, 500_000, 500, 20, 60);
        assertThatThrownBy(() -> Documents.read("报告.pdf", pdf.bytes(), few))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("20页的上限");
    }

    @Test
    void a_stream_that_unpacks_to_too_much_is_refused_at_once() {
        PdfFixture pdf = pdf().page().raw(" ".repeat(3_000_000));
        ReadLimits few = new ReadLimits(64L << 20, 1_000_000, 1L << 20, 300, 500_000, 500, 20, 60);
        assertThatThrownBy(() -> Documents.read("报告.pdf", pdf.bytes(), few))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("解开后超过");
    }
}
