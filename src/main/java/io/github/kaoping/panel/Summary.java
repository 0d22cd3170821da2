package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import java.util.ArrayList;
import java.util.List;

/** What a run came to, in sentences for people (小结): all of it for the file, and no more than a screen holds for the terminal. */
final class Summary {
    /** So many lines of a list are shown in brief. */
    private static final int SHOWN = 20;
    /** So long is a line of a list in brief. */
    private static final int LONGEST = 400;

    private final Language language;
    private final List<String> full = new ArrayList<>();
    private final List<String> brief = new ArrayList<>();

    Summary(Language language) {
        this.language = language;
    }

    void line(Message line) {
        String said = Messages.say(line, language);
        full.add(said);
        brief.add(said);
    }

    /** A head and its lines, all of which stand in the summary's own file; nothing where there are none. */
    void list(Message head, List<Message> lines) {
        list(head, lines, Results.SUMMARY);
    }

    /**
     * A head and its lines; nothing where there are none.
     *
     * @param where a person finds all of them
     */
    void list(Message head, List<Message> lines, String where) {
        if (lines.isEmpty()) {
            return;
        }
        line(head);
        List<String> said =
                lines.stream().map(m -> "  " + Messages.say(m, language)).toList();
        full.addAll(said);
        said.stream()
                .limit(SHOWN)
                .map(s -> s.length() > LONGEST ? s.substring(0, LONGEST) + "……" : s)
                .forEach(brief::add);
        if (lines.size() > SHOWN) {
            brief.add("  " + Messages.say(Message.of("其余{0}行从略，都在{1}。", lines.size() - SHOWN, where), language));
        }
    }

    List<String> full() {
        return List.copyOf(full);
    }

    List<String> brief() {
        return List.copyOf(brief);
    }
}
