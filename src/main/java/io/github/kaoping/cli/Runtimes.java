package io.github.kaoping.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** The Java that runs the program, and how to start another one like it. */
final class Runtimes {
    private Runtimes() {}

    static StartArchive archive(Path file) {
        String runtime = String.join(
                " ",
                System.getProperty("java.vm.vendor", ""),
                System.getProperty("java.vm.version", ""),
                System.getProperty("java.home", ""));
        return new StartArchive(file, runtime, System.getProperty("java.class.path", ""));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java");
    }

    /** The flags of this run without those that are about archives. */
    static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-XX:SharedArchiveFile"))
                .filter(flag -> !flag.startsWith("-Dkaoping.archive"))
                .toList();
    }
}
