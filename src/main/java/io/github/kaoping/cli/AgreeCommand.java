package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.authoring.Agreement;
import io.github.kaoping.authoring.AgreementJson;
import io.github.kaoping.authoring.AgreementView;
import io.github.kaoping.authoring.KnownItems;
import io.github.kaoping.authoring.LabelFiles;
import io.github.kaoping.authoring.LabelTemplate;
import io.github.kaoping.authoring.Labels;
import io.github.kaoping.authoring.ReaderLabels;
import io.github.kaoping.authoring.ReadingTable;
import io.github.kaoping.authoring.ReadingView;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping agree}: compares the readings of people with those of the program and with each other. */
@Command(
        name = "agree",
        mixinStandardHelpOptions = true,
        description = "把机器读出的要素状态与人工标注比较，也比较几位标注人 / compare readings with people's labels, and people with each other")
final class AgreeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Parameters(
            paramLabel = "标注",
            arity = "0..*",
            description = "标注文件（.json、.csv、.xlsx）或文件夹，每个算一位标注人；与 --template 连用时是要标注的报告"
                    + " / label files or folders, each one a reader; with --template the reports to label")
    private List<Path> files = List.of();

    @Option(names = "--reports", paramLabel = "文件夹", description = "报告所在文件夹 / folder of the reports")
    private @Nullable Path reports;

    @Option(names = "--readers-only", description = "只比较人工标注，不读报告 / compare people only, not the program")
    private boolean readersOnly;

    @Option(names = "--brief", description = "只列汇总，不列分歧 / figures only")
    private boolean brief;

    @Option(names = "--all-items", description = "一致的要素也列混淆表 / tables of confusion for every item")
    private boolean allItems;

    @Option(
            names = "--format",
            paramLabel = "terminal|json",
            description = "输出格式，默认 terminal / form of the output, terminal by default")
    private ViewFormat format = ViewFormat.TERMINAL;

    @Option(
            names = "--template",
            paramLabel = "文件",
            description = "写一张空白标注表（.csv 或 .xlsx），不作比较 / write an empty table to label in")
    private @Nullable Path template;

    @Option(names = "--overwrite", description = "允许覆盖已有的标注表 / replace the table that is there")
    private boolean overwrite;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        Path sheet = template;
        if (sheet != null) {
            return writeTemplate(sheet, console, language);
        }
        if (!readersOnly && reports == null) {
            return say(
                    console, language, Message.of("请用 --reports 写明报告所在的文件夹；只比较人工标注请加 --readers-only。"), ExitCode.USAGE);
        }
        LabelSources sources = LabelSources.of(files);
        for (Path missing : sources.missing()) {
            say(console, language, Message.of("没有找到“{0}”。", missing), ExitCode.INPUT);
        }
        if (!sources.missing().isEmpty()) {
            return ExitCode.INPUT;
        }
        if (sources.found().isEmpty()) {
            return say(console, language, Message.of("没有找到标注文件（.json、.csv 或 .xlsx）。"), ExitCode.NOTHING);
        }
        KnownItems items = new KnownItems(workbench.sets(console, language));
        LabelFiles.Read read = LabelFiles.of(sources.found(), items);
        if (!read.problems().isEmpty()) {
            Workbench.print(console, language, read.problems());
            return ExitCode.INPUT;
        }
        read.notes().forEach(n -> say(console, language, n, ExitCode.DONE));
        if (readersOnly && read.readers().size() < 2) {
            return say(console, language, Message.of("--readers-only 要有两位以上标注人的标注，这里只有一位。"), ExitCode.USAGE);
        }
        return compare(read.readers(), items.names(), console, language);
    }

    private int compare(List<ReaderLabels> readers, Map<String, Name> names, Console console, Language language) {
        ReadingTable readings = new ReadingTable(readers, names.keySet(), !readersOnly);
        Map<String, Agreement> figures = new LinkedHashMap<>();
        int code = readersOnly ? ExitCode.DONE : assess(readers, readings, figures, console, language);
        figures.values().removeIf(a -> a.pairs().isEmpty());
        if (readings.pairs().stream().allMatch(p -> p.both() == 0)) {
            say(console, language, Message.of("没有可以比较的要素。"), ExitCode.NOTHING);
            return ExitCode.worse(code, ExitCode.NOTHING);
        }
        console.out()
                .print(
                        switch (format) {
                            case JSON ->
                                AgreementJson.of(Version.number(), readings, figures, names, language, allItems);
                            case TERMINAL -> text(readings, figures, names, language);
                        });
        return code;
    }

    /** Reads every report that somebody labelled; those that cannot be read are told and left out. */
    private int assess(
            List<ReaderLabels> readers,
            ReadingTable readings,
            Map<String, Agreement> figures,
            Console console,
            Language language) {
        Assessor assessor = workbench.assessor(console, language, workbench.rules(console, language));
        TreeSet<String> wanted = new TreeSet<>();
        readers.forEach(r -> r.labels().forEach(l -> wanted.add(l.report())));
        int code = ExitCode.DONE;
        for (String report : wanted) {
            Optional<ScoreSheet> sheet = sheet(report, assessor, console, language);
            if (sheet.isEmpty()) {
                code = ExitCode.INPUT;
                continue;
            }
            readings.add(report, sheet.get());
            for (ReaderLabels reader : readers) {
                Agreement own = figures.computeIfAbsent(reader.reader(), r -> new Agreement());
                for (Labels labels : reader.labels()) {
                    if (labels.report().equals(report)) {
                        own.add(labels, sheet.get());
                    }
                }
            }
        }
        return code;
    }

    private Optional<ScoreSheet> sheet(String report, Assessor assessor, Console console, Language language) {
        Optional<Path> file = reportOf(report);
        if (file.isEmpty()) {
            String folder = String.valueOf(reports);
            say(console, language, Message.of("“{0}”里没有标注所说的报告“{1}”。", folder, report), ExitCode.INPUT);
            return Optional.empty();
        }
        Assessment a = assessor.assess(file.get(), String.valueOf(file.get().getFileName()), Known.NOTHING);
        if (!a.sheet().outcome().hasScore()) {
            console.err().println(report + "：" + Messages.say(a.sheet().reason(), language));
            return Optional.empty();
        }
        return Optional.of(a.sheet());
    }

    private String text(
            ReadingTable readings, Map<String, Agreement> figures, Map<String, Name> names, Language language) {
        StringBuilder out = new StringBuilder();
        Optional<Agreement> only =
                readings.readers().size() == 1 ? figures.values().stream().findFirst() : Optional.empty();
        out.append(only.map(a -> AgreementView.of(a, language))
                .orElseGet(() -> ReadingView.head(readings, names, language)));
        out.append(ReadingView.alphas(readings, names, language));
        ReadingView.Items shown =
                allItems ? ReadingView.Items.ALL : brief ? ReadingView.Items.NONE : ReadingView.Items.DIFFERING;
        out.append(ReadingView.tables(readings, names, language, shown));
        if (!brief) {
            out.append(only.map(a -> AgreementView.differences(a, language))
                    .orElseGet(() -> ReadingView.differences(readings, names, language)));
        }
        return out.toString();
    }

    private Optional<Path> reportOf(String name) {
        Path folder = reports;
        if (folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(f -> stem(String.valueOf(f.getFileName())).equals(name))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String stem(String file) {
        return file.replaceFirst("\\.[^.]+$", "");
    }

    private int writeTemplate(Path to, Console console, Language language) {
        String ending = String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".csv") && !ending.endsWith(".xlsx")) {
            return say(console, language, Message.of("--template 的文件名要以 .csv 或 .xlsx 结尾。"), ExitCode.USAGE);
        }
        List<Path> named = new ArrayList<>(files);
        Path folder = reports;
        if (folder != null) {
            named.add(folder);
        }
        Inputs inputs = Inputs.of(named, console.in(), ReadLimits.DEFAULT);
        inputs.notes().forEach(note -> console.err().println(Messages.say(note, language)));
        for (String missing : inputs.missing()) {
            say(console, language, Message.of("没有找到“{0}”。", missing), ExitCode.INPUT);
        }
        List<String> stems =
                inputs.found().stream().map(i -> stem(i.name())).distinct().toList();
        if (stems.isEmpty()) {
            Message none = Message.of("没有要标注的报告：请在命令中写出报告，或用 --reports 写明它们所在的文件夹。");
            return say(console, language, none, inputs.missing().isEmpty() ? ExitCode.NOTHING : ExitCode.INPUT);
        }
        KnownItems items = new KnownItems(workbench.sets(console, language));
        byte[] bytes = ending.endsWith(".csv")
                ? LabelTemplate.csv(stems, items, language)
                : LabelTemplate.workbook(stems, items, language);
        new OutputFiles(console, language, overwrite).write(to, bytes);
        return inputs.missing().isEmpty() ? ExitCode.DONE : ExitCode.INPUT;
    }

    private static int say(Console console, Language language, Message message, int code) {
        console.err().println(Messages.say(message, language));
        return code;
    }
}
