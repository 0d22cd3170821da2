package io.github.kaoping.cli;

import io.github.kaoping.rules.RuleBase;
import io.github.kaoping.rules.RuleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Does what users do and shows it to nobody, so that the classes they need get into the start archive. */
final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] words) throws IOException {
        Path home = Path.of(System.getProperty("kaoping.home", ""));
        List<String> reports = reports(home.resolve("examples"));
        Console console = new Console(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                InputStream.nullInputStream(),
                home,
                Main.cache(),
                Ahead.begin(
                        home,
                        Main.cache(),
                        Stream.concat(Stream.of("score"), reports.stream()).toArray(String[]::new)),
                true,
                100);
        Kaoping.run(console, "--help");
        Kaoping.run(console, "--version");
        reports.forEach(report -> Kaoping.run(console, "score", report));
        for (String report : reports.subList(0, Math.min(1, reports.size()))) {
            Kaoping.run(console, "score", report, "--format", "json");
            Kaoping.run(console, "score", report, "--format", "html");
            Kaoping.run(console, "check", report);
            Kaoping.run(console, "explain", "G3", report);
            Kaoping.run(console, "inspect", report);
        }
        Kaoping.run(console, "criteria", "show");
        RuleBase.compile(RuleFiles.of(home.resolve("rules")));
    }

    /** One example of each kind of file. */
    private static List<String> reports(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> all = files.map(Path::toString).sorted().toList();
            return Stream.of(".txt", ".md", ".docx")
                    .flatMap(kind -> all.stream()
                            .filter(f -> f.endsWith(kind) && !f.contains("README"))
                            .limit(1))
                    .toList();
        }
    }
}
