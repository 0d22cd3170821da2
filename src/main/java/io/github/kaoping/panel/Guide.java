package io.github.kaoping.panel;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Standards;
import io.github.kaoping.render.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the criteria say of each indicator and of grades, kept beside the results (评分标准摘要), so that workbooks and letters can
 * be made again without the criteria that were in force.
 */
record Guide(Map<String, Line> lines, Scale scale) {
    static final Guide NONE = new Guide(Map.of(), Scale.NONE);

    Guide {
        lines = new TreeMap<>(lines);
    }

    /** What one indicator earns points for, and what an account of it contains. */
    record Line(String standard, String advice) {}

    static Guide of(CriteriaSet set, Language language) {
        Standards standards = new Standards(set, language);
        Map<String, Line> lines = new TreeMap<>();
        for (Indicator indicator : set.indicators()) {
            lines.put(indicator.id(), new Line(standards.of(indicator), standards.advice(indicator)));
        }
        return new Guide(lines, Scale.of(set, Texts.in(language)));
    }

    Line line(String indicator) {
        return lines.getOrDefault(indicator, new Line("", ""));
    }

    static String file(String criteriaSha256) {
        return "criteria/" + criteriaSha256 + ".json";
    }

    byte[] json() {
        try {
            return StoredSheet.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is kept for the criteria of a sheet; nothing where it has none. */
    static Guide of(Results results, @Nullable String criteriaSha256) {
        return criteriaSha256 == null
                ? NONE
                : results.read(file(criteriaSha256)).map(Guide::read).orElse(NONE);
    }

    private static Guide read(byte[] json) {
        try {
            return StoredSheet.JSON.readValue(json, Guide.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
