package io.github.kaoping.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalCheckTest {
    private static final String PAGE = TerminalCheck.of(Sheets.scored(), TerminalView.plain(Language.CHINESE));

    @Test
    void whatIsMissingComesByDutyWithWhatItWouldBringBack() {
        assertThat(PAGE)
                .containsSubsequence(
                        "缺项 2 处",
                        "★★★ 法定缺项",
                        "J1 存在的不足（J1.problems），补上约可得 3 分",
                        "★★ 应报未报",
                        "F2 全过程记录：执法全过程记录（F2.recording），补上约可得 1.5 分");
    }

    @Test
    void eachMissingItemSaysWhatWasFoundWhichRuleAsksAndWhatAnAccountContains() {
        String one = PAGE.substring(PAGE.indexOf("F2.recording"));
        assertThat(one)
                .containsSubsequence(
                        "现状：仅见计划；报告仅在打算中提到",
                        "最接近的文字：第7行第5列（二、下一步打算）“将健全",
                        "规则：要素缺失",
                        "依据：" + Sheets.BASIS,
                        "应当写明：写明执法全过程记录的做法和数量。");
    }

    @Test
    void whatCouldNotBeCheckedAndWhatIsDoubtfulComeAfter() {
        assertThat(PAGE)
                .containsSubsequence(
                        "F2.recording", "未核事项", "A2.submitted", "存疑的认定", "G3.appearance", "把握中等", "出庭人次与案件数对应不明");
    }

    @Test
    void aFileWithoutAScoreSaysWhy() {
        assertThat(TerminalCheck.of(Sheets.unreadable(), TerminalView.plain(Language.CHINESE)))
                .contains("无法读取：文件 加密.pdf 有密码")
                .doesNotContain("缺项");
    }

    @Test
    void adviceIsInEnglishWhereTheCriteriaKnowIt() {
        String page = TerminalCheck.of(Sheets.scored(), TerminalView.plain(Language.ENGLISH));
        assertThat(page.replaceAll("\\s+", " "))
                .contains(
                        "an account contains: How enforcement is recorded, and how often.",
                        "would bring back about 1.5");
    }
}
