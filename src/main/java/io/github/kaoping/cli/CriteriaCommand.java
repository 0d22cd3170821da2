package io.github.kaoping.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Placeholder being filled. */
@Command(name = "criteria")
final class CriteriaCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return ExitCode.USAGE;
    }
}
