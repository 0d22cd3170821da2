package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.SheetInSet;
import io.github.kaoping.render.TerminalCheck;
import io.github.kaoping.render.TerminalView;
import io.github.kaoping.rules.RuleBase;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping check}: tells a body before it submits what is missing and what it would bring back. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "报送前自查：缺什么、补上能得多少分、哪条规则要求 / self-check before submitting")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Parameters(paramLabel = "报告", arity = "1", description = "报告文件 / one file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--strict", description = "有 ★★★ 法定缺项时以 1 退出 / exit 1 if a ★★★ item is missing")
    private boolean strict;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final KnownOptions known = new KnownOptions();

    /** The command for this file, all options as they are when nobody sets them. */
    static CheckCommand of(Kaoping parent, Path file) {
        CheckCommand command = new CheckCommand();
        command.parent = parent;
        command.file = file;
        return command;
    }

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        Inputs.Input input = OneInput.of(file, limits.limits(), console, language);
        RuleBase rules = workbench.rules(console, language);
        Assessor assessor = workbench.assessor(console, language, rules, limits.limits());
        Assessment a = assessor.withGains(assessor.assess(input.shown(), input.contents(), known.known()));
        ScoreSheet sheet = a.sheet();
        console.out()
                .print(TerminalCheck.of(
                        new SheetInSet(sheet, a.criteria(), a.provisional()),
                        new TerminalView(language, console.columns(), console.terminal())));
        if (!sheet.outcome().hasScore()) {
            return ExitCode.INPUT;
        }
        boolean statutory = strict && sheet.missing().stream().anyMatch(m -> m.duty() >= 3);
        return statutory ? ExitCode.GATE : ExitCode.DONE;
    }
}
