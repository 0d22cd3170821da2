package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads plain text: each line that is not blank is a block. */
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
        for (Lines.Line line : Lines.of(text)) {
            if (!Lines.isBlank(text, line.start(), line.end())) {
                Span span = new Span(line.start(), line.end());
                blocks.add(new Block(Block.Kind.PARAGRAPH, span, line.number(), blocks.size() + 1, null));
                limits.checkBlocks(blocks.size());
            }
        }
        return new SourceText(name, format(), Hashes.sha256(bytes), text, blocks, decoded.remarks());
    }
}
