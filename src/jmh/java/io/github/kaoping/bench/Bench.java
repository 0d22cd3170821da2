package io.github.kaoping.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures start, stages, formats and batches on this machine and prints one table. Speed is no test: slower figures do not change the exit code. */
@Command(
        name = "Bench",
        mixinStandardHelpOptions = true,
        description = "测量启动、各阶段、各种格式、批量的耗时和内存 / measures start, stages, formats, batches and memory")
public final class Bench implements Callable<Integer> {
    /** What can be measured by itself. */
    enum Scope {
        START,
        STAGES,
        FORMATS,
        BATCH
    }

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "start|stages|formats|batch",
            description = "只测其中几项 / only these parts")
    private @Nullable Set<Scope> only;

    @Option(names = "--counts", split = ",", description = "批量的份数，默认 200,2000 / how many reports in a batch")
    private List<Integer> counts = List.of(200, 2000);

    @Option(names = "--whole", description = "另测 20000 份 / also 20,000 reports")
    private boolean whole;

    @Option(names = "--runs", description = "启动各测几次取中位数，默认 10 / starts of which the median is taken")
    private int runs = 10;

    @Option(names = "--compare", description = "与基线比较 / compare with the baseline")
    private boolean compare;

    @Option(names = "--save", description = "把测得值存为基线 / keep the figures as the baseline")
    private boolean save;

    @Option(names = "--baseline", description = "基线文件，默认 src/jmh/baseline.json / file of the baseline")
    private Path baselineFile = Path.of("src", "jmh", "baseline.json");

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, RunnerException {
        Baseline baseline = compare || save ? Baseline.load(baselineFile) : null;
        Set<Scope> parts = only == null ? EnumSet.allOf(Scope.class) : only;
        Calibration calibration = new Calibration();
        calibration.measure();
        int processors = Runtime.getRuntime().availableProcessors();
        System.out.printf(
                "Java %s，处理器 processors %d，标定 calibration %.0f 毫秒 ms%n",
                System.getProperty("java.version"), processors, calibration.take());
        Path folder = Files.createTempDirectory("kaoping-bench");
        try {
            List<Figure> figures = new ArrayList<>();
            if (parts.contains(Scope.START) || parts.contains(Scope.FORMATS) || parts.contains(Scope.BATCH)) {
                figures.addAll(ofProgram(parts, folder, calibration));
            }
            if (parts.contains(Scope.STAGES)) {
                say("各阶段（JMH），约两分钟 …… / stages (JMH), about two minutes …");
                figures.addAll(StageTimes.figures(calibration));
            }
            if (parts.contains(Scope.FORMATS)) {
                say("读各种格式（JMH），约一分钟 …… / reading formats (JMH), about a minute …");
                figures.addAll(FormatTimes.figures(calibration));
            }
            System.out.print(FigureTable.of(figures, compare ? baseline : null));
            if (compare && baseline != null && baseline.processors() != processors) {
                System.out.println(
                        "基线的处理器数不同，批量各行不可比。/ The baseline is of another number of processors: batches do not compare.");
            }
            if (save && baseline != null) {
                baseline.saveWith(figures, baselineFile);
                System.out.println("已存为基线 kept as the baseline: " + baselineFile);
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private List<Figure> ofProgram(Set<Scope> parts, Path folder, Calibration calibration)
            throws IOException, InterruptedException {
        if (!Program.canRun()) {
            System.out.println(
                    "启动、格式和批量：未测，启动脚本需要 /bin/sh。/ Start, formats and batches: not measured, the launcher needs /bin/sh.");
            return List.of();
        }
        Program program = Program.unpacked(Path.of("target"), folder);
        Path report = folder.resolve("report.txt");
        Files.writeString(report, InventedReports.report(0), StandardCharsets.UTF_8);
        say("制作启动档案 …… / making the start archive …");
        program.makeArchive(report, folder.resolve("first.out"));
        List<Figure> figures = new ArrayList<>();
        if (parts.contains(Scope.START)) {
            say("启动 …… / start …");
            figures.addAll(new ColdStart(program, folder, runs).figures(report, calibration));
        }
        if (parts.contains(Scope.FORMATS)) {
            say("各种格式 …… / formats …");
            figures.addAll(new FormatRuns(program, folder, runs).figures(calibration));
        }
        if (parts.contains(Scope.BATCH)) {
            BatchRuns batches = new BatchRuns(program, folder);
            for (int count : Stream.concat(counts.stream(), whole ? Stream.of(20_000) : Stream.empty())
                    .distinct()
                    .toList()) {
                say("批量 " + count + " 份 …… / batch of " + count + " …");
                figures.addAll(batches.figures(count, calibration));
            }
            System.out.println(
                    batches.differences().isEmpty()
                            ? "1 个线程与全部线程的结果逐字节相同。/ Results of 1 and all threads are the same, byte for byte."
                            : "结果因线程数而异！/ RESULTS DIFFER BETWEEN 1 AND ALL THREADS: " + batches.differences());
        }
        return figures;
    }

    private static void say(String words) {
        System.err.println(words);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
