package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Batch;
import io.github.kaoping.assess.Known;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.document.Contents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.model.Message;
import io.github.kaoping.panel.Manifest;
import io.github.kaoping.panel.ManifestReader;
import io.github.kaoping.panel.Panel;
import io.github.kaoping.panel.PanelReport;
import io.github.kaoping.panel.PanelRun;
import io.github.kaoping.panel.Progress;
import io.github.kaoping.panel.Results;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.rules.RuleBase;
import io.github.kaoping.tables.UnreadableTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code score --manifest}: a panel's run into a folder of results. */
final class PanelScore {
    /** For more reports than this the web pages would be more than anybody looks at. */
    private static final int MOST_PAGES = 1_000;

    private final Console console;
    private final Language language;
    private final Workbench workbench;
    private final ReadLimits limits;
    private final int threads;

    PanelScore(Console console, Language language, Workbench workbench, ReadLimits limits, int threads) {
        this.limits = limits;
        this.threads = threads;
        this.console = console;
        this.language = language;
        this.workbench = workbench;
    }

    PanelReport run(Inputs inputs, List<Path> named, Path list, Path to, boolean force) {
        Results results = new Results(to);
        if (!results.usable()) {
            throw stop(Message.of("“{0}”里已有别的东西，没有写入；请给一个空文件夹，或上次考评的结果文件夹。", to), ExitCode.USAGE);
        }
        Manifest manifest = manifest(list);
        Map<String, Contents> files = files(inputs, named, to);
        RuleBase rules = workbench.rules(console, language);
        Assessor assessor = workbench.assessor(console, language, rules, limits);
        String criteria = workbench.sets(console, language).stream()
                .map(CriteriaSet::sha256)
                .collect(Collectors.joining("", "", " " + limits));
        PanelRun.Options options = new PanelRun.Options(
                Version.number(), rules.sha256(), criteria, language, force, files.size() <= MOST_PAGES);
        try {
            FileChannel lock =
                    results.lock().orElseThrow(() -> stop(Message.of("另一个程序正在写“{0}”，请等它做完。", to), ExitCode.USAGE));
            try {
                return score(results, manifest, files, assessor, options);
            } finally {
                lock.close();
            }
        } catch (UncheckedIOException | IOException e) {
            throw stop(Message.of("写不了“{0}”，请检查文件夹、权限和磁盘空间。", to), ExitCode.USAGE);
        }
    }

    private PanelReport score(
            Results results,
            Manifest manifest,
            Map<String, Contents> files,
            Assessor assessor,
            PanelRun.Options options) {
        Progress progress = new Progress(console.err(), language, console.terminal(), System::nanoTime);
        Reports reports = new Reports(files, assessor, limits);
        Panel panel = new Panel(results, reports, options, progress, new Batch(threads));
        PanelReport report = panel.score(manifest, List.copyOf(files.keySet()), name -> reports.bytes(name)
                .flatMap(bytes -> assessor.profile(name, bytes)));
        if (report.found() > 0) {
            say(Message.of("其中{0}个结果上次已经做好，没有重做。", report.found()));
        }
        report.brief().forEach(console.out()::println);
        say(Message.of("结果写在 {0}", results.folder()));
        return report;
    }

    private Manifest manifest(Path list) {
        try {
            return ManifestReader.read(list);
        } catch (UnreadableTable e) {
            console.err()
                    .println(list + (e.line() == 0 ? "" : ":" + e.line()) + "：" + Messages.say(e.reason(), language));
            throw new Stop(ExitCode.USAGE);
        }
    }

    /** The reports by their names, what an earlier run wrote into one of the folders left out. */
    private static Map<String, Contents> files(Inputs inputs, List<Path> named, Path to) {
        Path own = to.toAbsolutePath().normalize();
        List<String> inside = named.stream()
                .map(n -> n.toAbsolutePath().normalize())
                .filter(own::startsWith)
                .map(n -> n.relativize(own).toString().replace('\\', '/') + "/")
                .toList();
        Map<String, Contents> files = new LinkedHashMap<>();
        for (Inputs.Input input : inputs.found()) {
            if (inside.stream().noneMatch(input.shown()::startsWith)) {
                files.put(unused(input.shown(), files), input.contents());
            }
        }
        return files;
    }

    private static String unused(String shown, Map<String, Contents> files) {
        String free = shown;
        for (int n = 2; files.containsKey(free); n++) {
            free = n + "/" + shown;
        }
        return free;
    }

    private void say(Message message) {
        console.err().println(Messages.say(message, language));
    }

    private Stop stop(Message message, int code) {
        say(message);
        return new Stop(code);
    }

    /** The files of the run and who scores them. */
    private record Reports(Map<String, Contents> files, Assessor assessor, ReadLimits limits)
            implements PanelRun.Maker {
        @Override
        public Optional<byte[]> bytes(String file) {
            try {
                return Optional.of(contents(file).bytes(limits));
            } catch (UnreadableException e) {
                return Optional.empty();
            }
        }

        @Override
        public Assessment assess(String file, byte[] bytes, Known known) {
            return assessor.assess(file, bytes, known);
        }

        @Override
        public Assessment unreadable(String file) {
            return assessor.assess(file, contents(file), Known.NOTHING);
        }

        private Contents contents(String file) {
            Contents contents = files.get(file);
            if (contents == null) {
                throw new IllegalStateException("not a file of this run: " + file);
            }
            return contents;
        }
    }
}
