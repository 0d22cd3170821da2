package io.github.kaoping.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a report besides its text (报告概况).
 *
 * @param title the title as printed, blanks removed; null if the report has none
 * @param body the reporting body, null if it could not be told
 * @param bodyDoubtful whether the body was not named plainly
 * @param bodyClass the class of the body, {@link BodyClass#UNKNOWN} if it could not be told
 * @param classDoubtful whether the class was guessed from the name
 * @param year the reporting year, null if it could not be told
 * @param yearSource where the year was found: title, opening, text or option
 * @param date the date of signature or of printing, null if none
 * @param submitted when it was handed in, null if unknown; never guessed from the signature
 * @param published when it was published, null if unknown
 * @param publishedFrom the words of the page that {@code published} was taken from, empty if the caller gave it or nobody did
 * @param notPublished whether it is known not to be published
 */
public record Profile(
        @Nullable String title,
        @Nullable String body,
        boolean bodyDoubtful,
        BodyClass bodyClass,
        boolean classDoubtful,
        @Nullable Integer year,
        String yearSource,
        @Nullable LocalDate date,
        @Nullable LocalDate submitted,
        @Nullable LocalDate published,
        String publishedFrom,
        boolean notPublished) {}
