package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The styles of a docx: which make a heading, a title, a line of a table of contents, a number, or hide text. */
final class DocxStyles {
    private static final int BODY_TEXT = 9;

    private final Map<String, Style> styles = new HashMap<>();
    private Optional<String> usual = Optional.empty();

    private record Style(String name, Optional<String> basedOn, DocxProperties paragraph, DocxLook look) {}

    static DocxStyles read(Optional<XmlPart> part) throws UnreadableException {
        DocxStyles styles = new DocxStyles();
        if (part.isPresent()) {
            XmlPart xml = part.get();
            while (xml.nextElement()) {
                if (xml.is("style")) {
                    styles.add(xml);
                }
            }
        }
        return styles;
    }

    private void add(XmlPart xml) throws UnreadableException {
        String id = xml.attribute("styleId").orElse("");
        String type = xml.attribute("type").orElse("paragraph");
        if (type.equals("paragraph") && xml.attribute("default").orElse("0").matches("1|true|on")) {
            usual = Optional.of(id);
        }
        String name = id;
        Optional<String> basedOn = Optional.empty();
        DocxProperties paragraph = DocxProperties.NONE;
        DocxLook look = DocxLook.PLAIN;
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.is("name")) {
                name = xml.val().orElse(id);
            } else if (xml.is("basedOn")) {
                basedOn = xml.val();
            } else if (xml.is("pPr")) {
                paragraph = DocxProperties.read(xml);
            } else if (xml.is("rPr")) {
                look = DocxLook.read(xml, this);
            }
        }
        styles.put(id, new Style(name.strip().toLowerCase(Locale.ROOT), basedOn, paragraph, look));
    }

    /** What the paragraph is by its own outline level, else by its style. */
    Block.Kind kind(DocxProperties paragraph) {
        Optional<String> style = styleOf(paragraph);
        if (inherited(style, s -> StyleNames.isTitle(s.name) ? Optional.of(true) : Optional.empty())
                .isPresent()) {
            return Block.Kind.TITLE;
        }
        Optional<Integer> outline = paragraph.outline().or(() -> inherited(style, s -> s.paragraph.outline()));
        boolean named = inherited(style, s -> StyleNames.isHeading(s.name) ? Optional.of(true) : Optional.empty())
                .isPresent();
        return outline.map(o -> o < BODY_TEXT).orElse(named) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }

    /** Whether the paragraph belongs to a table of contents, which only repeats the headings. */
    boolean isContents(DocxProperties paragraph) {
        return inherited(styleOf(paragraph), s -> Optional.of(StyleNames.isContents(s.name)))
                .orElse(false);
    }

    /** The list that numbers the paragraph, its own or its style's; empty if it has none or switches it off. */
    Optional<Integer> list(DocxProperties paragraph) {
        return paragraph
                .list()
                .or(() -> inherited(styleOf(paragraph), s -> s.paragraph.list()))
                .filter(id -> id != 0);
    }

    /** The paragraph's level in its list, if it or its style says so. */
    Optional<Integer> level(DocxProperties paragraph) {
        return paragraph.level().or(() -> inherited(styleOf(paragraph), s -> s.paragraph.level()));
    }

    /** The list to which a numbering style refers. */
    Optional<Integer> listOfStyle(String id) {
        return inherited(Optional.of(id), s -> s.paragraph.list());
    }

    /** The style that numbers a paragraph, if its numbering comes from a style. */
    Optional<String> numberingStyle(DocxProperties paragraph) {
        return paragraph.list().isPresent() ? Optional.empty() : styleOf(paragraph);
    }

    /** How a paragraph or character style lets text look. */
    DocxLook look(Optional<String> style) {
        return new DocxLook(
                inherited(style, s -> s.look.hidden()),
                inherited(style, s -> s.look.colour()),
                inherited(style, s -> s.look.fill()),
                inherited(style, s -> s.look.points()));
    }

    /** The colour behind a paragraph, if it or its style says so. */
    Optional<Integer> fill(DocxProperties paragraph) {
        return paragraph.fill().or(() -> inherited(styleOf(paragraph), s -> s.paragraph.fill()));
    }

    Optional<String> styleOf(DocxProperties paragraph) {
        return paragraph.style().filter(styles::containsKey).or(() -> usual);
    }

    /** The first answer along the chain of styles that a style is based on; chains in circles end. */
    private <T> Optional<T> inherited(Optional<String> style, Function<Style, Optional<T>> question) {
        Set<String> seen = new HashSet<>();
        Optional<String> id = style;
        while (id.isPresent() && seen.add(id.get())) {
            Style found = styles.get(id.get());
            if (found == null) {
                return Optional.empty();
            }
            Optional<T> answer = question.apply(found);
            if (answer.isPresent()) {
                return answer;
            }
            id = found.basedOn;
        }
        return Optional.empty();
    }
}
