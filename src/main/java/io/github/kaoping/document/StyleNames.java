package io.github.kaoping.document;

import java.util.Set;
import java.util.regex.Pattern;

/** What the built-in styles of Word, WPS and LibreOffice are called, in lower case. */
final class StyleNames {
    private static final Set<String> TITLES = Set.of("title", "subtitle", "标题", "副标题");
    private static final Pattern HEADING = Pattern.compile("(heading|标题)[ _]?\\d");
    private static final Pattern CONTENTS = Pattern.compile("(toc|目录|contents) ?(\\d|heading|标题)");

    private StyleNames() {}

    static boolean isTitle(String name) {
        return TITLES.contains(name);
    }

    static boolean isHeading(String name) {
        return HEADING.matcher(name).matches();
    }

    /** A line of a table of contents, or its heading. */
    static boolean isContents(String name) {
        return CONTENTS.matcher(name).matches();
    }
}
