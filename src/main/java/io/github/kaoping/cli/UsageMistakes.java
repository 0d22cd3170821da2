package io.github.kaoping.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words of a command, in plain Chinese with the nearest known word. */
final class UsageMistakes implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(words(e));
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                err.println("您是不是要：" + String.join("、", near) + "？");
            }
        }
        err.println("用法见：" + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitCode.USAGE;
    }

    private static String words(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return "不认识的选项或参数：" + String.join(" ", unmatched.getUnmatched());
        }
        if (e instanceof MissingParameterException missing) {
            return "缺少参数："
                    + String.join(
                            "、",
                            missing.getMissing().stream()
                                    .map(a -> a.paramLabel())
                                    .toList());
        }
        if (e instanceof OverwrittenOptionException) {
            return "同一选项写了两次：" + e.getMessage();
        }
        return String.valueOf(e.getMessage());
    }
}
