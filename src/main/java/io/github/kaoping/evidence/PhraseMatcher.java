package io.github.kaoping.evidence;

import io.github.kaoping.criteria.Phrase;
import io.github.kaoping.criteria.Phrase.Gap;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Near;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the words of a statement together to phrases (词组匹配). One matcher reads one report. */
final class PhraseMatcher {
    /** Most characters between two words that stand in order within one clause. */
    private static final int LONGEST_GAP = 20;

    /** So many characters of a phrase must be there for the place to come near it. */
    private static final int NEAR_CHARACTERS = 6;

    /** Most ways in which the words of one phrase are put together in one statement. */
    private static final int MOST_CHAINS = 24;

    private final PhraseIndex index;
    private final Report report;
    private final PhraseIndex.Text words;
    private final String text;
    private final List<PhraseIndex.Hit> hits;
    private final @Nullable List<Span>[][] slots;
    private final int[] touched;
    private final int[] filled;
    private final int[] characters;
    private final int[] from;
    private final int[] to;
    private int touchedCount;
    private final Map<String, Near> near = new TreeMap<>();
    private int nextHit;

    @SuppressWarnings({"unchecked", "rawtypes"})
    PhraseMatcher(PhraseIndex index, Report report) {
        this.index = index;
        this.report = report;
        this.text = report.text().value();
        this.words = index.find(text);
        this.hits = words.hits();
        int phrases = index.entries().size();
        this.slots = new List[phrases][];
        this.touched = new int[phrases];
        this.filled = new int[phrases];
        this.characters = new int[phrases];
        this.from = new int[phrases];
        this.to = new int[phrases];
    }

    /** The phrases of a statement; statements must be asked for in order. */
    List<Match> match(Statement statement) {
        while (nextHit < hits.size()
                && hits.get(nextHit).start() < statement.span().start()) {
            nextHit++;
        }
        int end = nextHit;
        while (end < hits.size() && hits.get(end).start() < statement.span().end()) {
            note(hits.get(end), statement.span().end());
            end++;
        }
        List<Match> found = new ArrayList<>();
        collect(end, statement.span().end());
        for (int i = 0; i < touchedCount; i++) {
            int id = touched[i];
            PhraseIndex.Entry entry = index.entries().get(id);
            int before = found.size();
            List<Span>[] places = slots[id];
            if (places != null) {
                combine(statement, entry, places, found);
                slots[id] = null;
            }
            if (found.size() == before && characters[id] >= NEAR_CHARACTERS) {
                noteNear(statement, entry, isFull(id));
            }
            filled[id] = 0;
            characters[id] = 0;
        }
        touchedCount = 0;
        found.sort(
                Comparator.comparing(Match::span).thenComparing(m -> m.entry().id()));
        return found;
    }

    /** Notes which places of which phrases a word fills, without keeping where, as most phrases stay incomplete. */
    private void note(PhraseIndex.Hit hit, int end) {
        if (hit.end() > end) {
            return;
        }
        for (int ref : hit.refs()) {
            if (ref < 0) {
                continue;
            }
            int id = ref >> 3;
            int slot = 1 << (ref & 7);
            if (filled[id] == 0) {
                touched[touchedCount++] = id;
                from[id] = hit.start();
                to[id] = hit.end();
            }
            if ((filled[id] & slot) == 0) {
                filled[id] |= slot;
                characters[id] += hit.end() - hit.start();
                from[id] = Math.min(from[id], hit.start());
                to[id] = Math.max(to[id], hit.end());
            }
        }
    }

    private boolean isFull(int id) {
        return filled[id] == index.full(id);
    }

