package io.github.kaoping.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files a command was given: files as they are, folders with everything in them that may be a report. */
final class Inputs {
    private static final List<String> ENDINGS =
            List.of(".txt", ".md", ".markdown", ".docx", ".doc", ".wps", ".pdf", ".ofd", ".html", ".htm", ".text");

    /** One file and the name under which it is shown, with {@code /} between folders. */
    record Input(Path path, String shown) {}

    private final List<Input> found = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    static Inputs of(List<Path> named) {
        Inputs inputs = new Inputs();
        named.forEach(inputs::add);
        return inputs;
    }

    List<Input> found() {
        return found;
    }

    /** Names that are no file and no folder. */
    List<String> missing() {
        return missing;
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(Files::isRegularFile)
                        .filter(Inputs::mayBeReport)
                        .sorted()
                        .forEach(f -> found.add(new Input(f, shown(path.relativize(f)))));
            } catch (IOException e) {
                missing.add(path.toString());
            }
        } else if (Files.isRegularFile(path)) {
            found.add(new Input(path, String.valueOf(path.getFileName())));
        } else {
            missing.add(path.toString());
        }
    }

    private static String shown(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    private static boolean mayBeReport(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean hidden = name.startsWith(".") || name.startsWith("~$");
        return !hidden && !name.startsWith("readme") && ENDINGS.stream().anyMatch(name::endsWith);
    }
}
