package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Sha256;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads plain text: each line that is not blank is a block. Lines below each other with as many tabs are rows of a table, as they
 * are pasted from Word.
 */
final class TextReader implements DocumentReader {
    @Override
    public String format() {
        return "text";
    }

    @Override
    public boolean accepts(byte[] head, String name) {
        return FileKind.of(head) == FileKind.TEXT;
    }

    @Override
    public SourceText read(String name, byte[] bytes, ReadLimits limits) throws UnreadableException {
        Decoded decoded = Charsets.decode(bytes, limits);
        String text = decoded.text();
        List<Block> blocks = new ArrayList<>();
        List<Lines.Line> lines = Lines.of(text).stream()
                .filter(l -> !Lines.isBlank(text, l.start(), l.end()))
                .toList();
        limits.checkBlocks(lines.size());
        int[] cells = lines.stream().mapToInt(l -> cells(l.of(text))).toArray();
        for (int i = 0; i < cells.length; i++) {
            Lines.Line line = lines.get(i);
            boolean table = cells[i] > 1
                    && ((i > 0 && cells[i - 1] == cells[i]) || (i + 1 < cells.length && cells[i + 1] == cells[i]));
            Block.Kind kind = table ? Block.Kind.TABLE_ROW : Block.Kind.PARAGRAPH;
            blocks.add(new Block(kind, new Span(line.start(), line.end()), line.number(), i + 1, null));
        }
        return new SourceText(name, format(), Sha256.of(bytes), text, blocks, decoded.remarks());
    }

    /** How many cells a line has if tabs part them; 1 if it is running text. */
    private static int cells(String line) {
        String bare = line.strip();
        return bare.indexOf('\t') < 0 ? 1 : bare.split("\t", -1).length;
    }
}
