package io.github.kaoping.render;

import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.render.Marks.Owner;
import io.github.kaoping.render.Marks.Segment;
import io.github.kaoping.render.Marks.Stretch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The report's own text on a page (报告原文), its evidence highlighted and linked to what it supports. */
final class HtmlText {
    private static final Pattern BLANK_LINES = Pattern.compile("\n((?:[ \t\r\u3000]*\n)+)");

    private final Html html;
    private final String text;
    private final Marks marks;

    HtmlText(Html html, ScoreSheet sheet, Marks marks) {
        this.html = html;
        this.text = sheet.extractedText();
        this.marks = marks;
    }

    void write() {
        html.open("div", "class", "text", "lang", "zh-CN");
        for (Segment segment : marks.segments()) {
            if (segment.covering().isEmpty()) {
                lines(part(segment));
            } else {
                marked(segment);
            }
        }
        html.close();
    }

    /**
     * The words link to the first thing they support; the small ids at the end of a stretch link to every one, and only
     * they are stops of the tab key, so that nobody has to tab through the same link twice.
     */
    private void marked(Segment segment) {
        Set<Owner> owners = segment.covering().stream()
                .flatMap(s -> s.owners().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String numbers =
                segment.covering().stream().map(s -> String.valueOf(s.number())).collect(Collectors.joining(" "));
        String anchors = owners.stream().map(Owner::anchor).collect(Collectors.joining(" "));
        String title = owners.stream().map(o -> o.anchor() + " " + o.name()).collect(Collectors.joining("\n"));
        String first = owners.iterator().next().anchor();
        html.open(
                "mark",
                "class",
                segment.covering().size() > 1 ? "shared" : "one",
                "data-at",
                numbers,
                "data-for",
                anchors);
        for (Stretch starting : segment.starting()) {
            html.element("span", "", "id", starting.anchor());
        }
        html.open("a", "href", "#" + first, "title", title, "tabindex", "-1");
        lines(part(segment));
        html.close();
        html.close();
        references(segment.ending());
    }

    private void references(List<Stretch> ending) {
        Set<Owner> owners =
                ending.stream().flatMap(s -> s.owners().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        if (owners.isEmpty()) {
            return;
        }
        html.open("sup");
        owners.forEach(o -> html.element("a", o.label(), "href", "#" + o.anchor(), "title", o.name()));
        html.close();
    }

    /** Written lines stand in spans, blank lines between them, so that the style can keep blank lines low. */
    private void lines(String part) {
        Matcher blank = BLANK_LINES.matcher(part);
        int from = 0;
        while (blank.find()) {
            html.element("span", part.substring(from, blank.start(1)), "class", "t");
            html.text(blank.group(1));
            from = blank.end();
        }
        if (from < part.length()) {
            html.element("span", part.substring(from), "class", "t");
        }
    }

    /** A carriage return before a line feed is dropped here, because the two may fall into different segments. */
    private String part(Segment segment) {
        String part = text.substring(segment.span().start(), segment.span().end());
        int end = segment.span().end();
        return part.endsWith("\r") && end < text.length() && text.charAt(end) == '\n'
                ? part.substring(0, part.length() - 1)
                : part;
    }
}
