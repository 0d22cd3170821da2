package io.github.kaoping.authoring;

import java.util.List;

/**
 * All that one person labelled (一位标注人).
 *
 * @param reader the person's name: that of the folder or file, or what stands in the column for it
 * @param labels one for each report
 */
public record ReaderLabels(String reader, List<Labels> labels) {
    public ReaderLabels {
        labels = List.copyOf(labels);
    }
}
