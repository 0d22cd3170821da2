package io.github.kaoping.render;

import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.criteria.Item.FigureRule;
import io.github.kaoping.criteria.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the criteria look for in a report for one item (查找什么): phrases as written, exclusions, figures, examples. */
final class TerminalItem {
    private static final int SHOWN = 5;

    private final TerminalPage page;
    private final Texts texts;
    private final Spoken words;
    private final MethodWords methods;

    TerminalItem(TerminalPage page) {
        this.page = page;
        this.texts = page.texts();
        this.words = new Spoken(texts);
        this.methods = new MethodWords(texts);
    }

    /** All that is looked for. */
    void lookedFor(Item item, int indent) {
        lookedFor(item, indent, item.phrases(), item.exclusions(), false);
    }

    /** The phrases that found something and a few of the others, with a count of those left out. */
    void lookedForInShort(Item item, int indent, Set<String> found) {
        List<Phrase> some = new ArrayList<>(item.phrases());
        some.sort(Comparator.comparing(p -> !found.contains(p.source())));
        int shown = Math.max(SHOWN, (int)
                some.stream().filter(p -> found.contains(p.source())).count());
        lookedFor(
                item,
                indent,
                some.stream().limit(shown).toList(),
                item.exclusions().stream().limit(SHOWN).toList(),
                true);
    }

    private void lookedFor(Item item, int indent, List<Phrase> phrases, List<Phrase> exclusions, boolean brief) {
        if (item.reads() != Item.Reads.PHRASES) {
            page.labelled(indent, texts.say("item.looked-for"), texts.say("reads." + id(item.reads())), Ink.PLAIN);
            return;
        }
        page.paragraph(indent, texts.say("item.phrases", item.phrases().size()), Ink.PLAIN);
        for (Phrase phrase : phrases) {
            page.bullet(indent + 2, phrase(phrase, brief), Ink.PLAIN);
        }
        int rest = item.phrases().size() - phrases.size();
        if (rest > 0) {
            page.bullet(indent + 2, texts.say("item.more-phrases", rest), Ink.FAINT);
        }
        if (!exclusions.isEmpty()) {
            String words = quoted(exclusions.stream().map(Phrase::source).toList());
            int more = item.exclusions().size() - exclusions.size();
            page.labelled(
                    indent,
                    texts.say("item.exclusions"),
                    more > 0
                            ? texts.say(
                                    "item.more-exclusions",
                                    words,
                                    item.exclusions().size())
                            : words,
                    Ink.PLAIN);
        }
        page.labelled(indent, texts.say("item.figures"), figures(item.figures()), Ink.PLAIN);
        if (!item.actors().isEmpty()) {
            page.labelled(
                    indent,
                    texts.say("item.actors"),
                    item.actors().stream().map(words::actor).collect(joining()),
                    Ink.PLAIN);
        }
        if (item.event()) {
            page.paragraph(indent, texts.say("item.event"), Ink.PLAIN);
        }
        String dependsOn = item.dependsOn();
        if (dependsOn != null) {
            page.paragraph(indent, texts.say("item.depends-on", dependsOn), Ink.PLAIN);
        }
    }

    void examples(Item item, int indent) {
        if (item.examples().isEmpty()) {
            return;
        }
        page.paragraph(indent, texts.say("item.examples"), Ink.PLAIN);
        for (Example example : item.examples()) {
            String figure = example.figure();
            String expected = words.state(example.state()) + (figure == null ? "" : texts.say("item.figure", figure));
            page.bullet(
                    indent + 2,
                    texts.say("item.example", example.text().strip(), words.kind(example.section()), expected),
                    Ink.PLAIN);
        }
    }

    private String phrase(Phrase phrase, boolean brief) {
        List<String> conditions = new ArrayList<>();
        condition(conditions, "phrase.not", phrase.not());
        condition(conditions, "phrase.without", phrase.without());
        condition(conditions, "phrase.with", phrase.with());
        condition(conditions, "phrase.under", phrase.under());
        if (!phrase.aspect().isEmpty()) {
            conditions.add(texts.say("phrase.aspect", methods.aspect(phrase.aspect())));
        }
        if (phrase.needsFigure()) {
            conditions.add(texts.say("phrase.needs-figure"));
        }
        if (phrase.describedAtMost()) {
            conditions.add(texts.say("phrase.at-most"));
        }
        String source = texts.say("quote", brief ? BriefPhrase.of(phrase.source(), texts) : phrase.source());
        return conditions.isEmpty()
                ? source
                : texts.say("spoken.with-id", source, String.join(texts.say("terminal.semicolon"), conditions));
    }

    private void condition(List<String> conditions, String key, List<String> list) {
        if (!list.isEmpty()) {
            conditions.add(texts.say(key, quoted(list)));
        }
    }

    private String figures(FigureRule rule) {
        String units = rule.units().isEmpty()
                ? texts.say("item.any-unit")
                : String.join(texts.say("spoken.and"), rule.units());
        String reach = texts.say("reach." + id(rule.reach()));
        Long max = rule.max();
        return max == null ? texts.say("item.units", units, reach) : texts.say("item.units-max", units, reach, max);
    }

    private String quoted(List<String> list) {
        return list.stream().map(w -> texts.say("quote", w)).collect(joining());
    }

    private java.util.stream.Collector<CharSequence, ?, String> joining() {
        return Collectors.joining(texts.say("spoken.and"));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
