package io.github.kaoping.document;

import io.github.kaoping.document.PrintedLine.Edges;
import io.github.kaoping.model.Block;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes running text of printed pages (版面还原): tables, columns, heads and footnotes told apart, printed lines joined to
 * paragraphs. Serves every fixed-layout format.
 */
final class PrintedText {
    private final List<PrintedPage> pages;
    private final List<PrintedLine> lines = new ArrayList<>();
    private final PrintedParagraphs paragraphs;
    private int heads;
    private int notes;

    PrintedText(List<PrintedPage> pages) {
        this.pages = List.copyOf(pages);
        read();
        this.paragraphs = new PrintedParagraphs(lines);
    }

    /**
     * The text of a file whose pages were looked at.
     *
     * @param whole what is to be told of the file as a whole
     * @throws UnreadableException if they hold no text that can be read, or more than the limits allow
     */
    static SourceText source(
            PageSights sights, List<Message> whole, String name, String format, byte[] bytes, ReadLimits limits)
            throws UnreadableException {
        sights.checkReadable();
        PrintedText text = new PrintedText(sights.pages());
        Extraction extraction = new Extraction(limits);
        text.writeTo(extraction);
        if (extraction.isEmpty()) {
            throw sights.noText();
        }
        List<Message> messages = new ArrayList<>(whole);
        messages.addAll(sights.messages(text.messages()));
        return extraction.source(name, format, bytes, messages).unread(sights.unread());
    }

    private void read() {
        Map<Integer, RuledTables> tables = new HashMap<>();
        Map<Integer, List<Segment>> segments = new HashMap<>();
        for (PrintedPage page : pages) {
            RuledTables ruled = new RuledTables(page);
            tables.put(page.number(), ruled);
            segments.put(page.number(), Segment.of(ruled.rest()));
        }
        RunningHeads running = new RunningHeads(pages, segments);
        Map<Integer, List<Segment>> bodies = new HashMap<>();
        for (PrintedPage page : pages) {
            bodies.put(page.number(), running.without(page, segments.getOrDefault(page.number(), List.of())));
        }
        heads = running.dropped();
        Footnotes footnotes = new Footnotes(bodySize(bodies));
        for (PrintedPage page : pages) {
            List<Segment> body = footnotes.without(page, bodies.getOrDefault(page.number(), List.of()));
            lines.addAll(withTables(
                    ReadingOrder.of(page.number(), body),
                    tables.get(page.number()) == null
                            ? List.of()
                            : tables.get(page.number()).rows()));
            for (List<Glyph> aside : page.asides()) {
                lines.addAll(ReadingOrder.of(page.number(), Segment.of(aside)));
            }
        }
        notes = footnotes.count();
    }

    /** The rows of tables put between the lines, by their height. */
    private static List<PrintedLine> withTables(List<PrintedLine> text, List<PrintedLine> rows) {
        List<PrintedLine> all = new ArrayList<>(text);
        for (PrintedLine row : rows) {
            int at = 0;
            while (at < all.size()
                    && (all.get(at).y() < row.y()
                            || (all.get(at).row() && all.get(at).y() == row.y()))) {
                at++;
            }
            all.add(at, row);
        }
        return all;
    }

    /** The size in which most characters are printed. */
    private static double bodySize(Map<Integer, List<Segment>> bodies) {
        Map<Long, Integer> bySize = new TreeMap<>();
        bodies.values()
                .forEach(all -> all.forEach(
                        s -> bySize.merge(Math.round(s.size() * 2), s.text().length(), Integer::sum)));
        return bySize.entrySet().stream()
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .orElse(0L)
                / 2.0;
    }

    /** Adds the text, a block for each printed line and each row of a table. */
    void writeTo(Extraction extraction) throws UnreadableException {
        int page = 0;
        int onPage = 0;
        for (int i = 0; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            onPage = line.page() == page ? onPage + 1 : 1;
            page = line.page();
            if (paragraphs.goesOn(i)) {
                extraction.goOn(Block.Kind.PARAGRAPH, line.text(), onPage, page);
            } else {
                String indent = paragraphs.indented(i) ? "\u3000\u3000" : "";
                Block.Kind kind = line.row() ? Block.Kind.TABLE_ROW : Block.Kind.PARAGRAPH;
                extraction.add(kind, indent + line.text(), onPage, page);
            }
        }
    }

    /** What was joined and what was left out. */
    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        int printed = lines.size();
        if (printed > 0) {
            int joined = paragraphs.joined();
            long percent = Math.round(100.0 * joined / printed);
            messages.add(Message.of(
                    "共{0}页{1}行，按版面接成{2}段（{3}%的行接在上一行之后）；断句有误时请对照原件", pages.size(), printed, printed - joined, percent));
        }
        if (heads > 0) {
            messages.add(Message.of("页眉、页脚和页码{0}处未计入正文", heads));
        }
        if (notes > 0) {
            messages.add(Message.of("脚注和尾注{0}处未计入正文", notes));
        }
        return messages;
    }

    /** Edges to judge lines of short pages by: those of the page with most lines. */
    static Edges usual(List<PrintedLine> lines) {
        Map<Edges, Integer> count = new HashMap<>();
        lines.stream()
                .filter(l -> !l.row() && l.edges().right() > 0)
                .forEach(l -> count.merge(l.edges(), 1, Integer::sum));
        return count.entrySet().stream()
                .max(Comparator.<Map.Entry<Edges, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(e -> e.getKey().right()))
                .map(Map.Entry::getKey)
                .orElse(new Edges(0, 0));
    }
}
