package io.github.kaoping.render;

import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Evidence;
import io.github.kaoping.model.Genre;
import io.github.kaoping.model.Locator;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Part;
import io.github.kaoping.model.Period;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Section;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was understood of a report before anything was judged (读出的内容): what it is, its sections, its statutory parts, and
 * clause by clause tense, actor, period and figures, so that an official can see where the reading went wrong.
 */
public final class TerminalInspect {
    private static final List<SectionKind> STATUTORY =
            List.of(SectionKind.MEASURES, SectionKind.PROBLEMS, SectionKind.DUTY, SectionKind.PLAN);

    private final String file;
    private final Report report;
    private final Locator locator;
    private final TerminalPage page;
    private final Texts texts;
    private final Spoken words;

    private TerminalInspect(String file, Report report, TerminalView view) {
        this.file = file;
        this.report = report;
        this.locator = new Locator(report);
        this.page = new TerminalPage(view);
        this.texts = page.texts();
        this.words = new Spoken(texts);
    }

    public static String of(String file, Report report, TerminalView view) {
        TerminalInspect it = new TerminalInspect(file, report, view);
        it.head();
        it.sections();
        it.parts();
        it.clauses();
        return it.page.text();
    }

    private void head() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(texts.say("head.file"), file);
        lines.putAll(ProfileLines.of(report.profile(), texts));
        lines.put(texts.say("inspect.genre"), genre());
        lines.put(texts.say("inspect.format"), report.source().format());
        lines.put(
                texts.say("inspect.size"),
                texts.say(
                        "inspect.size-line",
                        report.text().value().length(),
                        report.sections().size() - 1,
                        report.statements().size(),
                        report.clauses().size(),
                        report.clauses().stream()
                                .mapToInt(c -> c.figures().size())
                                .sum()));
        int width = lines.keySet().stream().mapToInt(DisplayWidth::of).max().orElse(0);
        lines.forEach((label, value) -> page.field(label, width, value, Ink.PLAIN));
        if (report.genre() != Genre.ANNUAL_REPORT) {
            page.paragraph(0, texts.say("inspect.refused"), Ink.WARN);
        }
        if (!report.placeholders().isEmpty()) {
            List<String> shown = report.placeholders().stream()
                    .limit(5)
                    .map(report.text()::text)
                    .toList();
            page.paragraph(
                    0,
                    texts.say(
                            "inspect.placeholders",
                            report.placeholders().size(),
                            String.join(texts.say("spoken.and"), shown)),
                    Ink.WARN);
        }
        for (Message remark : report.source().remarks()) {
            page.paragraph(0, texts.message(remark), Ink.WARN);
        }
    }

    private String genre() {
        String name = texts.genre(report.genre());
        return report.genreCue().isEmpty() ? name : texts.say("spoken.cue", name, report.genreCue());
    }

    private void sections() {
        page.heading(texts.say("inspect.sections"));
        if (report.sections().size() == 1) {
            page.paragraph(2, texts.say("inspect.no-sections"), Ink.PLAIN);
        }
        for (Section s : report.sections()) {
            if (s.depth() > 0) {
                String merged = s.merged() ? texts.say("inspect.merged") : "";
                page.paragraph(
                        2 * s.depth(),
                        texts.say("inspect.section", s.label() + s.heading(), words.kind(s.kind()) + merged, line(s)),
                        Ink.PLAIN);
            }
        }
    }

    private String line(Section s) {
        return Places.brief(locator.of(s.headingSpan()), texts);
    }

    private void parts() {
        page.heading(texts.say("inspect.parts"));
        for (SectionKind kind : STATUTORY) {
            Optional<Part> found =
                    report.parts().stream().filter(p -> p.kind() == kind).findFirst();
            if (found.isEmpty()) {
                page.labelled(2, words.kind(kind), texts.say("inspect.no-part"), Ink.WARN);
            } else {
                part(found.get());
            }
        }
    }

    private void part(Part part) {
        String how = texts.say(part.ownHeading() ? "inspect.own-heading" : "inspect.passage");
        Evidence place = locator.of(part.place());
        page.labelled(
                2,
                words.kind(part.kind()),
                how + texts.say("spoken.comma") + Places.say(place, texts).strip() + texts.say("quote", place.text()),
                Ink.PLAIN);
        int number = 0;
        for (Span point : part.points()) {
            Evidence e = locator.of(point);
            page.labelled(
                    4,
                    texts.say("inspect.point", ++number, Places.brief(e, texts)),
                    texts.say("quote", e.text()),
                    Ink.PLAIN);
        }
        if (part.kind() == SectionKind.PROBLEMS) {
            page.paragraph(4, texts.say("inspect.reasons", part.points().size(), part.reasons()), Ink.PLAIN);
            for (Span reason : part.reasonSpans()) {
                Evidence e = locator.of(reason);
                page.labelled(
                        6,
                        texts.say("inspect.reason", Places.brief(e, texts)),
                        texts.say("quote", e.text()),
                        Ink.PLAIN);
            }
        }
    }

    private void clauses() {
        page.heading(texts.say("inspect.clauses"));
        page.paragraph(0, texts.say("inspect.clauses-note"), Ink.FAINT);
        int section = -1;
        SectionKind kind = SectionKind.OPENING;
        for (Clause c : report.clauses()) {
            if (c.section() != section) {
                section = c.section();
                kind = report.sections().get(section).kind();
                page.gap();
                page.paragraph(0, heading(section, kind), Ink.STRONG);
            }
            if (c.heading()) {
                continue;
            }
            if (c.kind() != kind) {
                kind = c.kind();
                page.paragraph(2, texts.say("inspect.turns", words.kind(kind)), Ink.STRONG);
            }
            clause(c);
        }
    }

    private String heading(int section, SectionKind kind) {
        Section s = report.sections().get(section);
        String name = s.depth() == 0 ? texts.say("inspect.before") : report.path(section);
        return texts.say("spoken.with-id", name, words.kind(kind));
    }

    private void clause(Clause c) {
        String line = Places.brief(locator.of(c.span()), texts);
        page.labelled(2, line, texts.say("quote", report.text(c)), Ink.PLAIN);
        page.paragraph(6, facts(c), Ink.FAINT);
    }

    private String facts(Clause c) {
        List<String> facts = new ArrayList<>();
        facts.add(cued(words.tense(c.tense()), c.tenseCue()));
        facts.add(cued(words.actor(c.actor()), c.actorCue()));
        if (c.period() != Period.THIS_YEAR || !c.periodCue().isEmpty()) {
            facts.add(cued(words.period(c.period()), c.periodCue()));
        }
        if (c.lead()) {
            facts.add(texts.say("candidates.lead"));
        }
        String all = String.join(texts.say("spoken.comma"), facts);
        return c.figures().isEmpty()
                ? all
                : all + texts.say("terminal.semicolon") + texts.say("html.figures", words.figures(c.figures()));
    }

    private String cued(String fact, String cue) {
        return cue.isEmpty() ? fact : texts.say("inspect.cue", fact, cue);
    }
}
