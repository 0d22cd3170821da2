package io.github.kaoping.criteria;

import io.github.kaoping.model.Sha256;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The hash by which two score sheets can tell that they were made with the same criteria. */
final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 over names (relative to the set's folder) and contents of all files, sorted by name, line ends as LF. */
    static String of(SourceFile top, Collection<SourceFile> files) {
        SortedMap<String, String> texts = new TreeMap<>();
        Path folder = top.path().toAbsolutePath().normalize().getParent();
        for (SourceFile file : files) {
            Path path = file.path().toAbsolutePath().normalize();
            Path name = folder == null || !path.getRoot().equals(folder.getRoot())
                    ? path.getFileName()
                    : folder.relativize(path);
            texts.put(SourceFile.nameOf(name), file.text());
        }
        return Sha256.of(texts);
    }
}
