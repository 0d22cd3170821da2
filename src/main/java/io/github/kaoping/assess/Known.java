package io.github.kaoping.assess;

import io.github.kaoping.model.BodyClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the caller knows of a report (已知信息) and whether to score a document of another kind all the same. */
public record Known(
        @Nullable String body,
        @Nullable BodyClass bodyClass,
        @Nullable Integer year,
        @Nullable LocalDate submitted,
        @Nullable LocalDate published,
        boolean notPublished,
        boolean force) {
    public static final Known NOTHING = new Known(null, null, null, null, null, false, false);
}
