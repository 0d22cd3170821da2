package io.github.kaoping.cli;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import java.util.List;
import java.util.stream.Stream;

/** The ids that a criteria set knows, and what to say to somebody who wrote another one. */
final class KnownIds {
    private static final int SHOWN = 5;

    private final CriteriaSet set;
    private final List<String> ids;

    private KnownIds(CriteriaSet set, List<String> ids) {
        this.set = set;
        this.ids = ids;
    }

    /** The same and those of dimensions. */
    static KnownIds withDimensions(CriteriaSet set) {
        Stream<String> dimensions = set.dimensions().stream().map(CriteriaSet.Dimension::id);
        return new KnownIds(set, Stream.concat(dimensions, set.ids().stream()).toList());
    }

    /** Ids of indicators, items and adjustments. */
    static KnownIds of(CriteriaSet set) {
        return new KnownIds(set, set.ids());
    }

    /**
     * The id as the set writes it, whatever the case; the part before the point serves where only one id begins with it (N1 for
     * N1.late). An unknown one is told with the nearest and ends with code 2.
     */
    String require(String asked, Console console, Language language) {
        return ids.stream().filter(k -> k.equalsIgnoreCase(asked)).findFirst().orElseGet(() -> {
            Texts texts = Texts.in(language);
            List<String> inside = ids.stream()
                    .filter(k -> k.regionMatches(true, 0, asked + ".", 0, asked.length() + 1))
                    .toList();
            if (inside.size() == 1) {
                return inside.get(0);
            }
            String near = String.join(texts.say("spoken.and"), set.nearestIds(asked, SHOWN));
            console.err().println(texts.say("ids.unknown", asked, near));
            throw new Stop(ExitCode.USAGE);
        });
    }
}
