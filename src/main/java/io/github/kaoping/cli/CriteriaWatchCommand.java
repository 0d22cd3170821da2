package io.github.kaoping.cli;

import io.github.kaoping.authoring.CriteriaWatch;
import io.github.kaoping.authoring.WatchView;
import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.Texts;
import io.github.kaoping.rules.RuleBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping criteria watch}: checks a set and scores a report by it again on every save, and shows what changed. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "每次保存标准或报告后重新检查、重新打分，显示变化；按 Ctrl-C 结束 / check and score again on every save, show what changed")
final class CriteriaWatchCommand implements Callable<Integer> {
    private static final long BETWEEN_LOOKS = 60;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CriteriaCommand parent;

    @Parameters(paramLabel = "标准", description = "标准文件（.yaml） / criteria file")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--report", required = true, paramLabel = "报告", description = "用它打分的报告 / the report to score")
    @SuppressWarnings("NullAway.Init")
    private Path report;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Mixin
    private final KnownOptions known = new KnownOptions();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        if (!Files.isRegularFile(file)) {
            console.err().println(Messages.say(Message.of("没有找到评分标准“{0}”，请检查文件名和路径。", file), language));
            return ExitCode.CRITERIA;
        }
        if (!Files.isRegularFile(report)) {
            console.err().println(Messages.say(Message.of("没有找到报告“{0}”，请检查文件名和路径。", report), language));
            return ExitCode.INPUT;
        }
        workbench.use(file);
        workbench.beThorough();
        RuleBase rules = workbench.rules(console, language);
        CriteriaWatch watch = new CriteriaWatch(file, report, known.known(), rules, workbench.loader(console));
        console.out().println(Texts.in(language).say("watch.begin", file, report));
        while (!Thread.currentThread().isInterrupted()) {
            watch.look().ifPresent(saved -> {
                WatchView.of(saved, language).forEach(console.out()::println);
                console.out().println();
                console.out().flush();
            });
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return ExitCode.DONE;
    }
}
