package io.github.kaoping.rules;

import io.github.kaoping.model.Finding;
import io.github.kaoping.model.ItemState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * What would be found if one item's state were another (假设): the judgements of a report, of which only those are made anew that
 * rest on the changed state. For one thread.
 */
public final class Supposing implements AutoCloseable {
    private final Session session;
    private final List<String> phases;
    private final Map<String, FactHandle> handles = new HashMap<>();
    private final Map<String, ItemState> states = new HashMap<>();
    private final List<Finding> base;
    private final IdentityHashMap<Finding, Integer> places = new IdentityHashMap<>();
    private @Nullable ItemState changed;

    Supposing(Session session, List<?> facts, Collection<ItemState> states, List<String> phases) {
        this.session = session;
        this.phases = phases;
        for (ItemState s : states) {
            this.states.put(s.itemId(), s);
            handles.put(s.itemId(), session.insert(s));
        }
        session.fire(facts, phases);
        this.base = Judge.findings(session);
        for (int i = 0; i < base.size(); i++) {
            places.put(base.get(i), i);
        }
    }

    /** The findings if all states are as they are. */
    public List<Finding> findings() {
        return base;
    }

    /** The findings if this state stood in the place of the item's own, and all others were as they are. */
    public List<Finding> findings(ItemState supposed) {
        if (changed != null && !changed.itemId().equals(supposed.itemId())) {
            put(changed.itemId(), states.get(changed.itemId()));
        }
        put(supposed.itemId(), supposed);
        changed = supposed;
        session.fire(phases);
        return sorted(session.all(Finding.class));
    }

    /** In the order of all findings. Most are the very same as before: they need no sorting. */
    private List<Finding> sorted(List<Finding> all) {
        @Nullable Finding[] same = new @Nullable Finding[base.size()];
        List<Finding> others = new ArrayList<>();
        for (Finding f : all) {
            Integer place = places.get(f);
            if (place == null) {
                others.add(f);
            } else {
                same[place] = f;
            }
        }
        others.sort(Judge.ORDER);
        List<Finding> sorted = new ArrayList<>(all.size());
        int next = 0;
        for (@Nullable Finding f : same) {
            if (f != null) {
                while (next < others.size() && Judge.ORDER.compare(others.get(next), f) < 0) {
                    sorted.add(others.get(next++));
                }
                sorted.add(f);
            }
        }
        sorted.addAll(others.subList(next, others.size()));
        return sorted;
    }

    private void put(String item, @Nullable ItemState state) {
        FactHandle handle = handles.get(item);
        if (handle == null || state == null) {
            throw new IllegalArgumentException("no such item: " + item);
        }
        session.replace(handle, state);
    }

    @Override
    public void close() {
        session.close();
    }
}
