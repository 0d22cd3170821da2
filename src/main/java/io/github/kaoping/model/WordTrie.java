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
    private final int[] begins = new int[Character.MAX_VALUE + 1];

    /** By which character one comes to a node. */
    private final char[] by;

    /** The first of the nodes to which a node goes on; they stand side by side, ordered by character, up to the next node's first. */
    private final int[] first;

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
        char[] by = new char[characters + 1];
        int[] first = new int[characters + 2];
        int[] ends = new int[characters + 1];
        Arrays.fill(ends, -1);
        // Each node stands for the words that begin alike. Numbered level by level, the nodes behind one node have
        // numbers that follow on one another.
        ArrayDeque<Alike> queue = new ArrayDeque<>(List.of(new Alike(0, words.size(), 0)));
        int nodes = 1;
        for (int node = 0; !queue.isEmpty(); node++) {
            Alike alike = queue.remove();
            int from = alike.from();
            if (from < alike.to() && words.get(from).length() == alike.depth()) {
                ends[node] = from++;
            }
            first[node] = nodes;
            while (from < alike.to()) {
                char c = words.get(from).charAt(alike.depth());
                int to = from + 1;
                while (to < alike.to() && words.get(to).charAt(alike.depth()) == c) {
                    to++;
                }
                if (node == 0) {
                    begins[c] = nodes;
                }
                by[nodes++] = c;
                queue.add(new Alike(from, to, alike.depth() + 1));
                from = to;
            }
        }
        first[nodes] = nodes;
        this.by = Arrays.copyOf(by, nodes);
        this.first = Arrays.copyOf(first, nodes + 1);
        this.ends = Arrays.copyOf(ends, nodes);
    }

    /** The words from one to another, which have so many characters in common. */
    private record Alike(int from, int to, int depth) {}

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

    /** The node to which a node goes on by a character, 0 if to none. */
    private int next(int node, char c) {
        int low = first[node];
        int high = first[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            char there = by[middle];
            if (there == c) {
                return middle;
            }
            if (there < c) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return 0;
    }
}
