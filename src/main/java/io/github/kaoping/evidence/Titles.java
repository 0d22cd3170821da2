package io.github.kaoping.evidence;

import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Span;
import java.util.Arrays;
import java.util.List;

/** The titles in 《…》 of a text (书名号里的文件名), whose marks are looked up once. */
final class Titles {
    /** Most characters of a title. */
    private static final int LONGEST = 80;

    /** Most characters from a title's beginning to a phrase in it. */
    private static final int DEEPEST = 60;

    private final String text;
    private final int[] opens;
    private final int[] closes;

    /**
     * The cue words.
     *
     * @param reference words that only refer to a document: 贯彻《…》
     * @param issuers who issued it or how new it is, between such a word and the title: 贯彻国务院《…》
     */
    record Words(List<String> reference, List<String> issuers) {}

    Titles(String text) {
        this.text = text;
        this.opens = places(text, '《');
        this.closes = places(text, '》');
    }

    private static int[] places(String text, char mark) {
        int[] places = new int[16];
        int count = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = at;
        }
        return Arrays.copyOf(places, count);
    }

    /** Whether all of it stands inside a title: the name of a document, to which figures of the clause do not belong. */
    boolean hold(Span span) {
        return opening(span.start()) >= 0 && closing(span.start()) >= span.end();
    }

    /** 收到《检察建议书》2份: a figure right behind the title counts what it names. */
    boolean isCounted(Span span, List<Figure> figures) {
        int close = closing(span.start());
        return close >= 0
                && figures.stream().anyMatch(f -> {
                    int gap = f.span().start() - close - 1;
                    return gap >= 0 && gap <= 1;
                });
    }

    /** Whether it stands inside a title that the clause only refers to: 贯彻《…职责规定》. */
    boolean refer(Span span, Words words) {
        int open = opening(span.start());
        int close = closing(span.start());
        if (open < 0 || close < span.end()) {
            return false;
        }
        if (endsIn(words.reference(), open) >= 0) {
            return true;
        }
        int issuer = endsIn(words.issuers(), open);
        if (issuer >= 0 && endsIn(words.reference(), issuer) >= 0) {
            return true;
        }
        return open > 0 && text.charAt(open - 1) == '》' && refer(new Span(open - 2, open - 2), words);
    }

    /** Where the longest of the words begins that ends at a place, −1 if none does. */
    private int endsIn(List<String> words, int end) {
        int from = -1;
        for (String word : words) {
            int at = end - word.length();
            if (at >= 0 && text.startsWith(word, at) && (from < 0 || at < from)) {
                from = at;
            }
        }
        return from;
    }

    /** Where the title begins in which a place stands, −1 if it stands in none. */
    private int opening(int at) {
        int open = before(opens, at);
        return open < 0 || at - open > DEEPEST || before(closes, at) > open ? -1 : open;
    }

    /** Where the title at a place ends, −1 if not soon. */
    private int closing(int at) {
        int i = Arrays.binarySearch(closes, at);
        int next = i >= 0 ? i : -i - 1;
        return next < closes.length && closes[next] < at + LONGEST ? closes[next] : -1;
    }

    private static int before(int[] marks, int at) {
        int i = Arrays.binarySearch(marks, at);
        return i >= 0 ? marks[i] : i == -1 ? -1 : marks[-i - 2];
    }
}