    /** The words of the phrases of which all places are filled. */
    private void collect(int endHit, int end) {
        boolean any = false;
        for (int i = 0; i < touchedCount && !any; i++) {
            any = isFull(touched[i]);
        }
        for (int i = nextHit; any && i < endHit; i++) {
            PhraseIndex.Hit hit = hits.get(i);
            if (hit.end() > end) {
                continue;
            }
            Span span = null;
            for (int ref : hit.refs()) {
                if (ref >= 0 && isFull(ref >> 3)) {
                    span = span == null ? new Span(hit.start(), hit.end()) : span;
                    places(ref >> 3)[ref & 7].add(span);
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Span>[] places(int id) {
        List<Span>[] places = slots[id];
        if (places == null) {
            places = new List[index.entries().get(id).phrase().slots().size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = new ArrayList<>(4);
            }
            slots[id] = places;
        }
        return places;
    }

    /** Keeps the first place where the better part of an item's phrase stood in an account of work. */
    private void noteNear(Statement statement, PhraseIndex.Entry entry, boolean excluded) {
        String item = entry.item().id();
        Near before = near.get(item);
        if (before != null && (!before.excluded() || excluded)) {
            return;
        }
        Span all = new Span(from[entry.id()], to[entry.id()]);
        int clause = clauseOf(statement, all.start());
        Clause first = report.clauses().get(clause);
        if (first.kind().tellsWork() && !first.heading()) {
            near.put(item, new Near(item, all, clause, excluded));
        }
    }

    /** What came near, by item id. */
    List<Near> near() {
        return List.copyOf(near.values());
    }

    private void combine(Statement statement, PhraseIndex.Entry entry, List<Span>[] places, List<Match> found) {
        Phrase phrase = entry.phrase();
        List<Span> wholes = new ArrayList<>();
        for (Span first : places[0]) {
            chain(phrase, places, 1, first, first, statement, wholes);
        }
        List<Integer> clauses = new ArrayList<>(2);
        for (Span all : wholes) {
            int clause = clauseOf(statement, deciding(phrase, all));
            if (!clauses.contains(clause) && allowed(statement, entry, all, clause)) {
                found.add(new Match(entry, all, clause));
                clauses.add(clause);
            }
        }
    }

    private static int deciding(Phrase phrase, Span all) {
        return phrase.gaps().contains(Gap.ANY_ORDER) ? all.start() : all.end() - 1;
    }

    /** Adds each stretch from the first word to the last that fills the remaining slots, the nearest words first. */
    private void chain(
            Phrase phrase,
            List<Span>[] words,
            int slot,
            Span previous,
            Span all,
            Statement statement,
            List<Span> wholes) {
        if (slot == words.length) {
            wholes.add(all);
            return;
        }
        Gap gap = phrase.gaps().get(slot - 1);
        for (Span next : words[slot]) {
            if (wholes.size() < MOST_CHAINS && fits(gap, previous, next, statement)) {
                Span both = new Span(Math.min(all.start(), next.start()), Math.max(all.end(), next.end()));
                chain(phrase, words, slot + 1, next, both, statement, wholes);
            }
        }
    }

    private boolean fits(Gap gap, Span previous, Span next, Statement statement) {
        return switch (gap) {
            case CLAUSE ->
                next.start() >= previous.end()
                        && gap(previous.end(), next.start()) <= LONGEST_GAP
                        && clauseOf(statement, previous.start()) == clauseOf(statement, next.start());
            case STATEMENT -> next.start() >= previous.end();
            case ANY_ORDER -> !next.overlaps(previous);
        };
    }

    /** Characters between two places, titles in 《…》 not counted. */
    private int gap(int from, int to) {
        int count = 0;
        boolean title = false;
        for (int i = from; i < to && count <= LONGEST_GAP; i++) {
            char c = text.charAt(i);
            title = c == '《' || (title && c != '》');
            count += title || c == '》' ? 0 : 1;
        }
        return count;
    }

    private int clauseOf(Statement statement, int at) {
        int low = statement.firstClause();
        int high = statement.endClause() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (report.clauses().get(middle).span().start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean allowed(Statement statement, PhraseIndex.Entry entry, Span all, int clause) {
        Clause deciding = report.clauses().get(clause);
        int from = Math.min(all.start(), deciding.span().start());
        from = report.clauses().get(clauseOf(statement, from)).span().start();
        int to = Math.max(all.end(), deciding.span().end());
        if (entry.not().stand(words, from, to)) {
            return false;
        }
        for (List<PhraseIndex.Words> exclusion : entry.exclusions()) {
            if (stands(exclusion, from, to)) {
                return false;
            }
        }
        int start = statement.span().start();
        int end = statement.span().end();
        return !entry.without().stand(words, start, end)
                && (entry.with().isEmpty() || entry.with().stand(words, start, end))
                && (entry.under().isEmpty() || isUnder(entry.under(), statement));
    }

    private boolean stands(List<PhraseIndex.Words> exclusion, int from, int to) {
        int at = from;
        for (PhraseIndex.Words slot : exclusion) {
            at = slot.firstEnd(words, at, to);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of the words stands in the statement's passage or in a heading above it. */
    private boolean isUnder(PhraseIndex.Words any, Statement statement) {
        int from = statement.id();
        while (from > 0 && report.statements().get(from - 1).passage() == statement.passage()) {
            from--;
        }
        int to = statement.id();
        while (to + 1 < report.statements().size()
                && report.statements().get(to + 1).passage() == statement.passage()) {
            to++;
        }
        int start = report.statements().get(from).span().start();
        int end = report.statements().get(to).span().end();
        return any.stand(words, start, end) || any.standIn(words, report.path(statement.section()));
    }
}
