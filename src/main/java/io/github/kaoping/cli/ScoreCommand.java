package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.render.HtmlSheet;
import io.github.kaoping.render.JsonSheets;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.Run;
import io.github.kaoping.render.SheetInSet;
import io.github.kaoping.render.TerminalDoubts;
import io.github.kaoping.render.TerminalSheet;
import io.github.kaoping.render.TerminalSummary;
import io.github.kaoping.render.TerminalView;
import io.github.kaoping.rules.RuleBase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
            description = "输出格式，默认 terminal；写到文件夹时默认 html / form of the output")
    private @Nullable Format format;

    @Option(
            names = "--out",
            paramLabel = "文件夹或文件",
            description = "写到文件：json 写一个文件，html 每份报告一个 / write to a folder or file")
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
            description = "改列拿不准的认定，先列最没有把握的，默认 20 条 / list the least sure readings instead")
    private @Nullable Integer doubts;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Mixin
    private final KnownOptions known = new KnownOptions();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        if (doubts != null && doubts < 1) {
            console.err().println(Messages.say(Message.of("--doubts 后面的条数至少是 1。"), language));
            return ExitCode.USAGE;
        }
        if (doubts != null && form() != Format.TERMINAL) {
            console.err().println(Messages.say(Message.of("--doubts 只用于终端和 .txt 文件；JSON 和网页里本来就有每项的把握。"), language));
            return ExitCode.USAGE;
        }
        Inputs inputs = Inputs.of(files);
        for (String name : inputs.missing()) {
            console.err().println(Messages.say(Message.of("没有找到“{0}”。", name), language));
        }
        if (inputs.found().isEmpty()) {
            console.err().println(Messages.say(Message.of("没有可以评分的报告：请给出文件，或里面有报告的文件夹。"), language));
            return inputs.missing().isEmpty() ? ExitCode.NOTHING : ExitCode.INPUT;
        }
        RuleBase rules = workbench.rules(console, language);
        Assessor assessor = workbench.assessor(console, language, rules);
        boolean gains = form() == Format.JSON;
        int code = inputs.missing().isEmpty() ? ExitCode.DONE : ExitCode.INPUT;
        List<SheetInSet> sheets = new ArrayList<>();
        for (Inputs.Input input : inputs.found()) {
            Assessment a = assessor.assess(input.path(), input.shown(), known.known());
            Assessment full = gains || form() == Format.HTML ? assessor.withGains(a) : a;
            sheets.add(new SheetInSet(full.sheet(), full.criteria(), full.provisional()));
            code = ExitCode.worse(code, codeOf(full.sheet()));
        }
        Run run = new Run(Version.number(), rules.sha256(), sheets);
        deliver(console, language, run);
        return code;
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
        if (!sheet.outcome().hasScore()) {
            return ExitCode.INPUT;
        }
        BigDecimal score = sheet.score();
        boolean under = failUnder != null && score != null && score.compareTo(failUnder) < 0;
        boolean statutory = strict && sheet.missing().stream().anyMatch(m -> m.duty() >= 3);
        return under || statutory ? ExitCode.GATE : ExitCode.DONE;
    }

    private void deliver(Console console, Language language, Run run) {
        Path to = out;
        OutputFiles writer = new OutputFiles(console, language, overwrite);
        switch (form()) {
            case TERMINAL -> {
                boolean colour = console.terminal() && to == null;
                TerminalView view = new TerminalView(language, console.columns(), colour);
                Integer most = doubts;
                String text = most == null
                        ? TerminalSheet.of(run, view)
                        : TerminalSummary.of(run, view) + TerminalDoubts.of(run, most, view);
                if (to == null) {
                    console.out().print(text);
                } else {
                    writer.write(isFile(to, ".txt") ? to : to.resolve("sheets.txt"), text);
                }
            }
            case JSON -> {
                String text = JsonSheets.of(run, language);
                if (to == null) {
                    console.out().print(text);
                } else {
                    writer.write(isFile(to, ".json") ? to : to.resolve("sheets.json"), text);
                }
            }
            case HTML -> html(console, language, run, to, writer);
        }
    }

    private void html(Console console, Language language, Run run, @Nullable Path to, OutputFiles writer) {
        if (to == null) {
            if (run.sheets().size() > 1) {
                console.err().println(Messages.say(Message.of("多份报告的 HTML 要写到文件夹：请加 --out 文件夹。"), language));
                throw new Stop(ExitCode.USAGE);
            }
            console.out().print(HtmlSheet.page(run, run.sheets().get(0), language));
            return;
        }
        Set<String> used = new HashSet<>();
        for (SheetInSet sheet : run.sheets()) {
            boolean one = run.sheets().size() == 1 && isFile(to, ".html");
            Path file = one ? to : to.resolve(unused(sheet.sheet().file().replace('/', '_'), used) + ".html");
            writer.write(file, HtmlSheet.page(run, sheet, language));
        }
    }

    private static String unused(String name, Set<String> used) {
        String free = name;
        for (int n = 2; !used.add(free); n++) {
            free = name + "-" + n;
        }
        return free;
    }

    private static boolean isFile(Path path, String ending) {
        return path.toString().endsWith(ending);
    }
}
