package io.github.kaoping.cli;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.LoadResult;
import io.github.kaoping.render.JsonCriteria;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.TerminalCriteria;
import io.github.kaoping.render.TerminalView;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping criteria show}: prints the set in force for a report year, or everything about one entry. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "显示某年度适用的标准，或其中一项的全部内容 / print the set in force, or one entry of it")
final class CriteriaShowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CriteriaCommand parent;

    @Parameters(
            arity = "0..1",
            paramLabel = "编号",
            description = "一级指标、指标、要素或加扣分项，如 G、G3、G3.appearance、P1.honours / id of one entry")
    private String id = "";

    @Option(names = "--year", paramLabel = "年度", description = "报告年度，默认最近的一套 / report year, the latest set by default")
    private @Nullable Integer year;

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
        LoadResult loaded = workbench.load(console, language, year);
        CriteriaSet set = loaded.set();
        if (set == null) {
            return ExitCode.CRITERIA;
        }
        boolean provisional = loaded.provisional() && year != null;
        String asked = id.isEmpty() ? "" : KnownIds.withDimensions(set).require(id, console, language);
        TerminalView view = new TerminalView(language, console.columns(), console.terminal());
        console.out()
                .print(
                        switch (format) {
                            case JSON -> JsonCriteria.of(set, provisional, asked, language);
                            case TERMINAL ->
                                asked.isEmpty()
                                        ? TerminalCriteria.of(set, provisional, view)
                                        : TerminalCriteria.of(set, provisional, asked, view);
                        });
        return ExitCode.DONE;
    }
}
