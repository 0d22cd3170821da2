package io.github.kaoping.cli;

import io.github.kaoping.authoring.CriteriaExamples;
import io.github.kaoping.authoring.ExampleResult;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaStore;
import io.github.kaoping.model.NearMiss;
import io.github.kaoping.model.Reading;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Spoken;
import io.github.kaoping.render.Texts;
import io.github.kaoping.rules.RuleBase;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping criteria test}: runs the examples that stand in the criteria and tells what was read otherwise. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "运行标准中的示例（examples），核对认定的状态和数字 / run the examples of the criteria as tests")
final class CriteriaTestCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CriteriaCommand parent;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        Texts texts = Texts.in(language);
        List<CriteriaSet> sets = workbench.sets(console, language);
        RuleBase rules = workbench.rules(console, language);
        CriteriaStore store = workbench.store(console);
        List<ExampleResult> results = new CriteriaExamples(rules).run(store, sets);
        List<ExampleResult> failed = results.stream().filter(r -> !r.passed()).toList();
        failed.forEach(r -> tell(r, console.out(), texts));
        if (results.isEmpty()) {
            console.err().println(texts.say("examples.none"));
            return ExitCode.CRITERIA;
        }
        long items = results.stream().map(r -> r.item().id()).distinct().count();
        console.out().println(texts.say("examples.sum", results.size(), items, failed.size()));
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.CRITERIA;
    }

    private static void tell(ExampleResult r, PrintWriter out, Texts texts) {
        Spoken words = new Spoken(texts);
        out.println(texts.say(
                "examples.failed",
                r.example().file(),
                r.example().line(),
                r.item().id(),
                texts.name(r.item().name())));
        out.println("  " + texts.say("examples.text", r.example().text().strip()));
        if (!r.stateFits()) {
            out.println("  "
                    + texts.say("examples.state", words.state(r.example().state()), words.state(r.state()), r.rule()));
        }
        String figure = r.example().figure();
        if (!r.figureFits() && figure != null) {
            String found = r.figure().isEmpty() ? texts.say("examples.no-figure") : r.figure();
            out.println("  " + texts.say("examples.figure", figure, found));
        }
        for (Reading reading : r.readings()) {
            String clause =
                    r.report().text(r.report().clauses().get(reading.mention().clause()));
            out.println("    " + words.reading(reading, clause));
        }
        if (r.readings().isEmpty()) {
            out.println("    " + texts.say("candidates.none"));
        }
        for (NearMiss miss : r.nearMisses()) {
            out.println("    " + words.nearMiss(miss, r.report().text().text(miss.place())));
        }
        out.println();
    }
}
