package io.github.kaoping.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Actor;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.State;
import io.github.kaoping.model.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What must become of an item when a whole report is changed in one respect. Reports are the project's invented ones; items
 * and words are drawn with a seed, which is printed: {@code -Dkaoping.seed=…} draws others, {@code -Dkaoping.draws=…} more.
 */
class MetamorphicTest {
    private static final long SEED = Long.getLong("kaoping.seed", 20261122L);
    private static final int DRAWS = Integer.getInteger("kaoping.draws", 6);

    private static final List<WholeReport> REPORTS = WholeReport.drawn(SEED, 20);
    private static final Map<String, Item> ITEMS = items();
    private static final List<String> TOLD = new ArrayList<>();

    private static Map<String, Item> items() {
        Map<String, Item> items = new TreeMap<>();
        Samples.criteria(2024).items().stream()
                .filter(i -> i.reads() == Item.Reads.PHRASES)
                .forEach(i -> items.put(i.id(), i));
        return items;
    }

    @AfterAll
    static void tellWhatWasDrawn() {
        System.out.println("metamorphic: seed " + SEED + ", " + DRAWS + " draws a report");
        TOLD.forEach(System.out::println);
    }

    /** An item of a report, the statement that decides it, and the report without any mention of it. */
    private record Draw(WholeReport report, String item, Statement decisive, WholeReport without, Random random) {
        String sentence() {
            return report.words(decisive);
        }

        WholeReport in(SectionKind kind, String sentence) {
            int at = without.endOf(kind).orElseThrow();
            String ended = sentence.endsWith("。") ? sentence : sentence + "。";
            return without.variant(
                    kind == SectionKind.MEASURES
                            ? without.insert(at, "\n\n　　" + ended + "\n\n")
                            : without.insert(at, ended));
        }

        boolean awarded(WholeReport variant) {
            return variant.state(item) == State.DATA || variant.state(item) == State.DESCRIBED;
        }

        String tell(WholeReport variant, String sentence) {
            return report.name() + " " + item + " → " + variant.state(item) + " " + sentence + "  ["
                    + variant.mentions(item).stream()
                            .map(m -> m.phrase() + "/" + m.tense() + "/" + m.actor() + "/" + m.period())
                            .toList()
                    + "]";
        }
    }

    /** Items with an account of their own that stands without its surroundings. */
    private static List<Draw> draws(Set<State> states, SectionKind needed) {
        return draws(states, needed, DRAWS);
    }

    private static List<Draw> draws(Set<State> states, SectionKind needed, int most) {
        List<Draw> draws = new ArrayList<>();
        for (WholeReport report : REPORTS) {
            Random random = new Random(SEED ^ report.name().hashCode());
            int found = 0;
            for (String id : shuffled(report)) {
                if (found == most || !states.contains(report.state(id))) {
                    continue;
                }
                Optional<Statement> decisive = report.decisive(id);
                if (decisive.isEmpty()) {
                    continue;
                }
                WholeReport without = report.variant(report.without(id));
                if (without.endOf(needed).isEmpty()
                        || without.endOf(SectionKind.MEASURES).isEmpty()) {
                    continue;
                }
                Draw draw = new Draw(report, id, decisive.get(), without, random);
                // what leans on its heading or passage is no account by itself
                if (draw.in(SectionKind.MEASURES, draw.sentence()).state(id) == report.state(id)) {
                    draws.add(draw);
                    found++;
                }
            }
        }
        return draws;
    }

    private static List<String> shuffled(WholeReport report) {
        List<String> ids = new ArrayList<>(ITEMS.keySet());
        Collections.shuffle(ids, new Random(SEED ^ report.name().hashCode()));
        return ids;
    }

    private static void holds(String what, int tried, List<String> broken) {
        TOLD.add("  " + what + ": " + tried + " variants, " + broken.size() + " broken");
        broken.forEach(b -> TOLD.add("    " + b));
        assertThat(tried).as(what).isGreaterThan(REPORTS.size());
        assertThat(broken).as(what).isEmpty();
    }

    private static final Set<State> AWARDED = Set.of(State.DATA, State.DESCRIBED);

    @Test
    void an_item_whose_clauses_are_removed_is_not_awarded() {
        List<String> broken = new ArrayList<>();
        int tried = 0;
        for (WholeReport report : REPORTS) {
            for (String id : shuffled(report).stream().limit(2L * DRAWS).toList()) {
                if (AWARDED.contains(report.state(id))) {
                    tried++;
                    WholeReport without = report.variant(report.without(id));
                    if (without.state(id) != State.SILENT) {
                        broken.add(report.name() + " " + id + " → " + without.state(id));
                    }
                }
            }
        }
        holds("clauses removed → silent", tried, broken);
    }

