package io.github.kaoping.cli;

import io.github.kaoping.authoring.CriteriaCheck;
import io.github.kaoping.criteria.LoadResult;
import io.github.kaoping.model.Message;
import io.github.kaoping.render.JsonProblems;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.TerminalProblems;
import io.github.kaoping.render.Texts;
import io.github.kaoping.rules.RuleBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code kaoping criteria check}: loads every set and the rules, and tells everything that has to be mended at once. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "检查标准和规则，一次列出全部要改的地方 / check criteria and rules, list all slips at once")
final class CriteriaCheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CriteriaCommand parent;

    @Parameters(arity = "0..1", paramLabel = "文件或文件夹", description = "要检查的标准，默认为 --criteria 或程序自带的 / what to check")
    private @Nullable Path named;

    @Option(
            names = "--format",
            paramLabel = "terminal|json",
            description = "输出格式，默认 terminal / form of the output, terminal by default")
    private ViewFormat format = ViewFormat.TERMINAL;

    @Option(names = "--strict", description = "有提醒也以退出码 3 结束 / warnings end with code 3 too")
    private boolean strict;

    @Mixin
    private final Workbench workbench = new Workbench();

    @Override
    public Integer call() {
        Console console = parent.console();
        Language language = parent.language();
        Path path = named;
        if (path != null && !Files.exists(path)) {
            console.err().println(Messages.say(Message.of("没有找到评分标准“{0}”，请检查文件名和路径。", path), language));
            return ExitCode.CRITERIA;
        }
        if (path != null) {
            workbench.use(path);
        }
        workbench.beThorough();
        List<LoadResult> results = workbench.results(console, language);
        RuleBase.Compiled rules = workbench.compiled(console);
        CriteriaCheck check = CriteriaCheck.of(results, rules.problems());
        int count = rules.rules() == null ? 0 : rules.rules().count();
        if (format == ViewFormat.JSON) {
            Map<String, Long> counts = new LinkedHashMap<>(check.counts());
            counts.put("rules", (long) count);
            console.out().print(JsonProblems.of(check.errors(), check.warnings(), counts, language));
        } else {
            tell(console, language, check, count);
        }
        boolean bad = !check.errors().isEmpty() || (strict && !check.warnings().isEmpty());
        return bad ? ExitCode.CRITERIA : ExitCode.DONE;
    }

    private static void tell(Console console, Language language, CriteriaCheck check, int rules) {
        Texts texts = Texts.in(language);
        Stream.concat(check.errors().stream(), check.warnings().stream())
                .flatMap(p -> TerminalProblems.lines(p, language).stream())
                .forEach(console.err()::println);
        if (check.errors().isEmpty()) {
            Map<String, Long> n = check.counts();
            console.out()
                    .println(texts.say(
                            "criteria.checked",
                            n.getOrDefault("sets", 0L),
                            n.getOrDefault("items", 0L),
                            n.getOrDefault("phrases", 0L),
                            n.getOrDefault("examples", 0L),
                            rules));
        }
        if (!check.errors().isEmpty() || !check.warnings().isEmpty()) {
            String first = Stream.concat(check.errors().stream(), check.warnings().stream())
                    .findFirst()
                    .orElseThrow()
                    .slip()
                    .code();
            console.err()
                    .println(texts.say(
                            "criteria.problems",
                            check.errors().size(),
                            check.warnings().size(),
                            first));
        }
    }
}
