package io.github.kaoping.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.kaoping.model.Message;
import io.github.kaoping.tables.UnreadableTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who decided what and why, in the order in which it was handed in (评审日志): lines are only ever added. */
final class ReviewLog {
    static final String FILE = "reviews/log.jsonl";

    private final Results results;

    ReviewLog(Results results) {
        this.results = results;
    }

    /**
     * All lines in order. A last line that was being written when the program was stopped is not whole and does not count: its
     * workbook is to be imported again.
     *
     * @throws UnreadableTable if a line before the last cannot be read
     */
    List<Change> all() throws UnreadableTable {
        List<Change> all = new ArrayList<>();
        String[] lines = text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                if (!lines[i].isBlank()) {
                    all.add(StoredSheet.JSON.readValue(lines[i], Change.class));
                }
            } catch (JsonProcessingException e) {
                if (i < lines.length - 1) {
                    throw UnreadableTable.because(
                            Message.of("评审日志 {0} 的第{1}行读不懂，像是被改过或损坏了；请用备份换回，日志不能手工修改。", results.file(FILE), i + 1));
                }
            }
        }
        return all;
    }

    /** Whether the last line was not written to its end. */
    boolean torn() {
        String text = text();
        String last = text.substring(text.lastIndexOf('\n') + 1);
        try {
            return !last.isBlank() && StoredSheet.JSON.readValue(last, Change.class) == null;
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    private String text() {
        return results.read(FILE)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** What each judge said last of each thing, by judge and subject. */
    Map<String, Change> inForce() throws UnreadableTable {
        Map<String, Change> last = new LinkedHashMap<>();
        all().forEach(c -> last.put(c.judge() + "\t" + c.subject(), c));
        return last;
    }

    /** Adds what is not yet in force; gives how many were added. */
    int add(List<Change> changes) throws UnreadableTable {
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
        byte[] lines = lines(fresh).getBytes(StandardCharsets.UTF_8);
        Path file = results.file(FILE);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (FileChannel log = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                log.truncate(whole());
                log.position(log.size());
                log.write(ByteBuffer.wrap(lines));
                log.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fresh.size();
    }

    /** How many bytes of the log are whole lines, or a last line that is whole but for its end. */
    private long whole() {
        byte[] bytes = results.read(FILE).orElse(new byte[0]);
        if (!torn()) {
            return bytes.length;
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private String lines(List<Change> changes) {
        String text = text();
        boolean unclosed = !torn() && !text.isEmpty() && !text.endsWith("\n");
        StringBuilder lines = new StringBuilder(unclosed ? "\n" : "");
        try {
            for (Change c : changes) {
                lines.append(StoredSheet.JSON.writeValueAsString(c)).append('\n');
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }
}
