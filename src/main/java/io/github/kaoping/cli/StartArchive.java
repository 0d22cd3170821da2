package io.github.kaoping.cli;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The class-data archive of the program (启动档案): the classes of a run as Java has laid them out in memory, so that the next start
 * takes half the time. It is made in the background after a first run and lies in the user's cache folder.
 *
 * <p>Java itself refuses an archive of another build or other jars and goes on without. Beside the archive stands what it was made
 * for; when that no longer holds, it is made again. One that could not be made is not tried again for the same Java and jars. The
 * note begins with the archive's size: a piece of an archive would bring Java down, so the launchers only use one of that size.
 *
 * @param file the archive, whether it is there or not
 * @param runtime version, build and maker of the Java that runs
 * @param classPath the jars of the program in their order
 */
record StartArchive(Path file, String runtime, String classPath) {
    private static final String FAILED = "none";
    private static final Duration LONGEST_MAKING = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(90);

    /** Files of other archives in the same folder, and drafts; whatever else lies there is none of ours. */
    private static final Pattern OTHERS = Pattern.compile("[0-9]+\\.jsa(\\.key|\\.lock)?");

    private static final Pattern DRAFTS = Pattern.compile("(start.*|error)\\.part");

    /** Whether there is an archive for this Java and these jars, or none can be made. */
    boolean isCurrent() {
        try {
            List<String> told = Files.readAllLines(note(), StandardCharsets.UTF_8);
            if (told.isEmpty() || !told.subList(1, told.size()).equals(madeFor())) {
                return false;
            }
            String size = told.get(0);
            return size.equals(FAILED) || size.equals(String.valueOf(Files.size(file)));
        } catch (IOException e) {
            return false;
        }
    }

    /** Java, and name, size and time of every jar. */
    private List<String> madeFor() throws IOException {
        Stream.Builder<String> lines = Stream.builder();
        lines.add(runtime);
        for (String jar : classPath.split(File.pathSeparator, -1)) {
            BasicFileAttributes is = Files.readAttributes(Path.of(jar), BasicFileAttributes.class);
            lines.add(jar + '\t' + is.size() + '\t' + is.lastModifiedTime().toMillis());
        }
        return lines.build().toList();
    }

    /** Starts a process of its own that makes the archive; where that cannot be, nothing is made and nothing is wrong. */
    void makeInBackground(Path java, List<String> flags) {
        try {
            if (!Files.isDirectory(folder())) {
                Files.createDirectories(folder());
                if (folder().getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
                }
            }
            if (Files.isWritable(folder()) && !isBeingMade()) {
                start(java, flags, List.of(ArchiveMaker.class.getName(), file.toString()));
            }
        } catch (IOException e) {
            // The next run starts as slowly as this one.
        }
    }

    /** Makes the archive by a run of its own that does what users do, and waits for it. */
    void make(Path java, List<String> flags) throws IOException, InterruptedException {
        if (isBeingMade()) {
            return;
        }
        try {
            Files.createFile(lock());
        } catch (FileAlreadyExistsException e) {
            return;
        }
        Path draft = Files.createTempFile(folder(), "start", ".part");
        try {
            List<String> madeFor = madeFor();
            Files.delete(draft);
            List<String> dumping = Stream.concat(
                            flags.stream(),
                            Stream.of(
                                    "-XX:ArchiveClassesAtExit=" + draft,
                                    "-XX:ErrorFile=" + draft.resolveSibling("error.part"),
                                    "-XX:-CreateCoredumpOnCrash"))
                    .toList();
            int code = start(java, dumping, List.of(Rehearsal.class.getName())).waitFor();
            boolean made = code == 0 && Files.isRegularFile(draft);
            Files.deleteIfExists(note());
            if (made) {
                force(draft);
                remove(file);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
            note(madeFor, made ? String.valueOf(Files.size(file)) : FAILED);
            removeOld();
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(lock());
        }
    }

    /** Writes the file to the disk: Java would fall over an archive of which a part was lost. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Process start(Path java, List<String> flags, List<String> words) throws IOException {
        List<String> command = Stream.of(
                        Stream.of(java.toString()), flags.stream(), Stream.of("-cp", classPath), words.stream())
                .flatMap(part -> part)
                .toList();
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private void note(List<String> madeFor, String size) throws IOException {
        Path draft = Files.createTempFile(folder(), "start", ".part");
        Files.write(draft, Stream.concat(Stream.of(size), madeFor.stream()).toList(), StandardCharsets.UTF_8);
        Files.move(draft, note(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Archives of programs and Javas that are gone, and what a broken-off making left behind; nothing else. */
    private void removeOld() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path old : files.toList()) {
                String name = String.valueOf(old.getFileName());
                boolean draft = DRAFTS.matcher(name).matches();
                boolean other = OTHERS.matcher(name).matches();
                if ((draft && olderThan(old, LONGEST_MAKING)) || (other && olderThan(old, KEPT))) {
                    remove(old);
                }
            }
        }
    }

    /** Java makes archives that nobody may write, which some systems do not let go. */
    private static void remove(Path file) throws IOException {
        if (!Files.isWritable(file) && Files.exists(file) && !file.toFile().setWritable(true)) {
            return;
        }
        Files.deleteIfExists(file);
    }

    /** The archive is not used again and made anew: the program went wrong with it. */
    void forget() {
        try {
            Files.deleteIfExists(note());
        } catch (IOException e) {
            // Nothing can be done about it here.
        }
    }

    private boolean isBeingMade() throws IOException {
        if (!Files.exists(lock())) {
            return false;
        }
        if (olderThan(lock(), LONGEST_MAKING)) {
            Files.deleteIfExists(lock());
            return false;
        }
        return true;
    }

    private static boolean olderThan(Path file, Duration age) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        return time.toInstant().isBefore(Instant.now().minus(age));
    }

    private Path folder() {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
    }

    private Path note() {
        return file.resolveSibling(file.getFileName() + ".key");
    }

    private Path lock() {
        return file.resolveSibling(file.getFileName() + ".lock");
    }
}
