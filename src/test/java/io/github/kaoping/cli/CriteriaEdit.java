package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Edits a criteria file as an editor would: the first of each stretch, which must be there, becomes another. */
final class CriteriaEdit {
    private CriteriaEdit() {}

    /** @param pairs old and new in turn */
    static void replace(Path file, String... pairs) throws IOException {
        String text = Files.readString(file);
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(text).contains(pairs[i]);
            int at = text.indexOf(pairs[i]);
            text = text.substring(0, at) + pairs[i + 1] + text.substring(at + pairs[i].length());
        }
        Files.writeString(file, text);
    }
}
