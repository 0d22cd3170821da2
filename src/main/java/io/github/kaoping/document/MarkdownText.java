package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Writes the text of parsed Markdown, a block for each source line and for each row of a table. */
final class MarkdownText {
    private static final Pattern BULLET = Pattern.compile("[*+-][ \\t]+(?=\\S)");

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)");

    /** Tags that end a line on a page. */
    private static final List<String> BREAKS = List.of(
            "br", "p", "div", "li", "ul", "ol", "table", "thead", "tbody", "tr", "center", "section", "h1", "h2", "h3",
            "h4", "h5", "h6");

    private static final String SENTENCE_END = "。；;，,：:！？!?";

    private final MarkdownSource source;
    private final Extraction out;
    private final StringBuilder line = new StringBuilder();
    private int index;
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    /** Cells begun in the HTML table row that is open, 0 outside of one. */
    private int cells;

    MarkdownText(MarkdownSource source, Extraction out) {
        this.source = source;
        this.out = out;
    }

    /** Goes through the tree without recursion: hostile files nest deeply. */
    void write(Node document) throws UnreadableException {
        Node at = document;
        while (true) {
            Node child = enter(at) ? at.getFirstChild() : null;
            if (child != null) {
                at = child;
                continue;
            }
            leave(at);
            while (at.getNext() == null) {
                at = at.getParent();
                if (at == null) {
                    return;
                }
                leave(at);
            }
            at = at.getNext();
        }
    }

    /** Whether the node's children are text. */
    private boolean enter(Node node) throws UnreadableException {
        if (node instanceof Heading heading) {
            index = firstLine(node);
            kind = isHeading(heading) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
        } else if (node instanceof Paragraph) {
            index = firstLine(node);
            kind = Block.Kind.PARAGRAPH;
        } else if (node instanceof Text text) {
            moveTo(node);
            line.append(text.getLiteral());
        } else if (node instanceof Code code) {
            moveTo(node);
            line.append(code.getLiteral());
        } else if (node instanceof HtmlInline html) {
            moveTo(node);
            tag(html.getLiteral());
        } else if (node instanceof LinkReferenceDefinition definition && !isTarget(definition.getDestination())) {
            for (SourceSpan span : node.getSourceSpans()) {
                out.add(
                        Block.Kind.PARAGRAPH,
                        source.line(span.getLineIndex()),
                        source.number(span.getLineIndex()),
                        null);
            }
        }
        return !(node instanceof Image);
    }

    private void leave(Node node) throws UnreadableException {
        if (node instanceof Link link && !isTarget(link.getDestination())) {
            line.append('(').append(link.getDestination()).append(')');
        } else if (node instanceof Heading || node instanceof Paragraph) {
            flush();
            cells = 0;
        }
    }

    /** Text on another source line starts a block, except inside a row of an HTML table. */
    private void moveTo(Node node) throws UnreadableException {
        List<SourceSpan> spans = node.getSourceSpans();
        int to = spans.isEmpty() ? index : spans.get(0).getLineIndex();
        if (to != index && cells == 0) {
            flush();
            index = to;
        }
    }

    private int firstLine(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? index : spans.get(0).getLineIndex();
    }

    /** A paragraph above a rule is a heading to CommonMark; in a report the rule mostly marks a page. */
    private boolean isHeading(Heading heading) {
        if (heading.getSourceSpans().isEmpty()) {
            return true;
        }
        String first =
                source.line(firstLine(heading)).replaceFirst("^[ \\t>]*", "").stripTrailing();
        if (first.startsWith("#")) {
            return true;
        }
        boolean oneLine = heading.getSourceSpans().size() <= 2;
        return oneLine && !first.isEmpty() && SENTENCE_END.indexOf(first.charAt(first.length() - 1)) < 0;
    }

    private void tag(String literal) throws UnreadableException {
        Matcher tag = TAG.matcher(literal);
        if (!tag.lookingAt()) {
            return;
        }
        boolean end = !tag.group(1).isEmpty();
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (name.equals("td") || name.equals("th")) {
            if (!end) {
                line.append(cells == 0 ? "" : "\t");
                cells++;
            }
        } else if (BREAKS.contains(name)) {
            breakLine(name, end);
        }
    }

    private void breakLine(String name, boolean end) throws UnreadableException {
        boolean rowEnds = name.startsWith("t");
        if ((cells > 0 && !rowEnds) || source.isTableRow(index)) {
            line.append(' ');
            return;
        }
        flush();
        cells = 0;
        boolean heading = name.length() == 2 && name.charAt(0) == 'h';
        if (heading) {
            kind = end ? Block.Kind.PARAGRAPH : Block.Kind.HEADING;
        }
    }

    private void flush() throws UnreadableException {
        String text = line.toString();
        line.setLength(0);
        if (source.isTableRule(index)) {
            return;
        }
        if (cells > 0) {
            out.add(Block.Kind.TABLE_ROW, text, source.number(index), null);
        } else if (source.isTableRow(index)) {
            out.add(Block.Kind.TABLE_ROW, cells(text), source.number(index), null);
        } else {
            Matcher bullet = BULLET.matcher(text);
            out.add(kind, bullet.lookingAt() ? text.substring(bullet.end()) : text, source.number(index), null);
        }
    }

    private static String cells(String row) {
        String inner = row.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        String[] cells = inner.split("\\|", -1);
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            joined.append(i == 0 ? "" : "\t").append(cells[i].strip());
        }
        return joined.toString();
    }

    /** Whether what stands behind [text] is an address; in a report it may be a remark in brackets. */
    private static boolean isTarget(String destination) {
        return destination.chars().allMatch(c -> c < 0x2e80)
                || destination.indexOf('/') >= 0
                || destination.indexOf('.') >= 0;
    }
}
