package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Batch;
import io.github.kaoping.model.Message;
import io.github.kaoping.panel.Verification;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.rules.RuleBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping verify}: proves a score sheet by scoring its report again. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "重新评分，证明评分表，或说明哪里不同 / prove score sheets, or tell what differs")
final class VerifyCommand implements Callable<Integer> {
    /** So many differences of a sheet are listed. */
    private static final int MOST = 40;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Parameters(
            paramLabel = "评分表或结果文件夹",
            description =
                    "JSON 评分表（结果文件夹 sheets 里的，或 score --format json 写的），或整个结果文件夹 / a JSON sheet, or a folder of results")
    @SuppressWarnings("NullAway.Init")
    private Path sheet;

    @Option(names = "--reports", paramLabel = "文件或文件夹", description = "报告所在的文件夹（默认当前文件夹），或报告本身 / where the report is")
    private Path reports = Path.of(".");

    @Mixin
    private final Workbench workbench = new Workbench();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    /** What became of one sheet. */
    private enum Verdict {
        PROVEN,
        /** Without a report; the sheet itself is what the program writes. */
        NO_REPORT,
        DIFFERS,
        /** The report is not there, or several are, so that nothing is proven. */
        OPEN,
        /** The report is there and cannot be read. */
        UNREADABLE
    }

    private record Result(Verdict verdict, Message said, List<Message> differences) {}

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        List<Verification.Sheet> sheets =
                Files.isDirectory(sheet) ? folder(console, language) : sheets(sheet, console, language);
        RuleBase rules = workbench.rules(console, language);
        Assessor assessor = workbench.assessor(console, language, rules, limits.limits());
        Inputs inputs = Inputs.of(List.of(reports), console.in(), limits.limits());
        ReportsByName byName = new ReportsByName(inputs, Files.isRegularFile(reports), limits.limits());
        Verification verification = new Verification(Version.number(), rules.sha256());
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        boolean many = sheets.size() > 1;
        new Batch(many ? Batch.processors() : 1)
                .run(sheets.iterator(), one -> verify(assessor, byName, verification, one), result -> {
                    counts.merge(result.verdict(), 1, Integer::sum);
                    boolean open = result.verdict() == Verdict.OPEN || result.verdict() == Verdict.UNREADABLE;
                    if (!many || open || result.verdict() == Verdict.DIFFERS) {
                        tell(result, open ? console.err() : console.out(), language);
                    }
                });
        if (many) {
            Message all = Message.of(
                    "共{0}份评分表：核对无误{1}份，不同{2}份；没有核对的：报告找不到的{3}份，报告读不出来的{4}份；没有报告的单位{5}份，只核对了表本身。",
                    sheets.size(),
                    counts.getOrDefault(Verdict.PROVEN, 0),
                    counts.getOrDefault(Verdict.DIFFERS, 0),
                    counts.getOrDefault(Verdict.OPEN, 0),
                    counts.getOrDefault(Verdict.UNREADABLE, 0),
                    counts.getOrDefault(Verdict.NO_REPORT, 0));
            console.out().println(Messages.say(all, language));
            console.out().println(Messages.say(Message.of("核对的是 sheets 里的评分表；工作簿、网页、CSV 和意见书由它们得出，没有另外核对。"), language));
        }
        boolean open = counts.containsKey(Verdict.OPEN) || counts.containsKey(Verdict.UNREADABLE);
        int code = open ? ExitCode.INPUT : ExitCode.DONE;
        return counts.containsKey(Verdict.DIFFERS) ? ExitCode.worse(code, ExitCode.MISMATCH) : code;
    }

    private static void tell(Result result, PrintWriter to, Language language) {
        to.println(Messages.say(result.said(), language));
        List<Message> differences = result.differences();
        differences.stream().limit(MOST).forEach(d -> to.println("  " + Messages.say(d, language)));
        if (differences.size() > MOST) {
            to.println("  " + Messages.say(Message.of("其余{0}处从略。", differences.size() - MOST), language));
        }
    }

    /** The sheets of all bodies of a panel's results. */
    private List<Verification.Sheet> folder(Console console, Language language) {
        Path inside = Files.isDirectory(sheet.resolve("sheets")) ? sheet.resolve("sheets") : sheet;
        List<Path> files;
        try (Stream<Path> all = Files.list(inside)) {
            files = all.filter(f -> String.valueOf(f.getFileName()).endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            files = List.of();
        }
        if (files.isEmpty()) {
            throw refused(
                    console, language, Message.of("“{0}”里没有评分表；请给 score --manifest 写出的结果文件夹，或一份 JSON 评分表。", sheet));
        }
        return files.stream()
                .flatMap(f -> sheets(f, console, language).stream())
                .toList();
    }

    private List<Verification.Sheet> sheets(Path file, Console console, Language language) {
        List<Verification.Sheet> sheets;
        try {
            sheets = Verification.sheets(Files.readAllBytes(file));
        } catch (IOException e) {
            throw refused(console, language, Message.of("没有找到“{0}”，或读不出来。", file));
        }
        if (sheets.isEmpty()) {
            throw refused(
                    console,
                    language,
                    Message.of("“{0}”不是 JSON 评分表，不能核对；工作簿、网页、CSV 和意见书都由评分表得出，请给结果文件夹，或其中 sheets 里的 .json。", file));
        }
        return sheets;
    }

    private static Stop refused(Console console, Language language, Message why) {
        console.err().println(Messages.say(why, language));
        return new Stop(ExitCode.INPUT);
    }

    private static Result verify(
            Assessor assessor, ReportsByName reports, Verification verification, Verification.Sheet one) {
        if (one.file().isEmpty()) {
            List<Message> differences = verification.differences(one);
            return differences.isEmpty()
                    ? new Result(
                            Verdict.NO_REPORT,
                            Message.of("{0}：这份评分表没有报告（未报送，或没有弄清是哪个文件），没有得分可以证明；表本身没有被改过。", one.name()),
                            List.of())
                    : differing(one, differences);
        }
        ReportsByName.Found report = reports.find(one.file());
        byte[] bytes = report.bytes();
        if (bytes == null) {
            return new Result(report.there() ? Verdict.UNREADABLE : Verdict.OPEN, report.why(), List.of());
        }
        List<Message> differences = verification.differences(one, (known, gains) -> {
            Assessment a = assessor.assess(one.file(), bytes, known);
            return gains ? assessor.withGains(a) : a;
        });
        return differences.isEmpty()
                ? new Result(Verdict.PROVEN, Message.of("{0}：核对无误，报告、正文、标准、规则、程序版本和每一项都相同。", one.file()), List.of())
                : differing(one, differences);
    }

    private static Result differing(Verification.Sheet one, List<Message> differences) {
        return new Result(Verdict.DIFFERS, Message.of("{0}：有{1}处不同：", one.name(), differences.size()), differences);
    }
}
