package io.github.kaoping.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where compiled rules are kept that did not come with the program (规则缓存): a folder of the user.
 *
 * <p>A jar is found by the hash of everything it depends on, and its own hash stands in front of it, so that a wrong, old or
 * half-written entry is never used.
 *
 * @param cache folder of the user, empty if nothing may be kept
 */
public record RuleStore(Optional<Path> cache) {
    /** Goes up when what a jar holds changes its meaning. */
    private static final String FORMAT = "1";

    private static final String ENDING = ".rules";
    private static final int HASH_BYTES = 32;

    /** The name under which the rules are kept. */
    static String key(RuleFiles files) {
        String drools = String.valueOf(org.kie.api.KieBase.class.getPackage().getImplementationVersion());
        return hash((FORMAT
                        + '\n'
                        + drools
                        + '\n'
                        + Runtime.version().feature()
                        + '\n'
                        + Facts.fingerprint()
                        + '\n'
                        + files.sha256())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The jar kept under a name, if there is a sound one. */
    Optional<byte[]> find(String key) {
        if (cache.isEmpty()) {
            return Optional.empty();
        }
        Path file = cache.get().resolve(key + ENDING);
        try {
            if (Files.isRegularFile(file)) {
                byte[] bytes = Files.readAllBytes(file);
                if (isSound(bytes)) {
                    return Optional.of(Arrays.copyOfRange(bytes, HASH_BYTES, bytes.length));
                }
            }
        } catch (IOException e) {
            // An entry that cannot be read is no entry: the rules are compiled again.
        }
        return Optional.empty();
    }

    private static boolean isSound(byte[] bytes) {
        if (bytes.length <= HASH_BYTES) {
            return false;
        }
        byte[] body = Arrays.copyOfRange(bytes, HASH_BYTES, bytes.length);
        return MessageDigest.isEqual(Arrays.copyOf(bytes, HASH_BYTES), digest().digest(body));
    }

    /** Keeps a jar in the user's folder; where that cannot be written, nothing is kept and nothing is wrong. */
    void keep(String key, byte[] jar) {
        cache.ifPresent(folder -> {
            try {
                keep(folder, key, jar);
            } catch (IOException e) {
                // The next run compiles again.
            }
        });
    }

    /** Writes a jar into a folder: only the user can read it, and it appears whole or not at all. */
    static void keep(Path folder, String key, byte[] jar) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        byte[] whole = new byte[HASH_BYTES + jar.length];
        System.arraycopy(digest().digest(jar), 0, whole, 0, HASH_BYTES);
        System.arraycopy(jar, 0, whole, HASH_BYTES, jar.length);
        Path draft = Files.createTempFile(folder, ".rules", ".part");
        Files.write(draft, whole);
        Files.move(draft, folder.resolve(key + ENDING), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Compiles the rules that come with the program into its folder of jars. The same rules give the same bytes.
     *
     * @throws IllegalStateException if they cannot be compiled
     */
    public static void ship(RuleFiles files, Path folder) throws IOException {
        if (ShippedRules.models(key(files)).isPresent()) {
            return; // made by an earlier build from the same files
        }
        RuleCompiler.Compiled compiled = RuleCompiler.compile(files);
        if (!compiled.problems().isEmpty()) {
            throw new IllegalStateException("the rules do not compile: " + compiled.problems());
        }
        ShippedRules.write(key(files), compiled.jar(), folder);
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
