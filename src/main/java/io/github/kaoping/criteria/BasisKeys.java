package io.github.kaoping.criteria;

import io.github.kaoping.criteria.CriteriaSet.Basis;
import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.Message;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The legal and policy bases of a set (依据), and which of them are in force for its year. */
final class BasisKeys {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final Map<String, Basis> bases = new LinkedHashMap<>();
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
            problems.add(entry.key().place(), Message.of("依据“{0}”从 {1} 年起、到 {2} 年止，起止反了。", entry.name(), from, until));
        }
        bases.put(entry.name(), new Basis(entry.name(), text, from, until));
    }

    Map<String, Basis> all() {
        return bases;
    }

    /** The keys under {@code basis} that are cited for the set's year; all of them if the set serves any year. */
    List<String> inForce(Fields fields) {
        List<Scalar> written = fields.scalars("basis");
        written.stream().filter(s -> !bases.containsKey(s.text())).forEach(this::unknown);
        return written.stream()
                .map(Scalar::text)
                .filter(k -> inForce(bases.get(k)))
                .toList();
    }

    private void unknown(Scalar key) {
        problems.addReference(
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
