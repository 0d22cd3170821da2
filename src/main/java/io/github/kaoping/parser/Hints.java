package io.github.kaoping.parser;

import io.github.kaoping.model.BodyClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows about a report that its text may not say (已知信息); it goes before what the text says.
 *
 * @param classEndings name endings by class of body, in the order they are tried
 */
public record Hints(
        @Nullable String body,
        @Nullable BodyClass bodyClass,
        @Nullable Integer year,
        @Nullable LocalDate submitted,
        @Nullable LocalDate published,
        boolean notPublished,
        Map<BodyClass, List<String>> classEndings) {
    public static Hints none(Map<BodyClass, List<String>> classEndings) {
        return new Hints(null, null, null, null, null, false, classEndings);
    }
}
