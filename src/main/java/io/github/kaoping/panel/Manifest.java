package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import java.util.List;

/**
 * The list of reports that are due (清单).
 *
 * @param notices what was odd in it and how it was taken
 */
public record Manifest(List<ManifestRow> rows, List<Message> notices) {
    /** No list: every report stands for itself. */
    public static final Manifest NONE = new Manifest(List.of(), List.of());

    public Manifest {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }
}
