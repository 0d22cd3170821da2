package io.github.kaoping.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Placeholder being filled. */
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return ExitCode.USAGE;
    }
}
