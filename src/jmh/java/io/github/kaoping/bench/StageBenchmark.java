package io.github.kaoping.bench;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.assess.ReportReader;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.document.Documents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.evidence.EvidenceFinder;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.render.HtmlSheet;
import io.github.kaoping.render.JsonSheets;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Run;
import io.github.kaoping.render.SheetInSet;
import io.github.kaoping.render.TerminalSheet;
import io.github.kaoping.render.TerminalView;
import io.github.kaoping.rules.Judge;
import io.github.kaoping.rules.Judge.Judgement;
import io.github.kaoping.scoring.Scorer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage costs for one invented report of 15 KB, once the program is warm (各阶段耗时): the time of single calls, in microseconds. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Dfile.encoding=UTF-8", "-Dlog4j2.statusLoggerLevel=OFF", "-XX:+UseParallelGC"})
@State(Scope.Benchmark)
public class StageBenchmark {
    private static final String NAME = "report.txt";

    private final CriteriaSet criteria = Samples.criteria(2024);
    private final ReportReader reader = new ReportReader(criteria.words());
    private final EvidenceFinder finder = new EvidenceFinder(criteria);
    private final Judge judge = new Judge(Samples.rules(), criteria);
    private final Scorer scorer = new Scorer(criteria);
    private final Assessor assessor =
            new Assessor(Samples.rules(), Samples.store(), criteria, criteria.words(), ReadLimits.DEFAULT);

    private byte[] bytes = {};
    private SourceText source;
    private Report report;
    private EvidenceFinder.Found found;
    private Judgement judgement;
    private Assessment assessment;
    private SheetInSet sheet;
    private Run run;

    /** Goes through all stages once and keeps what each starts from. */
    @Setup
    public void prepare() throws UnreadableException {
        bytes = InventedReports.report(0).getBytes(StandardCharsets.UTF_8);
        source = document();
        report = parse();
        found = evidence();
        judgement = rules();
        assessment = assessor.assess(NAME, bytes, Known.NOTHING);
        if (!assessment.sheet().outcome().hasScore()) {
            throw new IllegalStateException("the invented report has no score");
        }
        sheet = new SheetInSet(assessor.withGains(assessment).sheet(), assessment.criteria(), assessment.provisional());
        run = new Run("benchmark", Samples.rules().sha256(), List.of(sheet));
    }

    @Benchmark
    public SourceText document() throws UnreadableException {
        return Documents.read(NAME, bytes, ReadLimits.DEFAULT);
    }

    @Benchmark
    public Report parse() {
        return reader.read(source, Known.NOTHING);
    }

    @Benchmark
    public EvidenceFinder.Found evidence() {
        return finder.find(report);
    }

    @Benchmark
    public Judgement rules() {
        return judge.judge(report, found.mentions(), found.near());
    }

    @Benchmark
    public ScoreSheet score() {
        return scorer.score(NAME, report, judgement.states(), judgement.findings(), List.of());
    }

    /** What each missing account would bring back, which JSON and HTML show. */
    @Benchmark
    public Assessment gains() {
        return assessor.withGains(assessment);
    }

    @Benchmark
    public String json() {
        return JsonSheets.sheet(sheet, Language.CHINESE);
    }

    @Benchmark
    public String html() {
        return HtmlSheet.page(run, sheet, Language.CHINESE);
    }

    @Benchmark
    public String terminal() {
        return TerminalSheet.of(sheet, TerminalView.plain(Language.CHINESE));
    }
}
