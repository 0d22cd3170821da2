package io.github.kaoping.bench;

import io.github.kaoping.bench.Figure.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH figures of {@link FormatBenchmark}: medians of single readings. */
final class FormatTimes {
    private FormatTimes() {}

    static List<Figure> figures(Calibration calibration) throws RunnerException {
        calibration.measure();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(FormatBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        calibration.measure();
        double millis = calibration.take();
        Map<String, Double> micros = new HashMap<>();
        results.forEach(r -> micros.put(
                r.getParams().getParam("format"),
                r.getPrimaryResult().getStatistics().getPercentile(50)));
        List<Figure> figures = new ArrayList<>();
        for (SavedReport report : SavedReport.values()) {
            Double value = micros.get(report.name());
            if (value == null) {
                throw new IllegalStateException("not measured: " + report);
            }
            figures.add(new Figure(
                    "format.read." + report.id(), "格式 format: 读 read, " + report.id(), value, Unit.MICROS, millis));
        }
        return figures;
    }
}
