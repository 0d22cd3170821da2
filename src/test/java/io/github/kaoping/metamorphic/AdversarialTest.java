package io.github.kaoping.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Known;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Phrase;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Genre;
import io.github.kaoping.model.Outcome;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Documents made to earn points without an account of work: they earn next to nothing and are told apart. */
class AdversarialTest {
    private static final BigDecimal NEXT_TO_NOTHING = BigDecimal.valueOf(20);
    private static final Known FORCED = new Known(null, null, null, null, null, false, true);
    private static final CriteriaSet SET = Samples.criteria(2024);

    private static final String HEAD = Samples.TITLE + "\n\n一、主要举措和成效\n\n";

    private static Assessment read(String text, Known known) {
        return Samples.assessor().assess("示例.txt", text.getBytes(StandardCharsets.UTF_8), known);
    }

    /** It is refused as no report; and who insists gets a score next to nothing. */
    private static void isRefused(String text, Genre genre) {
        Assessment refused = read(text, Known.NOTHING);
        assertThat(refused.sheet().outcome()).as(text).isEqualTo(Outcome.REFUSED);
        assertThat(Objects.requireNonNull(refused.report()).genre()).isEqualTo(genre);
        assertThat(read(text, FORCED).sheet().score()).isLessThan(NEXT_TO_NOTHING);
    }

    private static List<String> cautions(Assessment assessment) {
        return Objects.requireNonNull(assessment.judgement()).cautions().stream()
                .map(c -> c.rule())
                .toList();
    }

    private static void earnsNextToNothing(String text, String caution) {
        Assessment read = read(text, FORCED);
        assertThat(read.sheet().score()).as(text).isLessThan(NEXT_TO_NOTHING);
        assertThat(cautions(read)).as(text).contains(caution);
        assertThat(read.sheet().remarks()).as(text).anyMatch(m -> m.chinese().startsWith("存疑："));
    }

    private static List<String> itemNames() {
        return SET.indicators().stream()
                .flatMap(i -> i.items().stream())
                .map(Item::name)
                .map(n -> n.chinese())
                .toList();
    }

    /** For each item the words of its first phrases, as one would paste them from the criteria. */
    private static List<String> searchedWords() {
        List<String> words = new ArrayList<>();
        for (Indicator indicator : SET.indicators()) {
            for (Item item : indicator.items()) {
                for (Phrase phrase : item.phrases().stream().limit(4).toList()) {
                    words.add(phrase.slots().stream().map(s -> s.get(0)).collect(Collectors.joining()));
                }
            }
        }
        return words;
    }

    @Test
    void a_list_of_item_names_is_no_report() {
        earnsNextToNothing(HEAD + String.join("；", itemNames()) + "。\n", "像关键词罗列");
        earnsNextToNothing(HEAD + String.join("。\n", itemNames()) + "。\n", "像关键词罗列");
    }

    @Test
    void a_list_of_the_words_looked_for_is_no_report() {
        for (long seed = 1; seed <= 5; seed++) {
            List<String> words = new ArrayList<>(searchedWords());
            Collections.shuffle(words, new Random(seed));
            assertThat(words).hasSizeGreaterThan(150);
            for (String between : List.of("、", "；", "。\n", "，")) {
                String text = HEAD + String.join(between, words) + "。\n";
                Assessment read = read(text, FORCED);
                assertThat(read.sheet().score())
                        .as("seed " + seed + " " + between + cautions(read))
                        .isLessThan(NEXT_TO_NOTHING);
                assertThat(cautions(read)).as("seed " + seed + " " + between).isNotEmpty();
            }
        }
    }

    @Test
    void a_score_sheet_pasted_in_is_no_report() {
        StringBuilder sheet = new StringBuilder(Samples.TITLE + "\n\n");
        for (Indicator indicator : SET.indicators()) {
            sheet.append(indicator.id())
                    .append(' ')
                    .append(indicator.name().chinese())
                    .append("（")
                    .append(indicator.points().stripTrailingZeros().toPlainString())
                    .append("分）：")
                    .append(indicator.advice().chinese())
                    .append("没有写的，扣1分，扣完为止。\n");
        }
        isRefused(sheet.toString(), Genre.SCORE_SHEET);
    }

    @Test
    void a_template_alone_is_no_report() {
        isRefused("""
                ××县××局20××年度法治政府建设情况报告

                一、主要举措和成效

                全年召开党组会研究法治工作×次，组织集中学法×次，举办培训×期。办理行政复议案件×件、行政诉讼案件×件，负责人出庭应诉×次。

                二、存在的问题

                一是××××；二是××××。

                三、下一步工作安排

                将××××。
                """, Genre.MODEL_TEXT);
    }

