package io.github.kaoping.cli;

import io.github.kaoping.model.Message;
import io.github.kaoping.panel.Consensus;
import io.github.kaoping.panel.Review;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping review}: people overrule the program, visibly. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "人工复核：写评审表、收回评审表、汇总 / review by people: workbooks out, answers in, what they come to",
        subcommands = {ReviewCommand.Export.class, ReviewCommand.Import.class, ReviewCommand.Result.class})
final class ReviewCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Override
    public Integer call() {
        return say(Message.of("请写明 review export、review import 或 review result；用法见 --help。"), ExitCode.USAGE);
    }

    private int say(Message message, int code) {
        parent.console().err().println(Messages.say(message, parent.language()));
        return code;
    }

    private Console console() {
        return parent.console();
    }

    private Language language() {
        return parent.language();
    }

    /** {@code review export}: a workbook for each judge. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "给每位评审人写一份评审表，拿不准的在前 / a workbook for each judge, doubtful rows first")
    static final class Export implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ReviewCommand parent;

        @Mixin
        private final ResultsFolder folder = new ResultsFolder();

        @Option(names = "--judge", required = true, paramLabel = "评审人", description = "评审人，可以有几位 / judges")
        private List<String> judges = List.of();

        @Option(names = "--hide-bodies", description = "用代号代替单位名称 / codes instead of names of bodies")
        private boolean hideBodies;

        @Option(names = "--hide-machine", description = "不写机器的得分和理由 / leave out what the program found")
        private boolean hideMachine;

        @Override
        public Integer call() {
            return folder.write(parent.console(), parent.language(), results -> {
                Review review = new Review(results, parent.language());
                for (String judge : judges) {
                    String name = review.export(judge, hideBodies, hideMachine);
                    parent.say(Message.of("已写出 {0}", results.file(name)), ExitCode.DONE);
                }
                return parent.say(Message.of("请评审人填好后交回，用 review import 收回。"), ExitCode.DONE);
            });
        }
    }

    /** {@code review import}: what judges wrote, back into the log. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "收回评审表；有一处不合要求就一条也不收 / take the workbooks back; nothing if anything is wrong")
    static final class Import implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ReviewCommand parent;

        @Mixin
        private final ResultsFolder folder = new ResultsFolder();

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "评审表", description = "填好的评审表 / workbooks filled in")
        private List<Path> books = List.of();

        @Override
        public Integer call() {
            return folder.write(parent.console(), parent.language(), results -> {
                Review.Imported imported = new Review(results, parent.language()).take(books);
                imported.problems().forEach(p -> parent.say(p, ExitCode.INPUT));
                if (!imported.problems().isEmpty()) {
                    return parent.say(
                            Message.of(
                                    "有{0}处不合要求，一条也没有收；改好后再收。",
                                    imported.problems().size()),
                            ExitCode.INPUT);
                }
                return parent.say(
                        Message.of("评审意见{0}条，其中新的{1}条已记入日志；收齐后用 review result 汇总。", imported.read(), imported.added()),
                        ExitCode.DONE);
            });
        }
    }

    /** {@code review result}: what the judges come to. */
    @Command(
            name = "result",
            mixinStandardHelpOptions = true,
            description = "汇总评审意见：复核得分、名次、一致程度 / what the judges come to: scores, ranks, agreement")
    static final class Result implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private ReviewCommand parent;

        @Mixin
        private final ResultsFolder folder = new ResultsFolder();

        @Option(
                names = "--combine",
                paramLabel = "mean|trimmed",
                description = "几位评审人怎样合成：mean 平均（默认），trimmed 多于5名时去掉最高最低再平均 / how several judges combine")
        private Consensus.Way way = Consensus.Way.MEAN;

        @Option(
                names = "--limit",
                paramLabel = "分数",
                description = "评审人相差超过此分时由仲裁人决定 / larger differences need the arbiter")
        private @Nullable BigDecimal limit;

        @Option(names = "--arbiter", paramLabel = "评审人", description = "仲裁人 / the judge who decides then")
        private @Nullable String arbiter;

        @Override
        public Integer call() {
            return folder.write(parent.console(), parent.language(), results -> {
                new Review(results, parent.language())
                        .settle(way, limit, arbiter)
                        .forEach(m -> parent.say(m, ExitCode.DONE));
                return ExitCode.DONE;
            });
        }
    }
}
