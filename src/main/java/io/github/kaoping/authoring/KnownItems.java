package io.github.kaoping.authoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Name;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The items that labels may speak of: those of every criteria set at hand, in the order of the criteria. */
public final class KnownItems {
    private static final int NEAREST = 3;

    private final List<CriteriaSet> sets;
    private final Map<String, Name> names;

    public KnownItems(List<CriteriaSet> sets) {
        this.sets = List.copyOf(sets);
        Map<String, Name> found = new LinkedHashMap<>();
        for (CriteriaSet set : sets) {
            for (Item item : set.items()) {
                found.putIfAbsent(item.id(), item.name());
            }
        }
        this.names = Collections.unmodifiableMap(found);
    }

    /** Names by id. */
    public Map<String, Name> names() {
        return names;
    }

    /** The id as the criteria write it, whatever the case; what follows after a blank, such as the name, is left aside. */
    Optional<String> find(String written) {
        String word = first(written).toLowerCase(Locale.ROOT);
        return names.keySet().stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** The item ids that are written most like a word. */
    List<String> nearest(String written) {
        return sets.stream()
                .limit(1)
                .flatMap(s -> s.nearestIds(first(written), s.ids().size()).stream())
                .filter(names::containsKey)
                .limit(NEAREST)
                .toList();
    }

    private static String first(String written) {
        return written.strip().split("\\s+", 2)[0];
    }
}
