package io.github.kaoping.bench;

import io.github.kaoping.bench.Figure.Unit;
import io.github.kaoping.bench.Program.RunTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same report of about ten pages in each format, scored by the program from the launcher to its exit (各种格式): one file, with
 * how many times as long as text it takes, and many files in one call, with the peak memory.
 */
final class FormatRuns {
    private static final int COPIES = 200;

    private final Program program;
    private final Path folder;
    private final int runs;

    FormatRuns(Program program, Path folder, int runs) {
        this.program = program;
        this.folder = folder;
        this.runs = runs;
    }

    List<Figure> figures(Calibration calibration) throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        double text = Double.NaN;
        for (SavedReport report : SavedReport.values()) {
            calibration.measure();
            double cold = cold(report);
            text = report == SavedReport.TEXT ? cold : text;
            RunTime batch = batch(report);
            calibration.measure();
            double millis = calibration.take();
            String times = report == SavedReport.TEXT ? "" : "（文本的 of text: %.2f）".formatted(cold / text);
            String id = "format.cold." + report.id();
            figures.add(new Figure(id, "格式 format: 1 份 cold, " + report.id() + times, cold, Unit.MILLIS, millis));
            String name = "格式 format: " + COPIES + " 份 batch, " + report.id();
            figures.add(new Figure(
                    "format.batch." + report.id(),
                    name,
                    COPIES * 1000.0 / batch.millis(),
                    Unit.REPORTS_PER_SECOND,
                    millis));
            double megabytes =
                    batch.peakKilobytes().isPresent() ? batch.peakKilobytes().getAsLong() / 1024.0 : Double.NaN;
            figures.add(new Figure(
                    "format.batch." + report.id() + ".memory",
                    name + "，内存峰值 peak memory",
                    megabytes,
                    Unit.MEGABYTES,
                    millis));
        }
        return figures;
    }

    private double cold(SavedReport report) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(report.fileName()), report.bytes());
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            millis.add(program.run(folder.resolve("format.out"), "score", file.toString())
                    .millis());
        }
        return Medians.of(millis);
    }

    private RunTime batch(SavedReport report) throws IOException, InterruptedException {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        byte[] bytes = report.bytes();
        for (int i = 0; i < COPIES; i++) {
            Files.write(copies.resolve("%03d-".formatted(i) + report.fileName()), bytes);
        }
        RunTime time = program.run(folder.resolve("format.out"), "score", copies.toString());
        try (Stream<Path> written = Files.list(copies)) {
            for (Path file : written.toList()) {
                Files.delete(file);
            }
        }
        return time;
    }
}
