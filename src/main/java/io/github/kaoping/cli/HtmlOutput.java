package io.github.kaoping.cli;

import io.github.kaoping.render.HtmlSheet;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Run;
import io.github.kaoping.render.SheetInSet;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A web page for each sheet, in a folder; a single one also as a file of any name or on the console. */
final class HtmlOutput implements ScoreOutput {
    /** Systems take names of up to 255 bytes; a Chinese character has three. */
    private static final int LONGEST_NAME = 70;

    private final Console console;
    private final Language language;
    private final Run run;
    private final OutputFiles files;
    private final @Nullable Path to;
    private final int inputs;

    /** @param to a folder or, for one input, an {@code .html} file; null for the console */
    HtmlOutput(Console console, Language language, Run run, OutputFiles files, @Nullable Path to, int inputs) {
        this.console = console;
        this.language = language;
        this.run = run;
        this.files = files;
        this.to = to;
        this.inputs = inputs;
    }

    @Override
    public boolean withGains() {
        return true;
    }

    @Override
    public String render(SheetInSet sheet) {
        return HtmlSheet.page(run, sheet, language);
    }

    @Override
    public void write(Sheets sheets) {
        Path named = to;
        Set<String> used = new HashSet<>();
        sheets.each(rendered -> {
            if (named == null) {
                console.out().print(rendered.text());
            } else if (inputs == 1 && ScoreOutput.isFile(named, ".html")) {
                files.write(named, rendered.text());
            } else {
                String name = rendered.sheet().sheet().file().replace('/', '_');
                files.write(named.resolve(unused(name, used) + ".html"), rendered.text());
            }
        });
    }

    private static String unused(String shown, Set<String> used) {
        String name = shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME) + "…";
        String free = name;
        for (int n = 2; !used.add(free); n++) {
            free = name + "-" + n;
        }
        return free;
    }
}
