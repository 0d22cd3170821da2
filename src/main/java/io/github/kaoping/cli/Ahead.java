package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessor;
import io.github.kaoping.criteria.CriteriaLoader;
import io.github.kaoping.criteria.CriteriaStore;
import io.github.kaoping.rules.RuleBase;
import io.github.kaoping.rules.RuleFiles;
import io.github.kaoping.rules.RuleStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The program's own criteria and rules, loaded while the command line is still being read (预先载入). It only saves time: whatever is
 * wrong with them is told when they are asked for, and a command that names others does without.
 */
final class Ahead {
    private static final List<String> COMMANDS = List.of("score", "check", "explain");
    private static final List<String> OTHERS = List.of("--criteria", "--rules", "--no-cache", "--help", "-h", "@");
    /** So much of a file is looked at for its year. */
    private static final int HEAD = 4096;

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");

    private final FutureTask<CriteriaStore> store;
    private final FutureTask<RuleBase.Compiled> rules;

    private Ahead(Path home, Optional<Path> cache) {
        this.store = new FutureTask<>(() -> new CriteriaStore(home.resolve("criteria"), loader(home, cache)));
        this.rules = new FutureTask<>(() -> RuleBase.of(RuleFiles.of(home.resolve("rules")), new RuleStore(cache)));
    }

    /** Begins to load, if the command line begins with a command that will need it. */
    static Optional<Ahead> begin(Path home, Optional<Path> cache, String... line) {
        List<String> all = List.of(line);
        boolean others = all.stream().anyMatch(w -> OTHERS.stream().anyMatch(w::startsWith));
        if (others
                || all.isEmpty()
                || !COMMANDS.contains(all.get(0))
                || !Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            return Optional.empty();
        }
        Ahead ahead = new Ahead(home, cache);
        inBackground("ahead-rules", ahead.rules);
        inBackground("ahead-criteria", () -> {
            ahead.store.run();
            ahead.store().latestWords();
            OptionalInt year = year(all);
            if (year.isPresent()) {
                ahead.store().forYear(year.getAsInt());
            }
        });
        return Optional.of(ahead);
    }

    /** Does work that only saves time: what goes wrong in it is found again when its result is asked for. */
    static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, e) -> {});
        thread.start();
    }

    /** A loader of criteria that remembers what came with the program, and what it keeps in the user's folder. */
    static CriteriaLoader loader(Path home, Optional<Path> cache) {
        return Assessor.loader()
                .remembering(jars(home).resolve("criteria"), cache.map(rules -> rules.resolveSibling("criteria")));
    }

    /** The jars of a package, or those of a source checkout. */
    private static Path jars(Path home) {
        Path jars = home.resolve("lib");
        return Files.isDirectory(jars) ? jars : home.resolve("target").resolve("lib");
    }

    /** The year that the first file named seems to be of, by its name or its beginning. A guess: it only says which set to load first. */
    private static OptionalInt year(List<String> line) {
        return line.stream()
                .filter(word -> !word.startsWith("-") && !COMMANDS.contains(word))
                .flatMap(Ahead::file)
                .limit(1)
                .flatMap(file -> Stream.of(String.valueOf(file.getFileName()), head(file)))
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group()))
                .findFirst();
    }

    private static Stream<Path> file(String word) {
        try {
            return Stream.of(Path.of(word)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** The store of the program's own criteria. */
    CriteriaStore store() {
        return result(store);
    }

    /** The program's own rules, or what is wrong with them. */
    RuleBase.Compiled rules() {
        return result(rules);
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while criteria and rules were loading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
