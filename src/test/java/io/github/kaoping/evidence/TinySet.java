package io.github.kaoping.evidence;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A criteria set of a few items, with the cue words of the default criteria. */
final class TinySet {
    private final CriteriaSet set;

    private TinySet(CriteriaSet set) {
        this.set = set;
    }

    /** @param items for each item what stands in YAML besides its id and name, on one line; ids are T1.a, T1.b, … */
    static TinySet of(Path folder, String... items) {
        String scoring = ids(items)
                .map(id -> "      - {method: accounted, item: " + id + ", points: 1}\n")
                .collect(Collectors.joining());
        List<String> ids = ids(items).toList();
        String listed = IntStream.range(0, items.length)
                .mapToObj(i -> "      - {id: " + ids.get(i) + ", name: 要素" + i + ", duty: 1, " + items[i] + "}\n")
                .collect(Collectors.joining());
        try {
            Files.copy(Path.of("criteria/base/lexicon.yaml"), folder.resolve("lexicon.yaml"));
            Files.writeString(folder.resolve("t.yaml"), """
                    dimension: T
                    name: 试用
                    points: %1$d
                    indicators:
                      - id: T1
                        name: 试用
                        points: %1$d
                        advice: 试用。
                        scoring:
                    %2$s    items:
                    %3$s""".formatted(items.length, scoring, listed));
            Files.writeString(folder.resolve("base.yaml"), """
                    id: tiny
                    title: 试用标准
                    version: "1"
                    note: 试用。
                    total: %d
                    include: [lexicon.yaml, t.yaml]
                    not-applicable: exclude_and_rescale
                    limits: {threshold: 0, completeness: 0.6}
                    bonus-cap: 5
                    deduction-cap: 10
                    classes:
                      enforcement: {endings: [局]}
                    words:
                      机关负责人: [局长, 负责人]
                    """.formatted(items.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TinySet(Samples.sound(Assessor.loader().load(folder.resolve("base.yaml"))));
    }

    private static java.util.stream.Stream<String> ids(String... items) {
        return IntStream.range(0, items.length).mapToObj(i -> "T1." + (char) ('a' + i));
    }

    List<Mention> find(Report report) {
        return new EvidenceFinder(set).find(report).mentions();
    }

    /** The mentions of an item outside headings. */
    List<Mention> find(Report report, String item) {
        return find(report).stream()
                .filter(m -> m.itemId().equals(item) && !m.heading())
                .toList();
    }
}
