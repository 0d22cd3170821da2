package io.github.kaoping.panel;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Batch;
import io.github.kaoping.assess.Known;
import io.github.kaoping.render.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The results of a run over all invented reports, made once and copied for each test. */
final class SampleResults {
    private static final Path MADE = Path.of("target", "test-panel-results");
    private static boolean made;

    private SampleResults() {}

    static synchronized Results in(Path folder) throws IOException {
        if (!made) {
            make();
            made = true;
        }
        try (Stream<Path> all = Files.walk(MADE)) {
            for (Path from : all.toList()) {
                Path to = folder.resolve(MADE.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        return new Results(folder);
    }

    private static void make() throws IOException {
        if (Files.exists(MADE)) {
            try (Stream<Path> all = Files.walk(MADE)) {
                for (Path old : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(old);
                }
            }
        }
        Map<String, Path> files = new TreeMap<>();
        for (Path file : Samples.files()) {
            files.put(String.valueOf(file.getFileName()), file);
        }
        Assessor assessor = Samples.assessor();
        PanelRun.Maker maker = new PanelRun.Maker() {
            @Override
            public Optional<byte[]> bytes(String file) {
                return Optional.of(Samples.bytes(files.get(file)));
            }

            @Override
            public Assessment unreadable(String file) {
                throw new IllegalStateException(file);
            }

            @Override
            public Assessment assess(String file, byte[] bytes, Known known) {
                return assessor.assess(file, bytes, known);
            }
        };
        new Panel(
                        new Results(MADE),
                        maker,
                        new PanelRun.Options("1", "r", "c", Language.CHINESE, false, true),
                        new Progress(new PrintWriter(new StringWriter()), Language.CHINESE, false, () -> 0),
                        new Batch(1))
                .score(Manifest.NONE, List.copyOf(files.keySet()), name -> Optional.empty());
    }
}
