package io.github.kaoping.evidence;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Phrase;
import io.github.kaoping.model.WordTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All phrases of a criteria set, ready to be found in one pass over a text (词组索引). Built once for a set; may be used by
 * several threads.
 */
final class PhraseIndex {
    /** Stands for words that hide the shorter words inside them. */
    private static final int HIDES = -1;

    private static final int[] NO_PHRASE = {};

    private final List<Entry> entries = new ArrayList<>();
    private final WordTrie trie;

    /** For each word the phrases it is of: an entry's id shifted by three, plus the slot. */
    private final int[][] refs;

    /** For each entry a bit for each slot of its phrase. */
    private final int[] full;

    PhraseIndex(CriteriaSet set) {
        List<Item> items = new ArrayList<>(set.items());
        set.adjustments().forEach(a -> {
            if (a.item() != null) {
                items.add(a.item());
            }
        });
        Collection<String> hiding = set.lexicon().words("hiding-words");
        TreeSet<String> words = new TreeSet<>(hiding);
        for (Item item : items) {
            item.exclusions().forEach(e -> e.slots().forEach(words::addAll));
            for (Phrase p : item.phrases()) {
                p.slots().forEach(words::addAll);
                Stream.of(p.not(), p.without(), p.with(), p.under()).forEach(words::addAll);
            }
        }
        this.trie = new WordTrie(words);
        Map<String, Integer> numbers = new HashMap<>();
        trie.words().forEach(w -> numbers.put(w, numbers.size()));
        List<List<Integer>> of = new ArrayList<>();
        trie.words().forEach(w -> of.add(new ArrayList<>(0)));
        for (Item item : items) {
            List<List<Words>> exclusions = item.exclusions().stream()
                    .map(e -> e.slots().stream().map(s -> words(s, numbers)).toList())
                    .toList();
            for (int order = 0; order < item.phrases().size(); order++) {
                Phrase phrase = item.phrases().get(order);
                Entry entry = new Entry(
                        entries.size(),
                        item,
                        phrase,
                        order,
                        words(phrase.not(), numbers),
                        words(phrase.without(), numbers),
                        words(phrase.with(), numbers),
                        words(phrase.under(), numbers),
                        exclusions);
                entries.add(entry);
                for (int slot = 0; slot < phrase.slots().size(); slot++) {
                    for (String word : phrase.slots().get(slot)) {
                        of.get(number(word, numbers)).add((entry.id() << 3) | slot);
                    }
                }
            }
        }
        hiding.forEach(w -> of.get(number(w, numbers)).add(HIDES));
        this.refs = of.stream()
                .map(r -> r.isEmpty()
                        ? NO_PHRASE
                        : r.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.full = entries.stream()
                .mapToInt(e -> (1 << e.phrase().slots().size()) - 1)
                .toArray();
    }

    private Words words(List<String> list, Map<String, Integer> numbers) {
        return new Words(list.stream().mapToInt(w -> number(w, numbers)).toArray(), list);
    }

    private static int number(String word, Map<String, Integer> numbers) {
        return Objects.requireNonNull(numbers.get(word));
    }

    /** A phrase with the item it belongs to, its place among the item's phrases, and the words it depends on. */
    record Entry(
            int id,
            Item item,
            Phrase phrase,
            int order,
            Words not,
            Words without,
            Words with,
            Words under,
            List<List<Words>> exclusions) {}

    /** Words of which one may stand somewhere. */
    static final class Words {
        private final int[] numbers;
        private final List<String> words;

        Words(int[] numbers, List<String> words) {
            this.numbers = numbers;
            this.words = words;
        }

        boolean isEmpty() {
            return numbers.length == 0;
        }

        boolean stand(Text text, int from, int to) {
            for (int i = 0; i < numbers.length; i++) {
                if (text.first(numbers[i], words.get(i).length(), from, to) >= 0) {
                    return true;
                }
            }
            return false;
        }

        boolean standIn(Text text, String other) {
            for (int i = 0; i < numbers.length; i++) {
                if (text.holds(numbers[i]) && other.contains(words.get(i))) {
                    return true;
                }
            }
            return false;
        }

        /** Where the word that ends first between two places ends, −1 if none stands there. */
        int firstEnd(Text text, int from, int to) {
            int end = -1;
            for (int i = 0; i < numbers.length; i++) {
                int length = words.get(i).length();
                int found = text.first(numbers[i], length, from, to);
                if (found >= 0 && (end < 0 || found + length < end)) {
                    end = found + length;
                }
            }
            return end;
        }
    }

    /** A word of a phrase in the text; each of {@code refs} is an entry's id shifted by three, plus the slot. */
    static final class Hit {
        private final int start;
        private final int end;
        private final int[] refs;

        Hit(int start, int end, int[] refs) {
            this.start = start;
            this.end = end;
            this.refs = refs;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        int[] refs() {
            return refs;
        }

        boolean hides() {
            return refs[refs.length - 1] == HIDES;
        }
    }

    /** A text with the words of phrases in it, by beginning and the longest first, and every place of each word of the set. */
    static final class Text {
        private static final int NOWHERE = -1;

        private final String value;
        private final List<Hit> hits;

        /** For each word its last place, a number for {@code starts} and {@code before}. */
        private final int[] last;

        /** Where a word begins, and its place before this one. */
        private int[] starts;

        private int[] before;
        private int places;

        Text(String value, int words) {
            this.value = value;
            this.hits = new ArrayList<>(value.length() / 2 + 8);
            this.last = new int[words];
            Arrays.fill(last, NOWHERE);
            this.starts = new int[value.length() / 2 + 8];
            this.before = new int[starts.length];
        }

        /** Notes a place of a word; places must come in order of the text. */
        private void note(int word, int start) {
            if (places == starts.length) {
                starts = Arrays.copyOf(starts, 2 * places);
                before = Arrays.copyOf(before, 2 * places);
            }
            starts[places] = start;
            before[places] = last[word];
            last[word] = places++;
        }

        boolean holds(int word) {
            return last[word] != NOWHERE;
        }

        /** Where a word of that length first stands wholly between two places, −1 if it does not. */
        private int first(int word, int length, int from, int to) {
            int found = -1;
            for (int place = last[word]; place != NOWHERE && starts[place] >= from; place = before[place]) {
                if (starts[place] + length <= to) {
                    found = starts[place];
                }
            }
            return found;
        }

        String value() {
            return value;
        }

        List<Hit> hits() {
            return hits;
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** A bit for each slot of an entry's phrase. */
    int full(int id) {
        return full[id];
    }

    Text find(String value) {
        Text text = new Text(value, refs.length);
        int[] hidden = {-1, -1}; // the hiding word that reaches furthest: its beginning and end
        trie.find(value, (start, end, word) -> {
            text.note(word, start);
            int[] of = refs[word];
            if (of.length == 0 || cutsNumber(value, start - 1, start) || cutsNumber(value, end - 1, end)) {
                return;
            }
            Hit hit = new Hit(start, end, of);
            if (hit.hides()) {
                if (end > hidden[1]) {
                    hidden[0] = start;
                    hidden[1] = end;
                }
            } else if (start > hidden[0] && end <= hidden[1]) {
                return; // 议案 in 复议案件: begins inside a hiding word and ends within it
            }
            text.hits.add(hit);
        });
        return text;
    }

    /** Whether a word's edge lies inside a number: 5件 in 125件, 12345 in 123456. */
    private static boolean cutsNumber(String text, int before, int after) {
        return before >= 0 && after < text.length() && isDigit(text.charAt(before)) && isDigit(text.charAt(after));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
