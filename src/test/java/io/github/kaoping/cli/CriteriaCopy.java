package io.github.kaoping.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the project's criteria without their examples, for tests to put something in. */
record CriteriaCopy(Path folder) {
    static CriteriaCopy in(Path folder) throws IOException {
        Path from = Path.of("criteria");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.write(to, withoutExamples(Files.readAllLines(file)));
                }
            }
        }
        return new CriteriaCopy(folder);
    }

    /** Puts lines right behind the first line of the file that contains {@code mark}, and says which line the first is. */
    int behind(String file, String mark, String... lines) {
        Path path = folder.resolve(file);
        try {
            List<String> all = new ArrayList<>(Files.readAllLines(path));
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).contains(mark)) {
                    all.addAll(i + 1, List.of(lines));
                    Files.write(path, all);
                    return i + 2;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException(file + " has no " + mark);
    }

    private static List<String> withoutExamples(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int examples = -1;
        for (String line : lines) {
            int indent = line.length() - line.stripLeading().length();
            if (examples >= 0 && (line.isBlank() || indent > examples)) {
                continue;
            }
            examples = line.stripLeading().startsWith("examples:") ? indent : -1;
            if (examples < 0) {
                kept.add(line);
            }
        }
        return kept;
    }
}
