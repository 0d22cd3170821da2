package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.authoring.Agreement;
import io.github.kaoping.authoring.AgreementView;
import io.github.kaoping.authoring.Labels;
import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping agree}: compares the machine's readings with people's labels. */
@Command(
        name = "agree",
        mixinStandardHelpOptions = true,
        description = "把机器读出的要素状态与人工标注比较 / compare readings with people's labels")
final class AgreeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Parameters(paramLabel = "标注", arity = "1..*", description = "标注文件（.json）或文件夹 / label files or folders")
    private List<Path> labels = List.of();

    @Option(names = "--reports", required = true, paramLabel = "文件夹", description = "报告所在文件夹 / folder of the reports")
    @SuppressWarnings("NullAway.Init")
    private Path reports;

    @Option(names = "--brief", description = "只列汇总，不列分歧 / figures only")
    private boolean brief;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        Labels.Read read = Labels.of(labelFiles());
        if (!read.problems().isEmpty()) {
            Workbench.print(console, language, read.problems());
            return ExitCode.INPUT;
        }
        if (read.labels().isEmpty()) {
            console.err().println(Messages.say(Message.of("没有找到标注文件（.json）。"), language));
            return ExitCode.NOTHING;
        }
        Assessor assessor = workbench.assessor(console, language, workbench.rules(console, language));
        Agreement agreement = new Agreement();
        int code = ExitCode.DONE;
        for (Labels l : read.labels()) {
            Optional<Path> report = reportOf(l);
            if (report.isEmpty()) {
                console.err().println(Messages.say(Message.of("“{0}”里没有标注所说的报告“{1}”。", reports, l.report()), language));
                code = ExitCode.INPUT;
                continue;
            }
            Assessment a =
                    assessor.assess(report.get(), String.valueOf(report.get().getFileName()), Known.NOTHING);
            if (!a.sheet().outcome().hasScore()) {
                console.err().println(l.report() + "：" + Messages.say(a.sheet().reason(), language));
                code = ExitCode.INPUT;
                continue;
            }
            agreement.add(l, a.sheet());
        }
        if (agreement.pairs().isEmpty()) {
            console.err().println(Messages.say(Message.of("没有可以比较的要素。"), language));
            return ExitCode.worse(code, ExitCode.NOTHING);
        }
        console.out().print(AgreementView.of(agreement, language, !brief));
        return code;
    }

    private List<Path> labelFiles() {
        List<Path> files = new ArrayList<>();
        for (Path p : labels) {
            if (Files.isDirectory(p)) {
                try (Stream<Path> inside = Files.list(p)) {
                    inside.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
                } catch (IOException e) {
                    files.add(p);
                }
            } else {
                files.add(p);
            }
        }
        return files;
    }

    private Optional<Path> reportOf(Labels l) {
        try (Stream<Path> inside = Files.list(reports)) {
            return inside.filter(f -> String.valueOf(f.getFileName())
                            .replaceFirst("\\.[^.]+$", "")
                            .equals(l.report()))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
