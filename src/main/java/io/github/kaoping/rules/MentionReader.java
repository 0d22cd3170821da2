package io.github.kaoping.rules;

import io.github.kaoping.model.Assurance;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Has the rules say what each mention is worth and how sure that is (读句). Circumstances that were judged before are not judged
 * again; as nothing else is known to those rules, the result is the same. May be used by several threads.
 */
final class MentionReader {
    /** Beyond so many circumstances all are forgotten and judged anew, so that memory does not grow with the reports. */
    private static final int MOST_KEPT = 20_000;

    private final RuleBase rules;
    private final UnaryOperator<List<Object>> order;
    private final Trace trace;
    private final Map<Circumstances, Judged> kept = new ConcurrentHashMap<>();

    /** @param order puts the facts into the order in which they are inserted, which must not matter */
    MentionReader(RuleBase rules, UnaryOperator<List<Object>> order, Trace trace) {
        this.trace = trace;
        this.rules = rules;
        this.order = order;
    }

    /** The readings of mentions and what makes them sure, both in order of the text and of the rules' names. */
    record Read(List<Reading> readings, List<Assurance> assurances) {}

    private record Judged(List<Weighing> weighings, List<Trust> trusts) {}

    Read read(List<Mention> mentions) {
        Circumstances[] told = new Circumstances[mentions.size()];
        Judged[] judged = new Judged[mentions.size()];
        Set<Circumstances> fresh = new LinkedHashSet<>();
        for (int i = 0; i < told.length; i++) {
            Mention m = mentions.get(i);
            told[i] = Circumstances.of(m, m.lead() && isFollowed(m, mentions));
            judged[i] = kept.get(told[i]);
            if (judged[i] == null) {
                fresh.add(told[i]);
            }
        }
        Map<Circumstances, Judged> now = fresh.isEmpty() ? Map.of() : judge(fresh);
        List<Reading> readings = new ArrayList<>(told.length);
        List<Assurance> assurances = new ArrayList<>(told.length);
        for (int i = 0; i < told.length; i++) {
            Mention m = mentions.get(i);
            Judged j = judged[i] == null ? Objects.requireNonNull(now.get(told[i])) : judged[i];
            j.weighings().forEach(v -> readings.add(new Reading(m, v.worth(), v.rule(), v.why())));
            j.trusts().forEach(t -> assurances.add(new Assurance(m, t.certainty(), t.rule(), t.ground())));
        }
        return new Read(readings, assurances);
    }

    private static boolean isFollowed(Mention m, List<Mention> mentions) {
        for (Mention other : mentions) {
            if (other.passage() == m.passage()
                    && !other.lead()
                    && !other.heading()
                    && other.itemId().equals(m.itemId())) {
                return true;
            }
        }
        return false;
    }

    private Map<Circumstances, Judged> judge(Set<Circumstances> fresh) {
        if (kept.size() + fresh.size() > MOST_KEPT) {
            kept.clear();
        }
        try (Session session = new Session(rules, trace)) {
            session.fire(order.apply(List.copyOf(fresh)), List.of("readings"));
            Map<Circumstances, List<Weighing>> weighings =
                    session.all(Weighing.class).stream().collect(Collectors.groupingBy(Weighing::circumstances));
            Map<Circumstances, List<Trust>> trusts =
                    session.all(Trust.class).stream().collect(Collectors.groupingBy(Trust::circumstances));
            Map<Circumstances, Judged> judged = fresh.stream()
                    .collect(Collectors.toMap(
                            c -> c,
                            c -> new Judged(
                                    sorted(weighings.get(c), Comparator.comparing(Weighing::rule)),
                                    sorted(trusts.get(c), Comparator.comparing(Trust::rule)))));
            kept.putAll(judged);
            return judged;
        }
    }

    private static <T> List<T> sorted(@Nullable List<T> found, Comparator<T> by) {
        return found == null ? List.of() : found.stream().sorted(by).toList();
    }
}
