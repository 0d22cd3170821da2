package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Batch;
import io.github.kaoping.assess.Known;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.panel.PanelReport;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.Run;
import io.github.kaoping.render.SheetInSet;
import io.github.kaoping.render.TerminalView;
import io.github.kaoping.rules.RuleBase;
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

/** {@code kaoping score}: scores reports and writes their sheets. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "给报告打分，逐分说明理由和佐证 / score reports and explain every point")
final class ScoreCommand implements Callable<Integer> {
    /** Forms of output. */
    enum Format {
        TERMINAL,
        JSON,
        HTML
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Parameters(paramLabel = "报告", arity = "1..*", description = "报告文件或文件夹 / files or folders")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "terminal|json|html",
            description = "输出格式，默认 terminal；写到文件夹时默认 html / "
                    + "form of the output, terminal by default, html where a folder is written")
    private @Nullable Format format;

    @Option(
            names = "--out",
            paramLabel = "文件夹或文件",
            description =
                    "写到文件：json 写一个文件，html 每份报告一个 / write to a folder or file: json one file, html one for each report")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "允许覆盖已有的输出文件 / replace files that are there")
    private boolean overwrite;

    @Option(names = "--fail-under", paramLabel = "分数", description = "有报告低于此分时以 1 退出 / exit 1 if a score is lower")
    private @Nullable BigDecimal failUnder;

    @Option(names = "--strict", description = "有 ★★★ 法定缺项时以 1 退出 / exit 1 if a ★★★ item is missing")
    private boolean strict;

    @Option(
            names = "--doubts",
            paramLabel = "条数",
            arity = "0..1",
            fallbackValue = "20",
            description = "改列拿不准的认定，先列最没有把握的，默认 20 条 / list the least sure readings instead, 20 by default")
    private @Nullable Integer doubts;

    @Option(
            names = "--threads",
            paramLabel = "线程数",
            description = "同时评几份，默认与处理器数相同；不影响结果 / how many are scored at once, without effect on the results")
    private @Nullable Integer threads;

    @Option(
            names = "--manifest",
            paramLabel = "清单",
            description =
                    "应报单位清单（csv 或 xlsx），与 --out 文件夹一起用：对应、排名、汇总，中断后可接着做 / "
                            + "list of the bodies (csv or xlsx), with --out: match, rank, sum up; goes on where it was interrupted")
    private @Nullable Path manifest;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final KnownOptions known = new KnownOptions();

    /** The command for these files, all options as they are when nobody sets them. */
    static ScoreCommand of(Kaoping parent, List<Path> files) {
        ScoreCommand command = new ScoreCommand();
        command.parent = parent;
        command.files = files;
        return command;
    }

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        if (doubts != null && doubts < 1) {
            console.err().println(Messages.say(Message.of("--doubts 后面的条数至少是 1。"), language));
            return ExitCode.USAGE;
        }
        if (threads != null && threads < 1) {
            console.err().println(Messages.say(Message.of("--threads 后面的线程数至少是 1。"), language));
            return ExitCode.USAGE;
        }
        if (doubts != null && form() != Format.TERMINAL) {
            console.err().println(Messages.say(Message.of("--doubts 只用于终端和 .txt 文件；JSON 和网页里本来就有每项的把握。"), language));
            return ExitCode.USAGE;
        }
        Inputs inputs = Inputs.of(files, console.in(), limits.limits());
        inputs.notes().forEach(note -> console.err().println(Messages.say(note, language)));
        for (String name : inputs.missing()) {
            console.err().println(Messages.say(Message.of("没有找到“{0}”。", name), language));
        }
        if (inputs.found().isEmpty()) {
            console.err().println(Messages.say(Message.of("没有可以评分的报告：请给出文件，或里面有报告的文件夹。"), language));
            return inputs.missing().isEmpty() ? ExitCode.NOTHING : ExitCode.INPUT;
        }
        if (manifest != null) {
            return panel(console, language, inputs, manifest);
        }
        RuleBase rules = workbench.rules(console, language);
        Assessor assessor = workbench.assessor(console, language, rules, limits.limits());
        ScoreOutput output =
                output(console, language, rules.sha256(), inputs.found().size());
        int[] code = {inputs.missing().isEmpty() ? ExitCode.DONE : ExitCode.INPUT};
        Batch batch = new Batch(Math.min(threads(), inputs.found().size()));
        Known options = known.known();
        output.write(sheets -> batch.run(
                inputs.found().iterator(),
                new Batch.Timed<>(
                        input -> rendered(output, assessor, assessor.assess(input.shown(), input.contents(), options)),
                        input -> rendered(output, assessor, assessor.late(input.shown())),
                        limits.limits().maxSeconds()),
                rendered -> {
                    code[0] = ExitCode.worse(code[0], codeOf(rendered.sheet().sheet()));
                    sheets.accept(rendered);
                }));
        return code[0];
    }

    private static ScoreOutput.Rendered rendered(ScoreOutput output, Assessor assessor, Assessment assessment) {
        Assessment full = output.withGains() ? assessor.withGains(assessment) : assessment;
        SheetInSet sheet = new SheetInSet(full.sheet(), full.criteria(), full.provisional());
        return new ScoreOutput.Rendered(sheet, output.render(sheet));
    }

    private int threads() {
        Integer asked = threads;
        return asked == null ? Batch.processors() : asked;
    }

    private int panel(Console console, Language language, Inputs inputs, Path list) {
        Path to = out;
        if (to == null || format != null || doubts != null) {
            console.err()
                    .println(
                            Messages.say(Message.of("--manifest 要与 --out 文件夹一起用，不与 --format、--doubts 一起用。"), language));
            return ExitCode.USAGE;
        }
        PanelReport report = new PanelScore(console, language, workbench, limits.limits(), threads())
                .run(inputs, files, list, to, known.known().force());
        BigDecimal lowest = report.lowest();
        boolean under = failUnder != null && lowest != null && lowest.compareTo(failUnder) < 0;
        int gate = under || (strict && report.statutory()) ? ExitCode.GATE : ExitCode.DONE;
        boolean troubled = report.troubled() > 0 || !inputs.missing().isEmpty();
        return ExitCode.worse(gate, troubled ? ExitCode.INPUT : ExitCode.DONE);
    }

    private Format form() {
        Format chosen = format;
        if (chosen != null) {
            return chosen;
        }
        Path to = out;
        if (to == null) {
            return Format.TERMINAL;
        }
        return to.toString().endsWith(".json")
                ? Format.JSON
                : to.toString().endsWith(".txt") ? Format.TERMINAL : Format.HTML;
    }

    private int codeOf(ScoreSheet sheet) {
        if (sheet.outcome() == Outcome.ERROR) {
            return ExitCode.INTERNAL;
        }
        if (!sheet.outcome().hasScore()) {
            return ExitCode.INPUT;
        }
        BigDecimal score = sheet.score();
        boolean under = failUnder != null && score != null && score.compareTo(failUnder) < 0;
        boolean statutory = strict && sheet.missing().stream().anyMatch(m -> m.duty() >= 3);
        return under || statutory ? ExitCode.GATE : ExitCode.DONE;
    }

    private ScoreOutput output(Console console, Language language, String rulesSha256, int inputs) {
        Path to = out;
        OutputFiles files = new OutputFiles(console, language, overwrite);
        Run run = new Run(Version.number(), rulesSha256, List.of());
        return switch (form()) {
            case TERMINAL -> {
                boolean colour = console.terminal() && to == null;
                TerminalView view = new TerminalView(language, console.columns(), colour);
                yield new TerminalOutput(console, view, run, files, to, doubts, inputs);
            }
            case JSON -> new JsonOutput(console, language, run, files, to);
            case HTML -> {
                if (to == null && inputs > 1) {
                    console.err().println(Messages.say(Message.of("多份报告的 HTML 要写到文件夹：请加 --out 文件夹。"), language));
                    throw new Stop(ExitCode.USAGE);
                }
                yield new HtmlOutput(console, language, run, files, to, inputs);
            }
        };
    }
}
