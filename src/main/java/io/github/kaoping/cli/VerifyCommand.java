package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Sha256;
import io.github.kaoping.panel.Verification;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.rules.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping verify}: proves a score sheet by scoring its report again. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "重新评分，证明一份评分表，或说明哪里不同 / prove a score sheet, or tell what differs")
final class VerifyCommand implements Callable<Integer> {
    /** So many differences of a sheet are listed. */
    private static final int MOST = 40;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Kaoping parent;

    @Parameters(paramLabel = "评分表", description = "JSON 评分表：结果文件夹 sheets 里的，或 score --format json 写的 / a JSON sheet")
    @SuppressWarnings("NullAway.Init")
    private Path sheet;

    @Option(names = "--reports", paramLabel = "文件或文件夹", description = "报告所在的文件夹（默认当前文件夹），或报告本身 / where the report is")
    private Path reports = Path.of(".");

    @Mixin
    private final Workbench workbench = new Workbench();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        List<Verification.Sheet> sheets = sheets(console, language);
        RuleBase rules = workbench.rules(console, language);
        Assessor assessor = workbench.assessor(console, language, rules, limits.limits());
        Inputs inputs = Inputs.of(List.of(reports), console.in(), limits.limits());
        Verification verification = new Verification(Version.number(), rules.sha256());
        int code = ExitCode.DONE;
        for (Verification.Sheet one : sheets) {
            code = ExitCode.worse(code, verify(console, language, assessor, inputs, verification, one));
        }
        return code;
    }

    private List<Verification.Sheet> sheets(Console console, Language language) {
        List<Verification.Sheet> sheets;
        try {
            sheets = Verification.sheets(Files.readAllBytes(sheet));
        } catch (IOException e) {
            console.err().println(Messages.say(Message.of("没有找到“{0}”。", sheet), language));
            throw new Stop(ExitCode.INPUT);
        }
        if (sheets.isEmpty()) {
            console.err()
                    .println(Messages.say(
                            Message.of("“{0}”不是评分表；请给 score 写出的 JSON（结果文件夹中 sheets 里的 .json）。", sheet), language));
            throw new Stop(ExitCode.INPUT);
        }
        return sheets;
    }

    private int verify(
            Console console,
            Language language,
            Assessor assessor,
            Inputs inputs,
            Verification verification,
            Verification.Sheet one) {
        if (one.file().isEmpty()) {
            console.out().println(Messages.say(Message.of("这份评分表没有报告（如未报送），没有什么可以重新评分。"), language));
            return ExitCode.DONE;
        }
        Optional<byte[]> bytes = report(inputs, one.file());
        if (bytes.isEmpty()) {
            console.err()
                    .println(Messages.say(
                            Message.of("没有找到报告“{0}”，或同名的不止一份；请用 --reports 写明它所在的文件夹，或报告本身。", one.file()), language));
            return ExitCode.INPUT;
        }
        List<Message> differences = verification.differences(one, Sha256.of(bytes.get()), (known, gains) -> {
            Assessment a = assessor.assess(one.file(), bytes.get(), known);
            return gains ? assessor.withGains(a) : a;
        });
        if (differences.isEmpty()) {
            console.out().println(Messages.say(Message.of("{0}：核对无误，报告、正文、标准、规则、程序版本和每一项都相同。", one.file()), language));
            return ExitCode.DONE;
        }
        console.out().println(Messages.say(Message.of("{0}：有{1}处不同：", one.file(), differences.size()), language));
        differences.stream().limit(MOST).forEach(d -> console.out().println("  " + Messages.say(d, language)));
        return ExitCode.MISMATCH;
    }

    /** The report by its name below the folder or in a zip, else by its last name if one file alone has it. */
    private Optional<byte[]> report(Inputs inputs, String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        List<Inputs.Input> exact =
                inputs.found().stream().filter(i -> i.shown().equals(file)).toList();
        List<Inputs.Input> like =
                inputs.found().stream().filter(i -> i.name().equals(last)).toList();
        List<Inputs.Input> named = exact.isEmpty() ? like : exact;
        List<Inputs.Input> one = Files.isRegularFile(reports) && named.isEmpty() ? inputs.found() : named;
        try {
            return one.size() == 1 ? Optional.of(one.get(0).contents().bytes(limits.limits())) : Optional.empty();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
