package io.github.kaoping.bench;

import io.github.kaoping.document.Documents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.model.SourceText;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What reading a report of about ten pages costs in each format, once the program is warm (各种格式): single calls, in microseconds. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Dfile.encoding=UTF-8", "-Dlog4j2.statusLoggerLevel=OFF", "-XX:+UseParallelGC"})
@State(Scope.Benchmark)
public class FormatBenchmark {
    @Param
    private SavedReport format = SavedReport.TEXT;

    private byte[] bytes = {};

    /** Saves the report in the format. */
    @Setup
    public void prepare() throws IOException {
        bytes = format.bytes();
    }

    @Benchmark
    public SourceText read() throws UnreadableException {
        return Documents.read(format.fileName(), bytes, ReadLimits.DEFAULT);
    }
}
