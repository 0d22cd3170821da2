package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.evidence.NearMissFinder;
import io.github.kaoping.model.NearMiss;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Reading.Worth;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.render.Explanation;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.SheetInSet;
import io.github.kaoping.render.TerminalExplain;
import io.github.kaoping.render.TerminalView;
import io.github.kaoping.render.Texts;
import io.github.kaoping.rules.Judge.Judgement;
import io.github.kaoping.rules.RuleBase;
import io.github.kaoping.scoring.Workings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping explain}: tells for one indicator, item or adjustment how a report came to its points. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "说明某个指标的得分：查找了什么，找到什么，缺什么，哪条规则认定，怎样计分 / explain the points of one indicator")
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Parameters(
            index = "0",
            paramLabel = "编号",
            description = "指标（G3）、要素（G3.appearance）或加扣分项（P1.honours） / id of an indicator, item or adjustment")
    private String id = "";

    @Parameters(index = "1", paramLabel = "报告", description = "报告文件 / one file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--all", description = "列出全部词组 / list every phrase")
    private boolean all;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final KnownOptions known = new KnownOptions();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        Inputs.Input input = OneInput.of(file, limits.limits(), console, language);
        RuleBase rules = workbench.rules(console, language);
        Assessor assessor = workbench.assessor(console, language, rules, limits.limits());
        Assessment a = assessor.assess(input.shown(), input.contents(), known.known());
        CriteriaSet set = a.criteria();
        Report report = a.report();
        Judgement judgement = a.judgement();
        if (set == null || report == null || judgement == null) {
            refuse(a.sheet(), console, language);
            return ExitCode.INPUT;
        }
        String asked = KnownIds.of(set).require(id, console, language);
        Explanation explanation = explanation(asked, a, set, report, judgement);
        console.out()
                .print(TerminalExplain.of(
                        explanation, new TerminalView(language, console.columns(), console.terminal()), all));
        return ExitCode.DONE;
    }

    private static void refuse(ScoreSheet sheet, Console console, Language language) {
        Texts texts = Texts.in(language);
        console.err()
                .println(sheet.file()
                        + texts.say("terminal.colon")
                        + texts.outcome(sheet.outcome())
                        + texts.say("terminal.colon")
                        + Messages.say(sheet.reason(), language));
    }

    private static Explanation explanation(
            String asked, Assessment a, CriteriaSet set, Report report, Judgement judgement) {
        String owner = set.item(asked).map(Item::indicatorId).orElse(asked);
        String item = owner.equals(asked) ? "" : asked;
        List<Item> items = items(set, owner).stream()
                .filter(i -> item.isEmpty() || i.id().equals(item))
                .toList();
        List<String> ids = items.stream().map(Item::id).toList();
        Map<String, List<NearMiss>> misses = new TreeMap<>();
        for (Item i : items) {
            if (judgement.readings().stream().noneMatch(r -> r.itemId().equals(i.id()) && counts(r))) {
                misses.put(i.id(), NearMissFinder.find(i, report, a.mentions()));
            }
        }
        return new Explanation(
                new SheetInSet(a.sheet(), set, a.provisional()),
                set,
                report,
                owner,
                item,
                a.mentions().stream().filter(m -> ids.contains(m.itemId())).toList(),
                judgement.readings().stream()
                        .filter(r -> ids.contains(r.itemId()))
                        .toList(),
                judgement.findings().stream()
                        .filter(f -> f.indicatorId().equals(owner))
                        .toList(),
                misses,
                Workings.of(a.sheet(), owner).orElse(null));
    }

    private static boolean counts(Reading reading) {
        return reading.worth() != Worth.NOTHING && reading.worth() != Worth.PLANNED;
    }

    private static List<Item> items(CriteriaSet set, String owner) {
        Stream<Item> ofIndicator =
                set.indicator(owner).map(Indicator::items).stream().flatMap(List::stream);
        Stream<Item> ofAdjustment = set.adjustments().stream()
                .filter(x -> x.id().equals(owner))
                .map(Adjustment::item)
                .flatMap(Stream::ofNullable);
        return Stream.concat(ofIndicator, ofAdjustment).toList();
    }
}
