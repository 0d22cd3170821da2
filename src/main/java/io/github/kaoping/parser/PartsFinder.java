package io.github.kaoping.parser;

import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Part;
import io.github.kaoping.model.Section;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Statement;
import io.github.kaoping.model.Tense;
import io.github.kaoping.model.Within;
import io.github.kaoping.parser.Cues.Hits;
import io.github.kaoping.parser.Cues.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Finds the four statutory parts and counts what they hold (法定内容): weaknesses, reasons, measures for next year. */
final class PartsFinder {
    private final String text;
    private final Hits hits;
    private final List<Section> sections;
    private final List<Statement> statements;
    private final List<Clause> clauses;
    private final List<String> generic;
    private final List<String> verbs;

    PartsFinder(
            String text,
            Hits hits,
            List<Section> sections,
            List<Statement> statements,
            List<Clause> clauses,
            List<String> generic,
            List<String> verbs) {
        this.text = text;
        this.hits = hits;
        this.sections = sections;
        this.statements = statements;
        this.clauses = clauses;
        this.generic = generic;
        this.verbs = verbs;
    }

    List<Part> find() {
        List<Part> parts = new ArrayList<>();
        measures(parts);
        list(parts, SectionKind.PROBLEMS);
        duty(parts);
        list(parts, SectionKind.PLAN);
        return parts;
    }

    private void measures(List<Part> parts) {
        for (Section s : sections) {
            if (s.depth() > 0
                    && s.kind() == SectionKind.MEASURES
                    && !s.heading().isEmpty()) {
                parts.add(new Part(SectionKind.MEASURES, true, s.headingSpan(), List.of(), 0, List.of()));
                return;
            }
        }
        passage(parts, SectionKind.MEASURES, 1);
        if (parts.isEmpty()) {
            passage(parts, SectionKind.OPENING, 2);
        }
    }

    /** The first clause of work in stretches of a kind that tell at least so many statements of work. */
    private void passage(List<Part> parts, SectionKind kind, int least) {
        List<Clause> work = clauses.stream()
                .filter(c -> c.kind() == kind && !c.heading() && isWork(c))
                .toList();
        if (work.stream().map(Clause::statement).distinct().count() >= least) {
            parts.add(new Part(SectionKind.MEASURES, false, work.get(0).span(), List.of(), 0, List.of()));
        }
    }

    private static boolean isWork(Clause c) {
        return c.tense() == Tense.DONE || c.tense() == Tense.RUNNING;
    }

    /** Problems or plan: their own heading or passage, and the points they hold. */
    private void list(List<Part> parts, SectionKind kind) {
        List<Statement> own = new ArrayList<>();
        for (Statement s : statements) {
            Clause first = clauses.get(s.firstClause());
            if (first.kind() == kind && (!first.heading() || isBarePoint(s))) {
                own.add(s);
            }
        }
        Section heading = heading(kind);
        if (heading == null && own.isEmpty()) {
            return;
        }
        List<Span> points = points(own, kind);
        List<Span> reasons = new ArrayList<>();
        int withReason = 0;
        if (kind == SectionKind.PROBLEMS) {
            for (int i = 0; i < points.size(); i++) {
                int end = i + 1 < points.size() ? points.get(i + 1).start() : endOf(own);
                Cues.Hit cause = hits.first(Kind.CAUSE, points.get(i).start(), end);
                if (cause != null) {
                    withReason++;
                    reasons.add(new Span(points.get(i).start(), Math.min(end, cause.end() + 30)));
                }
            }
        }
        Span place = heading != null ? heading.headingSpan() : own.get(0).span();
        if (heading == null || !points.isEmpty() || !own.isEmpty()) {
            parts.add(new Part(kind, heading != null, place, points, withReason, reasons));
        }
    }

    /** （一）执法力量薄弱。 alone under 存在问题: a heading by its form, but all that is said of the point. */
    private boolean isBarePoint(Statement s) {
        Section section = sections.get(s.section());
        Section parent = sections.get(Math.max(0, section.parent()));
        boolean last =
                s.id() + 1 >= statements.size() || statements.get(s.id() + 1).section() != section.id();
        boolean parentOfNext = s.id() + 1 < statements.size()
                && sections.get(statements.get(s.id() + 1).section()).parent() == section.id();
        return section.depth() > 1 && parent.depth() > 0 && parent.kind() == section.kind() && last && !parentOfNext;
    }

