package io.github.kaoping.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Known;
import io.github.kaoping.model.Block;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.PageDate;
import io.github.kaoping.model.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static final String ARTICLE = "<p>　　2024年，我局深入推进法治政府建设，现将有关情况报告如下：</p><p>　　一、主要举措和成效</p>"
            + "<p>　　全年办理行政复议案件12件，全部办结，负责人出庭应诉9次。</p>"
            + "<p>　　开展普法宣传35场，受众一万余人次，群众满意度不断提高。</p>";

    private static SourceText read(String html) throws UnreadableException {
        return read(html, StandardCharsets.UTF_8);
    }

    private static SourceText read(String html, Charset charset) throws UnreadableException {
        return Documents.read("页面.html", html.getBytes(charset), ReadLimits.DEFAULT);
    }

    private static String page(String article) {
        return "<!DOCTYPE html><html><head><meta charset='utf-8'><title>云泽市市场监督管理局2024年度法治政府建设情况报告_云泽市人民政府</title>"
                + "<style>.gone,#off{display:none} @media print{p{display:none}}</style></head><body>"
                + "<div class='x1'><ul><li><a href='/'>首页</a></li><li><a href='/z'>政务公开</a></li><li><a href='/f'>法治政府建设年度报告</a></li></ul></div>"
                + "<div>当前位置：<a href='/'>首页</a> &gt; <a href='/z'>政务公开</a> &gt; <a href='/n'>法治政府建设年度报告</a></div>"
                + "<table><tr><td>索引号</td><td>YZ-2025-1</td><td>发布机构</td><td>云泽市市场监督管理局</td></tr>"
                + "<tr><td>成文日期</td><td>2025-01-20</td><td>发布日期</td><td>2025-02-18 10:22</td></tr></table>"
                + "<div class='q9'><h1>云泽市市场监督管理局2024年度法治政府建设情况报告</h1><div class='k'>" + article + "</div></div>"
                + "<div><a href='#'>分享到微信</a> <a href='#'>打印本页</a> <a href='#'>关闭窗口</a></div>"
                + "<div>相关附件：<a href='a.pdf'>报告.pdf</a></div>"
                + "<footer>主办单位：云泽市人民政府办公室，备案号：云ICP备00000001号，联系电话：0000-0000000，地址：云泽市一号。</footer></body></html>";
    }

    private static List<String> blocks(SourceText source) {
        return source.blocks().stream()
                .map(b -> source.text().substring(b.span().start(), b.span().end()))
                .toList();
    }

    private static List<String> remarks(SourceText source) {
        return source.remarks().stream().map(Message::chinese).toList();
    }

    @Test
    void the_site_around_an_article_is_cut_and_its_title_kept() throws UnreadableException {
        SourceText source = read(page(ARTICLE));
        assertThat(source.format()).isEqualTo("html");
        assertThat(blocks(source))
                .containsExactly(
                        "云泽市市场监督管理局2024年度法治政府建设情况报告",
                        "　　2024年，我局深入推进法治政府建设，现将有关情况报告如下：",
                        "　　一、主要举措和成效",
                        "　　全年办理行政复议案件12件，全部办结，负责人出庭应诉9次。",
                        "　　开展普法宣传35场，受众一万余人次，群众满意度不断提高。");
    }

    @Test
    void an_article_right_in_the_body_loses_only_menus() throws UnreadableException {
        SourceText source =
                read("<html><body><ul><li><a>首页</a></li><li><a>新闻</a></li></ul>" + ARTICLE + "</body></html>");
        assertThat(blocks(source)).hasSize(4).noneMatch(b -> b.contains("首页"));
    }

    @Test
    void hidden_words_earn_nothing_and_are_told() throws UnreadableException {
        String hidden = "办理行政复议案件99件";
        List<String> ways = List.of(
                "<p style='display: none'>%s</p>",
                "<p hidden>%s</p>",
                "<p class='gone'>%s</p>",
                "<span id='off'>%s</span>",
                "<font color='#FFFFFF'>%s</font>",
                "<span style='color:white'>%s</span>",
                "<span style='font-size:0px'>%s</span>",
                "<p style='visibility:hidden'>%s</p>",
                "<p style='position:absolute;left:-9999px'>%s</p>");
        for (String way : ways) {
            SourceText source = read(page(ARTICLE + String.format(way, hidden)));
            assertThat(source.text()).as(way).doesNotContain("99");
            assertThat(remarks(source)).as(way).contains("隐藏文字1处未计入正文，第一处是“" + hidden + "”");
        }
    }

    @Test
    void white_letters_on_a_ground_and_small_sizes_are_seen() throws UnreadableException {
        SourceText source = read(
                page(
                        ARTICLE
                                + "<p style='background:#036'><span style='color:#fff'>白字可见。</span></p><p style='font-size:0.9em'>小字可见。</p>"));
        assertThat(source.text()).contains("白字可见").contains("小字可见");
    }

    @Test
    void rows_headings_and_numbers_of_lists_are_kept() throws UnreadableException {
        SourceText source = read(page("<h2>二、存在的问题</h2>" + ARTICLE
                + "<ol><li>第一条是这样的，</li><li>第二条是那样的。</li></ol>"
                + "<table><tr><th>项目</th><th>数量</th></tr><tr><td><p>行政处罚</p></td><td><p>63</p></td></tr></table>"
                + "<p><strong>（一）加强组织领导</strong></p>"));
        assertThat(blocks(source)).contains("1. 第一条是这样的，", "2. 第二条是那样的。", "项目\t数量", "行政处罚\t63");
        assertThat(source.blocks().stream()
                        .filter(b -> b.kind() == Block.Kind.HEADING)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_table_that_lays_out_the_page_is_no_table() throws UnreadableException {
        String longText = "<p>" + "我局依法履行职责，全面完成各项工作任务。".repeat(12) + "</p>";
        SourceText source =
                read("<html><body><table><tr><td>" + longText.repeat(3) + "</td></tr></table></body></html>");
        assertThat(source.blocks()).hasSize(3).allMatch(b -> b.kind() == Block.Kind.PARAGRAPH);
    }

    @Test
    void line_breaks_begin_new_lines() throws UnreadableException {
        assertThat(blocks(read("<html><body><div>第一行，如此。<br>　　第二行，如此。<br/>第三行，如此。</div></body></html>")))
                .containsExactly("第一行，如此。", "　　第二行，如此。", "第三行，如此。");
    }

    @Test
    void encodings_are_told_by_bytes_first_and_by_the_page_then() throws UnreadableException {
        String stale = page(ARTICLE).replace("utf-8", "gb2312");
        assertThat(read(stale).text()).contains("负责人出庭应诉9次");
        assertThat(read(stale, Charset.forName("GB18030")).text()).contains("负责人出庭应诉9次");
        assertThat(read(page(ARTICLE), StandardCharsets.UTF_16LE).text()).contains("负责人出庭应诉9次");
        String traditional = "<html><head><meta charset=big5></head><body><p>全年辦理案件，共計九件。</p></body></html>";
        assertThat(read(traditional, Charset.forName("Big5")).text()).contains("全年辦理案件");
    }

    @Test
    void the_date_of_publication_is_found_with_its_label() throws UnreadableException {
        assertThat(read(page(ARTICLE)).published()).isEqualTo(new PageDate(LocalDate.of(2025, 2, 18), "发布日期"));
        assertThat(read("<html><head><meta name='PubDate' content='2025-03-01 09:00'></head><body>" + ARTICLE
                                + "</body></html>")
                        .published())
                .isEqualTo(new PageDate(LocalDate.of(2025, 3, 1), "PubDate"));
        assertThat(read("<html><body>成文日期：2025-01-20" + ARTICLE + "</body></html>")
                        .published())
                .isNull();
    }

    @Test
    void a_plausible_date_counts_unless_the_caller_knows_better() {
        assertThat(item(page(ARTICLE), Known.NOTHING)).isEqualTo("DATA");
        Known never = new Known(null, null, null, null, null, true, false);
        assertThat(item(page(ARTICLE), never)).isNotEqualTo("DATA");
        assertThat(item(page(ARTICLE).replace("2025-02-18", "2024-02-18"), Known.NOTHING))
                .isEqualTo("NOT_CHECKED");
        assertThat(item(page(ARTICLE).replace("2025-02-18", "2031-02-18"), Known.NOTHING))
                .isEqualTo("NOT_CHECKED");
    }

    private static String item(String html, Known known) {
        Assessment done = Samples.assessor().assess("页面.html", html.getBytes(StandardCharsets.UTF_8), known);
        return done.sheet().indicators().stream()
                .flatMap(i -> i.items().stream())
                .filter(i -> i.id().equals("A2.published"))
                .map(i -> i.state().name())
                .findFirst()
                .orElse("none: " + done.sheet().reason().chinese());
    }

    @Test
    void a_page_of_pictures_is_unreadable() {
        assertThatThrownBy(() -> read("<html><body><div><img src='1.jpg'><img src='2.jpg'></div></body></html>"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("图片");
    }

    @Test
    void a_page_nested_without_end_is_refused() {
        assertThatThrownBy(() -> read("<html><body>" + "<div>".repeat(100_000) + "字"))
                .isInstanceOf(UnreadableException.class);
    }
}
