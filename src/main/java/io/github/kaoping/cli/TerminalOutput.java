package io.github.kaoping.cli;

import io.github.kaoping.model.Message;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.Run;
import io.github.kaoping.render.SheetInSet;
import io.github.kaoping.render.TerminalDoubts;
import io.github.kaoping.render.TerminalSheet;
import io.github.kaoping.render.TerminalSummary;
import io.github.kaoping.render.TerminalView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sheets as text for the terminal or a {@code .txt} file: a summary where there are several, then each. */
final class TerminalOutput implements ScoreOutput {
    /** More sheets than these nobody reads on a terminal: then the summary stands alone. */
    private static final int MOST_SHOWN = 50;

    private final Console console;
    private final TerminalView view;
    private final Run run;
    private final OutputFiles files;
    private final @Nullable Path to;
    private final @Nullable Integer doubts;
    private final boolean each;

    /**
     * @param to a folder or a {@code .txt} file, null for the console
     * @param doubts so many of the least sure readings are listed in place of the sheets, null for the sheets
     * @param inputs how many sheets there will be
     */
    TerminalOutput(
            Console console,
            TerminalView view,
            Run run,
            OutputFiles files,
            @Nullable Path to,
            @Nullable Integer doubts,
            int inputs) {
        this.console = console;
        this.view = view;
        this.run = run;
        this.files = files;
        this.to = to;
        this.doubts = doubts;
        this.each = doubts == null && (to != null || inputs <= MOST_SHOWN);
    }

    @Override
    public boolean withGains() {
        return false;
    }

    @Override
    public String render(SheetInSet sheet) {
        return each ? TerminalSheet.of(sheet, view) : "";
    }

    @Override
    public void write(Sheets sheets) {
        List<SheetInSet> all = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        sheets.each(rendered -> {
            SheetInSet sheet = rendered.sheet();
            all.add(
                    doubts == null
                            ? new SheetInSet(sheet.sheet().headline(), sheet.criteria(), sheet.provisional())
                            : sheet);
            if (each) {
                texts.add(rendered.text());
            }
        });
        String text = text(new Run(run.toolVersion(), run.rulesSha256(), all), texts);
        Path named = to;
        if (named != null) {
            files.write(ScoreOutput.isFile(named, ".txt") ? named : named.resolve("sheets.txt"), text);
            return;
        }
        console.out().print(text);
        if (!each && doubts == null) {
            console.err()
                    .println(Messages.say(
                            Message.of("报告超过{0}份，这里只列汇总表；要看每份的评分表，请加 --out 文件夹。", MOST_SHOWN), view.language()));
        }
    }

    private String text(Run run, List<String> texts) {
        Integer most = doubts;
        if (most != null) {
            return TerminalSummary.of(run, view) + TerminalDoubts.of(run, most, view);
        }
        return TerminalSheet.together(run, texts, view);
    }
}