    private static int endOf(List<Statement> own) {
        return own.isEmpty() ? 0 : own.get(own.size() - 1).span().end();
    }

    private @org.jspecify.annotations.Nullable Section heading(SectionKind kind) {
        for (Section s : sections) {
            boolean merged = kind == SectionKind.PLAN && s.merged();
            if (s.depth() > 0 && !s.heading().isEmpty() && (s.kind() == kind || merged)) {
                return s;
            }
        }
        return null;
    }

    /** The points of a part: its numbered paragraphs, else its 一是…, else its statements, else its measures by verb. */
    private List<Span> points(List<Statement> own, SectionKind kind) {
        TreeMap<Integer, Span> bySection = new TreeMap<>();
        List<Span> byOrdinal = new ArrayList<>();
        List<Span> byStatement = new ArrayList<>();
        for (Statement s : own) {
            Section section = sections.get(s.section());
            Section parent = sections.get(Math.max(0, section.parent()));
            boolean child = section.depth() > 1
                    && parent.depth() > 0
                    && parent.kind() == section.kind()
                    && own.size() > 0
                    && clauses.get(s.firstClause()).kind() == parent.kind();
            if (child) {
                bySection.putIfAbsent(section.id(), s.span());
            }
            if (s.ordinal() > 0) {
                byOrdinal.add(s.span());
            }
            if (!isGeneric(s) && !opensWithCause(s)) {
                byStatement.add(s.span());
            }
        }
        if (bySection.size() >= 2) {
            return List.copyOf(bySection.values());
        }
        if (byOrdinal.size() >= 2 || (byOrdinal.size() == 1 && kind == SectionKind.PROBLEMS)) {
            return byOrdinal;
        }
        if (kind == SectionKind.PLAN) {
            List<Span> byVerb = byVerb(own);
            return byVerb.size() > byStatement.size() ? byVerb : byStatement;
        }
        return byStatement;
    }

    /** 究其原因，…: a sentence that explains the point before it and is none of its own. */
    private boolean opensWithCause(Statement s) {
        Cues.Hit cause = hits.first(
                Kind.CAUSE, s.span().start(), Math.min(s.span().end(), s.span().start() + 6));
        return cause != null
                && text.substring(s.span().start(), cause.end() + 1).contains("原因");
    }

    private boolean isGeneric(Statement s) {
        String words = text.substring(s.span().start(), s.span().end());
        return words.length() < 8 || generic.stream().anyMatch(words::contains);
    }

    private List<Span> byVerb(List<Statement> own) {
        List<Span> found = new ArrayList<>();
        for (Statement s : own) {
            for (int c = s.firstClause(); c < s.endClause(); c++) {
                Span clause = clauses.get(c).span();
                if (verbs.stream().anyMatch(v -> text.startsWith(v, clause.start()))) {
                    found.add(clause);
                }
            }
        }
        return found;
    }

    /** Own heading, else a passage that names the head as 第一责任人 or tells named acts of the head. */
    private void duty(List<Part> parts) {
        Section heading = heading(SectionKind.DUTY);
        if (heading != null) {
            parts.add(new Part(SectionKind.DUTY, true, heading.headingSpan(), List.of(), 0, List.of()));
            return;
        }
        for (Statement s : statements) {
            Clause first = clauses.get(s.firstClause());
            if (!first.kind().tellsWork() || first.heading()) {
                continue;
            }
            for (int c = s.firstClause(); c < s.endClause(); c++) {
                Clause clause = clauses.get(c);
                if (isWork(clause) && tellsDuty(s, clause)) {
                    parts.add(new Part(SectionKind.DUTY, false, clause.span(), List.of(), 0, List.of()));
                    return;
                }
            }
        }
    }

    private boolean tellsDuty(Statement s, Clause clause) {
        Cues.Hit duty =
                hits.first(Kind.DUTY, clause.span().start(), clause.span().end());
        if (duty != null && !inTitle(clause.span(), duty.start())) {
            return true;
        }
        return hits.has(Kind.DUTY_ACT, clause.span())
                && hits.has(Kind.HEAD, s.span().start(), clause.span().end());
    }

    private boolean inTitle(Span clause, int at) {
        int open = Within.last(text, '《', at, clause.start());
        int close = Within.last(text, '》', at, clause.start());
        return open >= clause.start() && open > close;
    }
}
