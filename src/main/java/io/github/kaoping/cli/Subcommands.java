package io.github.kaoping.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands that the program knows (子命令). Reading all options of a command takes time, so only those commands are read whole
 * that the words of the command line name; the others are there by name and description.
 */
final class Subcommands {
    private static final Class<?>[] ALL = {
        ScoreCommand.class,
        CheckCommand.class,
        InspectCommand.class,
        ExplainCommand.class,
        CriteriaCommand.class,
        AgreeCommand.class,
        VerifyCommand.class,
        LettersCommand.class,
        ReviewCommand.class,
        HelpCommand.class
    };

    private Subcommands() {}

    /** Adds them all, in the order in which the help lists them. */
    static void addTo(CommandLine line, String... words) {
        Set<String> named = new TreeSet<>(Arrays.asList(words));
        boolean wordsInFiles = named.stream().anyMatch(word -> word.startsWith("@"));
        known().forEach((name, type) ->
                line.addSubcommand(name, wordsInFiles || named.contains(name) ? type : described(name, type)));
    }

    /** The commands by their names. */
    static Map<String, Class<?>> known() {
        Map<String, Class<?>> known = new LinkedHashMap<>();
        for (Class<?> type : ALL) {
            known.put(type.getAnnotation(Command.class).name(), type);
        }
        return known;
    }

    private static CommandSpec described(String name, Class<?> type) {
        Command words = type.getAnnotation(Command.class);
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().header(words.header()).description(words.description());
        return spec;
    }
}
