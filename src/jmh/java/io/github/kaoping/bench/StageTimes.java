package io.github.kaoping.bench;

import io.github.kaoping.bench.Figure.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

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
        JmhRun run = JmhRun.of(
                StageBenchmark.class, calibration, r -> r.getPrimaryResult().getLabel());
        Map<String, Double> micros = new HashMap<>(run.micros());
        List<Figure> figures = new ArrayList<>();
        for (String name : NAMES) {
            String label = name.substring(name.lastIndexOf(' ') + 1);
            Double value = micros.remove(label);
            if (value == null) {
                throw new IllegalStateException("not measured: " + label);
            }
            figures.add(new Figure("stage." + label, "阶段 stage: " + name, value, Unit.MICROS, run.calibration()));
        }
        if (!micros.isEmpty()) {
            throw new IllegalStateException("without a name: "
                    + micros.keySet().stream().sorted(Comparator.naturalOrder()).toList());
        }
        return figures;
    }
}
