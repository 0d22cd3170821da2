package io.github.kaoping.criteria;

import io.github.kaoping.criteria.CriteriaSet.Basis;
import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The legal and policy bases of a set (依据), and which of them are in force for its year. */
final class BasisKeys {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final Map<String, Basis> bases = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    /** Whose bases are all out of force, by id, and which these are. */
    private final Map<String, String> lapsed = new LinkedHashMap<>();

    private final Set<String> used = new HashSet<>();
    private final @Nullable Integer year;
    private final Problems problems;

    BasisKeys(Collection<Entry> written, @Nullable Integer year, Problems problems) {
        this.year = year;
        this.problems = problems;
        written.forEach(this::decode);
    }

    private void decode(Entry entry) {
        Optional<Fields> opened = Fields.of(entry.value(), Shape.BASIS, problems);
        String text = opened.map(f -> f.text("text")).orElse("");
        @Nullable Integer from =
                opened.flatMap(f -> f.whole("from", FIRST_YEAR, LAST_YEAR)).orElse(null);
        @Nullable Integer until =
                opened.flatMap(f -> f.whole("until", FIRST_YEAR, LAST_YEAR)).orElse(null);
        if (from != null && until != null && from > until) {
            problems.add(
                    Slip.PERIOD_ORDER,
                    entry.key().place(),
                    Message.of("依据“{0}”从 {1} 年起、到 {2} 年止，起止反了。", entry.name(), from, until));
        }
        places.put(entry.name(), entry.key().place());
        bases.put(entry.name(), new Basis(entry.name(), text, from, until));
    }

    Map<String, Basis> all() {
        return bases;
    }

    /** The keys under {@code basis} that are cited for the set's year; all of them if the set serves any year. */
    List<String> inForce(Fields fields) {
        List<Scalar> written = fields.scalars("basis");
        written.stream().filter(s -> !bases.containsKey(s.text())).forEach(this::unknown);
        written.forEach(s -> used.add(s.text()));
        List<String> inForce = written.stream()
                .map(Scalar::text)
                .filter(k -> inForce(bases.get(k)))
                .toList();
        boolean known = written.stream().allMatch(s -> bases.containsKey(s.text()));
        if (inForce.isEmpty() && known && !written.isEmpty()) {
            lapsed.put(
                    fields.scalar("id").map(Scalar::text).orElse(""),
                    written.stream().map(this::shown).collect(Collectors.joining("、")));
        }
        return inForce;
    }

    private String shown(Scalar key) {
        Basis basis = bases.get(key.text());
        @Nullable Integer until = basis == null ? null : basis.until();
        @Nullable Integer from = basis == null ? null : basis.from();
        boolean over = until != null && year != null && until < year;
        return key.text() + (over ? "（至" + until + "年）" : from == null ? "" : "（" + from + "年起）");
    }

    /**
     * Tells what has no basis in force for the set's year.
     *
     * @param place where the year is written
     */
    void checkLapsed(Place place) {
        if (!lapsed.isEmpty() && year != null) {
            String list = lapsed.entrySet().stream()
                    .map(e -> e.getKey() + "：" + e.getValue())
                    .collect(Collectors.joining("；"));
            problems.add(
                    Slip.PERIOD_OVER,
                    place,
                    Message.of("{0} 年度有 {1} 项没有一项依据在期（{2}）。请补上现行的依据，或写明是通行做法。", year, lapsed.size(), list));
        }
    }

    /** Tells the bases that nothing cites. */
    void checkUnused() {
        places.forEach((key, place) -> {
            if (!used.contains(key)) {
                problems.addReference(Slip.UNUSED_BASIS, place, Message.of("依据“{0}”没有指标引用，请在“basis”中用上，或删去。", key));
            }
        });
    }

    private void unknown(Scalar key) {
        problems.addReference(
                Slip.UNKNOWN_BASIS,
                key.place(),
                new Choices(bases.keySet())
                        .message("没有依据“{0}”，这套标准还没有任何依据（写在 bases 下）。", "没有依据“{0}”，最接近的是“{1}”。已有：{2}。", key.text()));
    }

    private boolean inForce(@Nullable Basis basis) {
        if (basis == null || year == null) {
            return basis != null;
        }
        boolean begun = basis.from() == null || basis.from() <= year;
        return begun && (basis.until() == null || year <= basis.until());
    }
}
