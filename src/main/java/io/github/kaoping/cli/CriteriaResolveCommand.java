package io.github.kaoping.cli;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Resolved;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.ResolvedView;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping criteria resolve}: prints a set as all its files make it up, each value with the file and line it came from. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = "显示合并后的标准，每个值注明来自哪个文件哪一行 / print the set that the files make up, with the place of each value")
final class CriteriaResolveCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CriteriaCommand parent;

    @Parameters(arity = "0..1", paramLabel = "编号", description = "只看其中一项，如 G、G3、G3.appearance / id of one entry")
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
        CriteriaSet set = workbench.set(console, language, year);
        String asked = id.isEmpty() ? "" : KnownIds.withDimensions(set).require(id, console, language);
        Resolved whole = workbench.resolved(console, language, year);
        List<Resolved> pieces = asked.isEmpty() ? List.of(whole) : whole.find(asked);
        console.out()
                .print(
                        switch (format) {
                            case JSON -> ResolvedView.json(pieces);
                            case TERMINAL -> ResolvedView.of(pieces);
                        });
        return ExitCode.DONE;
    }
}
