package io.github.kaoping.cli;

import io.github.kaoping.model.Message;
import io.github.kaoping.panel.Letters;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.tables.WordTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping letters}: writes each body its letter from the results of a panel's run. */
@Command(
        name = "letters",
        mixinStandardHelpOptions = true,
        description = "由考评结果给各单位写反馈意见书（Word） / write each body its letter from the results")
final class LettersCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Mixin
    private final ResultsFolder folder = new ResultsFolder();

    @Option(
            names = "--template",
            paramLabel = "模板.docx",
            description = "用这个 Word 模板；还没有这个文件时，先写出一份默认模板供修改 / a Word template; written first if it is not there")
    private @Nullable Path template;

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        Path named = template;
        if (named != null && !Files.exists(named)) {
            new OutputFiles(console, language, false).write(named, Letters.template(language));
            return say(console, language, Message.of("请在 Word 中修改模板，再运行同一条命令写意见书。"), ExitCode.DONE);
        }
        byte[] form = named == null
                ? Letters.template(language)
                : WordTemplate.read(named)
                        .orElseThrow(() -> new Stop(say(
                                console,
                                language,
                                Message.of("模板“{0}”读不出来，请检查权限，或是否正被别的程序打开。", named),
                                ExitCode.INPUT)));
        return folder.write(console, language, results -> {
            Letters letters = new Letters(results, language);
            SortedSet<String> unknown = letters.unknown(form);
            if (WordTemplate.names(form).isEmpty()) {
                return say(
                        console,
                        language,
                        Message.of("模板里没有一处要填的地方（如双花括号中的 body），这样每份意见书都会一样；没有写意见书。请从默认模板改起：--template 后面写一个还没有的文件名。"),
                        ExitCode.USAGE);
            }
            if (!unknown.isEmpty()) {
                return say(
                        console,
                        language,
                        Message.of("模板里有不认识的名称：{0}；请照默认模板的写法改。", String.join("、", unknown)),
                        ExitCode.USAGE);
            }
            letters.write(form).forEach(console.err()::println);
            return ExitCode.DONE;
        });
    }

    private static int say(Console console, Language language, Message message, int code) {
        console.err().println(Messages.say(message, language));
        return code;
    }
}
