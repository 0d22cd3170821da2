package io.github.kaoping.criteria;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
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
        MessageDigest digest = sha256();
        texts.forEach((name, text) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
