package io.github.kaoping.assess;

import io.github.kaoping.criteria.ReadingWords;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.parser.Hints;
import io.github.kaoping.parser.ReportParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads texts into reports without scoring them (读报告), with the cue words and classes of bodies of a criteria set. */
public final class ReportReader {
    private final ReportParser parser;
    private final Map<BodyClass, List<String>> endings = new LinkedHashMap<>();

    public ReportReader(ReadingWords words) {
        this.parser = new ReportParser(words.lexicon());
        words.classes().forEach((c, rule) -> endings.put(c, rule.endings()));
    }

    public Report read(SourceText source, Known known) {
        return parser.parse(
                source,
                new Hints(
                        known.body(),
                        known.bodyClass(),
                        known.year(),
                        known.submitted(),
                        known.published(),
                        known.notPublished(),
                        endings));
    }
}
