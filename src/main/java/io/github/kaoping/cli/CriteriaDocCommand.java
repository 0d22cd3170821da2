package io.github.kaoping.cli;

import io.github.kaoping.authoring.GuidePage;
import io.github.kaoping.authoring.ScoreGuide;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.Grid;
import io.github.kaoping.tables.GridDocument;
import io.github.kaoping.tables.GridWorkbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping criteria doc}: writes the score sheet to be published, from the values that scoring uses. */
@Command(
        name = "doc",
        mixinStandardHelpOptions = true,
        description = "由标准生成印发用的评分细则：网页、Word、Excel / write the published score sheet as HTML, Word or Excel")
final class CriteriaDocCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CriteriaCommand parent;

    @Option(names = "--year", paramLabel = "年度", description = "报告年度，默认最近的一套 / report year, the latest set by default")
    private @Nullable Integer year;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "文件",
            description = "写到 .html、.docx 或 .xlsx 文件，可以写几次 / files to write; may be given several times")
    private List<Path> out = new ArrayList<>();

    @Option(names = "--overwrite", description = "允许覆盖已有的文件 / replace files that are there")
    private boolean overwrite;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        for (Path file : out) {
            if (!List.of("html", "docx", "xlsx").contains(ending(file))) {
                Message wrong = Message.of("“{0}”要以 .html、.docx 或 .xlsx 结尾。", file);
                console.err().println(Messages.say(wrong, language));
                return ExitCode.USAGE;
            }
        }
        CriteriaSet set = workbench.set(console, language, year);
        Grid grid = ScoreGuide.of(set, language);
        OutputFiles files = new OutputFiles(console, language, overwrite);
        for (Path file : out) {
            files.write(
                    file,
                    switch (ending(file)) {
                        case "docx" -> GridDocument.of(grid);
                        case "xlsx" -> GridWorkbook.of(Texts.in(language).say("guide.sheet"), grid);
                        default -> GuidePage.of(grid, language).getBytes(StandardCharsets.UTF_8);
                    });
        }
        return ExitCode.DONE;
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
