package io.github.kaoping.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words of a command, in plain Chinese with the nearest known word. */
final class UsageMistakes implements IParameterExceptionHandler {
    private static final Pattern WRONG_VALUE =
            Pattern.compile("Invalid value for option '([^']+)'[^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern QUOTED_VALUE = Pattern.compile("(?:^|but was )'([^']*)'");
    private static final Pattern WRONG_NUMBER = Pattern.compile("cannot convert '([^']*)' to BigDecimal");
    private static final Pattern CHOICES = Pattern.compile("expected one of \\[([^\\]]*)\\]");

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

    /** The library wraps what a converter says in English; a wrong number or word it says in English alone. */
    private static String value(String message) {
        Matcher wrapped = WRONG_VALUE.matcher(message);
        if (!wrapped.matches()) {
            return message;
        }
        String said = wrapped.group(2);
        boolean ours = said.chars().anyMatch(Character::isIdeographic) && !said.startsWith("expected one of");
        Matcher quoted = QUOTED_VALUE.matcher(said);
        Matcher number = WRONG_NUMBER.matcher(said);
        if (number.find()) {
            return "选项 " + wrapped.group(1) + " 要写数，不能是“" + number.group(1) + "”。";
        }
        String value = quoted.find() ? "“" + quoted.group(1) + "”" : said;
        Matcher choices = CHOICES.matcher(said);
        String known = choices.find() ? "可用：" + choices.group(1).toLowerCase(Locale.ROOT) + "。" : "";
        return ours ? said : "选项 " + wrapped.group(1) + " 不能是" + value + "。" + known;
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
        return value(String.valueOf(e.getMessage()));
    }
}
