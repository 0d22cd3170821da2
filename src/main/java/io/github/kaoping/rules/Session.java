package io.github.kaoping.rules;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalAgenda;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One use of the rules: facts in, phases fired, results out (规则会话). */
final class Session implements AutoCloseable {
    /** A rule that fires without end is a mistake in the rules. */
    private static final int MOST_FIRINGS = 200_000;

    private final KieSession session;
    private final Trace trace;

    Session(RuleBase rules, Trace trace) {
        this.trace = trace;
        this.session = rules.base().newKieSession();
    }

    /** Inserts facts and fires the phases, the last named first. */
    void fire(List<?> facts, List<String> phases) {
        facts.forEach(session::insert);
        fire(phases);
    }

    /** Inserts a fact that can be replaced later. */
    FactHandle insert(Object fact) {
        return session.insert(fact);
    }

    /** Puts another fact in the place of one: what rested on the old one alone falls with it. */
    void replace(FactHandle handle, Object fact) {
        session.update(handle, fact);
    }

    void fire(List<String> phases) {
        InternalAgenda agenda = (InternalAgenda) session.getAgenda();
        phases.forEach(agenda::setFocus);
        int fired = trace == Trace.NONE
                ? session.fireAllRules(MOST_FIRINGS)
                : session.fireAllRules(match -> trace.lets(match.getRule().getName()), MOST_FIRINGS);
        if (fired >= MOST_FIRINGS) {
            throw new IllegalStateException("the rules do not come to an end");
        }
    }

    /** All facts of a type, in no order. */
    <T> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Object o : session.getObjects(new ClassObjectFilter(type))) {
            found.add(type.cast(o));
        }
        return found;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
