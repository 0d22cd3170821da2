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
    boolean refer(Span span, List<String> words) {
        int open = opening(span.start());
        int close = closing(span.start());
        if (open < 0 || close < span.end()) {
            return false;
        }
        for (String word : words) {
            if (open >= word.length() && text.startsWith(word, open - word.length())) {
                return true;
            }
        }
        return open > 0 && text.charAt(open - 1) == '》' && refer(new Span(open - 2, open - 2), words);
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
