package io.github.kaoping.cli;

import io.github.kaoping.render.SheetInSet;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Where the sheets of a run go and in which form (评分输出). Sheets are rendered by several threads and written in order. */
interface ScoreOutput {
    /** A sheet with what {@link #render} made of it. */
    record Rendered(SheetInSet sheet, String text) {}

    /** Hands on each sheet of the run in order. */
    interface Sheets {
        void each(Consumer<Rendered> sheet);
    }

    /** Whether the form shows what missing accounts would bring back, which costs time. */
    boolean withGains();

    /** A sheet in this form; may be called by several threads at once. */
    String render(SheetInSet sheet);

    /** Writes all sheets. */
    void write(Sheets sheets);

    /** Whether a path names one file of an ending, and not a folder. */
    static boolean isFile(Path path, String ending) {
        return path.toString().endsWith(ending);
    }
}
