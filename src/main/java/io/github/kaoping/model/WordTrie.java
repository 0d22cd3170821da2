package io.github.kaoping.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
        int most = 0;
        int characters = 0;
        for (String word : words) {
            if (word.isEmpty()) {
                throw new IllegalArgumentException("an empty word would be found everywhere");
            }
            most = Math.max(most, word.length());
            characters += word.length();
        }
        this.longest = most;
        int[] ends = new int[characters + 1];
        Arrays.fill(ends, -1);
        int places = Math.max(16, Integer.highestOneBit(characters + 1) << 2);
        this.steps = new long[places];
        this.leadsTo = new int[places];
        // Each node stands for the words that begin alike; level by level, so that those behind the root have the
        // lowest numbers.
        ArrayDeque<Alike> queue = new ArrayDeque<>(List.of(new Alike(0, 0, words.size(), 0)));
        int nodes = 1;
        while (!queue.isEmpty()) {
            Alike node = queue.remove();
            int from = node.from();
            if (from < node.to() && words.get(from).length() == node.depth()) {
                ends[node.number()] = from++;
            }
            while (from < node.to()) {
                char c = words.get(from).charAt(node.depth());
                int to = from + 1;
                while (to < node.to() && words.get(to).charAt(node.depth()) == c) {
                    to++;
                }
                if (node.number() == 0) {
                    begins[c] = (char) nodes;
                } else {
                    put(key(node.number(), c), nodes);
                }
                queue.add(new Alike(nodes++, from, to, node.depth() + 1));
                from = to;
            }
        }
        this.ends = Arrays.copyOf(ends, nodes);
    }

    /** The words from one to another, which have so many characters in common, and the number of their node. */
    private record Alike(int number, int from, int to, int depth) {}

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
