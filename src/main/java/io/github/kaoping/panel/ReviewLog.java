package io.github.kaoping.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who decided what and why, in the order in which it was handed in (评审日志): lines are only ever added. */
final class ReviewLog {
    static final String FILE = "reviews/log.jsonl";

    private final Results results;

    ReviewLog(Results results) {
        this.results = results;
    }

    List<Change> all() {
        List<Change> all = new ArrayList<>();
        String text = results.read(FILE)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        try {
            for (String line : text.split("\n", -1)) {
                if (!line.isBlank()) {
                    all.add(StoredSheet.JSON.readValue(line, Change.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** What each judge said last of each thing, by judge and subject. */
    Map<String, Change> inForce() {
        Map<String, Change> last = new LinkedHashMap<>();
        all().forEach(c -> last.put(c.judge() + "\t" + c.subject(), c));
        return last;
    }

    /** Adds what is not yet in force; gives how many were added. */
    int add(List<Change> changes) {
        Map<String, Change> last = inForce();
        List<Change> fresh = changes.stream()
                .filter(c -> {
                    Change before = last.get(c.judge() + "\t" + c.subject());
                    return before == null || !before.same(c);
                })
                .toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        StringBuilder lines = new StringBuilder();
        try {
            for (Change c : fresh) {
                lines.append(StoredSheet.JSON.writeValueAsString(c)).append('\n');
            }
            Path file = results.file(FILE);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fresh.size();
    }
}
