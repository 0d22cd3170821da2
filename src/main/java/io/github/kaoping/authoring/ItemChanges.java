package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Change.Kind;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.criteria.Phrase;
import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Name;
import io.github.kaoping.render.Points;
import io.github.kaoping.render.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** In what an item differs from that of the same id in an earlier set: what it is and what is looked for. */
final class ItemChanges {
    private final Changes changes;

    ItemChanges(Changes changes) {
        this.changes = changes;
    }

    void compare(Item old, Item now) {
        String id = now.id();
        Name name = now.name();
        changes.compare(id, name, Kind.RENAMED, old.name(), name);
        changes.compare(id, name, Kind.MOVED, Changes.plain(old.indicatorId()), Changes.plain(now.indicatorId()));
        changes.compare(id, name, Kind.DUTY, duty(old), duty(now));
        changes.compare(id, name, Kind.EVENT, event(old), event(now));
        changes.compare(id, name, Kind.READS, reads(old), reads(now));
        changes.compare(id, name, Kind.ACTORS, actors(old), actors(now));
        changes.compare(id, name, Kind.DEPENDS_ON, dependsOn(old), dependsOn(now));
        changes.compare(
                id,
                name,
                Kind.RANGE,
                Changes.plain(old.range().toString()),
                Changes.plain(now.range().toString()));
        new PhraseChanges(id, name, changes).compare(old.phrases(), now.phrases());
        changes.compare(id, name, Kind.EXCLUSIONS, sources(old.exclusions()), sources(now.exclusions()));
        changes.compare(id, name, Kind.FIGURES, figures(old), figures(now));
        changes.compare(id, name, Kind.ADVICE, old.advice(), now.advice());
        examples(id, name, old, now);
    }

    private static Name duty(Item item) {
        return Changes.both(t -> t.dutyKind(item.duty()));
    }

    private static Name event(Item item) {
        return Changes.both(t -> t.say(item.event() ? "diff.is-event" : "diff.is-no-event"));
    }

    private static Name reads(Item item) {
        return Changes.both(t -> t.say("reads." + id(item.reads())));
    }

    private static Name actors(Item item) {
        return Changes.both(t -> item.actors().isEmpty()
                ? t.say("diff.own-work")
                : item.actors().stream()
                        .map((Actor a) -> t.say("actor." + id(a)))
                        .collect(Collectors.joining(t.say("spoken.and"))));
    }

    private static Name dependsOn(Item item) {
        String on = item.dependsOn();
        return on == null ? Changes.both(t -> t.say("diff.nothing")) : Changes.plain(on);
    }

    private static Name figures(Item item) {
        Item.FigureRule rule = item.figures();
        Long max = rule.max();
        return Changes.both(t -> {
            String units =
                    rule.units().isEmpty() ? t.say("item.any-unit") : String.join(t.say("spoken.and"), rule.units());
            String reach = t.say("reach." + id(rule.reach()));
            return max == null
                    ? t.say("item.units", units, reach)
                    : t.say("item.units-max", units, reach, Points.plain(BigDecimal.valueOf(max)));
        });
    }

    private static List<String> sources(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::source).toList();
    }

    /** Examples move no scores and are only counted. */
    private void examples(String id, Name name, Item old, Item now) {
        long in = fresh(now.examples(), old.examples());
        long out = fresh(old.examples(), now.examples());
        if (in + out > 0) {
            changes.add(id, name, Kind.EXAMPLES, Changes.plain(String.valueOf(out)), Changes.plain(String.valueOf(in)));
        }
    }

    private static long fresh(List<Example> of, List<Example> against) {
        List<String> known = against.stream().map(ItemChanges::said).toList();
        return of.stream().filter(e -> !known.contains(said(e))).count();
    }

    private static String said(Example e) {
        return e.text() + "|" + e.section() + "|" + e.state() + "|" + e.figure();
    }

    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a phrase's conditions are said, in the order in which editors write them; empty if it has none. */
    static String limits(Phrase p, Texts t) {
        StringBuilder out = new StringBuilder();
        limit(out, "phrase.not", p.not(), t);
        limit(out, "phrase.without", p.without(), t);
        limit(out, "phrase.with", p.with(), t);
        limit(out, "phrase.under", p.under(), t);
        if (!p.aspect().isEmpty()) {
            join(out, t.say("phrase.aspect", t.sayOr("aspect." + p.aspect(), p.aspect())), t);
        }
        if (p.needsFigure()) {
            join(out, t.say("phrase.needs-figure"), t);
        }
        if (p.describedAtMost()) {
            join(out, t.say("phrase.at-most"), t);
        }
        if (p.counted() != Phrase.Counted.NOTHING) {
            join(out, t.say("diff.counted-" + id(p.counted())), t);
        }
        return out.isEmpty() ? t.say("diff.nothing") : out.toString();
    }

    private static void limit(StringBuilder out, String key, List<String> words, Texts t) {
        if (!words.isEmpty()) {
            join(out, t.say(key, Changes.quoted(words, t)), t);
        }
    }

    private static void join(StringBuilder out, String words, Texts t) {
        out.append(out.isEmpty() ? "" : t.say("terminal.semicolon")).append(words);
    }
}
