package io.github.kaoping.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayWidthTest {
    @Test
    void chineseAndFullWidthTakeTwoColumns() {
        assertThat(DisplayWidth.of("法治")).isEqualTo(4);
        assertThat(DisplayWidth.of("（，。：")).isEqualTo(8);
        assertThat(DisplayWidth.of("ＡＢ")).isEqualTo(4);
        assertThat(DisplayWidth.of("ab 1.5%")).isEqualTo(7);
        assertThat(DisplayWidth.of("𠀀")).isEqualTo(2);
    }

    @Test
    void combiningAndControlCharactersTakeNone() {
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("\u200B\u001B")).isZero();
    }

    @Test
    void ambiguousCharactersTakeOneAndAtMostTwo() {
        for (String ambiguous : List.of("“", "”", "…", "—", "★", "①", "·")) {
            assertThat(DisplayWidth.of(ambiguous)).as(ambiguous).isEqualTo(1);
            assertThat(DisplayWidth.atMost(ambiguous)).as(ambiguous).isEqualTo(2);
        }
    }

    @Test
    void linesKeepWithinTheirWidthAndLoseNothing() {
        String text =
                "全年办理行政诉讼案件12件，局领导出庭应诉“九”人次，出庭应诉率90.05%，参见 https://example.invalid/very-long-address-without-any-blank。";
        for (int width = 8; width < 60; width++) {
            List<String> lines = Wrap.lines(text, width);
            int columns = width;
            assertThat(lines).allSatisfy(l -> assertThat(DisplayWidth.atMost(l)).isLessThanOrEqualTo(columns));
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void aLineNeitherStartsWithClosingPunctuationNorCutsANumber() {
        assertThat(Wrap.lines("办结案件共计，12345件", 12)).containsExactly("办结案件共", "计，12345件");
        assertThat(Wrap.lines("召开《办法》宣讲会", 6)).containsExactly("召开", "《办", "法》宣", "讲会");
    }

    @Test
    void lineEndsBetweenChineseCharactersVanishAndOtherBlanksBecomeOne() {
        assertThat(Wrap.clean("新时\r\n\r\n代  2021\n年")).isEqualTo("新时代 2021 年");
    }

    @Test
    void aReportCannotSteerTheTerminal() {
        assertThat(Wrap.clean("甲\u001B[31m乙\u0007\u202E丙")).isEqualTo("甲[31m乙丙");
    }
}
