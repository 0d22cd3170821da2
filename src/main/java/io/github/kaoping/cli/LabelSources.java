package io.github.kaoping.cli;

import io.github.kaoping.authoring.LabelFiles.Source;
import io.github.kaoping.authoring.Labels;
import io.github.kaoping.tables.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The label files that a command was given, by reader: each folder and each table is one reader, named like it. JSON files
 * hold one report each, so those named singly from one folder are one reader too, unless two of them label the same report.
 */
final class LabelSources {
    private final List<Source> found = new ArrayList<>();
    private final List<Path> missing = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    static LabelSources of(List<Path> named) {
        LabelSources sources = new LabelSources();
        Map<Path, List<Path>> single = new LinkedHashMap<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                sources.folder(path);
            } else if (!Files.isRegularFile(path)) {
                sources.missing.add(path);
            } else if (TableFile.named(path)) {
                sources.add(path, stem(path), List.of(path));
            } else {
                single.computeIfAbsent(folderOf(path), f -> new ArrayList<>()).add(path);
            }
        }
        single.forEach(sources::single);
        return sources;
    }

    List<Source> found() {
        return found;
    }

    /** What is no file and no folder. */
    List<Path> missing() {
        return missing;
    }

    private void folder(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> files = inside.filter(Files::isRegularFile)
                    .filter(LabelSources::mayBeLabels)
                    .sorted()
                    .toList();
            if (!files.isEmpty()) {
                add(folder, last(folder), files);
            }
        } catch (IOException e) {
            missing.add(folder);
        }
    }

    private void single(Path folder, List<Path> files) {
        List<String> reports =
                Labels.of(files).labels().stream().map(Labels::report).toList();
        if (files.size() > 1 && new HashSet<>(reports).size() == reports.size()) {
            add(folder, last(folder), files);
        } else {
            files.forEach(f -> add(f, stem(f), List.of(f)));
        }
    }

    /** Adds a reader; where another is called the same, the folder above tells them apart, else a number. */
    private void add(Path path, String name, List<Path> files) {
        String free = used.contains(name) ? last(folderOf(path)) + "/" + name : name;
        for (int n = 2; used.contains(free); n++) {
            free = name + "-" + n;
        }
        used.add(free);
        found.add(new Source(free, files));
    }

    private static boolean mayBeLabels(Path file) {
        String name = last(file);
        boolean hidden = name.startsWith(".") || name.startsWith("~$");
        return !hidden && (name.endsWith(".json") || TableFile.named(file));
    }

    private static String stem(Path file) {
        return last(file).replaceFirst("\\.[^.]+$", "");
    }

    private static String last(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static Path folderOf(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }
}
