package io.github.kaoping.render;

import io.github.kaoping.model.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Slips as an editor reads them (问题清单): place, code, sentence, and the line with a caret under the spot. Of a long line only the
 * stretch around the spot is shown, so that the caret stands under it on any terminal.
 */
public final class TerminalProblems {
    private static final String INDENT = "    ";
    private static final String CUT = "…";
    private static final int MOST_COLUMNS = 90;
    private static final int BEFORE_COLUMNS = 50;

    private TerminalProblems() {}

    /** One slip, without a line end behind it. */
    public static List<String> lines(Problem p, Language language) {
        Texts texts = Texts.in(language);
        String place = p.line() == 0 ? p.file() : p.file() + ":" + p.line() + ":" + Math.max(1, p.column());
        String kind = texts.say(
                p.slip().isWarning() ? "problem.warning" : "problem.error",
                p.slip().code());
        List<String> lines = new ArrayList<>();
        lines.add(texts.say("problem.line", place, kind, Messages.say(p.message(), language)));
        if (!p.lineText().isEmpty()) {
            shown(p).forEach(l -> lines.add(INDENT + l));
        }
        return lines;
    }

    private static List<String> shown(Problem p) {
        String line = p.lineText().replace('\t', ' ');
        int at = Math.min(Math.max(0, p.column() - 1), line.length());
        int from = 0;
        if (DisplayWidth.of(line) > MOST_COLUMNS) {
            from = back(line, at, BEFORE_COLUMNS);
        }
        int to = forward(line, from, MOST_COLUMNS);
        String head = from > 0 ? CUT : "";
        String tail = to < line.length() ? CUT : "";
        String text = head + line.substring(from, to) + tail;
        return p.column() == 0
                ? List.of(text)
                : List.of(text, blank(head) + blank(line.substring(from, Math.max(from, at))) + "^");
    }

    private static int back(String line, int at, int columns) {
        int from = at;
        while (from > 0 && DisplayWidth.of(line.substring(from - 1, at)) <= columns) {
            from--;
        }
        return from;
    }

    private static int forward(String line, int from, int columns) {
        int to = from;
        while (to < line.length() && DisplayWidth.of(line.substring(from, to + 1)) <= columns) {
            to++;
        }
        return to;
    }

    /** Blanks as wide as a text: full-width ones under wide characters, so that they fit where a font is not quite two to one. */
    private static String blank(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            int width = DisplayWidth.of(c);
            out.append(width == 2 ? "　" : width == 1 ? " " : "");
        });
        return out.toString();
    }
}
