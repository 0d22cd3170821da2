package io.github.kaoping.cli;

import io.github.kaoping.render.Language;
import io.github.kaoping.render.TerminalUsage;
import io.github.kaoping.render.TerminalUsage.Entry;
import io.github.kaoping.render.TerminalView;
import io.github.kaoping.render.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * How to use a command, in one language (命令用法). What commands and options say of themselves is written in both: “中文 / English”,
 * or a line in each.
 */
final class Usage {
    private static final String BETWEEN = " / ";

    private Usage() {}

    /** Has a command and all below it tell their use in this way. */
    static void install(CommandLine line, Kaoping program) {
        String all = "usage";
        line.setHelpSectionMap(Map.of(all, help -> of(help.commandSpec(), program)));
        line.setHelpSectionKeys(List.of(all));
    }

    private static String of(CommandSpec spec, Kaoping program) {
        Language language = program.languageForHelp();
        return TerminalUsage.of(
                command(spec, language),
                new TerminalView(language, program.console().columns(), false));
    }

    private static TerminalUsage.Command command(CommandSpec spec, Language language) {
        Texts texts = Texts.in(language);
        List<Entry> commands = spec.subcommands().entrySet().stream()
                .map(e -> new Entry(
                        e.getKey(),
                        one(
                                String.join(
                                        "",
                                        e.getValue()
                                                .getCommandSpec()
                                                .usageMessage()
                                                .description()),
                                language)))
                .toList();
        List<Entry> parameters = spec.positionalParameters().stream()
                .filter(p -> !p.hidden())
                .map(p -> new Entry(label(p.paramLabel(), language), one(String.join("", p.description()), language)))
                .toList();
        List<Entry> options = spec.options().stream()
                .filter(o -> !o.hidden())
                .sorted((a, b) -> bare(a).compareTo(bare(b)))
                .map(o -> new Entry(name(o, language), meaning(o, language, texts)))
                .toList();
        String line = Stream.of(
                        Stream.of(spec.qualifiedName()),
                        options.isEmpty() ? Stream.<String>empty() : Stream.of(texts.say("usage.any-options")),
                        commands.isEmpty() ? Stream.<String>empty() : Stream.of(texts.say("usage.command")),
                        spec.positionalParameters().stream()
                                .filter(p -> !p.hidden())
                                .map(p -> positional(
                                        label(p.paramLabel(), language),
                                        p.arity().min() == 0,
                                        p.arity().max() > 1)))
                .flatMap(s -> s)
                .collect(Collectors.joining(" "));
        return new TerminalUsage.Command(
                line,
                lines(spec.usageMessage().description(), language),
                parameters,
                options,
                commands,
                lines(spec.usageMessage().footer(), language));
    }

    private static String positional(String label, boolean optional, boolean several) {
        String all = several ? label + "…" : label;
        return optional ? "[" + all + "]" : all;
    }

    private static String bare(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    private static String name(OptionSpec option, Language language) {
        String names = Arrays.stream(option.names()).collect(Collectors.joining(", "));
        String told = names.startsWith("--") ? "    " + names : names;
        if (option.arity().max() == 0) {
            return told;
        }
        String value = "=" + label(option.paramLabel(), language);
        return told + (option.arity().min() == 0 ? "[" + value + "]" : value);
    }

    private static String meaning(OptionSpec option, Language language, Texts texts) {
        if (option.usageHelp()) {
            return texts.say("usage.help");
        }
        return option.versionHelp() ? texts.say("usage.version") : one(String.join("", option.description()), language);
    }

    /** What stands for a value: 文件夹, in English its translation. */
    static String label(String paramLabel, Language language) {
        return Arrays.stream(paramLabel.split("\\|", -1))
                .map(word -> Texts.in(language).sayOr("label." + word, word))
                .collect(Collectors.joining("|"));
    }

    /** One language of “中文 / English”; the whole where there is only one. */
    private static String one(String both, Language language) {
        int at = both.indexOf(BETWEEN);
        if (at < 0) {
            return both;
        }
        return language == Language.CHINESE ? both.substring(0, at) : both.substring(at + BETWEEN.length());
    }

    /** The lines in one language: of a line in each, and of lines in both. */
    private static List<String> lines(String[] lines, Language language) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split("%n", -1)))
                .filter(line -> !line.isBlank())
                .filter(line -> line.contains(BETWEEN) || isChinese(line) == (language == Language.CHINESE))
                .map(line -> one(line, language))
                .toList();
    }

    private static boolean isChinese(String line) {
        return line.codePoints().anyMatch(Character::isIdeographic);
    }
}
