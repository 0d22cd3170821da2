package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessor;
import io.github.kaoping.criteria.CriteriaLoader;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaStore;
import io.github.kaoping.criteria.LoadResult;
import io.github.kaoping.criteria.ReadingWords;
import io.github.kaoping.criteria.Resolved;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.TerminalProblems;
import io.github.kaoping.rules.RuleBase;
import io.github.kaoping.rules.RuleFiles;
import io.github.kaoping.rules.RuleStore;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where criteria and rules are, and how they are loaded; slips in them are printed and end the command with code 3. */
final class Workbench {
    @Option(
            names = "--criteria",
            paramLabel = "文件或文件夹",
            description = "评分标准：一个 .yaml 文件，或放着各年度标准的文件夹 / a criteria file, or a folder with a set for each year")
    private @Nullable Path criteria;

    @Option(names = "--rules", paramLabel = "文件夹", description = "评分规则所在文件夹 / folder of rules")
    private @Nullable Path rules;

    /** Looks for warnings too, and for methods that no rule judges by. */
    void beThorough() {
        thorough = true;
    }

    /** Takes the criteria that stand as a parameter of the command instead of those of the option. */
    void use(Path named) {
        criteria = named;
    }

    @Option(names = "--no-cache", description = "不使用也不保存编译好的规则 / neither use nor keep compiled rules")
    private boolean noCache;

    private @Nullable CriteriaStore store;

    private boolean thorough;

    private @Nullable Path storeFolder;

    /** The folder of criteria sets: the one named, else that of the program. */
    Path criteriaFolder(Console console) {
        Path named = criteria;
        if (named != null && !Files.isDirectory(named)) {
            Path parent = named.toAbsolutePath().getParent();
            return parent == null ? named : parent;
        }
        return named != null ? named : console.home().resolve("criteria");
    }

    boolean oneFile() {
        return criteria != null && !Files.isDirectory(criteria);
    }

    /** The set that a file named by the user holds, or the one for a year. */
    LoadResult load(Console console, Language language, @Nullable Integer year) {
        CriteriaStore store = store(console);
        Path named = criteria;
        if (named != null && !Files.exists(named)) {
            console.err().println(Messages.say(Message.of("没有找到评分标准“{0}”，请检查 --criteria。", named), language));
            throw new Stop(ExitCode.CRITERIA);
        }
        LoadResult result = oneFile() && named != null ? store.load(named) : store.forYear(year);
        if (result.set() == null) {
            print(console, language, result.problems());
            throw new Stop(ExitCode.CRITERIA);
        }
        return result;
    }

    /** The sets of the folder; one store for the whole command, so that no set is loaded twice. */
    CriteriaStore store(Console console) {
        Path folder = criteriaFolder(console);
        Optional<Ahead> ahead = ahead(console);
        if (ahead.isPresent()) {
            return ahead.get().store();
        }
        CriteriaStore known = folder.equals(storeFolder) ? store : null;
        if (known == null) {
            known = new CriteriaStore(folder, loader(console));
            store = known;
            storeFolder = folder;
        }
        return known;
    }

    CriteriaLoader loader(Console console) {
        CriteriaLoader loader = remembering(console);
        return thorough ? loader.thorough(ruleFiles(console).methods()) : loader;
    }

    /** The sets of another folder, read in the same way. */
    CriteriaStore store(Console console, Path folder) {
        return new CriteriaStore(folder, remembering(console));
    }

    /** The same, without what is known about how it was found. */
    CriteriaSet set(Console console, Language language, @Nullable Integer year) {
        CriteriaSet set = load(console, language, year).set();
        if (set == null) {
            throw new Stop(ExitCode.CRITERIA);
        }
        return set;
    }

    /** The same set as its files make it up. */
    Resolved resolved(Console console, Language language, @Nullable Integer year) {
        CriteriaStore store = store(console);
        Path one = oneFile() ? criteria : null;
        try {
            Optional<Resolved> resolved = store.resolve(one != null ? one : store.fileFor(year));
            if (resolved.isPresent()) {
                return resolved.get();
            }
        } catch (IOException e) {
            // Told below: the set cannot be loaded either.
        }
        load(console, language, year);
        throw new Stop(ExitCode.CRITERIA);
    }

