package io.github.kaoping.bench;

import io.github.kaoping.bench.Figure.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The JMH figures of {@link StageBenchmark} in the order in which a report goes through the stages (各阶段). Each is the median of single
 * calls, which a busy machine and the collector's pauses move less than the mean.
 */
final class StageTimes {
    private static final List<String> NAMES = List.of(
            "读成文段 document",
            "读成报告 parse",
            "找佐证 evidence",
            "作判断 rules",
            "加总 score",
            "可挽回分值 gains",
            "显示 render: json",
            "显示 render: html",
            "显示 render: terminal");

    private StageTimes() {}

    static List<Figure> figures(Calibration calibration) throws RunnerException {
        calibration.measure();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(StageBenchmark.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        calibration.measure();
        double millis = calibration.take();
        Map<String, Double> micros = new HashMap<>();
        results.forEach(r -> micros.put(
                r.getPrimaryResult().getLabel(),
                r.getPrimaryResult().getStatistics().getPercentile(50)));
        List<Figure> figures = new ArrayList<>();
        for (String name : NAMES) {
            String label = name.substring(name.lastIndexOf(' ') + 1);
            Double value = micros.remove(label);
            if (value == null) {
                throw new IllegalStateException("not measured: " + label);
            }
            figures.add(new Figure("stage." + label, "阶段 stage: " + name, value, Unit.MICROS, millis));
        }
        if (!micros.isEmpty()) {
            throw new IllegalStateException("without a name: "
                    + micros.keySet().stream().sorted(Comparator.naturalOrder()).toList());
        }
        return figures;
    }
}
