package io.github.kaoping.bench;

import io.github.kaoping.bench.Figure.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** How long the program takes from the launcher to its exit (启动), each the median of several runs. */
final class ColdStart {
    private final Program program;
    private final Path output;
    private final int runs;

    ColdStart(Program program, Path folder, int runs) {
        this.program = program;
        this.output = folder.resolve("start.out");
        this.runs = runs;
    }

    /** Measures; the calibration's time stands in each figure. */
    List<Figure> figures(Path report, Calibration calibration) throws IOException, InterruptedException {
        calibration.measure();
        double version = median("--version");
        double help = median("--help");
        double score = median("score", report.toString());
        double edited = afterEdits(report);
        calibration.measure();
        double millis = calibration.take();
        return List.of(
                new Figure("start.version", "启动 start: --version", version, Unit.MILLIS, millis),
                new Figure("start.help", "启动 start: --help", help, Unit.MILLIS, millis),
                new Figure("start.report", "启动 start: score, 1 份 report", score, Unit.MILLIS, millis),
                new Figure("start.edited", "启动 start: 规则改后第一次 after an edit of rules", edited, Unit.MILLIS, millis));
    }

    private double median(String... arguments) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            millis.add(program.run(output, arguments).millis());
        }
        return Medians.of(millis);
    }

    /** Each run meets rules that no run before has met. */
    private double afterEdits(Path report) throws IOException, InterruptedException {
        Path rules = program.home().resolve("rules").resolve("levels.drl");
        String before = Files.readString(rules);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            Files.writeString(rules, before + "\n// " + i + "\n", StandardOpenOption.TRUNCATE_EXISTING);
            millis.add(program.run(output, "score", report.toString()).millis());
        }
        Files.writeString(rules, before, StandardOpenOption.TRUNCATE_EXISTING);
        return Medians.of(millis);
    }
}
