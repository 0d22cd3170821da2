package io.github.kaoping.parser;

import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.NormalText;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Section;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Statement;
import io.github.kaoping.model.Within;
import io.github.kaoping.parser.Cues.Hit;
import io.github.kaoping.parser.Cues.Hits;
import io.github.kaoping.parser.Cues.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a report into the fact model (解析). One parser serves many reports and threads; it holds only the lexicon.
 *
 * <p>The way of a report: blocks → paragraphs ({@link Layout}) → title, body, year ({@link Frame}) → sections
 * ({@link Outline}) → statements and clauses ({@link StatementCutter}) → tense, actor, period ({@link ClauseReader}) →
 * statutory parts ({@link PartsFinder}).
 */
public final class ReportParser {
    /** A longer last clause aims at something of its own. */
    private static final int LONGEST_AIM = 14;

    /** A longer first sentence says more than a lead does. */
    private static final int LONGEST_LEAD = 26;

    private final Lexicon lexicon;
    private final Cues cues;
    private final FigureScanner scanner;
    private final Layout layout;

    public ReportParser(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.cues = new Cues(lexicon);
        this.scanner = new FigureScanner(lexicon);
        this.layout = new Layout(lexicon);
    }

    /** The lists of cue words that a lexicon must have. */
    public static List<String> requiredLists() {
        List<String> names = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            names.add(kind.list());
        }
        names.addAll(List.of(
                "units-count",
                "units-money",
                "units-duration",
                "ordinal-meetings",
                "units-ratio",
                "units-not-with-one",
                "counted-once",
                "occasion-ends",
                "aim-begins",
                "aim-ends",
                "approximate-before",
                "approximate-before-not",
                "approximate-after",
                "not-figures",
                "noise-line-start",
                "noise-line",
                "tail-start",
                "not-title",
                "title-subject",
                "title-genre",
                "body-endings",
                "body-committees",
                "regions",
                "not-in-names",
                "report-words",
                "genre-disclosure",
                "genre-work-plan",
                "genre-news",
                "genre-half-year",
                "genre-multi-year",
                "genre-performance",
                "genre-score-sheet",
                "problems-generic",
                "plan-verbs"));
        return names;
    }

    /** Reads one report. */
    public Report parse(SourceText source, Hints hints) {
        Layout.Result layoutResult = layout.restore(source);
        List<Paragraph> paragraphs = layoutResult.body();
        Frame frame = new Frame(lexicon, paragraphs, layoutResult.tail());
        GenreReader genres = new GenreReader(lexicon, paragraphs);
        Profile profile = frame.profile(hints, source.published());
        int year = profile.year() == null ? 0 : profile.year();

        List<Span> spans = new ArrayList<>();
        NormalText normal = together(paragraphs, layoutResult.tail(), spans);
        String text = normal.value();
        Hits hits = cues.find(text);

        Outline outline = new Outline(text, hits, year, scanner);
        outline.read(spans, paragraphs, frame.firstBody(), frame.endBody());
        List<Section> sections = outline.sections();

        List<Statement> statements = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        Subjects subjects = new Subjects(text, hits, profile.body(), profile.bodyClass());
        new Running(text, hits, year, sections, statements, clauses, subjects, genres).read(outline.bodies());

        List<Span> placeholders = Placeholders.of(text);
        GenreReader.GenreTold genre = genres.genre(frame.title(), frame.hasReportTitle(), placeholders.size());
        PartsFinder parts = new PartsFinder(
                text,
                hits,
                sections,
                statements,
                clauses,
                lexicon.words("problems-generic"),
                lexicon.words("plan-verbs"));
        return new Report(
                source,
                normal,
                profile,
                genre.genre(),
                genre.cue(),
                sections,
                statements,
                clauses,
                parts.find(),
                placeholders);
    }

    private static NormalText together(List<Paragraph> body, List<Paragraph> tail, List<Span> spans) {
        StringBuilder text = new StringBuilder();
        List<Paragraph> all = new ArrayList<>(body);
        all.addAll(tail);
        int length = all.stream().mapToInt(p -> p.text().length() + 1).sum();
        int[] origins = new int[length];
        for (Paragraph p : all) {
            int start = text.length();
            System.arraycopy(p.origins(), 0, origins, start, p.text().length());
            text.append(p.text());
            spans.add(new Span(start, text.length()));
            origins[text.length()] = start == text.length() ? 0 : origins[text.length() - 1];
            text.append('\n');
        }
        return new NormalText(text.toString(), origins);
    }

    /** Reads running text stretch by stretch and fills the lists of statements and clauses. */
    private final class Running {
        private final String text;
        private final Hits hits;
        private final int year;
        private final List<Section> sections;
        private final List<Statement> statements;
        private final List<Clause> clauses;
        private final StatementCutter cutter;
        private final GenreReader genres;
        private final ClauseReader reader;
        private final List<String> aimBegins = lexicon.words("aim-begins");
        private final List<String> aimEnds = lexicon.words("aim-ends");
        private int passage = -1;
        private int headedSection = -1;
        private int lastSection = -1;
        private int turnedIn = -1;
        private SectionKind carried = SectionKind.OTHER;

        Running(
                String text,
                Hits hits,
                int year,
                List<Section> sections,
                List<Statement> statements,
                List<Clause> clauses,
                Subjects subjects,
                GenreReader genres) {
            this.genres = genres;
            this.text = text;
            this.hits = hits;
            this.year = year;
            this.sections = sections;
            this.statements = statements;
            this.clauses = clauses;
            this.cutter = new StatementCutter(text);
            this.reader = new ClauseReader(text, hits, year, subjects, scanner, lexicon.words("occasion-ends"));
        }

        void read(List<Outline.Body> bodies) {
            for (Outline.Body body : bodies) {
                headings(body.section());
                if (body.section() != lastSection) {
                    carried = isUnder(sections.get(body.section()), turnedIn)
                            ? carried
                            : sections.get(body.section()).kind();
                    lastSection = body.section();
                }
                if (carried == SectionKind.PLAN && !body.afterHeading() && tellsThisYear(body.span())) {
                    carried = sections.get(body.section()).kind();
                }
                stretch(body);
            }
            headings(sections.size() - 1);
        }

        /** 全年…125件: behind a plan sentence in a report without headings, the account goes on. */
        private boolean tellsThisYear(Span paragraph) {
            Hit now = hits.first(Kind.THIS_YEAR, paragraph.start(), paragraph.end());
            return now != null
                    && !hits.has(Kind.FUTURE, paragraph)
                    && hits.has(Kind.DONE, paragraph)
                    && counts(paragraph.start(), paragraph.end());
        }

        /** Whether a section stands under one whose text turned to another part: 下一步，重点做好以下工作：1. … 2. … */
        private boolean isUnder(Section section, int above) {
            return above > 0
                    && section.parent() == above
                    && section.kind() == sections.get(above).kind();
        }

        /** Headings become clauses too, so that phrases under them can lean on them; they account for nothing. */
        private void headings(int upTo) {
            while (headedSection < upTo) {
                Section s = sections.get(++headedSection);
                if (s.depth() == 0 || s.headingSpan().length() <= s.label().length()) {
                    continue;
                }
                passage++;
                Span span = new Span(
                        s.headingSpan().start() + s.label().length(),
                        s.headingSpan().end());
                reader.newSentence();
                int id = statements.size();
                Clause clause = reader.read(clauses.size(), id, s.id(), span, s.kind(), true, false, false);
                clauses.add(clause);
                statements.add(new Statement(id, passage, -1, s.id(), span, clauses.size() - 1, clauses.size(), 0));
            }
        }

        private void stretch(Outline.Body body) {
            Section section = sections.get(body.section());
            List<StatementCutter.Cut> cuts =
                    cutter.cut(body.span().start(), body.span().end(), demandBreaks(body.span()));
            if (!body.afterHeading()) {
                passage++;
            }
            boolean opensPart = false;
            boolean criteria = genres.isCriteria(
                    text.substring(body.span().start(), body.span().end()));
            SectionKind kind = criteria ? SectionKind.OTHER : carried;
            int sentence = -1;
            for (int i = 0; i < cuts.size(); i++) {
                StatementCutter.Cut cut = cuts.get(i);
                if (cut.sentence() != sentence) {
                    sentence = cut.sentence();
                    reader.newSentence();
                } else {
                    reader.newStatement();
                }
                if (cut.ordinal() > 0 && i > 0) {
                    passage++;
                }
                SectionKind turned = criteria ? kind : turn(section, kind, cut);
                opensPart = opensPart || turned != kind;
                kind = turned;
                boolean lead = isLead(cut, cuts, i);
                int first = clauses.size();
                int id = statements.size();
                for (Span span : cut.clauses()) {
                    boolean behindDemand = isBehindDemand(span, cut.span());
                    clauses.add(reader.read(clauses.size(), id, section.id(), span, kind, false, lead, behindDemand));
                }
                aim(first);
                statements.add(new Statement(
                        id, passage, body.paragraph(), section.id(), cut.span(), first, clauses.size(), cut.ordinal()));
            }
            boolean ownKind = section.kind() == SectionKind.PLAN && !section.merged();
            if (opensPart && !criteria && (kind == SectionKind.PLAN || section.merged()) && !ownKind) {
                carried = kind;
                turnedIn = section.id();
            }
        }

        /** Where content says that another part begins: 2026年，我局将…, 同时也还存在…不足. */
        private SectionKind turn(Section section, SectionKind kind, StatementCutter.Cut cut) {
            if (section.kind() == SectionKind.PLAN && !section.merged()) {
                return kind;
            }
            Span first = cut.clauses().get(0);
            int limit = Math.min(cut.span().end(), first.start() + 10);
            Hit opening = hits.first(Kind.PLAN_OPENING, first.start(), limit);
            boolean nextYear = year > 0
                    && text.startsWith((year + 1) + "年", first.start())
                    && !tellsDone(first.start(), Math.min(cut.span().end(), first.start() + 40));
            if (nextYear
                    && hits.has(Kind.PREPOSITION, first.start(), first.end())
                    && cut.clauses().size() == 1) {
                nextYear = false;
            }
            if (opening != null || nextYear) {
                return SectionKind.PLAN;
            }
            if (kind == SectionKind.PLAN && !section.merged()) {
                return kind;
            }
            boolean opens = cut.sentence() == 0;
            if (kind == SectionKind.PLAN
                    && opens
                    && (hits.has(Kind.WEAKNESS, cut.span()) || hits.has(Kind.PROBLEMS_WORD, cut.span()))
                    && !hits.has(Kind.FUTURE, cut.span())) {
                return SectionKind.PROBLEMS; // weakness and measure by turns under one heading
            }
            Hit confession = hits.first(
                    Kind.PROBLEMS_CONFESSION, cut.span().start(), cut.span().end());
            if (confession != null
                    && hits.has(
                            Kind.PROBLEMS_WORD, confession.start(), cut.span().end())) {
                return SectionKind.PROBLEMS;
            }
            for (Span clause : cut.clauses()) {
                Hit turn = hits.first(Kind.PROBLEMS_TURN, clause.start(), clause.end());
                if (turn != null
                        && hits.has(Kind.PROBLEMS_WORD, turn.start(), clause.end())
                        && !hits.has(Kind.PROBLEMS_NOT, clause)) {
                    return SectionKind.PROBLEMS;
                }
            }
            return kind;
        }

        /** 组织评查30卷，力争年底前完成: a bare aim at the end makes a plan of the clauses before it. */
        private void aim(int first) {
            int last = clauses.size() - 1;
            if (last <= first) {
                return;
            }
            Span end = clauses.get(last).span();
            String words = text.substring(end.start(), end.end());
            boolean bare = words.length() <= LONGEST_AIM
                    && aimBegins.stream().anyMatch(words::startsWith)
                    && aimEnds.stream().anyMatch(words::endsWith);
            for (int c = first; bare && c < last; c++) {
                if (clauses.get(c).kind().tellsWork()) {
                    clauses.set(c, clauses.get(c).planned(words));
                }
            }
        }

        /** Whether something is told as done before any 将: 2022年，我局将以二十大召开为契机 is a plan. */
        private boolean tellsDone(int from, int to) {
            Hit done = hits.first(Kind.DONE, from, to);
            int will = Within.first(text, "将", from, to);
            return done != null && !(will >= from && will < done.start());
        }

        private boolean isLead(StatementCutter.Cut cut, List<StatementCutter.Cut> cuts, int i) {
            boolean opens = cut.ordinal() > 0 || i == 0;
            boolean goesOn = i + 1 < cuts.size() && cuts.get(i + 1).ordinal() == 0;
            boolean bare = cut.span().length() <= LONGEST_LEAD
                    && cut.clauses().size() <= 2
                    && !hits.has(Kind.CONCRETE, cut.span())
                    && text.substring(cut.span().start(), cut.span().end()).indexOf('《') < 0;
            if (!opens || !goesOn || !bare || text.charAt(cut.span().end() - 1) != '。') {
                return false;
            }
            return scanner.scan(text, cut.span().start(), cut.span().end()).isEmpty();
        }

        /** Behind 强调, 指出, 要求… a clause of its own begins, where the one who demands and a demand are both told. */
        private List<Integer> demandBreaks(Span span) {
            List<Integer> breaks = new ArrayList<>();
            int at = span.start();
            Hit demand = hits.first(Kind.DEMAND, at, span.end());
            while (demand != null) {
                if (isDemand(demand, span)) {
                    breaks.add(demand.end());
                }
                at = demand.end();
                demand = hits.first(Kind.DEMAND, at, span.end());
            }
            return breaks;
        }

        private boolean isDemand(Hit demand, Span span) {
            int before = Math.max(span.start(), demand.start() - 24);
            int stop = Math.max(
                    Math.max(
                            Within.last(text, '。', demand.start() - 1, before),
                            Within.last(text, '；', demand.start() - 1, before)),
                    before - 1);
            boolean source = hits.has(Kind.DEMAND_SOURCE, Math.max(before, stop + 1), demand.start());
            int after = Math.min(span.end(), demand.end() + 24);
            for (int i = demand.end(); i < after; i++) {
                if (Glyphs.isStop(text.charAt(i))) {
                    after = i;
                }
            }
            boolean modal = hits.has(Kind.MODAL, demand.end(), after);
            if (!modal && !hits.has(Kind.LIMIT_BEFORE, demand.end(), after) && counts(demand.end(), after)) {
                return false; // 提出修改意见12条 tells what was done
            }
            char next = demand.end() < span.end() ? text.charAt(demand.end()) : '。';
            boolean verb = next != '的'
                    && next != '、'
                    && next != '。'
                    && next != '；'
                    && next != '》'
                    && next != '”'
                    && next != '等';
            return verb && (source || modal);
        }

        private boolean counts(int from, int to) {
            return !scanner.scan(text, from, to).isEmpty();
        }

        private boolean isBehindDemand(Span clause, Span statement) {
            int before = clause.start() - 1;
            if (before >= statement.start() && (text.charAt(before) == '，' || text.charAt(before) == '：')) {
                before--;
            }
            Hit demand = hits.last(Kind.DEMAND, Math.max(statement.start(), before - 5), before + 1);
            return demand != null && demand.end() == before + 1 && isDemand(demand, statement);
        }
    }
}
