package io.github.kaoping.bench;

import io.github.kaoping.bench.Figure.Unit;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** The JMH figures of {@link FormatBenchmark}: medians of single readings. */
final class FormatTimes {
    private FormatTimes() {}

    static List<Figure> figures(Calibration calibration) throws RunnerException {
        JmhRun run =
                JmhRun.of(FormatBenchmark.class, calibration, r -> r.getParams().getParam("format"));
        List<Figure> figures = new ArrayList<>();
        for (SavedReport report : SavedReport.values()) {
            Double value = run.micros().get(report.name());
            if (value == null) {
                throw new IllegalStateException("not measured: " + report);
            }
            figures.add(new Figure(
                    "format.read." + report.id(),
                    "格式 format: 读 read, " + report.id(),
                    value,
                    Unit.MICROS,
                    run.calibration()));
        }
        return figures;
    }
}
