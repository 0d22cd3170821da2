package io.github.kaoping.parser;

import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.WordTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds all cue words of a lexicon in one pass over a text (线索词).
 *
 * <p>A word may stand in several lists. Words of the list {@code not-cues} hide every shorter cue inside them
 * (模拟 hides 拟).
 */
final class Cues {
    /** The lists that reading needs; each is a list of that name in the lexicon. */
    @SuppressWarnings("EnumOrdinal") // the ordinal is the bit in a mask and never leaves the program
    enum Kind {
        FUTURE("future"),
        FUTURE_VERB("future-verbs"),
        NOT_FUTURE("not-future"),
        ATTEMPT("attempt"),
        DEMAND("demand"),
        DEMAND_SOURCE("demand-source"),
        DEMAND_ENDED("demand-ended"),
        MODAL("modal"),
        DONE("done"),
        WEAKNESS("weakness"),
        WEAKNESS_MET("weakness-met"),
        NONE("none"),
        NONE_WORD("none-word"),
        NONE_NOUN("none-noun"),
        OUTCOME("outcome"),
        SELF("self"),
        COURT("court"),
        SUPERIOR("superior"),
        ORGAN("other-organs"),
        WIDE_AREA("wide-area"),
        PREPOSITION("prepositions"),
        NOT_SUBJECT("not-subject-after"),
        REPORTED_BY("reported-by"),
        LAW_SAYS("law-says"),
        THIS_YEAR("this-year"),
        PART_YEAR("part-year"),
        EARLIER("earlier"),
        COMPARISON("comparison"),
        CUMULATIVE("cumulative"),
        LATER("later"),
        HEADING_PROBLEMS("heading-problems"),
        HEADING_PROBLEMS_NOT("heading-problems-not"),
        HEADING_PLAN("heading-plan"),
        HEADING_PLAN_NOT("heading-plan-not"),
        HEADING_DUTY("heading-duty"),
        HEADING_DUTY_NOT("heading-duty-not"),
        PLAN_OPENING("plan-opening"),
        PROBLEMS_TURN("problems-turn"),
        PROBLEMS_CONFESSION("problems-confession"),
        PROBLEMS_WORD("problems-word"),
        PROBLEMS_NOT("problems-not"),
        CUT_FROM("cut-from"),
        HONOUR("honours"),
        CAUSE("cause"),
        DUTY("duty"),
        DUTY_ACT("duty-act"),
        HEAD("head-person"),
        CONCRETE("concrete"),
        LIMIT_BEFORE("limit-before"),
        NOT_CUES("not-cues");

        private final String list;

        Kind(String list) {
            this.list = list;
        }

        String list() {
            return list;
        }

        long bit() {
            return 1L << ordinal();
        }
    }

    /** Most characters of a word that hides others. */
    private static final int LONGEST_HIDING = 16;

    private final WordTrie words;

    /** For each word of the trie the lists it stands in. */
    private final long[] masks;

    Cues(Lexicon lexicon) {
        Map<String, Long> lists = new HashMap<>();
        for (Kind kind : Kind.values()) {
            for (String word : lexicon.words(kind.list())) {
                lists.merge(word, kind.bit(), (a, b) -> a | b);
            }
        }
        words = new WordTrie(lists.keySet());
        masks = words.words().stream()
                .mapToLong(w -> Objects.requireNonNull(lists.get(w)))
                .toArray();
    }

    /** All cue words in a text, by position. */
    Hits find(String text) {
        List<Hit> hits = new ArrayList<>(text.length() / 4 + 8);
        words.find(text, (start, end, word) -> {
            if (!cutsNumber(text, start)) {
                hits.add(new Hit(start, end, masks[word]));
            }
        });
        return new Hits(withoutHidden(hits), text.length());
    }

    /** A cue that begins with a digit must not begin inside a number: 0件 in 30件. */
    private static boolean cutsNumber(String text, int begin) {
        return begin > 0
                && Glyphs.isDigit(text.charAt(begin))
                && (Glyphs.isDigit(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.');
    }

    private static Hit[] withoutHidden(List<Hit> all) {
        Hit[] kept = new Hit[all.size()];
        int count = 0;
        int until = -1; // no word that hides others, begun so far, goes on beyond
        for (int i = 0; i < kept.length; i++) {
            Hit hit = all.get(i);
            if ((hit.mask() & Kind.NOT_CUES.bit()) != 0) {
                until = Math.max(until, hit.end());
                kept[count++] = hit;
            } else if (hit.end() > until || !isHidden(all, i)) {
                kept[count++] = hit;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Whether a word that hides others begins before or with this one, the longest standing first, and ends no sooner. */
    private static boolean isHidden(List<Hit> all, int at) {
        Hit hit = all.get(at);
        for (int i = at - 1; i >= 0 && hit.start() - all.get(i).start() <= LONGEST_HIDING; i--) {
            if (hides(all.get(i), hit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hides(Hit neutral, Hit other) {
        return (neutral.mask() & Kind.NOT_CUES.bit()) != 0
                && (other.mask() & Kind.NOT_CUES.bit()) == 0
                && neutral.start() <= other.start()
                && other.end() <= neutral.end();
    }

    /** One cue word in a text; {@code mask} tells its lists. */
    record Hit(int start, int end, long mask) {
        boolean is(Kind kind) {
            return (mask & kind.bit()) != 0;
        }
    }

    /** The cue words of a text in order of their beginning. */
    static final class Hits {
        private final Hit[] hits;

        /** For each place of the text the first hit that begins there or later. */
        private final int[] from;

        Hits(Hit[] hits, int length) {
            this.hits = hits;
            this.from = new int[length + 2];
            int next = 0;
            for (int place = 0; place < from.length; place++) {
                while (next < hits.length && hits[next].start() < place) {
                    next++;
                }
                from[place] = next;
            }
        }

        /** The first cue of a kind that lies within a stretch, or null. */
        @org.jspecify.annotations.Nullable Hit first(Kind kind, int from, int to) {
            for (int i = lowest(from); i < hits.length && hits[i].start() < to; i++) {
                if (hits[i].is(kind) && hits[i].end() <= to) {
                    return hits[i];
                }
            }
            return null;
        }

        /** The last cue of a kind that lies within a stretch, or null. */
        @org.jspecify.annotations.Nullable Hit last(Kind kind, int from, int to) {
            Hit found = null;
            for (int i = lowest(from); i < hits.length && hits[i].start() < to; i++) {
                if (hits[i].is(kind) && hits[i].end() <= to) {
                    found = hits[i];
                }
            }
            return found;
        }

        boolean has(Kind kind, int from, int to) {
            return first(kind, from, to) != null;
        }

        boolean has(Kind kind, Span span) {
            return has(kind, span.start(), span.end());
        }

        /** The cue of a kind that begins exactly at a place (the longest), or null. */
        @org.jspecify.annotations.Nullable Hit at(Kind kind, int place) {
            for (int i = lowest(place); i < hits.length && hits[i].start() == place; i++) {
                if (hits[i].is(kind)) {
                    return hits[i];
                }
            }
            return null;
        }

        private int lowest(int place) {
            return place < 0 ? 0 : place >= from.length ? hits.length : from[place];
        }
    }
}
