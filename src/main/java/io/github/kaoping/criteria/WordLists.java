package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The shared lists of a set (词表), each resolved once: its words may name other lists in braces. */
final class WordLists {
    private final Map<String, Entry> written;
    private final Map<String, List<String>> resolved = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Function<YamlNode, List<String>> reading;
    private final Problems problems;

    private WordLists(Map<String, Entry> written, boolean literal, Problems problems) {
        PhraseSyntax syntax = new PhraseSyntax(this, problems);
        this.written = written;
        this.problems = problems;
        this.reading = literal ? syntax::cue : syntax::words;
    }

    /** Lists for phrases: their entries are words, alternatives, or words made from other lists. */
    static WordLists forPhrases(Map<String, Entry> written, Problems problems) {
        return new WordLists(written, false, problems);
    }

    /** Lists of cue words: their entries are taken as they stand, or are the name of another list in braces. */
    static WordLists forCues(Map<String, Entry> written, Problems problems) {
        return new WordLists(written, true, problems);
    }

    /** Resolves every list, so that slips are found in those too that no phrase uses. */
    Map<String, List<String>> all() {
        written.values().forEach(e -> words(e.name(), e.key().place()));
        return resolved;
    }

    /** The words of a list; none, and told at {@code asked}, if there is no such list or it leads back to itself. */
    List<String> words(String name, Place asked) {
        List<String> known = resolved.get(name);
        if (known != null) {
            return known;
        }
        Entry entry = written.get(name);
        if (entry == null) {
            problems.addReference(
                    asked,
                    new Choices(written.keySet())
                            .message("没有词表“{0}”，这套标准还没有任何词表（写在 words 下）。", "没有词表“{0}”，最接近的是“{1}”。已有：{2}。", name));
            return List.of();
        }
        if (open.contains(name)) {
            problems.add(asked, Message.of("词表“{0}”经过自己引用的词表又引用了自己，请去掉其中一处。", name));
            return List.of();
        }
        open.push(name);
        List<String> words = resolve(entry);
        open.pop();
        resolved.put(name, words);
        return words;
    }

    private List<String> resolve(Entry entry) {
        if (!(entry.value() instanceof Sequence sequence)) {
            boolean empty = entry.value() instanceof Scalar s && s.text().isBlank();
            problems.add(
                    entry.value().place(),
                    empty
                            ? Message.of("词表“{0}”是空的，至少要有一个词。", entry.name())
                            : Message.of("词表“{0}”应为列表：[甲, 乙]（半角方括号和逗号），或每项一行以“- ”开头。", entry.name()));
            return List.of();
        }
        if (sequence.nodes().isEmpty()) {
            problems.add(sequence.place(), Message.of("词表“{0}”是空的，至少要有一个词。", entry.name()));
        }
        Set<String> words = new LinkedHashSet<>();
        sequence.nodes().forEach(node -> words.addAll(reading.apply(node)));
        return List.copyOf(words);
    }
}
