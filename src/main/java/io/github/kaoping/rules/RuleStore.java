package io.github.kaoping.rules;

import io.github.kaoping.criteria.KeptFiles;
import io.github.kaoping.model.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
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
    private static final String FORMAT = "2";

    private static final String ENDING = ".rules";
    private static final int HASH_BYTES = 32;

    /** The name under which rules are kept. */
    static String key(RuleFiles files) {
        return Sha256.of(machine() + '\n' + files.sha256());
    }

    /** Hash of all that compiled rules depend on besides the rule files. */
    static String machine() {
        String drools = String.valueOf(org.kie.api.KieBase.class.getPackage().getImplementationVersion());
        return Sha256.of(FORMAT + '\n' + drools + '\n' + Runtime.version().feature() + '\n' + Facts.fingerprint());
    }

    /** The compiled rules if they are kept; else compiles them and keeps them. */
    RuleCompiler.Compiled compiled(RuleFiles files) {
        String key = key(files);
        return find(key).map(jar -> new RuleCompiler.Compiled(jar, List.of())).orElseGet(() -> {
            RuleCompiler.Compiled compiled = RuleCompiler.compile(files);
            if (compiled.problems().isEmpty()) {
                keep(key, compiled.jar());
            }
            return compiled;
        });
    }

    /** The jar kept under a name, if there is a sound one. */
    private Optional<byte[]> find(String key) {
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
        return MessageDigest.isEqual(
                Arrays.copyOf(bytes, HASH_BYTES), Sha256.digest().digest(body));
    }

    /** Keeps a jar in the user's folder; where that cannot be written, nothing is kept and nothing is wrong. */
    private void keep(String key, byte[] jar) {
        cache.ifPresent(folder -> {
            try {
                keep(folder, key, jar);
            } catch (IOException e) {
                // The next run compiles again.
            }
        });
    }

    private static void keep(Path folder, String key, byte[] jar) throws IOException {
        byte[] whole = new byte[HASH_BYTES + jar.length];
        System.arraycopy(Sha256.digest().digest(jar), 0, whole, 0, HASH_BYTES);
        System.arraycopy(jar, 0, whole, HASH_BYTES, jar.length);
        KeptFiles.write(folder, key + ENDING, whole);
    }

    /**
     * Compiles the rules that come with the program into its folder of jars. The same rules give the same bytes.
     *
     * @throws IllegalStateException if they cannot be compiled
     */
    public static void ship(RuleFiles files, Path folder) throws IOException {
        if (ShippedRules.on(RuleStore.class.getClassLoader())
                .filter(r -> r.changed(files).isNone())
                .isPresent()) {
            return; // made by an earlier build from the same files
        }
        RuleCompiler.Compiled compiled = RuleCompiler.compile(files);
        if (!compiled.problems().isEmpty()) {
            throw new IllegalStateException("the rules do not compile: " + compiled.problems());
        }
        List<String> told = files.texts().values().stream()
                .flatMap(text -> RuleFiles.rules(text).stream())
                .sorted()
                .toList();
        List<String> there = RuleBase.loading(compiled.jar(), files.sha256()).names();
        if (!told.equals(there)) {
            throw new IllegalStateException("names of rules were not found in their files: " + told + " " + there);
        }
        ShippedRules.write(files, compiled.jar(), folder);
    }
}
