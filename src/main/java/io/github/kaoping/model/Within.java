package io.github.kaoping.model;

/**
 * Searches that stop at the end of a stretch (段内查找): {@link String#indexOf(String, int)} would go on to the end of the text,
 * which makes reading a long text slow.
 */
public final class Within {
    private Within() {}

    /** Where a word first stands wholly between two places, or −1. */
    public static int first(String text, String word, int from, int to) {
        int last = Math.min(to, text.length()) - word.length();
        if (word.isEmpty()) {
            return from <= to ? from : -1;
        }
        char head = word.charAt(0);
        for (int i = Math.max(0, from); i <= last; i++) {
            if (text.charAt(i) == head && text.startsWith(word, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Where a character last stands at or before a place, no further back than {@code floor}; −1 if nowhere. */
    public static int last(String text, char c, int at, int floor) {
        for (int i = Math.min(at, text.length() - 1); i >= Math.max(0, floor); i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }
}
