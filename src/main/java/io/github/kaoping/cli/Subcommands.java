package io.github.kaoping.cli;

import java.util.Arrays;
import java.util.Collections;
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
    /** The one that speaks of all others. */
    private static final String HELP = "help";

    /** By their names, which are written here too, so that no annotation has to be read to find a command. */
    private static final Map<String, Class<?>> NAMES = names();

    private static Map<String, Class<?>> names() {
        Map<String, Class<?>> names = new LinkedHashMap<>();
        names.put("score", ScoreCommand.class);
        names.put("check", CheckCommand.class);
        names.put("inspect", InspectCommand.class);
        names.put("explain", ExplainCommand.class);
        names.put("criteria", CriteriaCommand.class);
        names.put("agree", AgreeCommand.class);
        names.put("verify", VerifyCommand.class);
        names.put("letters", LettersCommand.class);
        names.put("review", ReviewCommand.class);
        names.put(HELP, HelpCommand.class);
        return names;
    }

    private Subcommands() {}

    /** Adds the one that comes first on the command line; else all, in the order in which the help lists them. */
    static void addTo(CommandLine line, String... words) {
        Set<String> named = new TreeSet<>(Arrays.asList(words));
        boolean wordsInFiles = named.stream().anyMatch(word -> word.startsWith("@"));
        if (words.length > 0 && NAMES.containsKey(words[0]) && !words[0].equals(HELP)) {
            line.addSubcommand(words[0], NAMES.get(words[0]));
            return;
        }
        NAMES.forEach((name, type) ->
                line.addSubcommand(name, wordsInFiles || named.contains(name) ? type : described(name, type)));
    }

    /** The commands by their names. */
    static Map<String, Class<?>> known() {
        return Collections.unmodifiableMap(NAMES);
    }

    private static CommandSpec described(String name, Class<?> type) {
        Command words = type.getAnnotation(Command.class);
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().header(words.header()).description(words.description());
        return spec;
    }
}
