package io.github.kaoping.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cue words by which a report is read (线索词表): named lists that come with the criteria.
 *
 * @param lists words by the name of their list
 */
public record Lexicon(Map<String, List<String>> lists) {
    public Lexicon {
        Map<String, List<String>> copy = new TreeMap<>();
        lists.forEach((name, words) -> copy.put(name, List.copyOf(words)));
        lists = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * The words of a list.
     *
     * @throws IllegalArgumentException if there is no such list: the criteria loader makes sure that there is
     */
    public List<String> words(String name) {
        List<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException("lexicon has no list " + name);
        }
        return words;
    }
}
