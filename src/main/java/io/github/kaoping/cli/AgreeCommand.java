package io.github.kaoping.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Placeholder being filled. */
@Command(name = "agree")
final class AgreeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return ExitCode.USAGE;
    }
}
