package io.github.kaoping.cli;

import io.github.kaoping.render.JsonRun;
import io.github.kaoping.render.JsonSheets;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Run;
import io.github.kaoping.render.SheetInSet;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One JSON object for the whole run, on the console or in a file, written sheet by sheet. */
final class JsonOutput implements ScoreOutput {
    private final Console console;
    private final Language language;
    private final Run run;
    private final OutputFiles files;
    private final @Nullable Path to;

    /** @param to a folder or a {@code .json} file, null for the console */
    JsonOutput(Console console, Language language, Run run, OutputFiles files, @Nullable Path to) {
        this.console = console;
        this.language = language;
        this.run = run;
        this.files = files;
        this.to = to;
    }

    @Override
    public boolean withGains() {
        return true;
    }

    @Override
    public String render(SheetInSet sheet) {
        return JsonSheets.sheet(sheet, language);
    }

    @Override
    public void write(Sheets sheets) {
        Path named = to;
        if (named == null) {
            try {
                write(sheets, console.out());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        Path file = ScoreOutput.isFile(named, ".json") ? named : named.resolve("sheets.json");
        files.write(file, bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            write(sheets, out);
            out.flush();
        });
    }

    private void write(Sheets sheets, Writer out) throws IOException {
        JsonRun json = new JsonRun(out, run.toolVersion(), run.rulesSha256(), language);
        try {
            sheets.each(rendered -> {
                try {
                    json.add(rendered.sheet(), rendered.text());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        json.end();
    }
}
