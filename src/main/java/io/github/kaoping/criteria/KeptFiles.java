package io.github.kaoping.criteria;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Entries kept from run to run (留存文件), some that came with the program and others in a folder of the user.
 *
 * <p>An entry's own check sum and length stand in front of it, so that a damaged or half-written one is never used; a name says
 * everything an entry depends on, so that a wrong or old one is never found. May be used by several threads.
 */
public final class KeptFiles {
    private static final int HEAD = 2 * Long.BYTES;

    private final List<Path> folders;
    private final Optional<Path> cache;
    private final String ending;

    /**
     * @param shipped folder with the entries that came with the program, empty if none did
     * @param cache folder of the user for other entries, empty if nothing may be kept
     */
    KeptFiles(Optional<Path> shipped, Optional<Path> cache, String ending) {
        this.folders = Stream.concat(shipped.stream(), cache.stream()).toList();
        this.cache = cache;
        this.ending = ending;
    }

    /** The bytes of an entry. */
    Optional<byte[]> find(String name) {
        for (Path folder : folders) {
            Path entry = folder.resolve(name + ending);
            try {
                if (Files.isRegularFile(entry)) {
                    byte[] bytes = Files.readAllBytes(entry);
                    if (bytes.length > HEAD && Arrays.equals(head(bytes, HEAD), Arrays.copyOf(bytes, HEAD))) {
                        return Optional.of(Arrays.copyOfRange(bytes, HEAD, bytes.length));
                    }
                }
            } catch (IOException e) {
                // An entry that cannot be read is no entry: what it holds is made again.
            }
        }
        return Optional.empty();
    }

    /** Check sum and length of what stands from an index on. A check sum, because it is reckoned a hundred times as fast as a hash. */
    private static byte[] head(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return ByteBuffer.allocate(HEAD)
                .putLong(sum.getValue())
                .putLong(bytes.length - from)
                .array();
    }

    /** Keeps an entry in the user's folder; where that cannot be written, nothing is kept and nothing is wrong. */
    void keep(String name, byte[] body) {
        cache.ifPresent(folder -> {
            try {
                keep(folder, name, body);
            } catch (IOException e) {
                // The next run makes it again.
            }
        });
    }

    private void keep(Path folder, String name, byte[] body) throws IOException {
        byte[] whole = new byte[HEAD + body.length];
        System.arraycopy(head(body, 0), 0, whole, 0, HEAD);
        System.arraycopy(body, 0, whole, HEAD, body.length);
        write(folder, name + ending, whole);
    }

    /** Writes a file into a folder of the user, which is made if it is not there: only the user can read it, and it appears whole or not at all. */
    public static void write(Path folder, String file, byte[] whole) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        Path draft = Files.createTempFile(folder, "kept", ".part");
        Files.write(draft, whole);
        Files.move(draft, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes away the entries of a folder. */
    static void clear(Path folder, String ending) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.filter(f -> f.toString().endsWith(ending)).toList()) {
                Files.delete(file);
            }
        }
    }
}