    @Test
    void an_account_moved_to_the_plan_is_planned() {
        List<String> broken = new ArrayList<>();
        List<Draw> draws = draws(AWARDED, SectionKind.PLAN);
        for (Draw d : draws) {
            WholeReport variant = d.in(SectionKind.PLAN, d.sentence());
            List<Mention> mentions = variant.mentions(d.item());
            boolean general = !mentions.isEmpty() && mentions.stream().allMatch(m -> m.needsFigure() || m.titled());
            if (variant.state(d.item()) != (general ? State.SILENT : State.PLANNED)) {
                broken.add(d.tell(variant, d.sentence()));
            }
        }
        holds("moved to the plan → planned", draws.size(), broken);
    }

    @Test
    void an_account_among_the_weaknesses_is_never_awarded() {
        List<String> broken = new ArrayList<>();
        List<Draw> draws = draws(AWARDED, SectionKind.PROBLEMS);
        for (Draw d : draws) {
            WholeReport variant = d.in(SectionKind.PROBLEMS, d.sentence());
            if (d.awarded(variant)) {
                broken.add(d.tell(variant, d.sentence()));
            }
        }
        holds("moved to the problems → no award", draws.size(), broken);
    }

    @Test
    void an_account_without_its_figures_is_described() {
        List<String> broken = new ArrayList<>();
        List<Draw> draws = draws(Set.of(State.DATA), SectionKind.MEASURES);
        for (Draw d : draws) {
            String bare = d.report().withoutFigures(d.decisive());
            WholeReport variant = d.in(SectionKind.MEASURES, bare);
            if (variant.items().get(d.item()).figures().stream()
                    .anyMatch(f -> f.unit().isEmpty())) {
                continue; // counted by the dates or titles that are named, not by a figure
            }
            boolean needs = d.report().mentions(d.item()).stream()
                    .filter(m -> m.statement() == d.decisive().id())
                    .allMatch(Mention::needsFigure);
            if (variant.state(d.item()) != (needs ? State.SILENT : State.DESCRIBED)) {
                broken.add(d.tell(variant, bare));
            }
        }
        holds("figures removed → described", draws.size(), broken);
    }

    /** A sentence that begins with what was done or with a time and names no doer, so that one can be put before it. */
    private static final Pattern DOES = Pattern.compile(
            "^(全年|年内|本年度|先后|累计|共|认真|严格|积极|持续|全面|扎实|深入|规范|主动|依法)*(办理|办结|受理|开展|组织|制定|印发|出台|完善|健全|加强|推行|落实|编制|建立|召开|举办|聘请|公开|公布|化解|审核|审查|查处|推进|推广|修订|清理|执行|梳理|配备|调整|建成|发放|承办|收到|接受|深化|优化|安排|做好|强化|选取|检查|报送|移送|培训)"
                    + "[^一-龥]*[^局委厅办科室队所庭校]{2,}$");

    /** Words by which a later clause would come back to the body's own people. */
    private static final Pattern OWN_UNITS = Pattern.compile("，(各级|各部门|执法人员|民警|机关|街道|社区|干部|[^，]{0,12}部门)");

    @Test
    void an_account_in_another_bodys_mouth_is_never_awarded() {
        List<String> broken = new ArrayList<>();
        int tried = 0;
        for (Draw d : draws(AWARDED, SectionKind.MEASURES, 4 * DRAWS)) {
            String plain = d.sentence().replaceFirst("^[一二三四五六七八九十]是", "");
            if (!DOES.matcher(plain).matches() || OWN_UNITS.matcher(plain).find()) {
                continue;
            }
            BodyClass own = d.report().report().profile().bodyClass();
            List<String> names = new ArrayList<>(List.of("省政府", "省司法厅", "兄弟单位", "邻近的禾川县"));
            if (!ITEMS.get(d.item()).actors().contains(Actor.COURT)) {
                names.addAll(List.of("县人民检察院", "中级人民法院"));
            }
            if (own != BodyClass.GOVERNMENT) {
                names.addAll(List.of("县财政局", "市民政局"));
            }
            if (ITEMS.get(d.item()).actors().contains(Actor.SUPERIOR)) {
                names.removeIf(n -> n.startsWith("省"));
            }
            String said = names.get(d.random().nextInt(names.size())) + plain;
            WholeReport variant = d.in(SectionKind.MEASURES, said);
            tried++;
            if (d.awarded(variant)) {
                broken.add(d.tell(variant, said));
            }
        }
        holds("another body's → no award", tried, broken);
    }

