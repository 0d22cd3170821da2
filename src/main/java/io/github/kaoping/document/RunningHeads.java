package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells headers, footers and page numbers from the text (页眉、页脚、页码): what stands at the same height on many pages with the
 * same words, figures aside, and page numbers near the upper or lower edge.
 */
final class RunningHeads {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[\\s—–\\-－~·.•第]*[0-9０-９]{1,4}[\\s—–\\-－~·.•页]*([/／,，]?\\s*(共|总)?\\s*[0-9０-９]{1,4}\\s*页?)?"
                    + "|[Pp]age\\s*\\d{1,4}(\\s*of\\s*\\d{1,4})?|[ivxIVX]{1,5}|第[一二三四五六七八九十百]{1,4}页");

    private static final Pattern FIGURES = Pattern.compile("[0-9０-９]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Page numbers and repeated lines stand within this share of the page from its upper or lower edge. */
    private static final double MARGIN = 0.14;

    private static final int FEWEST_PAGES = 3;
    private static final double MOST_PAGES = 0.4;

    /** What is printed across every page in letters so much larger than the text is a watermark. */
    private static final double LARGE = 1.5;

    private final Map<Segment, List<String>> keys = new HashMap<>();
    private final Map<String, Set<Integer>> pagesByLine = new HashMap<>();
    private final int pages;
    private final double usualSize;
    private int dropped;

    RunningHeads(List<PrintedPage> pages, Map<Integer, List<Segment>> segments) {
        this.pages = pages.size();
        double[] sizes = segments.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Segment::size)
                .sorted()
                .toArray();
        this.usualSize = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
        for (PrintedPage page : pages) {
            for (Segment s : segments.getOrDefault(page.number(), List.of())) {
                keys(s).forEach(key ->
                        pagesByLine.computeIfAbsent(key, k -> new HashSet<>()).add(page.number()));
            }
        }
    }

    /** How many lines were left out so far. */
    int dropped() {
        return dropped;
    }

    /** The segments without heads and feet. */
    List<Segment> without(PrintedPage page, List<Segment> segments) {
        List<Segment> kept = new ArrayList<>();
        for (Segment s : segments) {
            boolean edge = s.y() < MARGIN * page.height() || s.y() > (1 - MARGIN) * page.height();
            if ((edge
                            && isOutermost(s, segments)
                            && PAGE_NUMBER.matcher(s.text()).matches())
                    || isRepeated(s, edge)) {
                dropped++;
            } else {
                kept.add(s);
            }
        }
        return kept;
    }

    /** Whether nothing but repeated lines stands above or below it. */
    private boolean isOutermost(Segment s, List<Segment> all) {
        boolean first = all.stream().noneMatch(o -> o.y() < s.y() - s.size() && !isRepeated(o, true));
        boolean last = all.stream().noneMatch(o -> o.y() > s.y() + s.size() && !isRepeated(o, true));
        return first || last;
    }

    private boolean isRepeated(Segment s, boolean edge) {
        if (!edge && s.size() <= LARGE * usualSize) {
            return false;
        }
        int most = 0;
        for (String key : keys(s)) {
            most = Math.max(most, pagesByLine.getOrDefault(key, Set.of()).size());
        }
        return most >= FEWEST_PAGES && most >= MOST_PAGES * pages;
    }

    /** The words at their height, which may differ by a point or two; other figures are the same line. */
    private List<String> keys(Segment s) {
        return keys.computeIfAbsent(s, RunningHeads::newKeys);
    }

    private static List<String> newKeys(Segment s) {
        String words = BLANKS.matcher(FIGURES.matcher(s.text()).replaceAll("#")).replaceAll("");
        long height = Math.round(s.y() / 4);
        return List.of(words + "@" + height, words + "@" + (height + 1));
    }
}
