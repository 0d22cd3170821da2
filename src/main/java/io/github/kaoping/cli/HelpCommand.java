package io.github.kaoping.cli;

import io.github.kaoping.authoring.Handbook;
import io.github.kaoping.authoring.HandbookPage;
import io.github.kaoping.authoring.HandbookText;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.TerminalView;
import io.github.kaoping.render.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code kaoping help}: a topic of the handbook, the use of a command, or a list of all topics. */
@Command(
        name = "help",
        mixinStandardHelpOptions = true,
        description = "显示编写手册的一个主题，或一个命令的用法 / a topic of the handbook, or how to use a command")
final class HelpCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "主题或命令", description = "不写则列出全部主题 / all topics if left out")
    private List<String> words = List.of();

    @Option(names = "--out", paramLabel = "文件", description = "把整本手册写成一个网页 / write the whole handbook as a web page")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "允许覆盖已有的文件 / replace a file that is there")
    private boolean overwrite;

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        Handbook handbook = Handbook.shipped();
        Path to = out;
        if (to != null) {
            new OutputFiles(console, language, overwrite).write(to, HandbookPage.of(handbook, language));
            return ExitCode.DONE;
        }
        if (words.isEmpty()) {
            topics(handbook, console, language);
            return ExitCode.DONE;
        }
        Optional<CommandLine> command = command();
        if (command.isPresent()) {
            command.get().usage(console.out());
            return ExitCode.DONE;
        }
        String word = String.join(" ", words);
        Optional<Handbook.Page> page = handbook.page(word).or(() -> Handbook.code(word, language));
        if (page.isEmpty()) {
            return unknown(word, handbook, console, language);
        }
        console.out()
                .print(HandbookText.of(page.get(), new TerminalView(language, console.columns(), console.terminal())));
        return ExitCode.DONE;
    }

    /** The command that the words name, one below the other: criteria diff. */
    private Optional<CommandLine> command() {
        CommandLine at = spec.commandLine().getParent();
        for (String word : words) {
            at = at == null ? null : at.getSubcommands().get(word);
        }
        return Optional.ofNullable(at);
    }

    private static void topics(Handbook handbook, Console console, Language language) {
        Texts texts = Texts.in(language);
        int width =
                handbook.pages().stream().mapToInt(p -> p.id().length()).max().orElse(0);
        console.out().println(texts.say("help.title"));
        console.out().println(texts.say("help.intro"));
        console.out().println();
        console.out().println(texts.say("help.topics"));
        handbook.pages().forEach(p -> console.out()
                .println("  " + p.id() + " ".repeat(width - p.id().length() + 2) + p.title(language)));
        console.out().println("  " + Handbook.CODES + " ".repeat(Math.max(2, width - 3)) + texts.say("help.codes"));
        console.out().println();
        console.out().println(texts.say("help.page"));
        console.out().println(texts.say("help.commands"));
    }

    private static int unknown(String word, Handbook handbook, Console console, Language language) {
        Texts texts = Texts.in(language);
        console.err().println(texts.say("help.unknown", word));
        List<Handbook.Page> near = handbook.mentioning(word);
        if (near.isEmpty()) {
            topics(handbook, console, language);
        } else {
            String topics = near.stream().map(Handbook.Page::id).collect(Collectors.joining(texts.say("spoken.and")));
            console.err().println(texts.say("help.mentioned", topics));
            console.err().println(texts.say("help.all"));
        }
        return ExitCode.USAGE;
    }
}
