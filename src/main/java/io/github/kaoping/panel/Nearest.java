package io.github.kaoping.panel;

import io.github.kaoping.panel.BodyName.Likeness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which files are most like which rows of a manifest by name and year (最像的). Equal names are looked up, so that only what has
 * no equal is held against everything.
 */
final class Nearest {
    private final List<Side<ManifestRow>> rows;
    private final List<Side<String>> files;
    private final Map<ManifestRow, Side<ManifestRow>> ofRow = new HashMap<>();
    private final Map<String, Side<String>> ofFile = new HashMap<>();
    private final Map<String, List<Side<ManifestRow>>> rowsNamed;
    private final Map<String, List<Side<String>>> filesNamed;

    /** A row or a file with the letters of its names. */
    private record Side<T>(
            T own, List<String> names, @Nullable Integer year) {
        Likeness like(Side<?> other) {
            if (year != null && other.year != null && !year.equals(other.year)) {
                return Likeness.NONE;
            }
            Likeness best = Likeness.NONE;
            for (String one : names) {
                for (String another : other.names) {
                    Likeness like = BodyName.compareLetters(one, another);
                    best = like.compareTo(best) > 0 ? like : best;
                }
            }
            return best;
        }
    }

    Nearest(List<ManifestRow> rows, Map<String, Face> faces) {
        this.rows = rows.stream()
                .map(r -> new Side<>(r, letters(List.of(r.body(), r.shortName())), r.year()))
                .toList();
        this.files = faces.entrySet().stream()
                .map(f -> new Side<>(
                        f.getKey(), letters(f.getValue().names()), f.getValue().year()))
                .toList();
        this.rows.forEach(r -> ofRow.put(r.own(), r));
        this.files.forEach(f -> ofFile.put(f.own(), f));
        this.rowsNamed = byName(this.rows);
        this.filesNamed = byName(this.files);
    }

    private static List<String> letters(Collection<String> names) {
        return names.stream().map(BodyName::letters).filter(n -> !n.isEmpty()).toList();
    }

    private static <T> Map<String, List<Side<T>>> byName(List<Side<T>> sides) {
        Map<String, List<Side<T>>> named = new HashMap<>();
        sides.forEach(s -> s.names()
                .forEach(n -> named.computeIfAbsent(n, k -> new ArrayList<>()).add(s)));
        return named;
    }

    /** The files most like a row, in their order; none if none is like it. */
    List<String> files(ManifestRow row) {
        return best(Objects.requireNonNull(ofRow.get(row)), files, filesNamed);
    }

    List<ManifestRow> rows(String file) {
        return best(Objects.requireNonNull(ofFile.get(file)), rows, rowsNamed);
    }

    Likeness of(ManifestRow row, String file) {
        return Objects.requireNonNull(ofRow.get(row)).like(Objects.requireNonNull(ofFile.get(file)));
    }

    private static <T> List<T> best(Side<?> side, List<Side<T>> all, Map<String, List<Side<T>>> named) {
        LinkedHashSet<Side<T>> equal = new LinkedHashSet<>();
        side.names().forEach(n -> equal.addAll(named.getOrDefault(n, List.of())));
        List<T> same = nearest(equal, side::like, Likeness.SAME);
        return same.isEmpty() ? nearest(all, side::like, Likeness.SHORT) : same;
    }

    private static <T> List<T> nearest(
            Collection<Side<T>> choices, Function<Side<T>, Likeness> like, Likeness atLeast) {
        Likeness most = atLeast;
        List<T> best = new ArrayList<>();
        for (Side<T> choice : choices) {
            Likeness likeness = like.apply(choice);
            if (likeness.compareTo(most) > 0) {
                best.clear();
                most = likeness;
            }
            if (likeness == most) {
                best.add(choice.own());
            }
        }
        return best;
    }
}
