package io.github.kaoping.document;

import static io.github.kaoping.document.DocxFixture.body;
import static io.github.kaoping.document.DocxFixture.level;
import static io.github.kaoping.document.DocxFixture.lines;
import static io.github.kaoping.document.DocxFixture.numbered;
import static io.github.kaoping.document.DocxFixture.p;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxNumberingTest {
    private static final String THREE_LEVELS = "<w:abstractNum w:abstractNumId=\"0\">"
            + level(0, "chineseCounting", "%1、", "") + level(1, "chineseCountingThousand", "（%2）", "")
            + level(2, "decimal", "%3.", "") + "</w:abstractNum>";

    private static String list(int id, int definition, String more) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + definition + "\"/>" + more + "</w:num>";
    }

    @Test
    void levelsCountAndStartAgainBelowHigherOnes() throws Exception {
        assertThat(lines(body(numbered(1, 0, "甲")
                                + numbered(1, 1, "乙")
                                + numbered(1, 1, "丙")
                                + numbered(1, 2, "丁")
                                + numbered(1, 0, "戊")
                                + p("正文")
                                + numbered(1, 1, "己"))
                        .numbering(THREE_LEVELS + list(1, 0, ""))
                        .read()))
                .containsExactly("一、甲", "（一）乙", "（二）丙", "1. 丁", "二、戊", "正文", "（一）己");
    }

    @Test
    void listsOfOneDefinitionGoOnUnlessTheyStartAgain() throws Exception {
        assertThat(lines(body(numbered(1, 0, "甲") + numbered(2, 0, "乙") + numbered(3, 0, "丙") + numbered(3, 0, "丁"))
                        .numbering(THREE_LEVELS
                                + list(1, 0, "")
                                + list(2, 0, "")
                                + list(
                                        3,
                                        0,
                                        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"))
                        .read()))
                .containsExactly("一、甲", "二、乙", "五、丙", "六、丁");
    }

    @Test
    void labelsOfSeveralLevelsAreJoinedAndMadeArabicIfSaid() throws Exception {
        assertThat(lines(body(numbered(1, 0, "甲") + numbered(1, 1, "乙") + numbered(1, 2, "丙"))
                        .numbering("<w:abstractNum w:abstractNumId=\"7\">" + level(0, "japaneseCounting", "第%1章", "")
                                + level(1, "upperRoman", "%1.%2", "<w:isLgl/>") + level(2, "lowerLetter", "%2-%3)", "")
                                + "</w:abstractNum>" + list(1, 7, ""))
                        .read()))
                .containsExactly("第一章甲", "1.1 乙", "I-a) 丙");
    }

    @Test
    void levelThatNeverStartsAgainGoesOn() throws Exception {
        assertThat(lines(body(numbered(1, 0, "甲") + numbered(1, 1, "乙") + numbered(1, 0, "丙") + numbered(1, 1, "丁"))
                        .numbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1、", "")
                                + level(1, "decimal", "（%2）", "<w:lvlRestart w:val=\"0\"/>") + "</w:abstractNum>"
                                + list(1, 0, ""))
                        .read()))
                .containsExactly("1、甲", "（1）乙", "2、丙", "（2）丁");
    }

    @Test
    void styleNumbersItsParagraphsAndZeroSwitchesOff() throws Exception {
        String style = "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        assertThat(lines(body(p("<w:pStyle w:val=\"H2\"/>", "甲")
                                + p("<w:pStyle w:val=\"H2\"/>", "乙")
                                + p("<w:pStyle w:val=\"H2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "丙"))
                        .styles(style)
                        .numbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1", "")
                                + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"H2\"/>") + "</w:abstractNum>"
                                + list(1, 0, ""))
                        .read()))
                .containsExactly("（一）甲", "（二）乙", "丙");
    }

    @Test
    void definitionMayPointToANumberingStyle() throws Exception {
        assertThat(lines(body(numbered(2, 0, "甲"))
                        .styles("<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"L\"/><w:pPr><w:numPr>"
                                + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
                        .numbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1、", "")
                                + "<w:styleLink w:val=\"L\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
                                + "<w:numStyleLink w:val=\"L\"/></w:abstractNum>" + list(1, 0, "") + list(2, 1, ""))
                        .read()))
                .containsExactly("1、甲");
    }

    @Test
    void bulletsAndUnknownListsGiveNoLabel() throws Exception {
        assertThat(lines(body(numbered(1, 0, "甲") + numbered(99, 0, "乙") + numbered(1, 12, "丙"))
                        .numbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "bullet", "●", "")
                                + "</w:abstractNum>" + list(1, 0, ""))
                        .read()))
                .containsExactly("甲", "乙", "丙");
    }

    @Test
    void numberOfBeforeATrackedChangeDoesNotCount() throws Exception {
        assertThat(lines(body(p(
                                "<w:pPrChange w:id=\"1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange>",
                                "甲"))
                        .numbering(THREE_LEVELS + list(1, 0, ""))
                        .read()))
                .containsExactly("甲");
    }

    @ParameterizedTest
    @CsvSource({
        "chineseCounting, 10, 十",
        "chineseCounting, 12, 十二",
        "chineseCountingThousand, 20, 二十",
        "chineseCountingThousand, 110, 一百一十",
        "chineseCountingThousand, 105, 一百零五",
        "japaneseCounting, 111, 百十一",
        "ideographDigital, 10, 一〇",
        "chineseLegalSimplified, 12, 壹拾贰",
        "ideographTraditional, 2, 乙",
        "decimalFullWidth, 12, １２",
        "decimalEnclosedCircleChinese, 3, ③",
        "decimalZero, 7, 07",
        "upperRoman, 14, XIV",
        "lowerLetter, 28, bb",
        "unheardOf, 3, 3",
        "decimal, 0, 0"
    })
    void numbersAreWrittenAsWordDoes(String format, int number, String expected) {
        assertThat(NumberFormats.write(format, number)).isEqualTo(expected);
    }
}
