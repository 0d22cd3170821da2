package io.github.kaoping.cli;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.LoadResult;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.Texts;
import io.github.kaoping.rules.RuleBase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
        List<LoadResult> results = workbench.results(console, language);
        RuleBase.Compiled rules = workbench.compiled(console);
        List<Problem> problems = new ArrayList<>(
                results.stream().flatMap(r -> r.problems().stream()).distinct().toList());
        problems.addAll(rules.problems());
        if (!problems.isEmpty()) {
            Workbench.print(console, language, problems);
            return ExitCode.CRITERIA;
        }
        RuleBase base = rules.rules();
        tell(console, language, results, base == null ? 0 : base.count());
        return ExitCode.DONE;
    }

    private static void tell(Console console, Language language, List<LoadResult> results, int rules) {
        List<CriteriaSet> sets =
                results.stream().flatMap(r -> Stream.ofNullable(r.set())).toList();
        List<Item> items = sets.stream().flatMap(s -> s.items().stream()).toList();
        long ids = items.stream().map(Item::id).distinct().count();
        long phrases = items.stream()
                .flatMap(i -> i.phrases().stream())
                .map(p -> p.source())
                .distinct()
                .count();
        long examples = items.stream()
                .flatMap(i -> i.examples().stream())
                .map(e -> e.file() + ":" + e.line())
                .distinct()
                .count();
        console.out().println(Texts.in(language).say("criteria.checked", sets.size(), ids, phrases, examples, rules));
    }
}
