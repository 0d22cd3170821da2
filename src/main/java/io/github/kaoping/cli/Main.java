package io.github.kaoping.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Starts the program: the only class that touches {@link System}. */
public final class Main {
    private Main() {}

    @SuppressWarnings("SystemConsoleNull") // on the supported runtimes it is null when output is redirected
    public static void main(String[] args) {
        Charset charset = consoleCharset();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, charset), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, charset), true);
        String home = System.getProperty("kaoping.home", "");
        Console console = new Console(
                out, err, System.in, home.isEmpty() ? Path.of("") : Path.of(home), System.console() != null, columns());
        int code = Kaoping.run(console, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static Charset consoleCharset() {
        String named = System.getProperty("kaoping.console", "");
        return named.isEmpty() || !Charset.isSupported(named) ? StandardCharsets.UTF_8 : Charset.forName(named);
    }

    private static int columns() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{2,3}") ? Integer.parseInt(columns) : 100;
    }
}
