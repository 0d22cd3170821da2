package io.github.kaoping.authoring;

import io.github.kaoping.render.Ink;
import io.github.kaoping.render.TerminalPage;
import io.github.kaoping.render.TerminalView;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A page of the handbook on the terminal (终端手册): wrapped text, and snippets exactly as they are to be typed. */
public final class HandbookText extends AbstractVisitor {
    private final TerminalPage page;
    private String bullet = "";
    private int number;

    private HandbookText(TerminalView view) {
        this.page = new TerminalPage(view);
    }

    public static String of(Handbook.Page topic, TerminalView view) {
        HandbookText text = new HandbookText(view);
        Parser.builder().build().parse(topic.markdown()).accept(text);
        return text.page.text();
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            page.paragraph(0, words(heading), Ink.STRONG);
        } else {
            page.heading(words(heading));
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (!bullet.isEmpty()) {
            page.paragraph(2, bullet + words(paragraph), Ink.PLAIN);
            return;
        }
        boolean quoted = paragraph.getParent() instanceof BlockQuote;
        if (!quoted) {
            page.gap();
        }
        page.paragraph(0, words(paragraph), quoted ? Ink.FAINT : Ink.PLAIN);
    }

    @Override
    public void visit(BulletList list) {
        items(list, false);
    }

    @Override
    public void visit(OrderedList list) {
        items(list, true);
    }

    private void items(Node list, boolean numbered) {
        String outer = bullet;
        number = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            number++;
            bullet = numbered ? number + ". " : "· ";
            if (item instanceof ListItem) {
                visitChildren(item);
            }
        }
        bullet = outer;
    }

    /** Snippets are not wrapped: they are copied. */
    @Override
    public void visit(FencedCodeBlock block) {
        page.gap();
        block.getLiteral().lines().forEach(page::verbatim);
    }

    private static String words(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new Inline(out));
        return out.toString();
    }

    /** The text of a paragraph or heading; marks of code are kept as quotation, so that it can be told from the words around it. */
    private static final class Inline extends AbstractVisitor {
        private final StringBuilder out;

        Inline(StringBuilder out) {
            this.out = out;
        }

        @Override
        public void visit(Text text) {
            out.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            out.append('`').append(code.getLiteral()).append('`');
        }

        /** Lines of the source join without a blank between Chinese signs. */
        @Override
        public void visit(SoftLineBreak end) {
            boolean wide = !out.isEmpty() && out.charAt(out.length() - 1) >= '\u2E80';
            out.append(wide ? "" : " ");
        }

        @Override
        public void visit(HardLineBreak end) {
            out.append(' ');
        }
    }
}
