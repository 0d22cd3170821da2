package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * YAML files as they were once parsed (已解析的文件), kept from run to run, because parsing takes longer than all else that is done with
 * them.
 *
 * <p>An entry is found by the hash of the text and of the parser, see {@link KeptFiles}. Files with slips are not kept. May be used
 * by several threads.
 */
final class ParsedFiles {
    private static final String ENDING = ".parsed";
    private static final List<Class<?>> PARSER =
            List.of(YamlReader.class, YamlSlips.class, YamlNode.class, NodeBytes.class, SourceFile.class);

    private final Optional<KeptFiles> files;
    private volatile @Nullable String parser;
    private final Map<SourceFile, Mapping> known = new ConcurrentHashMap<>();

    /**
     * @param shipped folder with the entries that came with the program
     * @param cache folder of the user for other entries, empty if nothing may be kept
     */
    ParsedFiles(Path shipped, Optional<Path> cache) {
        this.files = Optional.of(new KeptFiles(Optional.of(shipped), cache, ENDING));
    }

    private ParsedFiles() {
        this.files = Optional.empty();
    }

    /** Knows what it has parsed itself, and keeps nothing. */
    static ParsedFiles none() {
        return new ParsedFiles();
    }

    /** Writes entries for all YAML files of a folder and those below it. */
    static void ship(Path criteria, Path folder) throws IOException {
        KeptFiles.clear(folder, ENDING);
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
        Optional<Mapping> found = files.flatMap(kept -> find(kept, file));
        if (found.isEmpty()) {
            found = YamlReader.read(file, problems);
            found.ifPresent(parsed -> files.ifPresent(kept -> kept.keep(key(file), NodeBytes.of(parsed))));
        }
        found.ifPresent(parsed -> known.put(file, parsed));
        return found;
    }

    private Optional<Mapping> find(KeptFiles kept, SourceFile file) {
        return kept.find(key(file)).flatMap(bytes -> {
            try {
                return Optional.of(NodeBytes.read(file, bytes, 0));
            } catch (IOException e) {
                return Optional.empty(); // what is no tree is no entry: the file is parsed again
            }
        });
    }

    private String key(SourceFile file) {
        String known = parser;
        if (known == null) {
            known = parser();
            parser = known;
        }
        return Sha256.of(List.of(known, file.text()));
    }

    /** Changes whenever one of the classes does that turn a text into a tree. */
    private static String parser() {
        MessageDigest digest = Sha256.digest();
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
}
