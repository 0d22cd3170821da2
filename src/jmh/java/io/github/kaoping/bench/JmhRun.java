package io.github.kaoping.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One run of a JMH benchmark between two readings of the calibration (JMH 测量).
 *
 * @param micros by name the median of single calls, in microseconds
 * @param calibration what the fixed piece of work took beside it, in milliseconds
 */
record JmhRun(Map<String, Double> micros, double calibration) {
    /** @param name by what a result is told from the others of the benchmark */
    static JmhRun of(Class<?> benchmark, Calibration calibration, Function<RunResult, String> name)
            throws RunnerException {
        calibration.measure();
        Map<String, Double> micros = new HashMap<>();
        new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run()
                .forEach(r -> micros.put(
                        name.apply(r), r.getPrimaryResult().getStatistics().getPercentile(50)));
        calibration.measure();
        return new JmhRun(micros, calibration.take());
    }
}
