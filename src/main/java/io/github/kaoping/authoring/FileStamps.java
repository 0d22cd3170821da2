package io.github.kaoping.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What files look like from outside at one moment (文件的样子): size, time and identity, which change with every save, also where an
 * editor writes a new file and renames it over the old one.
 */
record FileStamps(Map<String, String> stamps) {
    FileStamps {
        stamps = Map.copyOf(stamps);
    }

    /** Empty while one of them is not there, which lasts a moment where an editor saves by renaming. */
    static Optional<FileStamps> of(Collection<Path> files) {
        Map<String, String> stamps = new TreeMap<>();
        for (Path file : files) {
            try {
                BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
                stamps.put(file.toString(), a.size() + " " + a.lastModifiedTime() + " " + a.fileKey());
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new FileStamps(stamps));
    }
}
