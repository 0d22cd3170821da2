package io.github.kaoping.rules;

import java.util.Set;
import java.util.TreeSet;

/** Which rules wanted to fire (规则轨迹), and which of them are not let: a rule that is not let fire is as good as taken out. */
public final class Trace {
    static final Trace NONE = new Trace(Set.of());

    private final Set<String> out;
    private final Set<String> wanted = new TreeSet<>();

    private Trace(Set<String> out) {
        this.out = out;
    }

    /** Lets every rule fire. */
    public static Trace all() {
        return new Trace(Set.of());
    }

    /** Takes one rule out. */
    public static Trace without(String rule) {
        return new Trace(Set.of(rule));
    }

    boolean lets(String rule) {
        wanted.add(rule);
        return !out.contains(rule);
    }

    /** The rules that wanted to fire so far. */
    public Set<String> wanted() {
        return Set.copyOf(wanted);
    }
}
