package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
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
    private final Set<String> asked = new HashSet<>();
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
        written.values().forEach(e -> find(e.name(), e.key().place()));
        return resolved;
    }

    /** Tells the lists that nothing names, neither a phrase nor another list nor {@code elsewhere}. */
    void checkUnused(Collection<String> elsewhere) {
        written.values().stream()
                .filter(e -> !asked.contains(e.name()) && !elsewhere.contains(e.name()))
                .forEach(e -> problems.addReference(
                        Slip.UNUSED_LIST, e.key().place(), Message.of("词表“{0}”没有用到，请检查名称，或删去。", e.name())));
    }

    /** The words of a list; none, and told at {@code place}, if there is no such list or it leads back to itself. */
    List<String> words(String name, Place place) {
        asked.add(name);
        return find(name, place);
    }

    private List<String> find(String name, Place place) {
        List<String> known = resolved.get(name);
        if (known != null) {
            return known;
        }
        Entry entry = written.get(name);
        if (entry == null) {
            problems.addReference(
                    Slip.UNKNOWN_LIST,
                    place,
                    new Choices(written.keySet())
                            .message("没有词表“{0}”，这套标准还没有任何词表（写在 words 下）。", "没有词表“{0}”，最接近的是“{1}”。已有：{2}。", name));
            return List.of();
        }
        if (open.contains(name)) {
            problems.add(Slip.LIST_CIRCLE, place, Message.of("词表“{0}”经过自己引用的词表又引用了自己，请去掉其中一处。", name));
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
                    Slip.WRONG_KIND,
                    entry.value().place(),
                    empty
                            ? Message.of("词表“{0}”是空的，至少要有一个词。", entry.name())
                            : Message.of("词表“{0}”应为列表：[甲, 乙]（半角方括号和逗号），或每项一行以“- ”开头。", entry.name()));
            return List.of();
        }
        if (sequence.nodes().isEmpty()) {
            problems.add(Slip.WRONG_KIND, sequence.place(), Message.of("词表“{0}”是空的，至少要有一个词。", entry.name()));
        }
        Set<String> words = new LinkedHashSet<>();
        for (YamlNode node : sequence.nodes()) {
            List<String> more = reading.apply(node);
            boolean again = node instanceof Scalar && more.size() == 1 && words.contains(more.get(0));
            if (again) {
                problems.add(Slip.WORD_TWICE, node.place(), Message.of("“{0}”写了两次，留一个就够。", more.get(0)));
            }
            words.addAll(more);
        }
        return List.copyOf(words);
    }
}
