package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.criteria.YamlNode.Mapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was parsed once is not parsed again, and an entry that is wrong, old or cut off is never used. */
class ParsedFilesTest {
    private static final String TEXT = "id: 示例\ninclude: [甲.yaml, \"乙: 丙.yaml\"]\npoints: {A: 1.5, B: 2}\n";

    @TempDir
    private Path folder;

    private Path cache;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        cache = folder.resolve("cache");
        file = folder.resolve("set.yaml");
        Files.writeString(file, TEXT);
    }

    /** Reads with a fresh memory, as another run of the program would. */
    private Mapping read() {
        Problems problems = new Problems();
        SourceFile source =
                SourceFile.read(file, SourceFile.unread(file).whole(), problems).orElseThrow();
        Mapping mapping = new ParsedFiles(folder.resolve("shipped"), Optional.of(cache))
                .read(source, problems)
                .orElseThrow();
        assertThat(problems.count()).isZero();
        return mapping;
    }

    private List<Path> entries() throws IOException {
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatIsReadFromAnEntryIsTheTreeWithItsPlaces() throws IOException {
        Mapping parsed = read();
        assertThat(entries()).hasSize(1);

        Mapping kept = read();

        assertThat(kept).isEqualTo(parsed);
        assertThat(kept.entries().get(1).key().place().line()).isEqualTo(2);
    }

    @Test
    void aWrongOrCutOffEntryIsNotUsed() throws IOException {
        Mapping parsed = read();
        Path entry = entries().get(0);
        byte[] sound = Files.readAllBytes(entry);
        byte[] flipped = sound.clone();
        flipped[sound.length - 3] ^= 1;
        byte[] half = java.util.Arrays.copyOf(sound, sound.length / 2);
        for (byte[] wrong : List.of(flipped, half, new byte[0], "x".getBytes(StandardCharsets.UTF_8))) {
            Files.write(entry, wrong);
            assertThat(read()).isEqualTo(parsed);
            assertThat(Files.readAllBytes(entry)).as("mended").isEqualTo(sound);
        }
    }

    @Test
    void anotherTextIsAnotherEntry() throws IOException {
        Mapping before = read();
        Files.writeString(file, TEXT.replace("1.5", "2.5"));

        Mapping after = read();

        assertThat(after).isNotEqualTo(before);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void filesWithSlipsAreNotKeptAndWhereNothingCanBeWrittenNothingIsWrong() throws IOException {
        Files.writeString(file, "id: a\nid: b\n");
        Problems problems = new Problems();
        SourceFile source =
                SourceFile.read(file, SourceFile.unread(file).whole(), problems).orElseThrow();
        new ParsedFiles(folder, Optional.of(cache)).read(source, problems);
        assertThat(problems.count()).isEqualTo(1);
        Files.writeString(file, TEXT);
        Files.writeString(cache.getParent().resolve("taken"), "a file where the folder should be");
        cache = folder.resolve("taken");

        assertThat(read().entries()).hasSize(3);
    }
}
