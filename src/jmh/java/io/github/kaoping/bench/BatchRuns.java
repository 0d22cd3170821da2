package io.github.kaoping.bench;

import io.github.kaoping.bench.Figure.Unit;
import io.github.kaoping.bench.Program.RunTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whole calls of {@code score} over many reports (批量): reports a second, start included, peak memory, and whether threads change the result. */
final class BatchRuns {
    private final Program program;
    private final Path folder;
    private final List<String> differences = new ArrayList<>();

    BatchRuns(Program program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** One call with so many reports for each form of output, with one thread and with all. */
    List<Figure> figures(int count, Calibration calibration) throws IOException, InterruptedException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        InventedReports.write(reports, count);
        int all = Runtime.getRuntime().availableProcessors();
        List<Figure> figures = new ArrayList<>();
        for (String form : List.of("terminal", "json")) {
            Path one = folder.resolve(form + ".1");
            Path many = folder.resolve(form + ".all");
            figures.addAll(figures(count, form, "1", one, calibration, 1));
            figures.addAll(figures(count, form, "all", many, calibration, all));
            if (Files.mismatch(one, many) >= 0) {
                differences.add(count + " × " + form);
            }
        }
        try (Stream<Path> written = Files.list(reports)) {
            for (Path file : written.toList()) {
                Files.delete(file);
            }
        }
        return figures;
    }

    /** The calls whose output differed between one thread and all; empty if every byte was the same. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    private List<Figure> figures(
            int count, String form, String threads, Path output, Calibration calibration, int processors)
            throws IOException, InterruptedException {
        calibration.measure();
        RunTime time = program.run(
                output,
                "score",
                folder.resolve("reports").toString(),
                "--format",
                form,
                "--threads",
                String.valueOf(processors));
        calibration.measure();
        double millis = calibration.take();
        if (Files.size(output) < count) {
            throw new IOException("too little output: " + output);
        }
        String id = "batch." + count + "." + form + "." + threads;
        String name = "批量 batch: " + count + " 份 " + form + ", 线程 threads " + processors;
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(id, name, count * 1000.0 / time.millis(), Unit.REPORTS_PER_SECOND, millis));
        double megabytes =
                time.peakKilobytes().isPresent() ? time.peakKilobytes().getAsLong() / 1024.0 : Double.NaN;
        figures.add(new Figure(id + ".memory", name + "，内存峰值 peak memory", megabytes, Unit.MEGABYTES, millis));
        return figures;
    }
}
