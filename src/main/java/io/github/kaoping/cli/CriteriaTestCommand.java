package io.github.kaoping.cli;

import io.github.kaoping.authoring.Coverage;
import io.github.kaoping.authoring.CoverageView;
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
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--coverage",
            description =
                    "另查没有被示例照顾到的要素、词组、规则和门槛 / also what no example would notice: items, phrases, rules, thresholds")
    private boolean coverage;

    @Option(
            names = "--accept",
            description = "看过差异之后，把样表的预期结果改成现在的结果 / rewrite the expected sheets of the samples as they are now")
    private boolean accept;

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
        CriteriaSet first = sets.stream()
                .filter(s -> Integer.valueOf(CriteriaExamples.YEAR).equals(s.year()))
                .findFirst()
                .orElse(sets.get(sets.size() - 1));
        Path folder = workbench.criteriaFolder(console);
        if (accept) {
            return accept(rules, first, folder, console, language);
        }
        CoverageView view = new CoverageView(texts);
        boolean covered = true;
        if (coverage) {
            Coverage.Result result = Coverage.of(rules, first, folder);
            console.out().print(view.of(result));
            covered = result.passed();
        } else {
            List<Coverage.SampleDifference> differences = Coverage.samples(rules, first, folder);
            console.out().print(view.differences(differences));
            covered = differences.isEmpty();
        }
        long items = results.stream().map(r -> r.item().id()).distinct().count();
        console.out().println(texts.say("examples.sum", results.size(), items, failed.size()));
        return failed.isEmpty() && covered ? ExitCode.DONE : ExitCode.CRITERIA;
    }

    /** Writes the sheets of the samples as they are now: what an editor does who has looked at the differences and means them. */
    private static int accept(RuleBase rules, CriteriaSet set, Path folder, Console console, Language language) {
        OutputFiles files = new OutputFiles(console, language, true);
        for (Coverage.SampleDifference d : Coverage.samples(rules, set, folder)) {
            if (d.name().endsWith(".txt")) {
                Path file = folder.resolve(d.name().replaceFirst("\\.txt$", ".expected"));
                files.write(file, String.join("\n", d.actual()) + "\n");
            } else {
                console.out().print(new CoverageView(Texts.in(language)).differences(List.of(d)));
            }
        }
        return ExitCode.DONE;
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
                    + texts.say(
                            "examples.state",
                            words.state(r.example().state()),
                            words.state(r.state()),
                            texts.rule(r.rule())));
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
