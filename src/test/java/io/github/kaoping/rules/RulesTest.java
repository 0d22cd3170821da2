package io.github.kaoping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.evidence.EvidenceFinder;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.model.State;
import io.github.kaoping.parser.Hints;
import io.github.kaoping.parser.ReportParser;
import io.github.kaoping.rules.Judge.Judgement;
import io.github.kaoping.scoring.PhraseBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule fires somewhere, the order of facts does not matter, and without a rule something is missing. */
class RulesTest {
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"\\R(?s:.*?)^end$");

    /** What no example or fixture holds. */
    private static final String RARE = """
            云泽市水务局2024年度法治政府建设情况报告

            一、主要举措和成效

            （一）做好依法决策。《重大行政决策程序暂行条例》规定，重大行政决策应当经过合法性审查和集体讨论。全年未出台重大行政决策事项。

            （二）规范文件管理。2024年未制定行政规范性文件。组织起草规范性文件，明年开展合法性审核。

            对拟定事项开展合法性审核，审核率90%。依法查处违法行为，维护取水秩序。

            （三）应对行政争议。2023年办理行政复议案件12件。就行政应诉、安全生产等工作召开局党组会4次。全年未发生因信息公开引起的行政诉讼案件。未受理投诉举报。

            （四）营造普法氛围。一是加强普法宣传。编印宣传册3000册。二是推行柔性执法。落实首违不罚制度，推行包容审慎监管。未开展旁听庭审。

            我局荣获全国法治政府建设示范项目1个，被省司法厅评为全省普法工作先进单位。

            二、存在问题

            行政执法案卷评查不够深入。

            三、下一步工作打算

            加强公职律师队伍建设，全年拟开展执法检查300次。
            """;

    /** Documents to be doubted as a whole. */
    private static final List<String> DOUBTFUL = List.of(
            "2024年依法行政工作情况报告。\n\n一、主要举措和成效\n\n" + "局党组会研究法治工作五次，议定了一批事项。".repeat(12),
            "2024年依法行政工作情况报告。\n\n一、主要举措和成效\n\n行政执法公示；执法全过程记录；重大执法决定法制审核；裁量权基准；行刑衔接；权责清单；"
                    + "政务公开；述法；案卷评查；普法责任制；以案释法；信访；",
            "2024年依法行政工作情况报告。\n\n一、主要举措和成效\n\n" + "将进一步推进政务公开，持续规范行政执法。".repeat(8),
            "2024年依法行政工作情况报告。\n\n一、主要举措和成效\n\n" + "树立服务理念，增强宗旨意识，营造良好氛围。".repeat(12),
            "2024年依法行政工作情况报告。\n\n一、主要举措和成效\n\n三是推进政务公开。一是规范执法。四是加强普法。二是做好信访。六是优化服务。三是完善制度。五是严格管理。"
                    + "严格执行重大行政决策公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序。",
            "2024年依法行政工作情况报告。\n\n一、主要举措和成效\n\n办理行政诉讼案件3件。本年度未发生行政诉讼案件。");

    /** A judged report and what it takes to judge it again. */
    private record Case(String name, CriteriaSet set, Report report, Judgement judgement) {
        Judgement again(RuleBase rules, UnaryOperator<List<Object>> order) {
            EvidenceFinder.Found found = new EvidenceFinder(set).find(report);
            return new Judge(rules, set, order).judge(report, found.mentions(), found.near());
        }
    }

    private static final List<Case> CASES = new ArrayList<>();

    @BeforeAll
    static void judge() {
        for (Path file : Samples.files()) {
            if (file.getFileName().toString().matches("blind[3-9].*")) {
                continue; // the others are enough to fire every rule
            }
            CASES.add(judged(Samples.source(file), known(null, null, false)));
        }
        SourceText rare = Samples.source("rare.txt", RARE);
        CASES.add(judged(rare, known(LocalDate.of(2025, 2, 20), LocalDate.of(2025, 3, 20), false)));
        CASES.add(judged(rare, known(LocalDate.of(2025, 3, 9), LocalDate.of(2025, 4, 20), false)));
        CASES.add(judged(rare, known(LocalDate.of(2025, 2, 20), null, true)));
        CASES.add(judged(rare.unread(List.of(2)), known(null, null, false)));
        DOUBTFUL.forEach(text -> CASES.add(judged(Samples.source("doubtful.txt", text), known(null, null, false))));
        CASES.add(judged(Samples.source("bare.txt", "2024年依法行政工作开展情况。\n"), known(null, null, false)));
    }

    private static Hints known(LocalDate submitted, LocalDate published, boolean notPublished) {
        return new Hints(
                null,
                null,
                null,
                submitted,
                published,
                notPublished,
                Samples.hints().classEndings());
    }

    private static Case judged(SourceText source, Hints hints) {
        Report report = new ReportParser(Samples.lexicon()).parse(source, hints);
        Integer year = report.profile().year();
        CriteriaSet set = Samples.criteria(year == null ? 2024 : year);
        EvidenceFinder.Found found = new EvidenceFinder(set).find(report);
        Judgement judgement = new Judge(Samples.rules(), set).judge(report, found.mentions(), found.near());
        return new Case(source.name(), set, report, judgement);
    }

    private static Map<String, String> rulesByText() {
        Map<String, String> rules = new HashMap<>();
        RuleFiles.of(Path.of("rules")).texts().forEach((file, text) -> {
            Matcher m = RULE.matcher(text);
            while (m.find()) {
                assertThat(rules.put(m.group(1), m.group()))
                        .as("two rules are called " + m.group(1))
                        .isNull();
            }
        });
        return rules;
    }

    private static Stream<String> fired(Judgement judgement) {
        return Stream.of(
                        judgement.readings().stream().map(r -> r.rule()),
                        judgement.assurances().stream().map(a -> a.rule()),
                        judgement.cautions().stream().map(c -> c.rule()),
                        judgement.states().stream().map(s -> s.rule()),
                        judgement.findings().stream().map(f -> f.rule()))
                .flatMap(s -> s);
    }

    /** Under the default criteria the parser counts what is banded; other criteria band what phrases find. */
    private static Judgement withoutACount(String item) {
        Case c = CASES.get(0);
        List<ItemState> states = c.judgement().states().stream()
                .map(s -> s.itemId().equals(item)
                        ? States.structural(
                                c.set().item(item).orElseThrow(), State.DESCRIBED, s.rule(), s.why(), List.of(), null)
                        : s)
                .toList();
        return new Judge(Samples.rules(), c.set()).judgeStates(c.report(), c.judgement(), states);
    }

    /** Methods that the default criteria do not use, on every kind of state. */
    private static Set<String> firedByMethods(Path folder) throws IOException {
        Path proposed = folder.resolve("base.yaml");
        String book = Files.readString(Path.of("examples/methods/base.yaml"));
        Path lexicon = Path.of("criteria/base/lexicon.yaml").toAbsolutePath();
        Files.writeString(
                proposed,
                book.replace("../../criteria/base/lexicon.yaml", lexicon.toString())
                        .replace("- id: M19\n", "- id: M19\n    proposed: true\n"));
        Set<String> fired = new TreeSet<>();
        String said = "我局获评“全国法治政府建设示范单位”。我局获评全省法治先进单位。我局被市政府通报批评。";
        for (Path file :
                List.of(Path.of("examples/methods/base.yaml"), proposed, Path.of("examples/website-model/base.yaml"))) {
            PhraseBook methods = PhraseBook.of(file, said);
            for (BodyClass bodyClass :
                    List.of(BodyClass.ENFORCEMENT, BodyClass.TOWNSHIP, BodyClass.INTERNAL, BodyClass.UNKNOWN)) {
                for (String state : List.of(
                        "silent",
                        "planned",
                        "declared-none",
                        "not-checked",
                        "described",
                        "described assigned",
                        "data count 1",
                        "data count 9 rate 50",
                        "data rate 100")) {
                    fired(methods.judge(bodyClass, "*=" + state)).forEach(fired::add);
                }
                if (methods.set().item("M20.opinion").isPresent()) {
                    fired(methods.judge(bodyClass, "M20.opinion=described")).forEach(fired::add);
                }
            }
            fired.addAll(methods.fired());
        }
        return fired;
    }

    @Test
    void everyRuleFiresSomewhere(@TempDir Path folder) throws IOException {
        Set<String> fired = firedByMethods(folder);
        CASES.forEach(c -> fired(c.judgement()).forEach(fired::add));
        fired(withoutACount("J1.problems")).forEach(fired::add);
        Set<String> rules = new TreeSet<>(rulesByText().keySet());
        assertThat(rules).as("rules found").hasSizeGreaterThan(70);

        Set<String> never = new TreeSet<>(rules);
        never.removeAll(fired);

        assertThat(never).as("rules that never fired").isEmpty();
        assertThat(rules).as("what fired is a rule of the files").containsAll(fired);
    }

    @Test
    void everyItemGetsExactlyOneState() {
        assertThat(CASES).hasSizeGreaterThan(15);
        for (Case c : CASES) {
            assertThat(c.judgement().states())
                    .as(c.name())
                    .map(ItemState::itemId)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            c.set().items().stream().map(Item::id).toList());
        }
    }

    @Test
    void everyMentionIsReadSoThatItCanBeExplained() {
        List<String> unread = new ArrayList<>();
        int looked = 0;
        for (Case c : CASES) {
            Set<Integer> read = new TreeSet<>();
            c.judgement().readings().forEach(r -> read.add(r.mention().id()));
            for (Mention m : new EvidenceFinder(c.set()).find(c.report()).mentions()) {
                looked++;
                if (!read.contains(m.id())) {
                    unread.add(c.name() + " " + m.itemId() + " "
                            + c.report().text().text(m.span()) + " " + m);
                }
            }
        }
        assertThat(looked).isGreaterThan(1000);
        assertThat(unread).isEmpty();
    }

    @Test
    void aMentionCountsByOneRuleAtMost() {
        for (Case c : CASES) {
            Map<Integer, List<String>> counting = new HashMap<>();
            c.judgement().readings().stream()
                    .filter(r -> r.worth() != Reading.Worth.NOTHING)
                    .forEach(r -> counting.computeIfAbsent(r.mention().id(), k -> new ArrayList<>())
                            .add(r.rule()));
            assertThat(counting.values()).as(c.name()).allSatisfy(rules -> assertThat(rules)
                    .hasSize(1));
        }
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        long seed = new Random().nextLong();
        System.out.println("shuffled facts with seed " + seed);
        Random random = new Random(seed);
        for (Case c : CASES) {
            UnaryOperator<List<Object>> shuffle = facts -> {
                List<Object> shuffled = new ArrayList<>(facts);
                Collections.shuffle(shuffled, random);
                return shuffled;
            };

            Judgement shuffled = c.again(Samples.rules(), shuffle);

            assertThat(shuffled.readings())
                    .as("%s, seed %d", c.name(), seed)
                    .isEqualTo(c.judgement().readings());
            assertThat(shuffled.states())
                    .as("%s, seed %d", c.name(), seed)
                    .isEqualTo(c.judgement().states());
            assertThat(shuffled.findings())
                    .as("%s, seed %d", c.name(), seed)
                    .isEqualTo(c.judgement().findings());
        }
    }

    /** The rules compiled without one, from a folder of their own, so that a store of compiled rules tells them apart. */
    private static RuleBase without(String rule, Path folder) throws IOException {
        String text = rulesByText().get(rule);
        assertThat(text).as("there is a rule " + rule).isNotNull();
        for (Map.Entry<String, String> file :
                RuleFiles.of(Path.of("rules")).texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue().replace(text, ""));
        }
        RuleBase rest = Samples.compiled(RuleFiles.of(folder));
        assertThat(rest.count()).as("one rule less").isEqualTo(Samples.rules().count() - 1);
        return rest;
    }

    @Test
    void supposingOneStateIsTheSameAsJudgingAllAgain() {
        int supposed = 0;
        for (Case c : CASES.subList(0, 3)) {
            Judge judge = new Judge(Samples.rules(), c.set());
            try (Supposing supposing = judge.supposing(c.report(), c.judgement())) {
                for (ItemState s : c.judgement().states()) {
                    ItemState then = States.structural(
                            c.set().item(s.itemId()).orElseThrow(), State.DATA, s.rule(), s.why(), List.of(), 3);
                    List<ItemState> states = c.judgement().states().stream()
                            .map(x -> x.itemId().equals(s.itemId()) ? then : x)
                            .toList();
                    assertThat(supposing.findings(then))
                            .as(c.name() + " " + s.itemId())
                            .isEqualTo(judge.judgeStates(c.report(), c.judgement(), states)
                                    .findings());
                    supposed++;
                }
            }
        }
        assertThat(supposed).isGreaterThan(150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他人工作不算反映",
                "计划和打算只算计划",
                "来年的事只算计划",
                "限定原因的没有不算没有",
                "做了并有数字",
                "段首概括句没有下文不算反映",
                "统计类要素有表述",
                "比率不足扣分",
                "所依附的事项没有因而不适用",
            })
    void withoutARuleSomethingIsMissing(String rule, @TempDir Path folder) throws IOException {
        RuleBase rest = without(rule, folder);

        List<String> changed = CASES.stream()
                .filter(c -> !c.again(rest, UnaryOperator.identity()).equals(c.judgement()))
                .map(Case::name)
                .toList();

        assertThat(changed).as("reports that read differently without " + rule).isNotEmpty();
    }
}
