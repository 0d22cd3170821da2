package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Change.Kind;
import io.github.kaoping.model.Name;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects what differs between two sets, in the words of both languages; equal values are no change. */
final class Changes {
    private static final Texts CHINESE = Texts.in(Language.CHINESE);
    private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

    private final List<Change> list = new ArrayList<>();
    private String dimension = "";

    /** What follows stands under this dimension; empty for the set as a whole. */
    Changes under(String dimensionId) {
        dimension = dimensionId;
        return this;
    }

    List<Change> list() {
        return List.copyOf(list);
    }

    void add(String id, Name name, Kind kind, Name before, Name after) {
        list.add(new Change(dimension, id, name, kind, before, after));
    }

    /** A change if the two are said differently in either language. */
    void compare(String id, Name name, Kind kind, Name before, Name after) {
        if (!before.equals(after)) {
            add(id, name, kind, before, after);
        }
    }

    /** What is in one of the lists only, {@code before} what was taken out and {@code after} what was put in. */
    void compare(String id, Name name, Kind kind, List<String> before, List<String> after) {
        List<String> out = before.stream().filter(w -> !after.contains(w)).toList();
        List<String> in = after.stream().filter(w -> !before.contains(w)).toList();
        if (!out.isEmpty() || !in.isEmpty()) {
            add(id, name, kind, Change.NOTHING, words(out, in));
        }
    }

    /** 增加 “甲”、“乙”；去掉 “丙”. */
    static Name words(List<String> out, List<String> in) {
        return both(t -> {
            List<String> parts = new ArrayList<>();
            if (!in.isEmpty()) {
                parts.add(t.say("diff.put-in", quoted(in, t)));
            }
            if (!out.isEmpty()) {
                parts.add(t.say("diff.taken-out", quoted(out, t)));
            }
            return String.join(t.say("terminal.semicolon"), parts);
        });
    }

    static String quoted(List<String> words, Texts texts) {
        return String.join(
                texts.say("spoken.and"),
                words.stream().map(w -> texts.say("quote", w)).toList());
    }

    /** The same thing said in both languages. */
    static Name both(Function<Texts, String> words) {
        return new Name(words.apply(CHINESE), words.apply(ENGLISH));
    }

    /** What is the same in both languages. */
    static Name plain(String words) {
        return new Name(words, words);
    }
}
