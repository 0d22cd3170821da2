package io.github.kaoping.cli;

import io.github.kaoping.render.Language;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kaoping criteria}: what editors of criteria and rules need. */
@Command(
        name = "criteria",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "命令",
        description = "查看、检查、自测评分标准 / show, check and test the criteria",
        subcommands = {
            CriteriaShowCommand.class,
            CriteriaCheckCommand.class,
            CriteriaTestCommand.class,
            CriteriaDiffCommand.class,
            CriteriaImpactCommand.class,
            CriteriaDocCommand.class,
            CriteriaResolveCommand.class,
            CriteriaNewCommand.class,
            CriteriaWatchCommand.class
        })
final class CriteriaCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Console console() {
        return parent.console();
    }

    Language language() {
        return parent.language();
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console().err());
        return ExitCode.USAGE;
    }
}
