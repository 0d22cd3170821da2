package io.github.kaoping.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The built package, unpacked into a folder of its own with an empty cache, and run as users run it: by its launcher (程序). */
final class Program {
    private static final int ARCHIVE_SECONDS = 180;

    private final Path home;
    private final Path cache;

    private Program(Path home, Path cache) {
        this.home = home;
        this.cache = cache;
    }

    /** One run: wall time from the launcher to the exit, and the highest resident memory seen, where there is {@code /proc}. */
    record RunTime(double millis, OptionalLong peakKilobytes) {}

    /**
     * Unpacks the newest package of a build folder.
     *
     * @throws IOException if there is none or it cannot be unpacked
     */
    static Program unpacked(Path target, Path into) throws IOException {
        Path zip;
        try (Stream<Path> files = Files.list(target)) {
            zip = files.filter(f -> f.getFileName().toString().matches("kaoping-[\\d.]+\\.zip"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() ->
                            new IOException("no package in " + target + ": run mvn -B -Pbench -DskipTests verify"));
        }
        Path program = into.resolve("program");
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> e = packed.entries(); e.hasMoreElements(); ) {
                ZipEntry entry = e.nextElement();
                Path file = program.resolve(entry.getName()).normalize();
                if (!file.startsWith(program)) {
                    throw new IOException("entry outside of the package: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (InputStream in = packed.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
        try (Stream<Path> folders = Files.list(program)) {
            Path home = folders.findFirst().orElseThrow(() -> new IOException("empty package: " + zip));
            return new Program(home, Files.createDirectories(into.resolve("cache")));
        }
    }

    Path home() {
        return home;
    }

    /** Whether the launcher, a shell script, can be run here. */
    static boolean canRun() {
        return Files.isExecutable(Path.of("/bin/sh"));
    }

    /** Runs once and waits until the start archive, which the program makes in the background, is there. */
    void makeArchive(Path report, Path output) throws IOException, InterruptedException {
        run(output, "score", report.toString());
        for (int i = 0; i < ARCHIVE_SECONDS && !archived(); i++) {
            TimeUnit.SECONDS.sleep(1);
        }
        if (!archived()) {
            System.err.println("启动档案没有做成，以下是没有档案时的启动时间。/ No start archive was made; starts are without one.");
        }
    }

    private boolean archived() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.anyMatch(f -> f.toString().endsWith(".jsa.key"));
        }
    }

    /**
     * Runs the launcher.
     *
     * @param output where standard output goes
     * @throws IOException if it cannot be started or does not end with 0, with what it said
     */
    RunTime run(Path output, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", home.resolve("kaoping").toString()));
        command.addAll(List.of(arguments));
        Path errors = output.resolveSibling(output.getFileName() + ".errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("KAOPING_CACHE", cache.toString());
        long start = System.nanoTime();
        Process process = builder.start();
        // the launcher hands its process over to Java, so the number stays
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        OptionalLong peak = OptionalLong.empty();
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            OptionalLong now = highest(status);
            peak = now.isPresent() ? now : peak;
        }
        double millis = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw new IOException("exit " + process.exitValue() + " of " + command + ": " + Files.readString(errors));
        }
        return new RunTime(millis, peak);
    }

    private static OptionalLong highest(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(l -> l.startsWith("VmHWM:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            // no /proc, or the process has just ended
            return OptionalLong.empty();
        }
    }
}
