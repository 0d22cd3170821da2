package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** How indicators came out over all bodies (指标统计): mean of the rate, spread, and in how many reports it is. */
final class Spread {
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** The running sums of one indicator. */
    static final class Line {
        final String id;
        final String name;
        private int judged;
        private int applicable;
        private int there;
        private double sum;
        private double squares;

        Line(String id, String name) {
            this.id = id;
            this.name = name;
        }

        /** In how many reports it was judged. */
        int judged() {
            return judged;
        }

        /** The mean share of its points, 0 without any. */
        double mean() {
            return judged == 0 ? 0 : sum / judged;
        }

        /** The standard deviation of these shares. */
        double deviation() {
            return judged == 0 ? 0 : Math.sqrt(Math.max(0, squares / judged - mean() * mean()));
        }

        /** The share of the bodies it applies to whose report accounts for it. */
        double present() {
            return applicable == 0 ? 0 : (double) there / applicable;
        }

        /** Whether all came out alike, so that it tells nobody from anybody. */
        boolean flat() {
            return judged > 1 && deviation() < 1e-6;
        }
    }

    void add(StoredSheet sheet) {
        for (JsonNode i : sheet.indicators()) {
            String id = i.path("id").asText();
            Line line =
                    lines.computeIfAbsent(id, k -> new Line(k, i.path("name").asText()));
            double checked = i.path("checked").asDouble();
            if (i.path("applicable").asDouble() > 0) {
                line.applicable++;
                line.there += i.path("missing").asBoolean() ? 0 : 1;
            }
            if (checked > 0) {
                double share = i.path("score").asDouble() / checked;
                line.judged++;
                line.sum += share;
                line.squares += share * share;
            }
        }
    }

    Iterable<Line> lines() {
        return lines.values();
    }
}
