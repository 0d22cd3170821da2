package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * YAML files as they were once parsed (已解析的文件), kept from run to run, because parsing takes longer than all else that is done with
 * them.
 *
 * <p>An entry is found by the hash of the text and of the parser, and its own hash stands in front of it, so that a wrong, old or
 * half-written entry is never used. Files with slips are not kept. May be used by several threads.
 */
public final class ParsedFiles {
    private static final String ENDING = ".parsed";
    private static final int HASH_BYTES = 32;
    private static final List<Class<?>> PARSER =
            List.of(YamlReader.class, YamlSlips.class, YamlNode.class, NodeBytes.class, SourceFile.class);

    private final List<Path> folders;
    private final Optional<Path> cache;
    private final String parser;
    private final Map<SourceFile, Mapping> known = new ConcurrentHashMap<>();

    /**
     * @param shipped folder with the entries that came with the program
     * @param cache folder of the user for other entries, empty if nothing may be kept
     */
    public ParsedFiles(Path shipped, Optional<Path> cache) {
        this.folders = Stream.concat(Stream.of(shipped), cache.stream()).toList();
        this.cache = cache;
        this.parser = parser();
    }

    private ParsedFiles() {
        this.folders = List.of();
        this.cache = Optional.empty();
        this.parser = "";
    }

    /** Knows what it has parsed itself, and keeps nothing. */
    public static ParsedFiles none() {
        return new ParsedFiles();
    }

    /** Writes entries for all YAML files of a folder and those below it. */
    public static void ship(Path criteria, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.filter(f -> f.toString().endsWith(ENDING)).toList()) {
                Files.delete(file);
            }
        }
        ParsedFiles entries = new ParsedFiles(folder, Optional.of(folder));
        try (Stream<Path> files = Files.walk(criteria)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                Problems problems = new Problems();
                SourceFile.read(file, SourceFile.unread(file).whole(), problems)
                        .ifPresent(source -> entries.read(source, problems));
            }
        }
    }

    /** The mapping that the file holds; empty if it holds none, which is then told. */
    Optional<Mapping> read(SourceFile file, Problems problems) {
        Mapping mapping = known.get(file);
        if (mapping != null) {
            return Optional.of(mapping);
        }
        Optional<Mapping> found = folders.isEmpty() ? Optional.empty() : find(file);
        if (found.isEmpty()) {
            found = YamlReader.read(file, problems);
            found.ifPresent(parsed -> keep(file, parsed));
        }
        found.ifPresent(parsed -> known.put(file, parsed));
        return found;
    }

    private Optional<Mapping> find(SourceFile file) {
        String key = key(file);
        for (Path folder : folders) {
            Path entry = folder.resolve(key + ENDING);
            try {
                if (Files.isRegularFile(entry)) {
                    byte[] bytes = Files.readAllBytes(entry);
                    if (isSound(bytes)) {
                        return Optional.of(NodeBytes.read(file, bytes, HASH_BYTES));
                    }
                }
            } catch (IOException e) {
                // An entry that cannot be read is no entry: the file is parsed again.
            }
        }
        return Optional.empty();
    }

    private static boolean isSound(byte[] bytes) {
        MessageDigest digest = digest();
        if (bytes.length <= HASH_BYTES) {
            return false;
        }
        digest.update(bytes, HASH_BYTES, bytes.length - HASH_BYTES);
        return MessageDigest.isEqual(Arrays.copyOf(bytes, HASH_BYTES), digest.digest());
    }

    /** Where the entry cannot be written, nothing is kept and nothing is wrong. */
    private void keep(SourceFile file, Mapping mapping) {
        cache.ifPresent(folder -> {
            try {
                keep(folder, key(file), NodeBytes.of(mapping));
            } catch (IOException e) {
                // The next run parses again.
            }
        });
    }

    /** Only the user can read the entry, and it appears whole or not at all. */
    private static void keep(Path folder, String key, byte[] body) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        byte[] whole = new byte[HASH_BYTES + body.length];
        System.arraycopy(digest().digest(body), 0, whole, 0, HASH_BYTES);
        System.arraycopy(body, 0, whole, HASH_BYTES, body.length);
        Path draft = Files.createTempFile(folder, ENDING, ".part");
        Files.write(draft, whole);
        Files.move(draft, folder.resolve(key + ENDING), StandardCopyOption.REPLACE_EXISTING);
    }

    private String key(SourceFile file) {
        MessageDigest digest = digest();
        digest.update(parser.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(file.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** Changes whenever one of the classes does that turn a text into a tree. */
    private static String parser() {
        MessageDigest digest = digest();
        for (Class<?> type : PARSER) {
            try (InputStream in = ParsedFiles.class.getResourceAsStream(type.getSimpleName() + ".class")) {
                if (in == null) {
                    throw new IllegalStateException("class is missing: " + type);
                }
                digest.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String library = String.valueOf(com.fasterxml.jackson.dataformat.yaml.YAMLFactory.class
                .getPackage()
                .getImplementationVersion());
        return HexFormat.of().formatHex(digest.digest(library.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
