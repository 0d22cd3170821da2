package io.github.kaoping.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Starts the program: the only class that touches {@link System}. */
public final class Main {
    /** The commands that need a start archive most. */
    private static final List<String> REHEARSED = List.of("score", "check", "explain", "inspect");

    private Main() {}

    @SuppressWarnings("SystemConsoleNull") // on the supported runtimes it is null when output is redirected
    public static void main(String[] args) {
        String home = System.getProperty("kaoping.home", "");
        Path installed = home.isEmpty() ? Path.of("") : Path.of(home);
        Optional<Ahead> ahead = Ahead.begin(installed, cache(), args);
        Charset charset = consoleCharset();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, charset), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, charset), true);
        Console console =
                new Console(out, err, System.in, installed, cache(), ahead, System.console() != null, columns());
        int code = Kaoping.run(console, args);
        out.flush();
        err.flush();
        keepStartArchive(code, args);
        System.exit(code);
    }

    /**
     * After a run that loaded criteria and rules, sees to it that the next one starts faster. What went wrong may be the
     * archive's fault, if it was damaged: then it is made anew.
     */
    private static void keepStartArchive(int code, String[] args) {
        String named = System.getProperty("kaoping.archive", "");
        if (named.isEmpty()) {
            return;
        }
        StartArchive archive = Runtimes.archive(Path.of(named));
        if (code == ExitCode.INTERNAL) {
            archive.forget();
        }
        List<String> words = List.of(args);
        boolean wanted = !words.contains("--no-cache") && !Collections.disjoint(words, REHEARSED);
        if (wanted && !archive.isCurrent()) {
            archive.makeInBackground(Runtimes.java(), Runtimes.flags());
        }
    }

    private static Charset consoleCharset() {
        String named = System.getProperty("kaoping.console", "");
        return named.isEmpty() || !Charset.isSupported(named) ? StandardCharsets.UTF_8 : Charset.forName(named);
    }

    /** The user's cache folder by the habits of the system; empty where no home folder is known. */
    static Optional<Path> cache() {
        String named = System.getenv("KAOPING_CACHE");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named, "rules"));
        }
        String local = System.getenv("LOCALAPPDATA");
        String xdg = System.getenv("XDG_CACHE_HOME");
        String user = System.getProperty("user.home", "");
        if (local != null && !local.isBlank()) {
            return Optional.of(Path.of(local, "kaoping", "rules"));
        }
        if (xdg != null && !xdg.isBlank()) {
            return Optional.of(Path.of(xdg, "kaoping", "rules"));
        }
        return user.isBlank() ? Optional.empty() : Optional.of(Path.of(user, ".cache", "kaoping", "rules"));
    }

    private static int columns() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{2,3}") ? Integer.parseInt(columns) : 100;
    }
}
