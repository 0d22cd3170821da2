package io.github.kaoping.panel;

import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import java.util.List;

/** What criteria say of their points (分值说明), wherever points of several bodies stand together. */
final class Notes {
    private Notes() {}

    /** What is said of one body's points. */
    static String of(Mark mark, Texts texts) {
        return mark.note().isBlank() ? texts.say("note") : mark.note();
    }

    /** Each note once; none where nothing was scored. */
    static List<String> of(List<Entry> entries, Language language) {
        Texts texts = Texts.in(language);
        return entries.stream()
                .map(Entry::mark)
                .filter(m -> m.score() != null)
                .map(m -> of(m, texts))
                .distinct()
                .toList();
    }
}