    /** The set of the one file named, else every set of the folder. */
    List<CriteriaSet> sets(Console console, Language language) {
        List<LoadResult> results = results(console, language);
        List<Problem> problems =
                results.stream().flatMap(r -> r.problems().stream()).distinct().toList();
        if (!problems.isEmpty()) {
            print(console, language, problems);
            throw new Stop(ExitCode.CRITERIA);
        }
        return results.stream().flatMap(r -> Stream.ofNullable(r.set())).toList();
    }

    /** What loading came to: of the one file named, else of every set of the folder. */
    List<LoadResult> results(Console console, Language language) {
        CriteriaStore store = store(console);
        Path one = criteria;
        if (oneFile() && one != null) {
            return List.of(store.load(one));
        }
        try {
            List<LoadResult> results = store.files().stream().map(store::load).toList();
            return results.isEmpty() ? List.of(store.forYear(null)) : results;
        } catch (IOException e) {
            console.err()
                    .println(Messages.say(
                            Message.of("没有找到评分标准“{0}”，请检查 --criteria。", criteriaFolder(console)), language));
            throw new Stop(ExitCode.CRITERIA);
        }
    }

    /** The rules, or what is wrong with them. */
    RuleBase.Compiled compiled(Console console) {
        if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            console.err().println("请用启动脚本 kaoping 运行，或加上 -Dfile.encoding=UTF-8：否则中文规则会不起作用。");
            throw new Stop(ExitCode.CRITERIA);
        }
        return ahead(console).map(Ahead::rules).orElseGet(() -> RuleBase.of(ruleFiles(console), ruleStore(console)));
    }

    /** What was loaded ahead, if that is what is wanted. */
    private Optional<Ahead> ahead(Console console) {
        return criteria == null && rules == null && !noCache && !thorough ? console.ahead() : Optional.empty();
    }

    private RuleFiles ruleFiles(Console console) {
        return RuleFiles.of(rules != null ? rules : console.home().resolve("rules"));
    }

    /** Compiled rules that did not come with the program are kept in a folder of the user. */
    private RuleStore ruleStore(Console console) {
        return new RuleStore(noCache ? Optional.empty() : console.cache());
    }

    private CriteriaLoader remembering(Console console) {
        return Ahead.loader(console.home(), noCache ? Optional.empty() : console.cache());
    }

    RuleBase rules(Console console, Language language) {
        if (ahead(console).isEmpty()) {
            loadAhead(console);
        }
        RuleBase.Compiled compiled = compiled(console);
        if (compiled.rules() == null) {
            print(console, language, compiled.problems());
            throw new Stop(ExitCode.CRITERIA);
        }
        if (!compiled.missed().isEmpty()) {
            console.err()
                    .println(Messages.say(
                            Message.of(
                                    "规则文件夹里没有随程序提供的{0}：里面的规则不起作用，该得的分可能不得，该扣的可能不扣。不是有意去掉的，请补回来。",
                                    String.join("、", compiled.missed())),
                            language));
        }
        return compiled.rules();
    }

    /** Reads the criteria while the rules load. */
    private void loadAhead(Console console) {
        CriteriaStore ahead = store(console);
        Path one = oneFile() ? criteria : null;
        Ahead.inBackground("criteria", () -> {
            if (one != null) {
                ahead.load(one);
            } else {
                ahead.latestWords();
            }
        });
    }

    /** An assessor by the criteria and rules that the options name, with the usual limits for files. */
    Assessor assessor(Console console, Language language, RuleBase base) {
        return assessor(console, language, base, ReadLimits.DEFAULT);
    }

    Assessor assessor(Console console, Language language, RuleBase base, ReadLimits limits) {
        CriteriaStore store = store(console);
        Optional<ReadingWords> words = oneFile() ? Optional.empty() : store.latestWords();
        if (words.isPresent()) {
            return new Assessor(base, store, null, words.get(), limits);
        }
        CriteriaSet set = set(console, language, null);
        return new Assessor(base, store, oneFile() ? set : null, set.words(), limits);
    }

    static void print(Console console, Language language, List<Problem> problems) {
        problems.forEach(p -> TerminalProblems.lines(p, language).forEach(console.err()::println));
        console.err().println(Messages.say(Message.of("共{0}处要改，改好后再运行。", problems.size()), language));
    }
}
