package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/**
 * The built package, unpacked into an empty folder with blanks and Chinese characters in its name and used as its users do: with
 * nothing of the checkout, in an empty home.
 *
 * <p>The steps build on each other: first use, later use, broken archive, edited rule.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackageIT {
    private static final Path ZIP = Path.of(System.getProperty("kaoping.package", ""));
    private static final String REPORT = "examples/noisy-police-2021.txt";

    @TempDir
    private static Path folder;

    private static Path program;
    private static Path caches;

    @BeforeAll
    static void unpack() throws IOException {
        assertThat(ZIP).as("the package that was built before").isRegularFile();
        assumeTrue(File.separatorChar == '/', "the sh launcher needs a Unix");
        Path target = Files.createDirectory(folder.resolve("解 压"));
        caches = folder.resolve("缓 存");
        try (ZipFile zip = new ZipFile(ZIP.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path to = target.resolve(entry.getName()).normalize();
                assertThat(to.startsWith(target)).as(entry.getName()).isTrue();
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(zip.getInputStream(entry), to);
                }
            }
        }
        try (Stream<Path> tops = Files.list(target)) {
            List<Path> top = tops.toList();
            assertThat(top).as("one top folder").hasSize(1);
            program = top.get(0);
        }
        assertThat(program.resolve("kaoping").toFile().setExecutable(true)).isTrue();
    }

    @Test
    @Order(1)
    void thePackageHoldsEverythingAndTheLauncherMayBeExecuted() throws IOException {
        for (String part : List.of(
                "kaoping",
                "kaoping.cmd",
                "README.md",
                "CHANGELOG.md",
                "LICENSE",
                "rules",
                "criteria",
                "examples",
                "handbook.html",
                "licences/THIRD-PARTY.txt")) {
            assertThat(program.resolve(part)).exists();
        }
        assertThat(Files.readString(program.resolve("licences").resolve("THIRD-PARTY.txt")))
                .contains("drools-core-", "Apache-2.0", "EPL-2.0")
                .doesNotContain(Licences.UNKNOWN);
        assertThat(Files.readString(program.resolve("kaoping.cmd"))).contains("\r\n");
        assertThat(program.resolve("lib").resolve("kaoping-rules.jar"))
                .as("compiled rules")
                .exists();
        assertThat(unixMode("kaoping")).as("mode in the zip").isEqualTo(0755);
    }

    @Test
    @Order(2)
    void theFirstRunCompilesNothingAndSaysWhatTheCheckoutSays() throws Exception {
        CommandRun run = run("score", REPORT);
        assertThat(run).isEqualTo(CommandRun.of("score", CommandRun.HOME.resolve(REPORT)));
        assertThat(caches.resolve("rules")).as("kept compiled rules").doesNotExist();
    }

    @Test
    @Order(3)
    void anArchiveIsMadeInTheBackgroundAndChangesNothing() throws Exception {
        awaitArchive();
        assertThat(Files.readAllLines(note()).size()).isGreaterThan(10);
        assertThat(Files.readAllLines(note())).first().isEqualTo(String.valueOf(Files.size(archive())));
        CommandRun run = run("score", REPORT);
        assertThat(run).isEqualTo(CommandRun.of("score", CommandRun.HOME.resolve(REPORT)));
        assertThat(run("--version")).isEqualTo(new CommandRun(0, "kaoping " + Version.number() + "\n", ""));
    }

    @Test
    @Order(4)
    void aBrokenArchiveDoesNoHarmAndIsNotSpokenOf() throws Exception {
        Path archive = archive();
        byte[] whole = Files.readAllBytes(archive);
        for (byte[] broken : List.of(new byte[0], "no archive".getBytes(StandardCharsets.UTF_8), halfOf(whole))) {
            Files.delete(archive);
            Files.write(archive, broken);
            assertThat(run("--version")).isEqualTo(new CommandRun(0, "kaoping " + Version.number() + "\n", ""));
        }
        Files.delete(archive);
        Files.write(archive, whole);
    }

    @Test
    @Order(5)
    void aStaleArchiveDoesNoHarmAndIsMadeAgain() throws Exception {
        Path jar;
        try (Stream<Path> jars = Files.list(program.resolve("lib"))) {
            jar = jars.filter(f -> f.getFileName().toString().startsWith("picocli"))
                    .findFirst()
                    .orElseThrow();
        }
        FileTime before = Files.getLastModifiedTime(archive());
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_700_000_000_000L));
        assertThat(run("score", REPORT)).isEqualTo(CommandRun.of("score", CommandRun.HOME.resolve(REPORT)));
        awaitArchive();
        assertThat(Files.getLastModifiedTime(archive()))
                .as("time of the archive")
                .isGreaterThan(before);
    }

    @Test
    @Order(6)
    void anUnwritableCacheChangesNothing() throws Exception {
        Path nowhere = Files.writeString(folder.resolve("a file"), "").resolve("cache");
        CommandRun run = run(nowhere, "score", REPORT);
        assertThat(run).isEqualTo(CommandRun.of("score", CommandRun.HOME.resolve(REPORT)));
    }

    @Test
    @Order(7)
    void anEditedRuleCountsAtOnceAndIsCompiledOnce() throws Exception {
        Path rule = program.resolve("rules").resolve("levels.drl");
        assertThat(rule).isRegularFile();
        String text = Files.readString(rule);
        Files.delete(rule);
        CommandRun without = run("score", REPORT, "--format", "json");
        assertThat(without.err()).contains("levels.drl").hasLineCount(1);
        assertThat(without.out())
                .isNotEqualTo(CommandRun.of("score", CommandRun.HOME.resolve(REPORT), "--format", "json")
                        .out());
        assertThat(caches.resolve("rules")).as("nothing new to compile").doesNotExist();
        Files.writeString(rule, text + "// 改过\n");
        assertThat(run("score", REPORT).err()).isEmpty();
        try (Stream<Path> kept = Files.list(caches.resolve("rules"))) {
            assertThat(kept).as("kept compiled rules").hasSize(1);
        }
        Files.writeString(rule, text);
        assertThat(run("score", REPORT)).isEqualTo(CommandRun.of("score", CommandRun.HOME.resolve(REPORT)));
    }

    @Test
    @Order(8)
    void theSameInputsGiveTheSameBytes() throws Exception {
        TreeSet<Long> times = new TreeSet<>();
        try (ZipFile zip = new ZipFile(ZIP.toFile(), StandardCharsets.UTF_8)) {
            zip.stream().forEach(e -> times.add(e.getTimeLocal().toLocalDate().toEpochDay()));
        }
        assertThat(times).as("days on which entries were changed").hasSize(1);
        Path again = Files.createDirectories(folder.resolve("again"));
        Path jars = CommandRun.HOME.resolve("target").resolve("lib");
        int code = new ProcessBuilder(
                        Runtimes.java().toString(),
                        "-Dfile.encoding=UTF-8",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        program.resolve("lib") + "/*" + File.pathSeparator + asm(),
                        Packing.class.getName(),
                        CommandRun.HOME.resolve("rules").toString(),
                        CommandRun.HOME.resolve("criteria").toString(),
                        again.toString(),
                        CommandRun.HOME.resolve("src/assembly/licences").toString(),
                        folder.resolve("licences again").toString(),
                        folder.resolve("handbook again.html").toString())
                .start()
                .waitFor();
        assertThat(code).isZero();
        try (Stream<Path> files = Files.walk(again)) {
            List<Path> made = files.filter(Files::isRegularFile).toList();
            assertThat(made).as("compiled rules and parsed criteria").hasSizeGreaterThan(10);
            assertThat(made).allSatisfy(file -> assertThat(file)
                    .hasSameBinaryContentAs(jars.resolve(again.relativize(file).toString())));
        }
    }

    /** What packing needs besides the program. */
    private static Path asm() throws URISyntaxException {
        return Path.of(ClassReader.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static byte[] halfOf(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(caches.resolve("start"))) {
            return files.filter(f -> f.toString().endsWith(".jsa")).findFirst().orElseThrow();
        }
    }

    private static Path note() throws IOException {
        return archive().resolveSibling(archive().getFileName() + ".key");
    }

    /** Waits until nobody makes an archive any more. */
    private static void awaitArchive() throws Exception {
        Path start = caches.resolve("start");
        for (int i = 0; i < 600; i++) {
            Thread.sleep(100);
            try (Stream<Path> files = Files.list(start)) {
                List<String> names = files.map(Path::toString).toList();
                boolean made = names.stream().anyMatch(n -> n.endsWith(".key"));
                if (made && i > 10 && names.stream().noneMatch(n -> n.endsWith(".lock") || n.endsWith(".part"))) {
                    return;
                }
            }
        }
        throw new AssertionError("no archive was made in " + start);
    }

    /** The Unix mode of an entry, from the central directory: Java's zip classes do not tell it. */
    private static int unixMode(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(ZIP);
        byte[] name = (program.getFileName() + "/" + file).getBytes(StandardCharsets.UTF_8);
        for (int i = bytes.length - 46 - name.length; i >= 0; i--) {
            boolean entry = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            if (entry && (bytes[i + 28] & 0xff) == name.length && matches(bytes, i + 46, name)) {
                return ((bytes[i + 40] & 0xff) | (bytes[i + 41] & 0xff) << 8) & 0777;
            }
        }
        throw new AssertionError("no entry " + file);
    }

    private static boolean matches(byte[] bytes, int at, byte[] name) {
        return java.util.Arrays.equals(bytes, at, at + name.length, name, 0, name.length);
    }

    private static CommandRun run(String... words) throws IOException, InterruptedException {
        return run(caches, words);
    }

    private static CommandRun run(Path cache, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(program.resolve("kaoping").toString()));
        command.addAll(List.of(words));
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(program.toFile())
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().put("KAOPING_CACHE", cache.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("COLUMNS");
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new CommandRun(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }
}
