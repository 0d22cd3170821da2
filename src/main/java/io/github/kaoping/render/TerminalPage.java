package io.github.kaoping.render;

import io.github.kaoping.model.Evidence;

/** The page that terminal views write on: headings, labelled lines, hanging paragraphs, tables. */
public final class TerminalPage {
    private final StringBuilder out = new StringBuilder();
    private final TerminalView view;
    private final Texts texts;

    public TerminalPage(TerminalView view) {
        this.view = view;
        this.texts = Texts.in(view.language());
    }

    public Texts texts() {
        return texts;
    }

    public String text() {
        return out.toString();
    }

    public void gap() {
        out.append('\n');
    }

    void rule() {
        out.append("=".repeat(view.width())).append('\n');
    }

    public void heading(String words) {
        gap();
        paragraph(0, words, Ink.STRONG);
    }

    /** A paragraph whose lines all start at the same column. */
    public void paragraph(int indent, String words, Ink ink) {
        hanging(" ".repeat(indent), words, ink);
    }

    /** A line that must not be wrapped. */
    public void verbatim(String line) {
        out.append(("    " + line).stripTrailing()).append('\n');
    }

    /** A label and its text; what does not fit goes on under the text. */
    public void labelled(int indent, String label, String words, Ink ink) {
        hanging(" ".repeat(indent) + label + texts.say("terminal.colon"), words, ink);
    }

    /** One of several things that stand under each other. */
    public void bullet(int indent, String words, Ink ink) {
        hanging(" ".repeat(indent) + "· ", words, ink);
    }

    /** The fields of a head, their values in one column. */
    public void field(String label, int labelWidth, String value, Ink ink) {
        hanging(label + " ".repeat(Math.max(0, labelWidth - DisplayWidth.of(label)) + 2), value, ink);
    }

    public void table(Table table) {
        table.lines(view.width(), view.colour())
                .forEach(line -> out.append(line).append('\n'));
    }

    /** A stretch of the report with its place. */
    void evidence(int indent, String label, Evidence evidence) {
        labelled(indent, label, Places.say(evidence, texts) + texts.say("quote", evidence.text()), Ink.PLAIN);
    }

    private void hanging(String lead, String words, Ink ink) {
        int indent = DisplayWidth.atMost(lead);
        String before = lead;
        for (String line : Wrap.lines(words, view.width() - indent)) {
            out.append((before + ink.on(line, view.colour())).stripTrailing()).append('\n');
            before = " ".repeat(DisplayWidth.of(lead));
        }
    }
}
