package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Sha256;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text that a reader takes out of a format with markup: one line and one block for each stretch. */
final class Extraction {
    private final ReadLimits limits;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int paragraphs;

    Extraction(ReadLimits limits) {
        this.limits = limits;
    }

    /** Adds a block on a line of its own; a blank one is passed over. */
    void add(Block.Kind kind, String line, int sourceLine, @Nullable Integer page) throws UnreadableException {
        add(kind, line, sourceLine, page, false);
    }

    /** Adds a further printed line of the paragraph that was added last. */
    void goOn(Block.Kind kind, String line, int sourceLine, @Nullable Integer page) throws UnreadableException {
        add(kind, line, sourceLine, page, !blocks.isEmpty());
    }

    private void add(Block.Kind kind, String line, int sourceLine, @Nullable Integer page, boolean continues)
            throws UnreadableException {
        Watch.check();
        if (Lines.isBlank(line)) {
            return;
        }
        paragraphs += continues ? 0 : 1;
        if (!blocks.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        text.append(line);
        limits.checkCharacters(text.length());
        blocks.add(new Block(kind, new Span(start, text.length()), sourceLine, paragraphs, page, continues));
        limits.checkBlocks(blocks.size());
    }

    /** The running number of the next block. */
    int next() {
        return blocks.size() + 1;
    }

    /** What was added so far. */
    String text() {
        return text.toString();
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    SourceText source(String name, String format, byte[] bytes, List<Message> remarks) {
        return new SourceText(name, format, Sha256.of(bytes), text.toString(), blocks, remarks);
    }
}
