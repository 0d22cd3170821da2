package io.github.kaoping.parser;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Section;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.Span;
import io.github.kaoping.parser.Cues.Hits;
import io.github.kaoping.parser.Cues.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells headings from text and builds the section tree (章节树).
 *
 * <p>The number glyph decides the depth, never the depth of a mark-up; a heading may stand alone or run into the text. What
 * is not problems, duty or plan by its heading is measures.
 */
final class Outline {
    private static final int LONGEST_HEADING = 60;

    /** A run-in sentence with so many commas tells what was done. */
    private static final int CLAUSES_OF_ACCOUNT = 3;

    private static final int LONGEST_LOW_HEADING = 28;
    private static final int LONGEST_NAME_OF_PROBLEMS = 8;
    private static final int LONGEST_BARE_HEADING = 36;

    private final Hits hits;
    private final String text;
    private final int year;
    private final FigureScanner scanner;
    private final List<Building> sections = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();

    /** A stretch of running text: one paragraph, or the rest of it behind a run-in heading. */
    record Body(int section, int paragraph, Span span, boolean afterHeading) {}

    /** Sections in which text may still follow, each deeper than those before it. */
    private final List<Building> open = new ArrayList<>();

    private static final class Building {
        int index;
        int parent;
        int depth;
        String label = "";
        Span heading = new Span(0, 0);
        int start;
        int end;
        SectionKind kind = SectionKind.OPENING;
        boolean merged;
    }

    Outline(String text, Hits hits, int year, FigureScanner scanner) {
        this.scanner = scanner;
        this.text = text;
        this.hits = hits;
        this.year = year;
    }

    /**
     * Reads the paragraphs.
     *
     * @param spans where each paragraph stands in the normalised text
     * @param firstBody the first paragraph after the title, {@code endBody} one after the last before the signature
     */
    void read(List<Span> spans, List<Paragraph> paragraphs, int firstBody, int endBody) {
        Building opening = new Building();
        opening.parent = -1;
        opening.end = text.length();
        add(opening);
        boolean lostFirst = firstTopNumberIsLost(paragraphs, firstBody, endBody);
        for (int p = firstBody; p < endBody; p++) {
            Span span = spans.get(p);
            NumberGlyph glyph = NumberGlyph.at(paragraphs.get(p).text());
            if (glyph != null) {
                int depth = lostFirst && glyph.depth() == 3 && sections.size() == 1 ? 1 : glyph.depth();
                numbered(p, span, glyph, depth, paragraphs.get(p).kind());
            } else if (isPlainHeading(paragraphs.get(p), span)) {
                open(1, "", span, span);
            } else if (namesPart(span)) {
                int end = firstStop(span.start(), span.end()) + 1;
                open(1, "", new Span(span.start(), end), span);
                bodies.add(new Body(sections.size() - 1, p, new Span(end, span.end()), true));
            } else if (isBareHeading(paragraphs, p, endBody, span)) {
                open(2, "", span, span);
            } else {
                bodies.add(new Body(sections.size() - 1, p, span, false));
            }
        }
        close(text.length(), 0);
    }

    List<Body> bodies() {
        return bodies;
    }