    @Test
    void an_account_of_last_year_is_never_awarded() {
        List<String> broken = new ArrayList<>();
        List<Draw> draws = draws(AWARDED, SectionKind.MEASURES);
        for (Draw d : draws) {
            Integer year = d.report().report().profile().year();
            if (year == null) {
                continue;
            }
            List<String> openings = List.of((year - 1) + "年，", "上年度，", "去年，");
            String past = openings.get(d.random().nextInt(openings.size()))
                    + d.sentence()
                            .replaceFirst("^[一二三四五六七八九十]是", "")
                            .replace(year + "年", (year - 1) + "年")
                            .replaceAll("本年度|今年以来|今年|本年|年内|全年|当年|年初|年底|一年来", "");
            WholeReport variant = d.in(SectionKind.MEASURES, past);
            if (d.awarded(variant)) {
                broken.add(d.tell(variant, past));
            }
        }
        holds("last year's → no award", draws.size(), broken);
    }

    /** Declarations that there was no such event, by item. */
    private static final Map<String, List<String>> NONE = Map.ofEntries(
            Map.entry("D1.making", List.of("本年度未制定规范性文件。", "全年没有制定行政规范性文件。")),
            Map.entry("D3.filing", List.of("本年度没有需要备案的规范性文件。", "全年未发生规范性文件备案事项。")),
            Map.entry("E1.catalogue", List.of("本年度没有列入目录的重大行政决策事项。", "全年未作出重大行政决策。")),
            Map.entry("F3.review", List.of("本年度没有需要法制审核的重大执法决定。", "全年未作出应当进行法制审核的重大行政执法决定。")),
            Map.entry("F8.transfer", List.of("本年度未发生向司法机关移送涉嫌犯罪案件的情形。", "全年无涉嫌犯罪移送案件。")),
            Map.entry("G1.reconsideration", List.of("本年度未发生行政复议案件。", "全年没有被申请行政复议。", "年内无行政复议案件。")),
            Map.entry("G2.litigation", List.of("本年度未发生行政诉讼案件。", "全年没有行政应诉案件。", "年内无行政诉讼案件。")),
            Map.entry("G3.appearance", List.of("本年度没有需要负责人出庭应诉的案件。", "全年未发生需行政机关负责人出庭应诉的案件。")),
            Map.entry("G4.judgments", List.of("本年度没有需要履行的生效裁判。", "全年无需要执行的法院生效判决。")),
            Map.entry("G4.advice", List.of("本年度未收到司法建议和检察建议。", "全年没有收到司法建议、检察建议。")),
            Map.entry("H1.request", List.of("本年度未收到依申请公开申请。", "全年没有收到政府信息公开申请。")),
            Map.entry("H2.congress", List.of("本年度未承办人大代表建议。", "全年没有承办人大建议。")),
            Map.entry("H2.consultative", List.of("本年度未承办政协提案。", "全年没有承办政协委员提案。")),
            Map.entry("H4.complaints", List.of("本年度未收到投诉举报。", "全年未接到群众投诉举报。")));

    @Test
    void an_event_item_of_which_the_report_says_there_was_none_is_declared_none() {
        assertThat(NONE.keySet())
                .isEqualTo(ITEMS.values().stream()
                        .filter(Item::event)
                        .map(Item::id)
                        .collect(java.util.stream.Collectors.toSet()));
        List<String> broken = new ArrayList<>();
        int tried = 0;
        for (WholeReport report : REPORTS) {
            Random random = new Random(SEED ^ report.name().hashCode());
            for (String id : shuffled(report).stream()
                    .filter(NONE::containsKey)
                    .limit(DRAWS)
                    .toList()) {
                WholeReport without = report.variant(report.without(id));
                Optional<Integer> at = without.endOf(SectionKind.MEASURES);
                if (at.isEmpty() || without.state(id) != State.SILENT) {
                    continue;
                }
                List<String> ways = NONE.get(id);
                String way = ways.get(random.nextInt(ways.size()));
                WholeReport variant = without.variant(without.insert(at.get(), "\n\n　　" + way + "\n\n"));
                tried++;
                if (variant.state(id) != State.DECLARED_NONE) {
                    broken.add(report.name() + " " + id + " → " + variant.state(id) + " " + way);
                }
            }
        }
        holds("declared absence → declared none", tried, broken);
    }
}
