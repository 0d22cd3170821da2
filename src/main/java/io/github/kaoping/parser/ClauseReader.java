package io.github.kaoping.parser;

import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Period;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Tense;
import io.github.kaoping.model.Within;
import io.github.kaoping.parser.Cues.Hit;
import io.github.kaoping.parser.Cues.Hits;
import io.github.kaoping.parser.Cues.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a clause's tense, actor and period from its cue words and from what the clauses before it in the same sentence
 * said (时态、主体、时期).
 *
 * <p>A plan word governs to the end of its sentence, a demand to the end of its sentence or until something is told as done, a
 * quoted law to the end of its statement, another organ as subject until the body itself becomes the subject again.
 */
final class ClauseReader {
    /** Most characters from 未发生 to the outcome that did not happen. */
    private static final int LONGEST_OUTCOME = 20;

    private final String text;
    private final Hits hits;
    private final int year;
    private final Subjects subjects;
    private final FigureScanner scanner;
    private final FigureRoles roles;

    private final List<String> occasions;

    private boolean future;
    private String futureCue = "";
    private boolean demand;
    private String demandCue = "";
    private boolean passing;
    private Actor actor = Actor.BODY;
    private String actorCue = "";
    private Period period = Period.THIS_YEAR;
    private String periodCue = "";

    ClauseReader(String text, Hits hits, int year, Subjects subjects, FigureScanner scanner, List<String> occasions) {
        this.occasions = occasions;
        this.text = text;
        this.hits = hits;
        this.year = year;
        this.subjects = subjects;
        this.scanner = scanner;
        this.roles = new FigureRoles(text, hits, year);
    }

    void newSentence() {
        future = false;
        demand = false;
        period = Period.THIS_YEAR;
        periodCue = "";
        newStatement();
    }

    void newStatement() {
        actor = Actor.BODY;
        actorCue = "";
    }

    /** @param behindDemand whether this clause starts right behind a word of demand */
    Clause read(
            int id,
            int statement,
            int section,
            Span span,
            SectionKind kind,
            boolean heading,
            boolean lead,
            boolean behindDemand) {
        List<Figure> figures = roles.tell(span, scanner.scan(text, span.start(), span.end()));
        tellActor(span);
        tellPeriod(span);
        Told tense = tense(span, kind, figures, behindDemand);
        return new Clause(
                id,
                statement,
                section,
                span,
                kind,
                tense.tense,
                tense.cue,
                actor,
                actorCue,
                period,
                periodCue,
                heading,
                lead,
                figures);
    }

    private record Told(Tense tense, String cue) {}

    private Told tense(Span span, SectionKind kind, List<Figure> figures, boolean behindDemand) {
        if (kind == SectionKind.PLAN) {
            return new Told(Tense.PLANNED, "");
        }
        Hit none = noneCue(span);
        if (kind == SectionKind.PROBLEMS) {
            return new Told(Tense.WEAKNESS, "");
        }
        Hit done = hits.first(Kind.DONE, span.start(), span.end());
        Hit next = planned(span);
        boolean will = willDo(span);
        if (next != null || will || startsNextYear(span)) {
            future = true;
            futureCue = next != null ? word(next) : will ? "将" : (year + 1) + "年";
        } else if (future && done != null && subjects.isSelfSubject(span)) {
            future = false;
        }
        if (behindDemand) {
            demand = true;
            demandCue = word(hits.last(Kind.DEMAND, Math.max(0, span.start() - 6), span.start() + 1));
        } else if (demand && endsDemand(span, done, figures)) {
            demand = false;
        }
        if (future) {
            return new Told(Tense.PLANNED, futureCue);
        }
        if (demand) {
            return new Told(Tense.DEMANDED, demandCue);
        }
        if (none != null) {
            return new Told(Tense.NONE, word(none));
        }
        Hit attempt = hits.first(Kind.ATTEMPT, span.start(), span.end());
        if (attempt != null && figures.isEmpty()) {
            return new Told(Tense.PLANNED, word(attempt));
        }
        Hit modal = hits.at(Kind.MODAL, span.start());
        if (modal != null && figures.isEmpty()) {
            return new Told(Tense.DEMANDED, word(modal));
        }
        Hit weak = hits.first(Kind.WEAKNESS, span.start(), span.end());
        if (weak != null
                && !hits.has(Kind.PROBLEMS_NOT, span.start(), weak.start())
                && !hits.has(Kind.WEAKNESS_MET, weak.end(), span.end())) {
            return new Told(Tense.WEAKNESS, word(weak));
        }
        boolean finished = done != null || !figures.isEmpty();
        return new Told(finished ? Tense.DONE : Tense.RUNNING, word(done));
    }

    /** A demand ends where something is told as done: 出台了…, with the body as subject, or with a figure and a word of completion. */
    private boolean endsDemand(Span span, @Nullable Hit done, List<Figure> figures) {
        if (hits.has(Kind.DEMAND_ENDED, span.start(), span.end())) {
            return true;
        }
        if (done == null) {
            return false;
        }
        boolean counted = !figures.isEmpty() && figures.stream().anyMatch(f -> f.role() == Figure.Role.VALUE);
        return subjects.isSelfSubject(span) || counted;
    }

    /** 将推行…: 将 right before a verb of doing, unless it means 把 (将加强法治作为首要任务). */
    private boolean willDo(Span span) {
        int at = Within.first(text, "将", span.start(), span.end());
        return at >= 0
                && at < span.end()
                && hits.at(Kind.FUTURE_VERB, at + 1) != null
                && (at == span.start() || text.charAt(at - 1) != '即')
                && !hits.has(Kind.NOT_FUTURE, at, span.end());
    }

