package io.github.kaoping.document;

import io.github.kaoping.model.SourceText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown as people and OCR programs write reports in it: each source line is a block, without its markers.
 *
 * <p>Only headings, quotations and rules are parsed as blocks. Lists, indented code, fences, tables and HTML are read line
 * by line instead, because there CommonMark would drop or swallow what belongs to a report: the numbers of ordered lists,
 * the cells beyond a table's header, the line below a table, the text inside HTML.
 */
final class MarkdownReader implements DocumentReader {
    private static final Pattern ATX_HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+\\S");

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public boolean accepts(byte[] head, String name) {
        if (FileKind.of(head) != FileKind.TEXT) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown") || hasHeading(head);
    }

    private static boolean hasHeading(byte[] bytes) {
        if (!hasHash(bytes)) {
            return false;
        }
        try {
            return ATX_HEADING
                    .matcher(Charsets.decode(bytes, ReadLimits.DEFAULT).text())
                    .find();
        } catch (UnreadableException e) {
            // The reader that comes last says why.
            return false;
        }
    }

    private static boolean hasHash(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '#') {
                return true;
            }
        }
        return false;
    }

    @Override
    public SourceText read(String name, byte[] bytes, ReadLimits limits) throws UnreadableException {
        Decoded decoded = Charsets.decode(bytes, limits);
        MarkdownSource source = MarkdownSource.of(decoded.text());
        Extraction extraction = new Extraction(limits);
        new MarkdownText(source, extraction).write(parse(source, limits));
        if (extraction.isEmpty()) {
            throw new UnreadableException(FileKind.EMPTY.refusal());
        }
        return extraction.source(name, format(), bytes, decoded.remarks());
    }

    private static Node parse(MarkdownSource source, ReadLimits limits) throws UnreadableException {
        try {
            return Parser.builder()
                    .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, ThematicBreak.class))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(limits.maxDepth())
                    .build()
                    .parse(source.text());
        } catch (StackOverflowError e) {
            // The parser follows nested emphasis by recursion and has no limit of its own.
            throw UnreadableException.of("Markdown 标记嵌套过深，没有读取，请另存为纯文本后再试");
        }
    }
}
