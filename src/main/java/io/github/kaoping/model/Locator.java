package io.github.kaoping.model;

import io.github.kaoping.model.ScoreSheet.FigureLine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns stretches of the normalised text into places a person can find again in the original (佐证位置). For one report, in one
 * thread.
 */
public final class Locator {
    private final Report report;
    private final Map<Span, Evidence> told = new HashMap<>();
    private final Map<Integer, Integer> firstOnPage = new HashMap<>();

    public Locator(Report report) {
        this.report = report;
        for (Block block : report.source().blocks()) {
            if (block.page() != null) {
                firstOnPage.putIfAbsent(block.page(), block.paragraph());
            }
        }
    }

    public List<Evidence> of(List<Span> spans) {
        return spans.stream().map(this::of).toList();
    }

    public Evidence of(Span span) {
        return told.computeIfAbsent(span, this::place);
    }

    private Evidence place(Span span) {
        Span origin = report.text().origin(span);
        String text = report.source().text();
        Block block = blockAt(origin.start());
        int lineStart = origin.start() == 0 ? 0 : text.lastIndexOf('\n', origin.start() - 1) + 1;
        int column = text.codePointCount(
                        Math.max(lineStart, block == null ? 0 : block.span().start()), origin.start())
                + 1;
        return new Evidence(
                text.substring(origin.start(), origin.end()),
                report.path(sectionAt(span.start())),
                block == null ? 1 : block.line(),
                column,
                block == null ? null : block.page(),
                block == null || report.source().hasLines() ? null : paragraph(block),
                origin.start(),
                origin.end());
    }

    public List<FigureLine> figures(List<Figure> figures) {
        return figures.stream().map(this::figure).toList();
    }

    private FigureLine figure(Figure f) {
        Span origin = report.text().origin(f.span());
        return new FigureLine(
                f.plain(),
                f.unit(),
                f.approximate(),
                f.kind().name().toLowerCase(Locale.ROOT),
                report.source().text().substring(origin.start(), origin.end()),
                origin.start(),
                origin.end());
    }

    /** Counted on its page where there is one: nobody counts the paragraphs of a whole file. */
    private int paragraph(Block block) {
        return block.page() == null
                ? block.paragraph()
                : block.paragraph() - firstOnPage.getOrDefault(block.page(), block.paragraph()) + 1;
    }

    private @Nullable Block blockAt(int at) {
        List<Block> blocks = report.source().blocks();
        int low = 0;
        int high = blocks.size() - 1;
        Block found = null;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            if (blocks.get(mid).span().start() <= at) {
                found = blocks.get(mid);
                low = mid + 1;
            } else {
                high = mid - 1;
            }
        }
        return found;
    }

    private int sectionAt(int at) {
        int found = 0;
        for (Section s : report.sections()) {
            if (s.depth() > 0 && s.span().start() <= at && at < s.span().end()) {
                found = s.id();
            }
        }
        return found;
    }
}
