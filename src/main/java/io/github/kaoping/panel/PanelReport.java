package io.github.kaoping.panel;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to (一次考评的结果).
 *
 * @param full what there is to tell, in order, {@code brief} no more of it than a screen holds
 * @param found how many results an earlier run had done
 * @param troubled how many files could not be scored
 * @param lowest the lowest score, null if there is none
 * @param statutory whether a report lacks something that the national rule names (★★★)
 */
public record PanelReport(
        List<String> full,
        List<String> brief,
        int found,
        int troubled,
        @Nullable BigDecimal lowest,
        boolean statutory) {
    public PanelReport {
        full = List.copyOf(full);
        brief = List.copyOf(brief);
    }
}
