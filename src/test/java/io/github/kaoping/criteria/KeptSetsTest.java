package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.assess.Assessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A set that was kept is the set that its files hold now, or it is not used. */
class KeptSetsTest {
    private static final String PROGRAM = "program";

    @TempDir
    Path folder;

    static Stream<Path> sets() throws IOException {
        List<Path> all = new ArrayList<>(new CriteriaStore(Path.of("criteria")).files());
        try (Stream<Path> examples = Files.walk(Path.of("examples"))) {
            all.addAll(examples.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted()
                    .toList());
        }
        return all.stream().filter(f -> Assessor.loader().load(f).set() != null);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatWasKeptIsTheSame(Path top) {
        LoadResult decoded = Assessor.loader().load(top);
        assertThat(loader(PROGRAM).load(top)).isEqualTo(decoded);
        assertThat(kept()).hasSize(1);
        assertThat(find(PROGRAM, top)).contains(decoded);
    }

    @Test
    void theOrderOfListsAndMapsIsKept() {
        Path top = Path.of("criteria", "2024.yaml");
        CriteriaSet decoded = Assessor.loader().load(top).set();
        loader(PROGRAM).load(top);
        LoadResult found = find(PROGRAM, top).orElseThrow();
        assertThat(String.valueOf(found.set())).isEqualTo(String.valueOf(decoded));
    }

    @Test
    void namesOfFilesAreThoseOfThePlaceItIsReadAt() throws IOException {
        Path there = copy("there");
        loader(PROGRAM).load(there.resolve("2024.yaml"));
        Path here = copy("here");
        Path top = here.resolve("2024.yaml");
        assertThat(find(PROGRAM, top)).contains(Assessor.loader().load(top));
    }

    @Test
    void afterAnyChangeOfAFileItIsNotUsed() throws IOException {
        Path criteria = copy("criteria");
        Path top = criteria.resolve("2024.yaml");
        loader(PROGRAM).load(top);
        assertThat(find(PROGRAM, top)).isPresent();
        Path words = criteria.resolve("base").resolve("words.yaml");
        Files.writeString(words, Files.readString(words) + "# x\n");
        assertThat(find(PROGRAM, top)).isEmpty();
        Files.delete(words);
        assertThat(find(PROGRAM, top)).isEmpty();
    }

    @Test
    void anotherProgramDoesNotUseIt() throws IOException {
        Path top = copy("criteria").resolve("2024.yaml");
        loader(PROGRAM).load(top);
        assertThat(find("another program", top)).isEmpty();
    }

    @Test
    void aDamagedEntryIsNotUsed() throws IOException {
        Path top = copy("criteria").resolve("2024.yaml");
        loader(PROGRAM).load(top);
        Path entry = kept().get(0);
        byte[] bytes = Files.readAllBytes(entry);
        bytes[bytes.length / 2] ^= 1;
        Files.write(entry, bytes);
        assertThat(find(PROGRAM, top)).isEmpty();
        Files.write(entry, Arrays.copyOf(bytes, bytes.length / 3));
        assertThat(find(PROGRAM, top)).isEmpty();
    }

    @Test
    void aSetWithSlipsIsNotKept() throws IOException {
        Path criteria = copy("criteria");
        Path top = criteria.resolve("2024.yaml");
        Files.writeString(top, Files.readString(top) + "no-such-key: 1\n");
        assertThat(loader(PROGRAM).load(top).problems()).isNotEmpty();
        assertThat(kept()).isEmpty();
    }

    private CriteriaLoader loader(String program) {
        return Assessor.loader().remembering(KeptSets.of(folder.resolve("shipped"), Optional.of(cache()), program));
    }

    /** What was kept, without decoding anything. */
    private Optional<LoadResult> find(String program, Path top) {
        return KeptSets.of(folder.resolve("shipped"), Optional.of(cache()), program)
                .find(top, Assessor.loader().lexiconKey());
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private List<Path> kept() {
        if (!Files.isDirectory(cache())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path copy(String name) throws IOException {
        Path from = Path.of("criteria");
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }
}
