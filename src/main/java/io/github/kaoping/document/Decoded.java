package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.util.List;

/**
 * Text taken from bytes.
 *
 * @param text without byte order mark, otherwise every character
 * @param remarks what was damaged
 */
record Decoded(String text, List<Message> remarks) {
    Decoded {
        remarks = List.copyOf(remarks);
    }
}
