package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that is due, one that is there, or both together (对应).
 *
 * @param row null for a report whose body is not in the manifest
 * @param file the report's name, null where none was found
 * @param doubts what a person should check
 * @param unsettled whether several files may be the report, so that none was taken
 * @param others further files that are of the same body and year; they are not scored
 */
record Match(
        @Nullable ManifestRow row,
        @Nullable String file,
        List<Message> doubts,
        boolean unsettled,
        List<String> others) {
    Match {
        doubts = List.copyOf(doubts);
        others = List.copyOf(others);
    }
}
