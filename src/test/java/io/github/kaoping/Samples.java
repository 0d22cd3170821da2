package io.github.kaoping;

import io.github.kaoping.assess.Assessor;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaStore;
import io.github.kaoping.criteria.LoadResult;
import io.github.kaoping.document.Documents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.model.Span;
import io.github.kaoping.parser.Hints;
import io.github.kaoping.parser.ReportParser;
import io.github.kaoping.rules.RuleBase;
import io.github.kaoping.rules.RuleFiles;
import io.github.kaoping.rules.RuleStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What many tests start from: the default criteria and rules, invented reports of invented bodies, and the fixtures. */
public final class Samples {
    /** The title of invented reports; their body is 云泽市市场监督管理局, their year 2024. */
    public static final String TITLE = "云泽市市场监督管理局2024年度法治政府建设情况报告";

    private static final CriteriaStore STORE = new CriteriaStore(Path.of("criteria"), Assessor.loader());
    private static final RuleBase RULES = compiled(RuleFiles.of(Path.of("rules")));
    private static final ReportParser PARSER = new ReportParser(lexicon());

    private Samples() {}

    public static CriteriaStore store() {
        return STORE;
    }

    public static CriteriaSet criteria(int year) {
        return sound(STORE.forYear(year));
    }

    public static CriteriaSet sound(LoadResult result) {
        if (result.set() == null) {
            throw new IllegalStateException(result.problems().stream()
                    .map(p -> p + " " + p.message().chinese())
                    .toList()
                    .toString());
        }
        return result.set();
    }

    public static RuleBase rules() {
        return RULES;
    }

    public static RuleBase compiled(RuleFiles files) {
        RuleBase.Compiled compiled = RuleBase.of(files, new RuleStore(Optional.of(Path.of("target", "test-rules"))));
        if (compiled.rules() == null) {
            throw new IllegalStateException(compiled.problems().stream()
                    .map(p -> p + " " + p.message().chinese())
                    .toList()
                    .toString());
        }
        return compiled.rules();
    }

    /** The names of the scoring methods that the rules judge by. */
    public static java.util.Set<String> ruled() {
        return RuleFiles.of(Path.of("rules")).methods();
    }

    public static Assessor assessor() {
        return new Assessor(RULES, STORE, null, criteria(2024).words(), ReadLimits.DEFAULT);
    }

    public static Lexicon lexicon() {
        return criteria(2024).lexicon();
    }

    public static SourceText source(String text) {
        return source("示例.txt", text);
    }

    public static SourceText source(String name, String text) {
        return source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceText source(String name, byte[] bytes) {
        try {
            return Documents.read(name, bytes, ReadLimits.DEFAULT);
        } catch (UnreadableException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Reads a text as it stands. */
    public static Report report(String text) {
        return report(source(text));
    }

    public static Report report(SourceText source) {
        return PARSER.parse(source, hints());
    }

    public static Hints hints() {
        Map<BodyClass, List<String>> endings = new LinkedHashMap<>();
        criteria(2024).classes().forEach((c, rule) -> endings.put(c, rule.endings()));
        return Hints.none(endings);
    }

    /** A report with nothing but a heading of measures and this text. */
    public static Report measures(String text) {
        return report(TITLE + "\n\n一、主要举措和成效\n\n" + text + "\n");
    }

    /** The clause of a report that is or holds these words. */
    public static Clause clause(Report report, String words) {
        return report.clauses().stream()
                .filter(c -> !c.heading() && report.text(c).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clause holds " + words + ": "
                        + report.clauses().stream().map(report::text).toList()));
    }

    /** The stretch of the original that a stretch of the normalised text was made from. */
    public static String original(Report report, Span span) {
        Span origin = report.text().origin(span);
        return report.source().text().substring(origin.start(), origin.end());
    }

    /** All invented reports of the project: the examples and the fixtures that people have labelled. */
    public static List<Path> files() {
        return Stream.of(Path.of("examples"), Path.of("src/test/resources/readings/reports"))
                .flatMap(folder -> {
                    try (Stream<Path> files = Files.list(folder)) {
                        return files
                                .filter(f -> !f.endsWith("README.md"))
                                .filter(Files::isRegularFile)
                                .sorted()
                                .toList()
                                .stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    public static SourceText source(Path file) {
        return source(String.valueOf(file.getFileName()), bytes(file));
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
