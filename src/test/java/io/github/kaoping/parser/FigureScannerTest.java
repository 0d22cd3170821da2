package io.github.kaoping.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Figure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as a quantity, and what only looks like one. {@code ~} marks an approximate figure. */
class FigureScannerTest {
    private final FigureScanner scanner = new FigureScanner(Samples.lexicon());

    private List<Figure> scan(String text) {
        return scanner.scan(text, 0, text.length());
    }

    private static String shown(Figure f) {
        return (f.approximate() ? "~" : "") + f.plain() + f.unit();
    }

    private void assertFigures(String text, String expected) {
        assertThat(scan(text)).as(text).map(FigureScannerTest::shown).containsExactly(expected.split("、"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "办结125件 | 125件",
                "立案查处10件 | 10件",
                "执法人员134305人 | 134305人",
                "1,234件 | 1234件",
                "12,345,678条 | 12345678条",
                "7.46万件 | 74600件",
                "比对数据1.8亿条 | 180000000条",
                "罚没3000万元 | 30000000元",
                "罚款19.8万元 | 198000元",
                "5家企业 | 5家",
                "0件 | 0件",
                "开展6批次 | 6批次",
                "走访12个社区 | 12个",
                "学习23课时 | 23课时",
                "巡查9.5公里 | 9.5公里",
            })
    void plainCountsAreReadWholeAndScaled(String text, String expected) {
        assertFigures(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "服务近1500小时 | ~1500小时",
                "121.4万余起 | ~1214000起",
                "13万余辆 | ~130000辆",
                "近超10000人次 | ~10000人次",
                "200多万辆次 | ~2000000辆次",
                "25余次 | ~25次",
                "30余家 | ~30家",
                "约50家 | ~50家",
                "大约60户 | ~60户",
                "20件左右 | ~20件",
                "80%以上 | ~80%",
                "超300人次 | ~300人次",
                "逾4万人 | ~40000人",
                "将近7000册 | ~7000册",
                "化解数百起 | ~100起",
                "惠及上千户 | ~1000户",
            })
    void wordsOfApproximationBelongToTheFigure(String text, String expected) {
        assertFigures(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "审查通过12件 | 12件",
                "签约30家 | 30家",
                "案件总数40件 | 40件",
                "网上办理规上50家 | 50家",
                "节约8万元 | 80000元",
            })
    void wordsThatOnlyEndLikeOneOfApproximationDoNot(String text, String expected) {
        assertFigures(text, expected);
        assertThat(scan(text))
                .map(f -> text.substring(f.span().start(), f.span().end()).charAt(0))
                .allMatch(Character::isDigit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "制定文件两件 | 2件",
                "举办三场 | 3场",
                "审核十件 | 10件",
                "审核十二件 | 12件",
                "调解二十三起 | 23起",
                "评查一百零五卷 | 105卷",
                "评查三百二十卷 | 320卷",
                "发放一万二千多个 | ~12000个",
                "培训两万余人次 | ~20000人次",
                "服务三千余户 | ~3000户",
                "两亿元 | 200000000元",
            })
    void chineseNumeralsAreReadWithAUnit(String text, String expected) {
        assertFigures(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "办结率100% | 100%",
                "合格率90.05% | 90.05%",
                "下降3% | 3%",
                "三成基层所 | 30%",
                "六成以上 | ~60%",
                "不足三成 | 30%",
                "差错率5‰ | 5‰",
            })
    void ratesArePercentagesOrShares(String text, String expected) {
        assertFigures(text, expected);
        assertThat(scan(text)).map(Figure::kind).containsExactly(Kind.RATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "增长10.6倍 | RATIO",
                "提高3个百分点 | RATIO",
                "罚没30万元 | AMOUNT",
                "7个工作日内 | DURATION",
                "培训16小时 | DURATION",
                "满意率98% | RATE",
                "23人次 | COUNT",
            })
    void aFigureTellsWhatSortOfQuantityItIs(String text, Kind kind) {
        assertThat(scan(text)).as(text).map(Figure::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "承办建议23件，其中主办9件，会办14件 | 23件、9件、14件",
                "走访46家：其中规上40家、规下6家 | 46家、40家、6家",
                "受理390件（其中立案撤销8件） | 390件、8件",
                "开展检查3次12家 | 3次、12家",
                "负责人出庭7人次，旁听2场 | 7人次、2场",
            })
    void allFiguresOfAStretchAreReadInOrder(String text, String expected) {
        assertFigures(text, expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年",
                "2月26日",
                "2024年3月",
                "二〇二四年十二月",
                "云政办〔2020〕14号",
                "第721号",
                "第23条",
                "第8次集中学习",
                "第三场",
                "12345热线",
                "拨打12389",
                "110接处警",
                "“1+3+N”模式",
                "“136”工作法",
                "三升两降",
                "12.4宪法日",
                "24小时值守",
                "22时至次日4时",
                "一窗通办",
                "三项制度",
                "一是加强领导",
                "二是规范执法",
                "十九届五中全会",
                "双随机、一公开",
                "3-5件",
                "A4纸",
                "5G执法终端",
                "一批典型",
                "一次性告知",
                "四个意识",
                "“三零”单位",
                "三成员单位",
                "三四百人次",
                "3至5件",
                "3～5件",
                "五六起",
                "十五六家",
            })
    void namesDatesNumbersOfDocumentsAndOrdinalsAreNoQuantities(String text) {
        assertThat(scan(text)).as(text).map(FigureScannerTest::shown).isEmpty();
    }

    @Test
    void whatStandsInATitleOfALawIsNoQuantity() {
        assertThat(scan("印发《关于做好12件实事的通知》5份")).map(FigureScannerTest::shown).containsExactly("5份");
    }

    @Test
    void whichMeetingItWasIsNoQuantity() {
        assertThat(scan("贯彻市委五届三次全会、四次全会精神，召开党组会议4次"))
                .map(FigureScannerTest::shown)
                .containsExactly("4次");
        assertThat(scan("学习省委十二届二次、三次、四次、五次全会精神")).isEmpty();
        assertThat(scan("传达二次会议精神3次")).map(FigureScannerTest::shown).containsExactly("3次");
        assertThat(scan("全年二次组织培训")).map(FigureScannerTest::shown).containsExactly("2次");
    }

    @Test
    void namesInQuotesAreNoQuantities() {
        assertThat(scan("落实“三个规定”和‘四项机制’")).isEmpty();
    }

    @Test
    void theSpanIsTheFigureWithItsWordsOfApproximation() {
        String text = "全年开展近1500小时、共125余件";

        assertThat(scan(text))
                .map(f -> text.substring(f.span().start(), f.span().end()))
                .containsExactly("近1500小时", "125余件");
    }

    @Test
    void onlyTheStretchAskedForIsRead() {
        String text = "受理12件，办结125件，移送3件";
        int from = text.indexOf("办结");
        int to = text.indexOf("，移送");

        assertThat(scanner.scan(text, from, to)).map(FigureScannerTest::shown).containsExactly("125件");
        assertThat(scanner.scan(text, from, text.indexOf("件，移送")))
                .as("the unit lies outside")
                .isEmpty();
    }

    @Test
    void everyUnitOfTheCriteriaIsReadWithANumberBeforeIt() {
        List<String> all = Samples.lexicon().words("units-count");
        assertThat(all).hasSizeGreaterThan(50);
        List<String> units =
                all.stream().filter(u -> "多万亿".indexOf(u.charAt(0)) < 0).toList();

        for (String unit : units) {
            assertThat(scan("办理125" + unit))
                    .as(unit)
                    .map(FigureScannerTest::shown)
                    .containsExactly("125" + unit);
        }
    }
}