    @Test
    void shuffled_sentences_are_told() {
        int shuffled = 0;
        int told = 0;
        List<String> untold = new ArrayList<>();
        for (WholeReport report : reports()) {
            List<String> sentences = new ArrayList<>();
            for (String sentence : report.text().split("(?<=。)")) {
                sentences.add(sentence);
            }
            long ordinals = report.report().statements().stream()
                    .filter(s -> s.ordinal() > 0)
                    .count();
            assertThat(cautions(report.assessment())).as(report.name()).doesNotContain("序号错乱");
            if (ordinals < 8) {
                continue; // nothing to tell it by
            }
            Collections.shuffle(sentences, new Random(report.name().hashCode()));
            Assessment read = read(Samples.TITLE + "\n" + String.join("", sentences), FORCED);
            shuffled++;
            if (cautions(read).isEmpty()) {
                untold.add(report.name());
            } else {
                told++;
            }
        }
        assertThat(shuffled).isGreaterThan(5);
        System.out.println("adversarial: " + told + " of " + shuffled + " shuffled reports told, not " + untold);
        assertThat(told * 5).as("four of five are told, not " + untold).isGreaterThanOrEqualTo(shuffled * 4);
    }

    @Test
    void a_plan_dressed_as_a_report_is_told() {
        for (WholeReport report : reports()) {
            List<String> plan = new ArrayList<>();
            for (Clause c : report.report().clauses()) {
                if (c.kind().tellsWork() && !c.heading() && c.figures().isEmpty()) {
                    plan.add(report.report().text(c));
                }
            }
            String text =
                    HEAD + plan.stream().limit(60).map(p -> "将进一步" + p + "。").collect(Collectors.joining("\n"));
            Assessment read = read(text, FORCED);
            assertThat(cautions(read)).as(report.name()).contains("像计划不像报告");
            assertThat(read.sheet().score()).as(report.name()).isLessThan(NEXT_TO_NOTHING);
        }
    }

    @Test
    void aims_behind_figures_are_told() {
        WholeReport honest = reports().stream()
                .filter(r -> r.name().startsWith("excellent"))
                .findFirst()
                .orElseThrow();
        String aimed = honest.text().replace("。", "，力争年底前完成。");
        Assessment read = read(aimed, FORCED);
        assertThat(cautions(read)).contains("像计划不像报告");
        assertThat(read.sheet().score()).isLessThan(BigDecimal.valueOf(50));
    }

    @Test
    void a_list_of_names_with_invented_figures_is_told() {
        StringBuilder one = new StringBuilder(HEAD);
        StringBuilder many = new StringBuilder(HEAD);
        int n = 3;
        for (String name : itemNames()) {
            n = (n * 7 + 5) % 97 + 1;
            one.append(name).append(n).append("件，");
            many.append("扎实开展").append(name).append("工作").append(n).append("次，取得成效。\n");
        }
        earnsNextToNothing(one + "成效明显。\n", "像关键词罗列");
        assertThat(cautions(read(many.toString(), FORCED))).contains("逐项凑句");
    }

    @Test
    void a_terse_report_with_days_documents_and_figures_of_many_kinds_is_not_doubted() {
        String terse = HEAD + """
                局党组3月8日、9月2日专题研究法治建设2次，局长批示执法文件11件。
                中心组学习习近平法治思想4次，述法5人。
                印发《2024年法治建设要点》17项，公布权责清单64项。
                办理取水许可31件，“一网通办”率98%。
                走访企业46家，应急演练2场，双随机抽查25家。
                出台《取水管理办法》1件，审核文件6件，报备1件，清理文件9件，征求意见37条。
                法律顾问审合同52份。
                公示处罚19件，执法记录仪12台，法制审核重大案件3件，罚款8.6万元，评查案卷40卷。
                执法培训96人次，持证率100%，移送公安1起，首违不罚7起。
                行政复议2件均维持，应诉1件，局长出庭1次。
                调解水事纠纷14起，信访件办结22件。
                主动公开信息310条，依申请公开5件，人大建议4件、政协提案3件，12345工单188件。
                普法宣传28场，旁听庭审1次，全员学法考试83人。
                """;
        Assessment read = read(terse, FORCED);

        assertThat(read.sheet().score()).isGreaterThan(NEXT_TO_NOTHING);
        assertThat(cautions(read)).doesNotContain("逐项凑句");
    }

    @Test
    void a_report_pasted_twice_is_told() {
        for (WholeReport report : reports().subList(0, 5)) {
            assertThat(cautions(read(report.text() + "\n" + report.text(), FORCED)))
                    .contains("内容重复");
        }
    }

    @Test
    void honest_reports_are_not_doubted() {
        List<String> doubted = new ArrayList<>();
        for (WholeReport report : reports()) {
            // two of the examples are made of plans and of slogans, to show just this
            boolean made = report.name().startsWith("planned") || report.name().startsWith("slogans");
            cautions(report.assessment()).stream()
                    .filter(c -> !made)
                    .forEach(c -> doubted.add(report.name() + " " + c));
        }
        assertThat(doubted).isEmpty();
    }

    private static List<WholeReport> reports() {
        return Samples.files().stream()
                .filter(f -> f.toString().endsWith(".txt") || f.toString().endsWith(".md"))
                .map(WholeReport::of)
                .toList();
    }
}
