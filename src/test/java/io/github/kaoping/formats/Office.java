package io.github.kaoping.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Has LibreOffice save Word files in another format, where LibreOffice is on the machine. */
final class Office {
    private static final int SECONDS = 240;

    private Office() {}

    static boolean isHere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /** Files of another format, by the names of those given, which are docx. */
    static Map<String, byte[]> save(Map<String, byte[]> docx, String ending, Path folder)
            throws IOException, InterruptedException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path out = Files.createDirectory(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                ending,
                "--outdir",
                out.toString()));
        List<String> names = List.copyOf(docx.keySet());
        for (int i = 0; i < names.size(); i++) {
            Path file = in.resolve("report" + i + ".docx");
            Files.write(file, docx.get(names.get(i)));
            command.add(file.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice took longer than " + SECONDS + " seconds");
        }
        Map<String, byte[]> saved = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            saved.put(names.get(i), Files.readAllBytes(out.resolve("report" + i + "." + ending)));
        }
        return saved;
    }
}
