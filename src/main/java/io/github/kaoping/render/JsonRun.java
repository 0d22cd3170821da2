package io.github.kaoping.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run as JSON sheet by sheet (逐份写出), so that memory does not grow with their number. The result is that of
 * {@link JsonSheets#of}.
 *
 * <p>The criteria at the head are those of the first sheet with a score, else of the first that has any; sheets without a score
 * are held back until that is known.
 */
public final class JsonRun {
    private final Writer out;
    private final String toolVersion;
    private final String rulesSha256;
    private final Language language;
    private final List<String> heldBack = new ArrayList<>();
    private @Nullable SheetInSet leading;
    private boolean begun;
    private boolean any;

    public JsonRun(Writer out, String toolVersion, String rulesSha256, Language language) {
        this.out = out;
        this.toolVersion = toolVersion;
        this.rulesSha256 = rulesSha256;
        this.language = language;
    }

    /** Adds the next sheet, with what {@link JsonSheets#sheet} made of it. */
    public void add(SheetInSet sheet, String rendered) throws IOException {
        if (begun) {
            write(rendered);
            return;
        }
        heldBack.add(rendered);
        boolean leads = sheet.criteria() != null && sheet.sheet().outcome().hasScore();
        if (leads || (leading == null && sheet.criteria() != null)) {
            leading = sheet;
        }
        if (leads) {
            begin();
        }
    }

    /** Ends the object; the writer is flushed and left open. */
    public void end() throws IOException {
        if (!begun) {
            begin();
        }
        out.write(any ? "\n  ]\n}\n" : "]\n}\n");
        out.flush();
    }

    private void begin() throws IOException {
        begun = true;
        out.write(JsonSheets.head(toolVersion, rulesSha256, leading, language));
        leading = null;
        for (String rendered : heldBack) {
            write(rendered);
        }
        heldBack.clear();
    }

    private void write(String rendered) throws IOException {
        out.write(any ? ",\n    " : "\n    ");
        out.write(rendered);
        any = true;
    }
}
