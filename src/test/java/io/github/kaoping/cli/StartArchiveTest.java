package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When a start archive counts, when it is made and when not; Java is played by a script that writes what it is told to. */
@DisabledOnOs(OS.WINDOWS)
class StartArchiveTest {
    @TempDir
    Path folder;

    private Path jar;
    private StartArchive archive;

    @BeforeEach
    void jar() throws IOException {
        jar = Files.writeString(folder.resolve("program.jar"), "classes");
        Files.createDirectory(folder.resolve("start"));
        archive = of("Java 17");
    }

    private StartArchive of(String runtime) {
        return new StartArchive(folder.resolve("start/one.jsa"), runtime, jar.toString());
    }

    /** A Java that leaves an archive of so many bytes and ends with a code. */
    private Path java(int bytes, int code) throws IOException {
        Path java = folder.resolve("java-" + bytes + "-" + code);
        Files.writeString(java, """
                #!/bin/sh
                echo run >> "$(dirname "$0")/runs"
                for word in "$@"; do
                  case $word in -XX:ArchiveClassesAtExit=*) head -c %d /dev/zero > "${word#*=}" ;; esac
                done
                exit %d
                """.formatted(bytes, code));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        return java;
    }

    private int runs() throws IOException {
        Path runs = folder.resolve("runs");
        return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("start"))) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    private void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void anArchiveCountsForTheJavaAndTheJarsThatItWasMadeFor() throws Exception {
        assertThat(archive.isCurrent()).isFalse();
        archive.make(java(1000, 0), List.of());
        assertThat(left()).containsExactly("one.jsa", "one.jsa.key");
        assertThat(archive.isCurrent()).isTrue();
        assertThat(of("Java 21").isCurrent()).as("another Java").isFalse();
        age(jar, Duration.ofDays(1));
        assertThat(archive.isCurrent()).as("a jar of another time").isFalse();
    }

    @Test
    void aPieceOfAnArchiveDoesNotCountAndIsMadeAgain() throws Exception {
        archive.make(java(1000, 0), List.of());
        Files.write(folder.resolve("start/one.jsa"), new byte[999]);
        assertThat(archive.isCurrent()).isFalse();
        archive.make(java(1001, 0), List.of());
        assertThat(archive.isCurrent()).isTrue();
        assertThat(Files.readAllLines(folder.resolve("start/one.jsa.key")))
                .first()
                .isEqualTo("1001");
    }

    @Test
    void whatCannotBeMadeIsNotedAndNothingIsLeftOfIt() throws Exception {
        archive.make(java(500, 1), List.of());
        assertThat(left()).containsExactly("one.jsa.key");
        assertThat(archive.isCurrent()).as("not tried again for the same Java").isTrue();
        assertThat(of("Java 21").isCurrent()).as("tried again for another").isFalse();
        archive.make(java(0, 3), List.of());
        assertThat(archive.isCurrent()).isTrue();
    }

    @Test
    void onlyOneMakesItAndALockThatWasLeftBehindIsNotWaitedFor() throws Exception {
        Path lock = Files.createFile(folder.resolve("start/one.jsa.lock"));
        archive.make(java(1000, 0), List.of());
        assertThat(runs()).as("somebody else is making it").isZero();
        assertThat(archive.isCurrent()).isFalse();
        age(lock, Duration.ofHours(1));
        archive.make(java(1000, 0), List.of());
        assertThat(runs()).isOne();
        assertThat(left()).containsExactly("one.jsa", "one.jsa.key");
    }

    @Test
    void whatBrokenOffMakingsAndProgramsThatAreGoneLeftIsRemovedAndNothingElse() throws Exception {
        Path start = folder.resolve("start");
        age(Files.createFile(start.resolve("startbroken.part")), Duration.ofHours(1));
        Files.createFile(start.resolve("startfresh.part"));
        age(Files.createFile(start.resolve("4711.jsa")), Duration.ofDays(91));
        age(Files.createFile(start.resolve("4711.jsa.key")), Duration.ofDays(91));
        age(Files.createFile(start.resolve("4712.jsa")), Duration.ofDays(30));
        List<String> others = List.of("poi-5.5.1.jar", "别人的.part", "报告.docx");
        for (String other : others) {
            age(Files.createFile(start.resolve(other)), Duration.ofDays(400));
        }
        archive.make(java(1000, 0), List.of());
        assertThat(left())
                .containsExactlyInAnyOrder(
                        "4712.jsa",
                        "one.jsa",
                        "one.jsa.key",
                        "startfresh.part",
                        others.get(0),
                        others.get(1),
                        others.get(2));
    }

    @Test
    void anArchiveThatTheProgramWentWrongWithIsMadeAnewThoughNobodyMayWriteIt() throws Exception {
        archive.make(java(1000, 0), List.of());
        Files.setPosixFilePermissions(folder.resolve("start/one.jsa"), PosixFilePermissions.fromString("r--r--r--"));
        archive.forget();
        assertThat(archive.isCurrent()).isFalse();
        archive.make(java(1001, 0), List.of());
        assertThat(archive.isCurrent()).isTrue();
        assertThat(Files.size(folder.resolve("start/one.jsa"))).isEqualTo(1001);
    }

    @Test
    void itIsMadeInTheBackgroundInAFolderOfOnesOwn() throws Exception {
        StartArchive deep = new StartArchive(folder.resolve("cache/start/one.jsa"), "Java 17", jar.toString());
        deep.makeInBackground(java(1000, 0), List.of());
        for (int i = 0; i < 1000 && runs() == 0; i++) {
            Thread.sleep(10);
        }
        assertThat(runs()).isOne();
        assertThat(Files.getPosixFilePermissions(folder.resolve("cache/start")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        deep.makeInBackground(folder.resolve("no-java"), List.of());
        assertThat(deep.isCurrent())
                .as("a Java that is not there makes nothing and does no harm")
                .isFalse();
    }
}
