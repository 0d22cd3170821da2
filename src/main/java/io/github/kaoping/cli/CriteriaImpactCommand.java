package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.authoring.CriteriaDiff;
import io.github.kaoping.authoring.Impact;
import io.github.kaoping.authoring.ImpactJson;
import io.github.kaoping.authoring.ImpactPage;
import io.github.kaoping.authoring.ImpactView;
import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.Run;
import io.github.kaoping.render.SheetInSet;
import io.github.kaoping.render.TerminalView;
import io.github.kaoping.rules.RuleBase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping criteria impact}: scores reports by two sets and shows who gains and who loses. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = "用两套标准各评一遍，看谁升谁降、在哪项、等次名次怎样变 / score reports by two sets: who gains, who loses, on what")
final class CriteriaImpactCommand implements Callable<Integer> {
    /** Forms of output. */
    enum Format {
        TERMINAL,
        JSON,
        HTML
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CriteriaCommand parent;

    @Parameters(
            index = "0",
            paramLabel = "旧标准",
            description = "年度、.yaml 文件，或文件夹（按各报告的年度取用） / a year, a file, or a folder (by each report's year)")
    private String before = "";

    @Parameters(index = "1", paramLabel = "新标准", description = "同上 / likewise")
    private String after = "";

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "报告", description = "报告文件或文件夹 / files or folders")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "terminal|json|html",
            description = "输出格式，默认 terminal；--out 写 .html 时默认 html / "
                    + "form of the output, terminal by default, html where --out names an .html file")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "文件", description = "写到文件 / write to a file")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "允许覆盖已有的文件 / replace a file that is there")
    private boolean overwrite;

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final Workbench workbench = new Workbench();

    @Mixin
    private final KnownOptions known = new KnownOptions();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        TwoSets sets = new TwoSets(workbench, console, language);
        TwoSets.Named old = sets.named(before);
        TwoSets.Named now = sets.named(after);
        Inputs inputs = Inputs.of(files, console.in(), limits.limits());
        inputs.notes().forEach(note -> console.err().println(Messages.say(note, language)));
        inputs.missing().forEach(m -> console.err().println(Messages.say(Message.of("没有找到“{0}”。", m), language)));
        if (inputs.found().isEmpty()) {
            console.err().println(Messages.say(Message.of("没有可以评分的报告：请给出文件，或里面有报告的文件夹。"), language));
            return inputs.missing().isEmpty() ? ExitCode.NOTHING : ExitCode.INPUT;
        }
        RuleBase rules = workbench.rules(console, language);
        Run first = run(old, rules, inputs);
        Run second = run(now, rules, inputs);
        deliver(console, language, old, now, Impact.of(first, second));
        boolean unread =
                second.sheets().stream().anyMatch(s -> !s.sheet().outcome().hasScore());
        return unread || !inputs.missing().isEmpty() ? ExitCode.INPUT : ExitCode.DONE;
    }

    private Run run(TwoSets.Named named, RuleBase rules, Inputs inputs) {
        Assessor assessor = new Assessor(
                rules,
                named.store(),
                named.byYear() ? null : named.set(),
                named.set().words(),
                limits.limits());
        List<SheetInSet> sheets = new ArrayList<>();
        for (Inputs.Input input : inputs.found()) {
            Assessment a = assessor.assess(input.shown(), input.contents(), known.known());
            sheets.add(new SheetInSet(a.sheet(), a.criteria(), a.provisional()));
        }
        return new Run(Version.number(), rules.sha256(), sheets);
    }

    private void deliver(Console console, Language language, TwoSets.Named old, TwoSets.Named now, Impact impact) {
        Path to = out;
        boolean colour = console.terminal() && to == null;
        String text =
                switch (form()) {
                    case TERMINAL ->
                        ImpactView.of(
                                old.set(), now.set(), impact, new TerminalView(language, console.columns(), colour));
                    case JSON -> ImpactJson.of(old.set(), now.set(), impact, language);
                    case HTML ->
                        ImpactPage.of(old.set(), now.set(), CriteriaDiff.of(old.set(), now.set()), impact, language);
                };
        if (to == null) {
            console.out().print(text);
        } else {
            new OutputFiles(console, language, overwrite).write(to, text);
        }
    }

    private Format form() {
        Format chosen = format;
        if (chosen != null) {
            return chosen;
        }
        String name = String.valueOf(out);
        return name.endsWith(".html") ? Format.HTML : name.endsWith(".json") ? Format.JSON : Format.TERMINAL;
    }
}
