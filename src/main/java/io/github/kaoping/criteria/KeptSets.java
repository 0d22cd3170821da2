package io.github.kaoping.criteria;

import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Criteria sets without slips as they were once decoded (已解读的标准), kept from run to run: decoding takes several times as long.
 *
 * <p>An entry is found by the text of the set's top file and by the program that decoded it, and is used only while every file of the
 * set is, byte for byte, what it was then. A program that is not packed in a jar keeps nothing: nothing would tell that it has changed.
 */
final class KeptSets {
    private static final String ENDING = ".set";
    /** Goes up when what an entry holds changes its meaning. */
    private static final String FORMAT = "1";

    private final KeptFiles files;
    private final List<String> programs;
    /** Hashes of files by path, size and time: the sets of a folder have most of their files in common. */
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /**
     * @param programs what the decoding program may be known by: the first for entries that are kept now
     */
    private KeptSets(KeptFiles files, List<String> programs) {
        this.files = files;
        this.programs = programs;
    }

    /** @see KeptFiles#KeptFiles */
    static KeptSets of(Path shipped, Optional<Path> cache) {
        return new KeptSets(new KeptFiles(Optional.of(shipped), cache, ENDING), programs());
    }

    /** Those that come with the program, for {@link #keep} to write. */
    static KeptSets shipped(Path folder) throws IOException {
        KeptFiles.clear(folder, ENDING);
        List<String> programs = programs();
        return new KeptSets(
                new KeptFiles(Optional.of(folder), Optional.of(folder), ENDING),
                programs.isEmpty() ? List.of() : List.of(programs.get(programs.size() - 1)));
    }

    /** For a test: entries kept by a program of that name. */
    static KeptSets of(Path shipped, Optional<Path> cache, String program) {
        return new KeptSets(new KeptFiles(Optional.of(shipped), cache, ENDING), List.of(program));
    }

    /** Keeps nothing. */
    static KeptSets none() {
        return new KeptSets(new KeptFiles(Optional.empty(), Optional.empty(), ENDING), List.of());
    }

    /** The program on this machine, then the program wherever it was unpacked; none if it is not packed. */
    private static List<String> programs() {
        try {
            CodeSource source = KeptSets.class.getProtectionDomain().getCodeSource();
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            if (jar == null || !Files.isRegularFile(jar)) {
                return List.of();
            }
            long size = Files.size(jar);
            return List.of(
                    "jar of " + size + " from " + Files.getLastModifiedTime(jar).toMillis(), "jar of " + size);
        } catch (IOException | URISyntaxException | SecurityException e) {
            return List.of();
        }
    }

    /**
     * What is kept of a set.
     *
     * @param files names of its files
     * @param hashes their hashes
     * @param own names of those that are the set's own
     */
    record Kept(List<String> files, List<String> hashes, List<String> own, CriteriaSet set) {}

    /** What loading the set came to last time, if nothing has changed since. */
    Optional<LoadResult> find(Path top, String lexicon) {
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(top);
            for (String program : programs) {
                Optional<byte[]> bytes = files.find(name(program, top, text, lexicon));
                if (bytes.isPresent()
                        && RecordBytes.read(bytes.get(), 0, file -> seenFrom(top, file)) instanceof Kept kept
                        && isCurrent(kept)) {
                    List<Problem> none = List.of();
                    return Optional.of(new LoadResult(kept.set(), none, none, kept.files(), kept.own(), false));
                }
            }
        } catch (IOException e) {
            // What cannot be read is not there: the set is decoded, and what is wrong with its files is told.
        }
        return Optional.empty();
    }

    private boolean isCurrent(Kept kept) throws IOException {
        for (int i = 0; i < kept.files().size(); i++) {
            Path file = Path.of(kept.files().get(i));
            BasicFileAttributes state = Files.readAttributes(file, BasicFileAttributes.class);
            String version = file + " " + state.size() + " " + state.lastModifiedTime();
            String now = hashes.get(version);
            if (now == null) {
                now = Sha256.of(Files.readAllBytes(file));
                hashes.put(version, now);
            }
            if (!now.equals(kept.hashes().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Keeps a set that has no slips; a file of it that was changed meanwhile keeps it from being kept. */
    void keep(Path top, String lexicon, Collection<SourceFile> all, LoadResult result) {
        CriteriaSet set = result.set();
        if (programs.isEmpty() || set == null) {
            return;
        }
        try {
            Map<String, String> names = new HashMap<>();
            List<String> hashes = new ArrayList<>();
            for (SourceFile file : all) {
                byte[] bytes = Files.readAllBytes(file.path());
                if (!SourceFile.of(file.path(), new String(bytes, StandardCharsets.UTF_8))
                        .text()
                        .equals(file.text())) {
                    return;
                }
                hashes.add(Sha256.of(bytes));
                names.put(file.name(), seenFromTop(top, file.path()));
            }
            Kept kept = new Kept(result.files(), hashes, result.own(), set);
            files.keep(name(programs.get(0), top, Files.readString(top), lexicon), RecordBytes.of(kept, names));
        } catch (IOException | IllegalArgumentException e) {
            // The next run decodes it again.
        }
    }

    private static String name(String program, Path top, String text, String lexicon) {
        return Sha256.of(List.of(FORMAT, program, String.valueOf(top.getFileName()), lexicon, text));
    }

    /** Empty for the top file itself. */
    private static String seenFromTop(Path top, Path file) {
        Path from = top.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        Path folder = from.getParent();
        return from.equals(to) || folder == null ? "" : SourceFile.nameOf(folder.relativize(to));
    }

    private static String seenFrom(Path top, String file) {
        return SourceFile.nameOf(file.isEmpty() ? top : top.resolveSibling(file).normalize());
    }
}
