package io.github.kaoping.render;

import java.util.List;

/** How to use a command, as a terminal shows it (命令用法): columns by what characters really take up, Chinese ones two. */
public final class TerminalUsage {
    /** Names wider than this stand on a line of their own. */
    private static final int WIDEST_NAME = 36;

    private final TerminalPage page;

    private TerminalUsage(TerminalView view) {
        this.page = new TerminalPage(view);
    }

    /** An option, a parameter or a command, and what it is for. */
    public record Entry(String name, String meaning) {}

    /**
     * What is to be said of a command.
     *
     * @param line how it is called
     * @param meaning what it does, a paragraph each
     * @param remarks what stands below everything else
     */
    public record Command(
            String line,
            List<String> meaning,
            List<Entry> parameters,
            List<Entry> options,
            List<Entry> commands,
            List<String> remarks) {}

    /** The usage of a command. */
    public static String of(Command command, TerminalView view) {
        return new TerminalUsage(view).write(command);
    }

    private String write(Command command) {
        Texts texts = page.texts();
        command.meaning().forEach(words -> page.paragraph(0, words, Ink.PLAIN));
        page.gap();
        page.labelled(0, texts.say("usage.line"), command.line(), Ink.PLAIN);
        entries(texts.say("usage.parameters"), command.parameters());
        entries(texts.say("usage.commands"), command.commands());
        entries(texts.say("usage.options"), command.options());
        if (!command.remarks().isEmpty()) {
            page.gap();
            command.remarks().forEach(words -> page.paragraph(0, words, Ink.PLAIN));
        }
        return page.text();
    }

    private void entries(String heading, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        int column = 2
                + entries.stream()
                        .mapToInt(e -> DisplayWidth.atMost(e.name()))
                        .filter(width -> width <= WIDEST_NAME)
                        .max()
                        .orElse(0);
        page.heading(heading);
        for (Entry entry : entries) {
            if (DisplayWidth.atMost(entry.name()) > WIDEST_NAME) {
                page.paragraph(2, entry.name(), Ink.PLAIN);
                page.paragraph(2 + column, entry.meaning(), Ink.PLAIN);
            } else {
                page.field("  " + entry.name(), column, entry.meaning(), Ink.PLAIN);
            }
        }
    }
}
