package io.github.kaoping.panel;

import com.fasterxml.jackson.core.type.TypeReference;
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
 * What the criteria say of each indicator, and of each limit of the grade that only the panel can set, kept beside the results (评分标准摘要), so that workbooks and letters can be made again
 * without the criteria that were in force.
 */
record Guide(Map<String, Line> lines) {
    static final Guide NONE = new Guide(Map.of());

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
        for (CriteriaSet.GradeCap cap : set.gradeCaps()) {
            if (cap.panelOnly()) {
                lines.put(cap.id(), new Line(Texts.in(language).name(cap.name()), cap.best()));
            }
        }
        return new Guide(lines);
    }

    Line line(String indicator) {
        return lines.getOrDefault(indicator, new Line("", ""));
    }

    /** The limits of the grade among the lines: what is no indicator of the sheet. */
    Map<String, Line> caps(StoredSheet sheet) {
        Map<String, Line> caps = new TreeMap<>(lines);
        sheet.indicators().forEach(i -> caps.remove(i.path("id").asText()));
        return caps;
    }

    static String file(String criteriaSha256) {
        return "criteria/" + criteriaSha256 + ".json";
    }

    byte[] json() {
        try {
            return StoredSheet.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(lines);
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
            return new Guide(StoredSheet.JSON.readValue(json, new TypeReference<Map<String, Line>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
