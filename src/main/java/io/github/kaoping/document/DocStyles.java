package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The styles of a binary Word document: which make a heading, a title, a line of a table of contents. */
final class DocStyles {
    private static final int BODY_TEXT = 9;

    private final StyleSheet styles;

    DocStyles(StyleSheet styles) {
        this.styles = styles;
    }

    Block.Kind kind(Paragraph paragraph) {
        if (is(paragraph, StyleNames::isTitle)) {
            return Block.Kind.TITLE;
        }
        int outline = paragraph.getLvl();
        boolean heading = (outline >= 0 && outline < BODY_TEXT) || is(paragraph, StyleNames::isHeading);
        return heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
    }

    boolean isContents(Paragraph paragraph) {
        return is(paragraph, StyleNames::isContents);
    }

    /** Whether the name of the paragraph's style, or of one that it is based on, is such a name. */
    private boolean is(Paragraph paragraph, Predicate<String> name) {
        Set<Integer> seen = new HashSet<>();
        int at = paragraph.getStyleIndex();
        while (at >= 0 && at < styles.numStyles() && seen.add(at)) {
            StyleDescription style = styles.getStyleDescription(at);
            if (style == null) {
                return false;
            }
            String own = style.getName();
            if (own != null && name.test(own.strip().toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = style.getBaseStyle();
        }
        return false;
    }
}
