package io.github.kaoping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSheetTest {
    private static final String PAGE = TerminalSheet.of(Sheets.scored(), TerminalView.plain(Language.CHINESE));

    @Test
    void theColumnsOfATableBeginAtTheSameColumnOfTheScreen() {
        List<String> rows =
                PAGE.lines().filter(l -> l.matches("(编号  二级指标|[AFGJ]\\d  ).*")).toList();
        assertThat(rows).hasSize(6);
        assertThat(rows).extracting(r -> column(r, "理由", "报送", "报告")).containsOnly(56);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 90, 100, 140})
    void noLineRunsOverTheWidthAskedFor(int width) {
        for (Language language : Language.values()) {
            String page = TerminalSheet.of(Sheets.run(), new TerminalView(language, width, false))
                    + TerminalCheck.of(Sheets.scored(), new TerminalView(language, width, false));
            assertThat(page.lines())
                    .isNotEmpty()
                    .allSatisfy(l -> assertThat(DisplayWidth.of(l)).as(l).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void aTerminalTooNarrowForTheTablesIsTakenForEightyColumns() {
        assertThat(new TerminalView(Language.CHINESE, 20, false).width()).isEqualTo(80);
    }

    @Test
    void completenessStandsAboveTheScoreAndBothAboveTheTables() {
        assertThat(PAGE)
                .containsSubsequence(
                        "本表分值为示例",
                        "可核程度：97%",
                        "得分：51.25 / 100，得分率 51.25%",
                        "等次未设定",
                        "一级指标",
                        "二级指标",
                        "报告未反映的内容",
                        "未核事项",
                        "加分与扣分",
                        "等次限制",
                        "提示");
    }

    @Test
    void theHeadSaysWhatWasGuessedAndThatTheCriteriaStandIn() {
        assertThat(PAGE).contains("执法部门（推测）", "default-2024 第 1 版（暂用）", "2024（据标题）");
    }

    @Test
    void whatIsMissingIsMarkedAndListedByDuty() {
        assertThat(PAGE).contains("未得分（缺）").containsSubsequence("★★★ 法定缺项", "J1.problems", "★★ 应报未报", "F2.recording");
    }

    @Test
    void whatWasNotCheckedShowsNoPointsAndStandsApart() {
        assertThat(PAGE.lines().filter(l -> l.startsWith("A2")))
                .singleElement()
                .asString()
                .contains("   -  2.00  未核");
        assertThat(PAGE.substring(PAGE.indexOf("未核事项"))).contains("A2.submitted", "N4.untrue");
        assertThat(PAGE.substring(PAGE.indexOf("加分与扣分"))).doesNotContain("N4.untrue");
    }

    @Test
    void evidenceIsWrappedAndNeverCut() {
        String check = TerminalCheck.of(Sheets.scored(), new TerminalView(Language.CHINESE, 80, false));
        assertThat(check.replaceAll("\\s", "")).contains("局领导出庭应诉9人次，出庭应诉率75%。党组专题研究法治工作3次");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutColourThereIsNoControlCharacter(Language language) {
        String plain = TerminalSheet.of(Sheets.run(), new TerminalView(language, 100, false));
        String coloured = TerminalSheet.of(Sheets.run(), new TerminalView(language, 100, true));
        assertThat(plain.chars().filter(c -> Character.isISOControl(c) && c != '\n'))
                .isEmpty();
        assertThat(coloured).contains("\u001B[1m");
        assertThat(coloured.replaceAll("\u001B\\[\\d+m", "")).isEqualTo(plain);
    }

    @Test
    void severalSheetsBeginWithATableOfAll() {
        String page = TerminalSheet.of(Sheets.run(), TerminalView.plain(Language.CHINESE));
        assertThat(page).startsWith("共 2 份报告\n名次   得分");
        assertThat(page.lines().toList().get(2))
                .startsWith("   1  51.25  51.25%   97%     2  已评分")
                .endsWith("澄淮市生态环境局");
        assertThat(page).contains("无法读取：文件 加密.pdf 有密码");
    }

    @Test
    void equalRatesShareARankAndWhatHasNoScoreHasNone() {
        Run run = new Run("0.1.0", "", List.of(Sheets.unreadable(), Sheets.scored(), Sheets.scored()));
        assertThat(run.sheets()).extracting(s -> run.rank(s.sheet()).orElse(0)).containsExactly(0, 1, 1);
    }

    @Test
    void englishPagesSayItInEnglish() {
        String page = TerminalSheet.of(Sheets.scored(), TerminalView.plain(Language.ENGLISH));
        assertThat(page)
                .contains(
                        "enforcement department (guessed)", "Completeness: 97%", "no grades set", "no points (missing)")
                .contains("★★★ required by law", "Not checked (no points given and none lost)", "Heads in court")
                .doesNotContain("得分率", "缺项");
    }

    private static int column(String row, String... words) {
        for (String word : words) {
            int at = row.indexOf(word);
            if (at > 0) {
                return DisplayWidth.of(row.substring(0, at));
            }
        }
        return -1;
    }
}
