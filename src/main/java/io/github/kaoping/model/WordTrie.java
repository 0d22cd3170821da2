package io.github.kaoping.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds all words of a list in one pass over a text (词表查找). Chinese words are two to six characters long and few begin at any
 * place, so that walking on from each place costs less than an automaton that never looks back. May be used by several threads.
 */
public final class WordTrie {
    /** Takes what is found. */
    public interface Found {
        /** @param word the word's place among {@link #words()} */
        void at(int start, int end, int word);
    }

    private final List<String> words;

    /** For each character the node of words that begin with it, 0 if none does. */
    private final char[] begins = new char[Character.MAX_VALUE + 1];

    /** Where a node goes on by a character: keys of both, open addressing; {@code leadsTo} stands at the same places. */
    private final long[] steps;

    private final int[] leadsTo;

    /** The word that ends at a node, −1 if none does. */
    private final int[] ends;

    private final int longest;

    /** @throws IllegalArgumentException if a word is empty */
    public WordTrie(Collection<String> list) {
        this.words = List.copyOf(new TreeSet<>(list));
        Building root = new Building();
        int most = 0;
        for (int w = 0; w < words.size(); w++) {
            String word = words.get(w);
            if (word.isEmpty()) {
                throw new IllegalArgumentException("an empty word would be found everywhere");
            }
            Building at = root;
            for (int i = 0; i < word.length(); i++) {
                at = at.next.computeIfAbsent(word.charAt(i), c -> new Building());
            }
            at.word = w;
            most = Math.max(most, word.length());
        }
        this.longest = most;
        List<Building> nodes = numbered(root);
        this.ends = new int[nodes.size()];
        int places = Math.max(16, Integer.highestOneBit(nodes.size()) << 2);
        this.steps = new long[places];
        this.leadsTo = new int[places];
        for (Building node : nodes) {
            ends[node.number] = node.word;
            for (Map.Entry<Character, Building> e : node.next.entrySet()) {
                int to = e.getValue().number;
                if (node == root) {
                    begins[e.getKey()] = (char) to;
                } else {
                    put(key(node.number, e.getKey()), to);
                }
            }
        }
    }

    private static long key(int node, char c) {
        return ((long) node << 16) | c;
    }

    private int place(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (steps.length - 1);
    }

    private void put(long key, int to) {
        int at = place(key);
        while (leadsTo[at] != 0) {
            at = (at + 1) & (steps.length - 1);
        }
        steps[at] = key;
        leadsTo[at] = to;
    }

    private static final class Building {
        private final TreeMap<Character, Building> next = new TreeMap<>();
        private int word = -1;
        private int number;
    }

    /** Level by level, so that the nodes behind the root have the lowest numbers, no more than there are characters. */
    private static List<Building> numbered(Building root) {
        List<Building> nodes = new ArrayList<>();
        ArrayDeque<Building> queue = new ArrayDeque<>(List.of(root));
        while (!queue.isEmpty()) {
            Building node = queue.remove();
            node.number = nodes.size();
            nodes.add(node);
            queue.addAll(node.next.values());
        }
        return nodes;
    }

    /** The words in order of their characters. */
    public List<String> words() {
        return words;
    }

    /** Tells every place of every word: by beginning, at one beginning the longest first. */
    public void find(String text, Found found) {
        char[] all = text.toCharArray();
        int[] end = new int[longest];
        int[] word = new int[longest];
        for (int start = 0; start < all.length; start++) {
            int node = begins[all[start]];
            if (node == 0) {
                continue;
            }
            int at = start + 1;
            int count = 0;
            while (node > 0) {
                if (ends[node] >= 0) {
                    end[count] = at;
                    word[count++] = ends[node];
                }
                node = at < all.length ? next(node, all[at++]) : 0;
            }
            while (count > 0) {
                count--;
                found.at(start, end[count], word[count]);
            }
        }
    }

    private int next(int node, char c) {
        long key = key(node, c);
        int at = place(key);
        while (leadsTo[at] != 0) {
            if (steps[at] == key) {
                return leadsTo[at];
            }
            at = (at + 1) & (steps.length - 1);
        }
        return 0;
    }
}
