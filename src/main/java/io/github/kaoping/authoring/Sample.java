package io.github.kaoping.authoring;

import io.github.kaoping.assess.Known;
import io.github.kaoping.model.BodyClass;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small invented report that stands beside the criteria as an example of whole sheets (样表), with what is known about it. Lines
 * that begin with {@code @} tell that: {@code @class internal}, {@code @submitted 2025-03-02}, {@code @published none}.
 *
 * @param name its file, with the line behind it where the file holds several
 * @param only the indicator whose points are told, empty if the whole sheet is
 * @param expected what must come out, line by line
 */
record Sample(String name, String only, String report, Known known, List<String> expected) {
    private static final Pattern FACT = Pattern.compile("(?m)^@(class|submitted|published|year|body) +(\\S+)\\s*\\n?");

    Sample {
        expected = List.copyOf(expected);
    }

    /** Takes the facts out of a text. */
    static Sample of(String name, String only, String text, List<String> expected) {
        BodyClass bodyClass = null;
        LocalDate submitted = null;
        LocalDate published = null;
        Integer year = null;
        String body = null;
        boolean never = false;
        Matcher m = FACT.matcher(text);
        while (m.find()) {
            String value = m.group(2);
            switch (m.group(1)) {
                case "class" -> bodyClass = BodyClass.of(value).orElse(BodyClass.UNKNOWN);
                case "submitted" -> submitted = LocalDate.parse(value);
                case "published" -> {
                    never = value.equals("none");
                    published = never ? null : LocalDate.parse(value);
                }
                case "year" -> year = Integer.valueOf(value);
                default -> body = value;
            }
        }
        return new Sample(
                name,
                only,
                FACT.matcher(text).replaceAll(""),
                known(body, bodyClass, year, submitted, published, never),
                expected);
    }

    private static Known known(
            @Nullable String body,
            @Nullable BodyClass bodyClass,
            @Nullable Integer year,
            @Nullable LocalDate submitted,
            @Nullable LocalDate published,
            boolean never) {
        return new Known(body, bodyClass, year, submitted, published, never, true);
    }
}
