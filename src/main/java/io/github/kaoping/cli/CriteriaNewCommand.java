package io.github.kaoping.cli;

import io.github.kaoping.authoring.NewYear;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Resolved;
import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping criteria new}: starts a year with a thin set that extends the last one and lists what usually changes. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description =
                "开始新年度的标准：以上一年的为底，列出通常要改的地方 / start a year from the last one, with a list of what usually changes")
final class CriteriaNewCommand implements Callable<Integer> {
    private static final String SCHEMA = "criteria.schema.json";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CriteriaCommand parent;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "年度|文件",
            description = "作底的标准：年度，或 .yaml 文件 / the set to extend")
    private String from = "";

    @Option(names = "--year", required = true, paramLabel = "年度", description = "新的报告年度 / the new report year")
    private int year;

    @Option(names = "--out", paramLabel = "文件夹", description = "写到哪里，默认与作底的标准同一文件夹 / folder to write to")
    private @Nullable Path out;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        Path base = base(console, language);
        workbench.use(base);
        CriteriaSet set = workbench.set(console, language, null);
        Resolved resolved = workbench.resolved(console, language, null);
        Path folder =
                out == null ? Objects.requireNonNullElse(base.toAbsolutePath().getParent(), base) : out;
        Path file = folder.resolve(year + ".yaml");
        if (Files.exists(file)) {
            console.err().println(Messages.say(Message.of("“{0}”已经有了，没有改动它。要重新开始，请先把它移走或改名。", file), language));
            return ExitCode.USAGE;
        }
        Path schema = console.home().resolve("criteria").resolve(SCHEMA);
        String text = new NewYear(set, resolved, year)
                .text(name(folder, base), Files.exists(schema) ? name(folder, schema) : "");
        new OutputFiles(console, language, false).write(file, text);
        console.out().println(Messages.say(Message.of("下一步：改好后运行 kaoping criteria check {0}", file), language));
        return ExitCode.DONE;
    }

    private Path base(Console console, Language language) {
        Path named = Path.of(from);
        Path file = from.matches("[0-9]{4}") ? workbench.criteriaFolder(console).resolve(from + ".yaml") : named;
        if (!Files.isRegularFile(file)) {
            console.err().println(Messages.say(Message.of("没有找到作底的标准“{0}”，请写已有标准的年度，或一个 .yaml 文件。", file), language));
            throw new Stop(ExitCode.CRITERIA);
        }
        return file;
    }

    /** A file as another one in that folder names it: relative where both are on one drive. */
    private static String name(Path folder, Path file) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        Path name = Objects.equals(from.getRoot(), to.getRoot()) ? from.relativize(to) : to;
        return name.toString().replace('\\', '/');
    }
}
