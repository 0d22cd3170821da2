package io.github.kaoping.panel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One body in the results, in brief (结果的一行).
 *
 * @param body as the manifest has it, else as the report names it, else empty
 * @param file the report's name, empty where there is none
 * @param contact empty if none is given
 * @param doubts what a person should check about the match of body and file
 */
record Entry(
        String id,
        String body,

        @JsonProperty("class") String bodyClass,

        @Nullable Integer year,
        String file,
        String contact,
        Mark mark,
        List<String> doubts,
        Place place) {
    Entry {
        doubts = List.copyOf(doubts);
    }

    /** What a sheet comes to, before it is ranked. */
    static Entry of(Task task, Done done, StoredSheet sheet, List<String> doubts) {
        ManifestRow row = task.match().row();
        String told = Optional.ofNullable(task.body()).orElseGet(() -> Optional.ofNullable(sheet.text("report", "body"))
                .orElse(""));
        Integer year = sheet.whole("report", "year");
        String known = row != null && row.bodyClass() != null ? row.bodyClass().id() : "unknown";
        return new Entry(
                task.id(),
                told,
                Optional.ofNullable(sheet.text("report", "class")).orElse(known),
                year != null ? year : row == null ? null : row.year(),
                done.file(),
                row == null ? "" : row.contact(),
                Mark.of(done.outcome(), sheet),
                doubts,
                Place.NONE);
    }

    /** The body's name, or what stands for it where none is known. */
    String name() {
        return body.isEmpty() ? id : body;
    }

    /** Those it is ranked among. */
    String group() {
        return (year == null ? "?" : year.toString()) + " " + bodyClass;
    }

    Entry at(Place newPlace) {
        return new Entry(id, body, bodyClass, year, file, contact, mark, doubts, newPlace);
    }

    /** The same body with what people came to, as a sheet has it; its place and grade are to be set anew. */
    Entry reviewed(StoredSheet sheet) {
        Mark now = Mark.of(Objects.requireNonNullElse(sheet.text("outcome"), mark.outcome()), sheet);
        return new Entry(id, body, bodyClass, year, file, contact, now.graded(null), doubts, Place.NONE);
    }

    Entry graded(@Nullable String grade) {
        return new Entry(id, body, bodyClass, year, file, contact, mark.graded(grade), doubts, place);
    }
}
