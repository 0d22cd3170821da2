package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Change.Kind;
import io.github.kaoping.criteria.Phrase;
import io.github.kaoping.model.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which phrases of an item were put in, taken out or rewritten. A phrase that kept its build and half of its words is told by
 * the words that came and went; so is one whose word lists changed.
 */
final class PhraseChanges {
    private static final int SHOWN = 40;

    private final String id;
    private final Name name;
    private final Changes changes;

    PhraseChanges(String id, Name name, Changes changes) {
        this.id = id;
        this.name = name;
        this.changes = changes;
    }

    void compare(List<Phrase> old, List<Phrase> now) {
        List<Phrase> gone = new ArrayList<>(old);
        List<Phrase> come = new ArrayList<>();
        Map<Phrase, Phrase> pairs = new LinkedHashMap<>();
        for (Phrase p : now) {
            if (!gone.remove(p)) {
                come.add(p);
            }
        }
        pair(gone, come, pairs, true);
        pair(gone, come, pairs, false);
        pairs.forEach(this::rewritten);
        come.forEach(p -> changes.add(id, name, Kind.PHRASE_ADDED, Change.NOTHING, whole(p)));
        gone.forEach(p -> changes.add(id, name, Kind.PHRASE_REMOVED, whole(p), Change.NOTHING));
    }

    /** Moves out of both lists what belongs together, by the same wording or else by likeness. */
    private static void pair(List<Phrase> gone, List<Phrase> come, Map<Phrase, Phrase> pairs, boolean sameWording) {
        for (Phrase p : List.copyOf(come)) {
            Optional<Phrase> like = gone.stream()
                    .filter(g -> sameWording ? g.source().equals(p.source()) : alike(g, p))
                    .findFirst();
            like.ifPresent(g -> {
                gone.remove(g);
                come.remove(p);
                pairs.put(g, p);
            });
        }
    }

    private static boolean alike(Phrase a, Phrase b) {
        if (!a.gaps().equals(b.gaps())) {
            return false;
        }
        Set<String> all = new LinkedHashSet<>(words(a));
        Set<String> shared = new LinkedHashSet<>(words(a));
        shared.retainAll(words(b));
        all.addAll(words(b));
        return shared.size() * 2 >= all.size();
    }

    private static List<String> words(Phrase p) {
        return p.slots().stream().flatMap(List::stream).distinct().toList();
    }

    private void rewritten(Phrase old, Phrase now) {
        List<String> out =
                words(old).stream().filter(w -> !words(now).contains(w)).toList();
        List<String> in =
                words(now).stream().filter(w -> !words(old).contains(w)).toList();
        if (!out.isEmpty() || !in.isEmpty()) {
            changes.add(id, name, Kind.PHRASE_WORDS, Changes.plain(brief(now.source())), Changes.words(out, in));
        } else if (!old.slots().equals(now.slots()) || !old.gaps().equals(now.gaps())) {
            changes.add(id, name, Kind.PHRASE_WORDS, Changes.plain(brief(old.source())), Changes.plain(now.source()));
        }
        Name was = Changes.both(t -> ItemChanges.limits(old, t));
        Name is = Changes.both(t -> ItemChanges.limits(now, t));
        if (!was.equals(is)) {
            changes.add(
                    id,
                    name,
                    Kind.PHRASE_LIMITS,
                    Changes.both(t -> t.say("diff.limits-of", brief(now.source()), t.name(was))),
                    is);
        }
    }

    private static Name whole(Phrase p) {
        return Changes.both(t -> {
            String limits = ItemChanges.limits(p, t);
            return limits.equals(t.say("diff.nothing"))
                    ? t.say("quote", p.source())
                    : t.say("diff.phrase", p.source(), limits);
        });
    }

    /** Enough of a phrase to know it by. */
    static String brief(String source) {
        return source.length() <= SHOWN ? source : source.substring(0, SHOWN) + "……";
    }
}
