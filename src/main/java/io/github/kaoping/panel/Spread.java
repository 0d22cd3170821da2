package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How indicators came out over all bodies (指标统计): mean of the rate, spread, and in how many reports it is. */
final class Spread {
    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** The running sums of one indicator. */
    static final class Line {
        final String id;
        final String name;
        private int judged;
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

        /** The mean share of its points; empty where nobody's was judged, which is not 0. */
        OptionalDouble mean() {
            return of(sum);
        }

        /** The standard deviation of these shares. */
        OptionalDouble deviation() {
            double mean = mean().orElse(0);
            OptionalDouble ofSquares = of(squares);
            return ofSquares.isEmpty()
                    ? ofSquares
                    : OptionalDouble.of(Math.sqrt(Math.max(0, ofSquares.getAsDouble() - mean * mean)));
        }

        /** The share of the bodies judged whose report accounts for it. */
        OptionalDouble present() {
            return of(there);
        }

        private OptionalDouble of(double total) {
            return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of(total / judged);
        }

        /** Whether all came out alike, so that it tells nobody from anybody. */
        boolean flat() {
            return judged > 1 && deviation().orElse(1) < 1e-6;
        }
    }

    void add(StoredSheet sheet) {
        for (JsonNode i : sheet.indicators()) {
            String id = i.path("id").asText();
            Line line =
                    lines.computeIfAbsent(id, k -> new Line(k, i.path("name").asText()));
            double checked = i.path("checked").asDouble();
            if (checked > 0) {
                double share = i.path("score").asDouble() / checked;
                line.judged++;
                line.there += i.path("missing").asBoolean() ? 0 : 1;
                line.sum += share;
                line.squares += share * share;
            }
        }
    }

    Iterable<Line> lines() {
        return lines.values();
    }
}
