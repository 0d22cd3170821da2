package io.github.kaoping.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.ScoreSheet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlSheetTest {
    private static final String PAGE = HtmlSheet.page(Sheets.run(), Sheets.scored(), Language.CHINESE);

    @Test
    void theTextOfAReportIsNeverMarkup() {
        assertThat(PAGE)
                .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;amp; 完")
                .doesNotContain("<script>alert");
        assertThat(all(PAGE, "<script")).hasSize(1);
    }

    @Test
    void hostileNamesAndReasonsAreEscapedToo() {
        String hostile = "\"><img src=x onerror=alert(1)>\u202E\u0000";
        ScoreSheet sheet =
                ScoreSheet.without(hostile, hostile, Outcome.REFUSED, Message.of("{0}", hostile), Sheets.points("100"));
        String page = HtmlSheet.page(
                new Run(hostile, hostile, List.of()), new SheetInSet(sheet, null, false), Language.ENGLISH);
        assertThat(page)
                .contains("&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\uFFFD\uFFFD")
                .doesNotContain("<img", "\u202E", "\u0000");
    }

    @Test
    void theReportStandsThereCharacterForCharacter() {
        String pane = PAGE.substring(PAGE.indexOf("<div class=\"text\""), PAGE.lastIndexOf("</main>"));
        String text = pane.replaceAll("<sup>.*?</sup>", "").replaceAll("<[^>]*>", "");
        assertThat(plain(text).strip()).isEqualTo(Sheets.TEXT.strip());
    }

    @Test
    void everyLinkLeadsToAPlaceOnThePageAndNoPlaceIsNamedTwice() {
        List<String> ids = all(PAGE, " id=\"([^\"]*)\"");
        List<String> links = all(PAGE, " href=\"([^\"]*)\"");
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains("G3", "G3.appearance", "P1.honours", "cap-1", "at-1", "report");
        assertThat(links).hasSizeGreaterThan(20).allSatisfy(l -> assertThat(l).startsWith("#"));
        assertThat(ids).containsAll(links.stream().map(l -> l.substring(1)).toList());
    }

    @Test
    void sharedWordsListAllThatTheySupport() {
        assertThat(PAGE)
                .contains("<mark class=\"shared\" data-at=\"1 2\" data-for=\"G2.litigation G3.appearance\">")
                .contains("title=\"G2.litigation 行政诉讼\nG3.appearance 行政机关负责人出庭应诉\"")
                .contains("<sup><a href=\"#G2.litigation\" title=\"行政诉讼\">G2</a></sup>");
    }

    @Test
    void rowsLeadToTheirEvidence() {
        assertThat(PAGE).contains("<a href=\"#at-1\" lang=\"zh-CN\">“全年办理行政诉讼案件12件");
    }

    @Test
    void thePolicyAllowsNothingButThePagesOwnStyleAndScript() throws Exception {
        String policy =
                all(PAGE, "Content-Security-Policy\" content=\"([^\"]*)\"").get(0);
        assertThat(plain(policy))
                .startsWith("default-src 'none'; ")
                .contains(
                        "style-src '" + hash("style") + "'",
                        "script-src '" + hash("script") + "'",
                        "form-action 'none'");
        assertThat(PAGE).doesNotContain("http://", "https://", " style=", " src=", "onclick", "url(");
    }

    @Test
    void whatMattersMostStandsFirst() {
        assertThat(PAGE)
                .containsSubsequence(
                        "可核程度",
                        "97%",
                        "<strong>51.25</strong>",
                        "得分率 51.25%",
                        "等次未设定",
                        "本表分值为示例",
                        "报告未反映的内容",
                        "未核事项",
                        "一级指标",
                        "二级指标",
                        "加分与扣分",
                        "核验信息",
                        "报告原文");
    }

    @Test
    void theProofNamesEverythingThatDecides() {
        String proof = PAGE.substring(PAGE.indexOf("核验信息"), PAGE.indexOf("class=\"source\""));
        assertThat(proof)
                .contains(
                        "bureau/生态环境局 2024.txt",
                        Sheets.HASH,
                        "default-2024，第 1 版（暂用）",
                        Sheets.run().rulesSha256(),
                        "0.1.0");
    }

    @Test
    void withoutScriptEverythingIsOpen() {
        assertThat(all(PAGE, "<details [^>]*>")).hasSizeGreaterThanOrEqualTo(5).allSatisfy(d -> assertThat(d)
                .contains(" open=\"\""));
        assertThat(PAGE).contains("<p class=\"tools\" hidden=\"\">");
    }

    @Test
    void anIndicatorShowsItemsArithmeticBasisAndAdvice() {
        String row = PAGE.substring(PAGE.indexOf("id=\"F2\""), PAGE.indexOf("id=\"G2\""));
        assertThat(row)
                .containsSubsequence(
                        "全过程记录",
                        "0.00 / 2.00",
                        "未得分",
                        "缺项",
                        "仅见计划",
                        "应当写明：写明执法全过程记录的做法和数量。",
                        "计分过程",
                        "提示",
                        "要素缺失",
                        Sheets.BASIS,
                        "得 0 分；分值 2，适用 2，可核 2");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSheetWithoutAScoreSaysWhy(Language language) {
        String page = HtmlSheet.page(Sheets.run(), Sheets.unreadable(), language);
        assertThat(page).contains("有密码，无法读取", "<main class=\"alone\">").doesNotContain("href=\"#report\"", "<details");
    }

    @Test
    void englishPagesSayItInEnglish() {
        String page = HtmlSheet.page(Sheets.run(), Sheets.scored(), Language.ENGLISH);
        assertThat(page)
                .contains(
                        "<html lang=\"en\">",
                        "Not shown by the report",
                        "only planned",
                        "full points",
                        "Heads in court",
                        "Text of the report")
                .doesNotContain("得分率", "缺项", "核验信息");
    }

    @Test
    void anElementLeftOpenIsAnError() {
        assertThatThrownBy(() -> new Html().open("p").page()).isInstanceOf(IllegalStateException.class);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult m) -> m.group(m.groupCount()))
                .toList();
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String hash(String tag) throws Exception {
        String content =
                PAGE.substring(PAGE.indexOf("<" + tag + ">") + tag.length() + 2, PAGE.indexOf("</" + tag + ">"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
