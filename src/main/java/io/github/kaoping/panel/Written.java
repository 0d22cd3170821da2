package io.github.kaoping.panel;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.kaoping.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** What the program last wrote into files that people may change (已写文件), so that theirs are told from its own. */
final class Written {
    private static final String FILE = "written.json";

    private final Results results;
    private final Map<String, String> hashes;

    private Written(Results results, Map<String, String> hashes) {
        this.results = results;
        this.hashes = new TreeMap<>(hashes);
    }

    static Written read(Results results) {
        return new Written(results, results.read(FILE).map(Written::hashes).orElse(Map.of()));
    }

    private static Map<String, String> hashes(byte[] json) {
        try {
            return StoredSheet.JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** Writes a file; one that people have changed stays, and the new one stands beside it. */
    String write(String name, byte[] bytes) {
        String to = results.writeBeside(name, bytes, hashes.get(name));
        if (to.equals(name)) {
            hashes.put(name, Sha256.of(bytes));
        }
        return to;
    }

    /** Keeps the hashes for the next run. */
    void keep() {
        try {
            results.write(FILE, StoredSheet.JSON.writeValueAsBytes(hashes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