    List<Section> sections() {
        List<Section> done = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Building b = sections.get(i);
            String words = text.substring(b.heading.start(), b.heading.end());
            String heading = words.startsWith(b.label) ? words.substring(b.label.length()) : words;
            done.add(new Section(
                    i,
                    b.parent,
                    b.depth,
                    b.label,
                    heading,
                    b.heading,
                    new Span(b.start, Math.max(b.start, b.end)),
                    b.kind,
                    b.merged));
        }
        return done;
    }

    private static boolean firstTopNumberIsLost(List<Paragraph> paragraphs, int from, int to) {
        for (int p = from; p < to; p++) {
            NumberGlyph glyph = NumberGlyph.at(paragraphs.get(p).text());
            if (glyph != null && glyph.depth() == 1) {
                return glyph.number() == 2;
            }
        }
        return false;
    }

    private void numbered(int p, Span span, NumberGlyph glyph, int depth, Block.Kind kind) {
        int labelEnd = span.start() + glyph.label().length();
        int stop = firstStop(labelEnd, span.end());
        boolean whole = stop >= span.end() - 1;
        int end = Math.min(stop + 1, span.end());
        int words = end - labelEnd;
        int limit = depth <= 2 ? LONGEST_HEADING : LONGEST_LOW_HEADING;
        boolean listItem = depth >= 3 && whole && (text.charAt(span.end() - 1) == '；' || hasDigits(labelEnd, end));
        if (words <= limit
                && !listItem
                && !isAccount(depth, labelEnd, end, span.end())
                && (depth <= 2 || !whole || !endsLikeText(span) || kind == Block.Kind.HEADING)) {
            Span heading = new Span(span.start(), end);
            open(depth, glyph.label(), heading, span);
            if (end < span.end()) {
                bodies.add(new Body(sections.size() - 1, p, new Span(end, span.end()), true));
            }
        } else if (depth <= 2) {
            open(depth, glyph.label(), new Span(span.start(), labelEnd), span);
            bodies.add(new Body(sections.size() - 1, p, new Span(labelEnd, span.end()), false));
        } else {
            bodies.add(new Body(sections.size() - 1, p, span, false));
        }
    }

    /**
     * （二）编制并公布年度决策事项目录，…。 running on: a sentence that tells something done is no mere heading. Nor is one that counts,
     * lists its matters with ； or says that there was none: （六）行政复议案件1件，被维持；… .
     */
    private boolean isAccount(int depth, int from, int end, int paragraphEnd) {
        if (depth != 2 || !Glyphs.isStop(text.charAt(end - 1)) || ownKind(from, end) != SectionKind.MEASURES) {
            return false;
        }
        boolean runsOn = end < paragraphEnd
                && (hits.has(Kind.CONCRETE, from, end)
                        ? commas(from, end) > 0
                        : commas(from, end) >= CLAUSES_OF_ACCOUNT);
        return runsOn
                || text.substring(from, end).indexOf('；') >= 0
                || hits.has(Kind.NONE, from, end)
                || !scanner.scan(text, from, end).isEmpty();
    }

    private long commas(int from, int to) {
        return text.substring(from, to).chars().filter(c -> c == '，').count();
    }

    private boolean endsLikeText(Span span) {
        char last = text.charAt(span.end() - 1);
        return Glyphs.isStop(last) || last == '；';
    }

    private boolean hasDigits(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Glyphs.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private int firstStop(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Glyphs.isStop(text.charAt(i)) || (text.charAt(i) == '：' && i == to - 1)) {
                return i;
            }
        }
        return to;
    }

    /** A heading without a number: the format says so, or it is a short line that names one of the statutory parts. */
    private boolean isPlainHeading(Paragraph paragraph, Span span) {
        if (paragraph.kind() == Block.Kind.HEADING || paragraph.kind() == Block.Kind.TITLE) {
            return span.length() <= LONGEST_HEADING;
        }
        boolean openEnd = !paragraph.endsSentence() || paragraph.text().endsWith("：");
        return span.length() <= 24
                && openEnd
                && paragraph.text().indexOf('，') < 0
                && ownKind(span.start(), span.end()) != SectionKind.MEASURES;
    }

    /** 存在的问题。一是…: a first sentence that is nothing but the name of a statutory part. */
    private boolean namesPart(Span span) {
        int stop = firstStop(span.start(), span.end());
        if (stop >= span.end() - 1 || stop - span.start() > 24) {
            return false;
        }
        for (int i = span.start(); i < stop; i++) {
            if (text.charAt(i) == '，') {
                return false;
            }
        }
        SectionKind kind = ownKind(span.start(), stop);
        return (kind == SectionKind.PROBLEMS || kind == SectionKind.PLAN) && !hits.has(Kind.DONE, span.start(), stop);
    }

    /** A short open line with text behind it, in a file that numbers nothing or not all: a heading that lost its number. */
    private boolean isBareHeading(List<Paragraph> paragraphs, int p, int end, Span span) {
        String line = paragraphs.get(p).text();
        return sections.size() > 0
                && p + 1 < end
                && line.length() >= 6
                && line.length() <= LONGEST_BARE_HEADING
                && !paragraphs.get(p).endsSentence()
                && "：；、，".indexOf(line.charAt(line.length() - 1)) < 0
                && !hasDigits(span.start(), span.end())
                && paragraphs.get(p + 1).endsSentence()
                && paragraphs.get(p + 1).text().length() > line.length();
    }

    private void open(int depth, String label, Span heading, Span paragraph) {
        close(paragraph.start(), depth);
        Building b = new Building();
        b.depth = depth;
        b.label = label;
        b.heading = heading;
        b.start = paragraph.start();
        b.end = text.length();
        b.parent = parentOf(depth);
        Building parent = sections.get(Math.max(0, b.parent));
        SectionKind own = ownKind(heading.start(), heading.end());
        boolean inherits = own == SectionKind.MEASURES && parent.depth > 0;
        b.kind = inherits ? parent.kind : own;
        b.merged = inherits ? parent.merged : b.kind == SectionKind.PROBLEMS && isPlan(heading.start(), heading.end());
        add(b);
    }

    private void add(Building section) {
        section.index = sections.size();
        sections.add(section);
        open.add(section);
    }

    private void close(int at, int depth) {
        for (Building b : open) {
            if (b.start < at && (b.depth >= depth || b.depth == 0)) {
                b.end = at;
            }
        }
        open.removeIf(b -> b.end <= at);
    }

    /** The last section that is less deep; it is open, for what closed it would be later and no deeper. */
    private int parentOf(int depth) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).index > 0 && open.get(i).depth < depth) {
                return open.get(i).index;
            }
        }
        return 0;
    }

    private SectionKind ownKind(int from, int to) {
        if (isNothingButProblems(from, to)) {
            return SectionKind.PROBLEMS;
        }
        if (hits.has(Kind.HEADING_PROBLEMS, from, to) && !hits.has(Kind.HEADING_PROBLEMS_NOT, from, to)) {
            return SectionKind.PROBLEMS;
        }
        if (isPlan(from, to)) {
            return SectionKind.PLAN;
        }
        if (hits.has(Kind.HEADING_DUTY, from, to) && !hits.has(Kind.HEADING_DUTY_NOT, from, to)) {
            return SectionKind.DUTY;
        }
        return SectionKind.MEASURES;
    }

    /** 二、不足 and 二、短板弱项: a heading that begins and ends with a word for problems, and is hardly longer than these. */
    private boolean isNothingButProblems(int from, int to) {
        NumberGlyph glyph = NumberGlyph.at(text.substring(from, to));
        int start = from + (glyph == null ? 0 : glyph.label().length());
        int end = to > start && (Glyphs.isStop(text.charAt(to - 1)) || text.charAt(to - 1) == '：') ? to - 1 : to;
        return end - start <= LONGEST_NAME_OF_PROBLEMS
                && hits.at(Kind.PROBLEMS_WORD, start) != null
                && endsWith(Kind.PROBLEMS_WORD, start, end);
    }

    private boolean endsWith(Kind kind, int from, int to) {
        for (int at = from; at < to; at++) {
            Cues.Hit hit = hits.at(kind, at);
            if (hit != null && hit.end() == to) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlan(int from, int to) {
        if (hits.has(Kind.HEADING_PLAN_NOT, from, to)) {
            return false;
        }
        return hits.has(Kind.HEADING_PLAN, from, to)
                || (text.substring(from, to).contains((year + 1) + "年")
                        && !text.substring(from, to).contains(year + "年"));
    }
}