    /** The first word of a plan; 拟印发的文件 is a thing and no plan. */
    private @Nullable Hit planned(Span span) {
        Hit hit = hits.first(Kind.FUTURE, span.start(), span.end());
        while (hit != null && word(hit).equals("拟")) {
            int of = Within.first(text, "的", hit.end(), span.end());
            if (of < 0 || of >= span.end() || of - hit.end() > 8) {
                return hit;
            }
            hit = hits.first(Kind.FUTURE, hit.end(), span.end());
        }
        return hit;
    }

    private boolean startsNextYear(Span span) {
        String next = (year + 1) + "年";
        int at = Within.first(text, next, span.start(), Math.min(span.end(), span.start() + 8));
        return at >= 0 && at <= span.start() + 1 && !subjects.tellsPast(at + next.length(), span.end());
    }

    /** 未发生, 没有收到, 无…案件: the words by which a clause says that there was none. */
    private @Nullable Hit noneCue(Span span) {
        Hit none = hits.first(Kind.NONE, span.start(), span.end());
        if (none != null && hits.has(Kind.OUTCOME, none.end(), Math.min(span.end(), none.end() + LONGEST_OUTCOME))) {
            return null; // 未发生行政诉讼败诉案件 is an outcome
        }
        if (none != null && !(isZero(none) && hits.has(Kind.OUTCOME, span.start(), none.start()))) {
            return none;
        }
        Hit word = hits.first(Kind.NONE_WORD, span.start(), span.end());
        if (word == null || hits.has(Kind.OUTCOME, word.end(), Math.min(span.end(), word.end() + 4))) {
            return null; // 无败诉案件 is an outcome
        }
        return hits.has(Kind.NONE_NOUN, word.end(), span.end()) ? word : null;
    }

    /** 败诉0件 is an outcome; it does not say that there were no cases. */
    private boolean isZero(Hit none) {
        String words = word(none);
        return words.indexOf('0') >= 0 || words.indexOf('零') >= 0;
    }

    private void tellActor(Span span) {
        Hit law = hits.first(Kind.LAW_SAYS, span.start(), span.end());
        if (law != null && subjects.isLawSpeaking(span, law)) {
            actor = Actor.LAW;
            actorCue = word(law);
            return;
        }
        if (passing) {
            newStatement();
        }
        passing = false;
        Subjects.Subject subject = subjects.of(span);
        boolean stillReported = actor == Actor.SUPERIOR && subject != null && subject.actor() == Actor.COURT;
        if (subject != null && !stillReported) {
            actor = subject.actor();
            actorCue = subject.cue();
            passing = isOccasion(span);
        }
    }

    /** 中央全面依法治国工作会议召开后，…: an occasion, whose subject does not go on behind it. */
    private boolean isOccasion(Span span) {
        return occasions.stream().anyMatch(w -> text.startsWith(w, span.end() - w.length()));
    }

    private void tellPeriod(Span span) {
        Hit now = hits.first(Kind.THIS_YEAR, span.start(), span.end());
        Hit part = hits.first(Kind.PART_YEAR, span.start(), span.end());
        Hit earlier = hits.first(Kind.EARLIER, span.start(), span.end());
        Hit many = hits.first(Kind.CUMULATIVE, span.start(), span.end());
        Hit later = hits.first(Kind.LATER, span.start(), span.end());
        Hit comparison = hits.first(Kind.COMPARISON, span.start(), span.end());
        // 同期 in 去年同期 at the beginning of a clause compares nothing
        boolean compares = comparison != null
                && !(earlier != null
                        && earlier.start() <= comparison.start()
                        && comparison.end() <= earlier.end()
                        && !hits.has(Kind.COMPARISON, earlier.end(), span.end()));
        int leading = leadingYear(span);
        if (earlier != null && !compares) {
            set(Period.EARLIER, word(earlier));
        } else if (leading == year) {
            set(Period.THIS_YEAR, year + "年");
        } else if (leading > 0 && leading < year && !compares) {
            set(Period.EARLIER, leading + "年");
        } else if (leading > year || later != null) {
            set(Period.LATER, later == null ? leading + "年" : word(later));
        } else if (many != null && year > 2020 && word(many).contains("十三五")) {
            set(Period.EARLIER, word(many));
        } else if (many != null && period != Period.EARLIER) {
            set(Period.CUMULATIVE, word(many));
        } else if (part != null && period != Period.EARLIER) {
            set(Period.PART, word(part));
        } else if (now != null) {
            set(Period.THIS_YEAR, word(now));
        }
    }

    /** The year that a clause begins with as a time (2023年，… or 自2021年…), or 0. */
    private int leadingYear(Span span) {
        int at = span.start();
        while (at < span.end() && at < span.start() + 3 && !Glyphs.isDigit(text.charAt(at))) {
            if ("自从在截至到于".indexOf(text.charAt(at)) < 0) {
                return 0;
            }
            at++;
        }
        if (at + 5 > span.end() || text.charAt(at + 4) != '年') {
            return 0;
        }
        for (int i = at; i < at + 4; i++) {
            if (!Glyphs.isDigit(text.charAt(i))) {
                return 0;
            }
        }
        return Integer.parseInt(text, at, at + 4, 10);
    }

    private void set(Period told, String cue) {
        period = told;
        periodCue = cue;
    }

    private String word(@Nullable Hit hit) {
        return hit == null ? "" : text.substring(hit.start(), hit.end());
    }
}
