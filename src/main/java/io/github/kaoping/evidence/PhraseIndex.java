package io.github.kaoping.evidence;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All phrases of a criteria set, ready to be found in one pass over a text (词组索引). Built once for a set; may be used by
 * several threads.
 */
final class PhraseIndex {
    /** A phrase with the item it belongs to. */
    record Entry(int id, Item item, Phrase phrase) {}

    private final List<Entry> entries = new ArrayList<>();
    private final AhoCorasickDoubleArrayTrie<int[]> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    /** Stands for words that hide the shorter words inside them. */
    private static final int HIDES = -1;

    PhraseIndex(CriteriaSet set) {
        List<Item> items = new ArrayList<>(set.items());
        set.adjustments().forEach(a -> {
            if (a.item() != null) {
                items.add(a.item());
            }
        });
        Map<String, List<Integer>> words = new TreeMap<>();
        for (Item item : items) {
            for (Phrase phrase : item.phrases()) {
                Entry entry = new Entry(entries.size(), item, phrase);
                entries.add(entry);
                for (int slot = 0; slot < phrase.slots().size(); slot++) {
                    for (String word : phrase.slots().get(slot)) {
                        words.computeIfAbsent(word, w -> new ArrayList<>()).add(entry.id() << 3 | slot);
                    }
                }
            }
        }
        for (String hiding : set.lexicon().words("hiding-words")) {
            words.computeIfAbsent(hiding, w -> new ArrayList<>()).add(HIDES);
        }
        TreeMap<String, int[]> compact = new TreeMap<>();
        words.forEach((word, refs) ->
                compact.put(word, refs.stream().mapToInt(Integer::intValue).toArray()));
        empty = compact.isEmpty();
        if (!empty) {
            trie.build(compact);
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** A word of a phrase in the text; each of {@code refs} is an entry's id shifted by three, plus the slot. */
    record Hit(int start, int end, int[] refs) {
        boolean hides() {
            return refs[refs.length - 1] == HIDES;
        }
    }

    /** Drops words that begin inside a hiding word and end within it: 议案 in 复议案件. */
    private static void hide(List<Hit> hits) {
        int until = -1;
        int from = -1;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.hides() && hit.end() > until) {
                from = hit.start();
                until = hit.end();
            } else if (!hit.hides() && hit.start() > from && hit.end() <= until) {
                hits.remove(i--);
            }
        }
    }

    /** Whether a word's edge lies inside a number: 5件 in 125件, 12345 in 123456. */
    private static boolean cutsNumber(String text, int before, int after) {
        return before >= 0 && after < text.length() && isDigit(text.charAt(before)) && isDigit(text.charAt(after));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    List<Hit> find(String text) {
        List<Hit> hits = new ArrayList<>();
        if (!empty) {
            AhoCorasickDoubleArrayTrie.IHit<int[]> collect = (begin, end, refs) -> {
                if (!cutsNumber(text, begin - 1, begin) && !cutsNumber(text, end - 1, end)) {
                    hits.add(new Hit(begin, end, refs));
                }
            };
            trie.parseText(text, collect);
            hits.sort((a, b) -> a.start() != b.start() ? Integer.compare(a.start(), b.start()) : b.end() - a.end());
            hide(hits);
        }
        return hits;
    }
}
