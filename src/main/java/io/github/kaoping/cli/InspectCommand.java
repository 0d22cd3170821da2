package io.github.kaoping.cli;

import io.github.kaoping.assess.ReportReader;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.document.Documents;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.render.JsonInspect;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.TerminalInspect;
import io.github.kaoping.render.TerminalView;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping inspect}: shows what was understood of a report, whatever kind of document it is; nothing is scored. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "查看从报告中读出的内容：概况、章节、法定部分、分句和数字 / show what was understood of a report")
final class InspectCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Parameters(paramLabel = "报告", arity = "1", description = "报告文件 / one file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "terminal|json",
            description = "输出格式，默认 terminal / form of the output, terminal by default")
    private ViewFormat format = ViewFormat.TERMINAL;

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
        CriteriaSet set = workbench.set(console, language, null);
        Report report = new ReportReader(set.words()).read(read(input, console, language), known.known());
        console.out()
                .print(
                        switch (format) {
                            case TERMINAL ->
                                TerminalInspect.of(
                                        input.shown(),
                                        report,
                                        new TerminalView(language, console.columns(), console.terminal()));
                            case JSON -> JsonInspect.of(input.shown(), report, language);
                        });
        return ExitCode.DONE;
    }

    private SourceText read(Inputs.Input input, Console console, Language language) {
        try {
            return Documents.read(input.name(), input.contents().bytes(limits.limits()), limits.limits());
        } catch (UnreadableException e) {
            console.err().println(input.shown() + "：" + Messages.say(e.reason(), language));
            throw new Stop(ExitCode.INPUT);
        }
    }
}
