package io.github.kaoping.criteria;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A sound little criteria set in a folder of its own, in which tests make slips. */
final class SmallSet {
    private static final List<String> FILES =
            List.of("base.yaml", "2024.yaml", "county.yaml", "base/words.yaml", "base/g.yaml", "base/a.yaml");

    private final Path folder;

    private SmallSet(Path folder) {
        this.folder = folder;
    }

    static SmallSet in(Path folder) {
        SmallSet set = new SmallSet(folder);
        FILES.forEach(f -> set.write(f, resource(f)));
        return set;
    }

    private static String resource(String name) {
        try (InputStream in = SmallSet.class.getResourceAsStream("small/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallSet write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a stretch that must be there. */
    SmallSet change(String file, String before, String after) {
        String text = text(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " has no " + before);
        }
        int at = text.indexOf(before);
        return write(file, text.substring(0, at) + after + text.substring(at + before.length()));
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the first line that contains the words. */
    int lineOf(String file, String words) {
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(file + " has no " + words);
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    LoadResult load(String file) {
        return new CriteriaLoader(List.of()).load(path(file));
    }
}
