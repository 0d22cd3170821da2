package io.github.kaoping.panel;

import io.github.kaoping.assess.Known;
import io.github.kaoping.model.BodyClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says of one report that is due (清单的一行).
 *
 * @param where the place in the manifest, for people
 * @param body the name as the manifest has it
 * @param shortName another name of the same body, empty if none is given
 * @param bodyClass null if the manifest says nothing that could be read; likewise the year and the dates
 * @param file the file's name as the manifest has it, empty if none is given
 * @param notPublished whether the manifest says that it was not published
 * @param contact empty if none is given
 */
record ManifestRow(
        String where,
        String body,
        String shortName,
        @Nullable BodyClass bodyClass,
        @Nullable Integer year,
        String file,
        @Nullable LocalDate submitted,
        @Nullable LocalDate published,
        boolean notPublished,
        String contact) {
    /** What is known of the report before it is read. */
    Known known(boolean force) {
        return new Known(body, bodyClass, year, submitted, published, notPublished, force);
    }
}
