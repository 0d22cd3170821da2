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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many of the slips that editors typically make are told on the right line: many kinds, made by chance in the shipped criteria
 * and in a small set. The seed is printed; {@code -Dkaoping.seed=…} runs another.
 */
class SlipInjectionTest {
    private static final long SEED = Long.getLong("kaoping.seed", 20271);
    private static final int EACH_KIND = 3;
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
        for (Victim victim : List.of(shipped(), small("2024.yaml"), small("county.yaml"), website())) {
            String set = victim.name();
            Path home = victim.home();
            CriteriaLoader loader =
                    (set.equals("small") ? new CriteriaLoader(List.of()) : Assessor.loader()).thorough(METHODS);
            Map<String, String> files = files(victim);
            Set<String> sound = told(loader.load(home.resolve(victim.top())));
            SlipKinds slips = new SlipKinds(random, files);
            for (String kind : slips.names()) {
                for (int i = 0; i < (set.equals("shipped") ? EACH_KIND : 2); i++) {
                    Optional<Made> made = slips.make(kind);
                    if (made.isPresent()) {
                        kinds.add(kind);
                        all.add(made.get());
                        String verdict = verdict(loader, victim, made.get(), sound);
                        if (!verdict.isEmpty()) {
                            missed.add(victim.top() + ", " + kind + ": "
                                    + made.get().shown() + verdict);
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
    private static String verdict(CriteriaLoader loader, Victim victim, Made made, Set<String> sound)
            throws IOException {
        Path home = victim.home();
        Path file = home.resolve(made.file());
        byte[] before = Files.readAllBytes(file);
        Files.write(file, made.bytes());
        LoadResult result = loader.load(home.resolve(victim.top()));
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

    /**
     * A sound set in which slips are made.
     *
     * @param top the file that is checked
     * @param files those of its files in which slips are made
     */
    private record Victim(String name, Path home, String top, Predicate<String> files) {}

    /** Without the cue words, which are not edited with a year. */
    private Victim shipped() throws IOException {
        Path home = copied("criteria", "shipped");
        return new Victim(
                "shipped",
                home,
                "2024.yaml",
                f -> (!f.matches("20\\d\\d\\.yaml") || f.equals("2024.yaml")) && !f.endsWith("lexicon.yaml"));
    }

    private Victim small(String top) {
        Path home = folder.resolve("small-" + top);
        SmallSet.in(home);
        return new Victim("small", home, top, top.equals("county.yaml") ? top::equals : f -> !f.equals("county.yaml"));
    }

    private Victim website() throws IOException {
        copied("criteria/base", "both/criteria/base");
        Path home = copied("examples/website-model", "both/examples/website-model");
        return new Victim("website", home, "base.yaml", f -> !f.equals("average.yaml"));
    }

    private Path copied(String from, String to) throws IOException {
        Path home = folder.resolve(to);
        try (Stream<Path> files = Files.walk(Path.of(from))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path copy = home.resolve(Path.of(from).relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return home;
    }

    private static Map<String, String> files(Victim victim) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(victim.home())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = victim.home().relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".yaml") && victim.files().test(name)) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return new LinkedHashMap<>(files);
    }
}
