package io.github.kaoping.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run has finished, a line each as it happens (运行日志), so that a run that was stopped goes on where it was. A line that
 * was being written when the run was stopped is not whole and does not count.
 */
final class Journal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD = "{\"schema\":\"kaoping/panel-run/1\"}";

    private final OutputStream out;

    private Journal(OutputStream out) {
        this.out = out;
    }

    /** The results that are there, by id; the later line counts. */
    static Map<String, Done> read(Results results) {
        Map<String, Done> done = new LinkedHashMap<>();
        for (String line : results.read(Results.JOURNAL)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("")
                .split("\n", -1)) {
            if (!line.isEmpty() && !line.equals(HEAD)) {
                whole(line).ifPresent(one -> done.put(one.id(), one));
            }
        }
        return done;
    }

    private static Optional<Done> whole(String line) {
        try {
            return Optional.of(JSON.readValue(line, Done.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Opens the journal for more lines; an unfinished line at its end is closed off. */
    static Journal open(Results results) {
        Path file = results.file(Results.JOURNAL);
        try {
            if (!Files.exists(file)) {
                results.write(Results.JOURNAL, (HEAD + "\n").getBytes(StandardCharsets.UTF_8));
            }
            Journal journal = new Journal(Files.newOutputStream(file, StandardOpenOption.APPEND));
            journal.out.write('\n');
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Done done) {
        try {
            out.write((JSON.writeValueAsString(done) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the journal by these lines alone. */
    static void settle(Results results, List<Done> all) {
        results.lines(Results.JOURNAL, to -> {
            to.write(HEAD + "\n");
            for (Done done : all) {
                to.write(JSON.writeValueAsString(done));
                to.write('\n');
            }
        });
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
