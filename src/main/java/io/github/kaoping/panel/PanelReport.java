package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to (小结).
 *
 * @param lines for people, in order
 * @param found how many results an earlier run had done
 * @param troubled how many files could not be scored
 * @param lowest the lowest score, null if there is none
 * @param statutory whether a report lacks something that the national rule names (★★★)
 */
public record PanelReport(
        List<Message> lines,
        int found,
        int troubled,
        @Nullable BigDecimal lowest,
        boolean statutory) {
    public PanelReport {
        lines = List.copyOf(lines);
    }
}
