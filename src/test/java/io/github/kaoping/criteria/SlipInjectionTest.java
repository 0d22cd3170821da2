package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.assess.Assessor;
import io.github.kaoping.criteria.SlipKinds.Made;
import io.github.kaoping.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many of the slips that editors typically make are told on the right line: many kinds, made by chance in the shipped criteria
 * and in a small set. The seed is printed; {@code -Dkaoping.seed=…} runs another.
 */
class SlipInjectionTest {
    private static final long SEED = Long.getLong("kaoping.seed", 20271);
    private static final int EACH_KIND = 4;
    private static final List<String> METHODS = Arrays.stream(Method.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .toList();

    @TempDir
    Path folder;

    @Test
    void nearlyAllTypicalSlipsAreToldOnTheRightLine() throws IOException {
        Random random = new Random(SEED);
        List<Made> all = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (String set : List.of("shipped", "small")) {
            Path home = set.equals("shipped") ? shipped() : small();
            CriteriaLoader loader =
                    (set.equals("shipped") ? Assessor.loader() : new CriteriaLoader(List.of())).thorough(METHODS);
            Map<String, String> files = files(home);
            Set<String> sound = told(loader.load(home.resolve("2024.yaml")));
            SlipKinds slips = new SlipKinds(random, files);
            for (String kind : slips.names()) {
                for (int i = 0; i < (set.equals("shipped") ? EACH_KIND : 2); i++) {
                    Optional<Made> made = slips.make(kind);
                    if (made.isPresent()) {
                        kinds.add(kind);
                        all.add(made.get());
                        String verdict = verdict(loader, home, made.get(), sound);
                        if (!verdict.isEmpty()) {
                            missed.add(set + ", " + kind + ": " + made.get().shown() + verdict);
                        }
                    }
                }
            }
        }
        double rate = 1 - (double) missed.size() / all.size();
        System.out.printf(
                "seed %d: %d slips of %d kinds, %d told on the right line (%.1f %%)%n",
                SEED, all.size(), kinds.size(), all.size() - missed.size(), 100 * rate);
        missed.forEach(m -> System.out.println("  missed: " + m));
        assertThat(all).as("slips made").hasSizeGreaterThanOrEqualTo(250);
        assertThat(kinds).as("kinds of slips").hasSizeGreaterThanOrEqualTo(45);
        assertThat(rate)
                .as("told on the right line, seed %d; the misses are printed", SEED)
                .isGreaterThanOrEqualTo(0.97);
    }

    /** Empty if the slip is told where it is; else what is told instead. */
    private static String verdict(CriteriaLoader loader, Path home, Made made, Set<String> sound) throws IOException {
        Path file = home.resolve(made.file());
        byte[] before = Files.readAllBytes(file);
        Files.write(file, made.bytes());
        LoadResult result = loader.load(home.resolve("2024.yaml"));
        Files.write(file, before);
        List<Problem> told = Stream.concat(result.problems().stream(), result.warnings().stream())
                .filter(p -> !sound.contains(shown(p)))
                .toList();
        boolean right = told.stream()
                .anyMatch(p -> p.file().endsWith(made.file()) && made.lines().contains(p.line()));
        return right
                ? ""
                : "\n      told: "
                        + told.stream().limit(3).map(SlipInjectionTest::shown).toList();
    }

    private static Set<String> told(LoadResult result) {
        assertThat(result.problems()).as("the set is sound before").isEmpty();
        Set<String> told = new HashSet<>();
        result.warnings().forEach(w -> told.add(shown(w)));
        return told;
    }

    private static String shown(Problem p) {
        String file = p.file().substring(p.file().lastIndexOf('/') + 1);
        return file + ":" + p.line() + ":" + p.column() + " " + p.slip().code() + " "
                + p.message().chinese();
    }

    private Path shipped() throws IOException {
        Path home = folder.resolve("shipped");
        Path from = Path.of("criteria");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path to = home.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return home;
    }

    private Path small() {
        Path home = folder.resolve("small");
        SmallSet.in(home);
        return home;
    }

    /** The files that the set of 2024 is made of, without the cue words, which are not edited with a year. */
    private static Map<String, String> files(Path home) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = home.relativize(file).toString().replace('\\', '/');
                boolean other = name.matches("20\\d\\d\\.yaml") && !name.equals("2024.yaml");
                if (name.endsWith(".yaml") && !other && !name.endsWith("lexicon.yaml")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return new LinkedHashMap<>(files);
    }
}
