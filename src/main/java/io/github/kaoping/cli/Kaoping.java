package io.github.kaoping.cli;

import io.github.kaoping.criteria.BrokenSetException;
import io.github.kaoping.render.Language;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as a whole: its subcommands and what they share. */
@Command(
        name = "kaoping",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "命令",
        description = "法治政府建设年度报告考评：读报告，按标准打分，逐分说明理由。%n"
                + "Scores annual reports on law-based government and explains every point.",
        footer = {"", "默认分值为示例，不是任何机关的正式标准。", "Default points are an example and no official standard."})
final class Kaoping implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "zh|en",
            description = "输出语言，默认 zh / language of the output")
    private String language = "zh";

    Kaoping(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    Language language() {
        return Language.of(language)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "--lang 只能是 zh 或 en，不能是“" + language + "”。"));
    }

    /** The language to tell how commands are used, even where --lang itself is wrong. */
    Language languageForHelp() {
        return Language.of(language).orElse(Language.CHINESE);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.out());
        return ExitCode.USAGE;
    }

    /** Runs the program and gives its exit code; never throws. */
    static int run(Console console, String... args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            return version(console);
        }
        Kaoping program = new Kaoping(console);
        Optional<Callable<Integer>> plain = PlainLine.command(program, args);
        if (plain.isPresent()) {
            return program.call(plain.get(), args);
        }
        CommandLine line = new CommandLine(program);
        Subcommands.addTo(line, args);
        line.setOut(console.out());
        line.setErr(console.err());
        Usage.install(line, program);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new UsageMistakes());
        line.setExecutionExceptionHandler((e, command, parsed) -> program.codeOf(e, args));
        int code = line.execute(args);
        console.out().flush();
        return code;
    }

    private int call(Callable<Integer> command, String... args) {
        try {
            return command.call();
        } catch (Exception e) {
            return codeOf(e, args);
        } finally {
            console.out().flush();
        }
    }

    /** Tells what came in the way of a command, and the exit code for it. */
    private int codeOf(Exception e, String... args) {
        if (e instanceof Stop stop) {
            return stop.code();
        }
        if (e instanceof BrokenSetException broken) {
            Workbench.print(console, language(), broken.problems());
            return ExitCode.CRITERIA;
        }
        if (e instanceof CommandLine.ParameterException p) {
            return new UsageMistakes().handleParseException(p, args);
        }
        console.err().println("程序内部出错，请把下面一行连同所用命令报告给开发者 / internal error, please report:");
        console.err().println(e + where(e));
        return ExitCode.INTERNAL;
    }

    /** The version alone, without reading the commands first. */
    private static int version(Console console) {
        for (String line : new Version().getVersion()) {
            console.out().println(line);
        }
        console.out().flush();
        return ExitCode.DONE;
    }

    private static String where(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " (" + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")";
    }
}
