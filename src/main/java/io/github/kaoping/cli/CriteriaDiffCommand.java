package io.github.kaoping.cli;

import io.github.kaoping.authoring.Change;
import io.github.kaoping.authoring.CriteriaDiff;
import io.github.kaoping.authoring.DiffView;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.TerminalView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping criteria diff}: says in sentences in what a criteria set differs from an earlier one. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "逐句说明新标准与旧标准的不同 / say in sentences how a new set differs from an old one")
final class CriteriaDiffCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CriteriaCommand parent;

    @Parameters(index = "0", paramLabel = "旧标准", description = "年度、.yaml 文件或文件夹 / a year, a file or a folder")
    private String before = "";

    @Parameters(index = "1", paramLabel = "新标准", description = "年度、.yaml 文件或文件夹 / a year, a file or a folder")
    private String after = "";

    @Option(
            names = "--format",
            paramLabel = "terminal|json",
            description = "输出格式，默认 terminal / form of the output, terminal by default")
    private ViewFormat format = ViewFormat.TERMINAL;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        TwoSets sets = new TwoSets(workbench, console, language);
        CriteriaSet old = sets.named(before).set();
        CriteriaSet now = sets.named(after).set();
        List<Change> changes = CriteriaDiff.of(old, now);
        console.out()
                .print(
                        switch (format) {
                            case JSON -> DiffView.json(old, now, changes, language);
                            case TERMINAL ->
                                DiffView.of(
                                        old,
                                        now,
                                        changes,
                                        new TerminalView(language, console.columns(), console.terminal()));
                        });
        return ExitCode.DONE;
    }
}
