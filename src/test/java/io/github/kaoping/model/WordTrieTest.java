package io.github.kaoping.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** All words are found wherever they stand, in order of their beginning, the longest first. */
class WordTrieTest {
    private static List<String> found(Collection<String> words, String text) {
        WordTrie trie = new WordTrie(words);
        List<String> found = new ArrayList<>();
        trie.find(text, (start, end, word) -> {
            assertThat(text.substring(start, end)).isEqualTo(trie.words().get(word));
            found.add(start + text.substring(start, end));
        });
        return found;
    }

    private static List<String> oneByOne(Collection<String> words, String text) {
        List<String> found = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = text.length(); end > start; end--) {
                if (words.contains(text.substring(start, end))) {
                    found.add(start + text.substring(start, end));
                }
            }
        }
        return found;
    }

    @Test
    void wordsInsideAndAcrossOthersAreFoundTheLongestFirst() {
        assertThat(found(List.of("行政", "行政复议", "复议", "政复", "议"), "行政复议案件行政"))
                .containsExactly("0行政复议", "0行政", "1政复", "2复议", "3议", "6行政");
        assertThat(found(List.of("甲甲", "甲"), "甲甲甲")).containsExactly("0甲甲", "0甲", "1甲甲", "1甲", "2甲");
    }

    @Test
    void nothingIsFoundInNothingOrByNothing() {
        assertThat(found(List.of("行政"), "")).isEmpty();
        assertThat(found(List.of(), "行政")).isEmpty();
        assertThat(found(List.of("行政"), "行")).isEmpty();
        assertThatThrownBy(() -> new WordTrie(List.of(""))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyWordsAreFoundAsIfLookedForOneByOne() {
        Random random = new Random(20261122);
        int looked = 0;
        for (int round = 0; round < 200; round++) {
            TreeSet<String> words = new TreeSet<>();
            for (int i = 0; i < 30; i++) {
                words.add(drawn(random, 1 + random.nextInt(5)));
            }
            String text = drawn(random, 60);
            List<String> expected = oneByOne(words, text);
            looked += expected.size();
            assertThat(found(words, text)).as(words + " in " + text).isEqualTo(expected);
        }
        assertThat(looked).isGreaterThan(1_000);
    }

    private static String drawn(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("法治政x0\uffff".charAt(random.nextInt(6)));
        }
        return text.toString();
    }
}
