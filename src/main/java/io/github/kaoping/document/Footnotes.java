package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells footnotes from the text above them (脚注): lines at the foot of a page in clearly smaller type, below a short ruling
 * or beginning with the mark of a note.
 */
final class Footnotes {
    private static final Pattern MARK =
            Pattern.compile("^([①-⑳㉑-㉟]|[\\[〔【(（][0-9]{1,2}[\\]〕】)）]|[*＊†]|[0-9]{1,2}(?=\\D)).*");

    /** Notes are printed smaller than this share of the usual size. */
    private static final double SMALLER = 0.87;

    /** Notes stand in the lower half of a page. */
    private static final double UPPER_HALF = 0.5;

    private final double bodySize;
    private int count;

    Footnotes(double bodySize) {
        this.bodySize = bodySize;
    }

    /** How many notes were left out so far. */
    int count() {
        return count;
    }

    /** The segments of a page without its footnotes. */
    List<Segment> without(PrintedPage page, List<Segment> segments) {
        List<Segment> downwards = new ArrayList<>(segments);
        downwards.sort(Comparator.comparingDouble(Segment::y).thenComparingDouble(Segment::left));
        int from = downwards.size();
        while (from > 0
                && isSmall(downwards.get(from - 1))
                && downwards.get(from - 1).y() > UPPER_HALF * page.height()) {
            from--;
        }
        // A sentence may be printed small by its author: what is no note stays.
        while (from < downwards.size()
                && !MARK.matcher(downwards.get(from).text()).matches()
                && !isBelowRuling(page, downwards.get(from))) {
            from++;
        }
        if (from == downwards.size() || from == 0) {
            return segments;
        }
        List<Segment> notes = downwards.subList(from, downwards.size());
        count += Math.max(1, (int)
                notes.stream().filter(s -> MARK.matcher(s.text()).matches()).count());
        return downwards.subList(0, from);
    }

    private boolean isSmall(Segment s) {
        return s.size() < SMALLER * bodySize;
    }

    private static boolean isBelowRuling(PrintedPage page, Segment first) {
        return page.rulings().stream()
                .anyMatch(r -> r.horizontal()
                        && r.length() > 36
                        && r.length() < 0.6 * page.width()
                        && r.top() < first.y()
                        && r.top() > first.y() - 4 * first.size());
    }
}
