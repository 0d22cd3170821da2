package io.github.kaoping.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Ratios kept from an earlier run (基线), in {@code src/jmh/baseline.json}: see {@link Figure#ratio()}.
 *
 * @param processors of the machine that made it; figures of all threads compare only with as many
 */
record Baseline(int processors, Map<String, Double> ratios) {
    /** More than so many times the baseline is marked as slower. */
    static final double SLOWER = 1.3;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Baseline {
        ratios = new TreeMap<>(ratios);
    }

    /**
     * What a file holds; nothing if there is none.
     *
     * @throws IOException if it is no baseline, or one of another calibration workload
     */
    static Baseline load(Path file) throws IOException {
        Map<String, Double> ratios = new TreeMap<>();
        if (!Files.exists(file)) {
            return new Baseline(Runtime.getRuntime().availableProcessors(), ratios);
        }
        JsonNode root = JSON.readTree(file.toFile());
        String calibration = root.path("calibration").asText();
        if (!calibration.equals(Calibration.NAME)) {
            throw new IOException(file + "：标定办法不同，不能比较 / made with another calibration: " + calibration);
        }
        root.path("ratios")
                .properties()
                .forEach(e -> ratios.put(e.getKey(), e.getValue().asDouble()));
        return new Baseline(root.path("processors").asInt(), ratios);
    }

    OptionalDouble ratio(String id) {
        Double ratio = ratios.get(id);
        return ratio == null ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    /** This baseline with the ratios of a run in place of those of the same names, written to a file. */
    void saveWith(List<Figure> figures, Path file) throws IOException {
        Map<String, Double> all = new TreeMap<>(ratios);
        for (Figure figure : figures) {
            if (!Double.isNaN(figure.ratio())) {
                all.put(figure.id(), figure.ratio());
            }
        }
        ObjectNode root = JSON.createObjectNode();
        root.put("calibration", Calibration.NAME);
        root.put("processors", Runtime.getRuntime().availableProcessors());
        root.put("java", System.getProperty("java.version"));
        ObjectNode kept = root.putObject("ratios");
        all.forEach((id, ratio) -> kept.put(id, Double.parseDouble("%.4g".formatted(ratio))));
        Files.writeString(file, JSON.writeValueAsString(root) + "\n");
    }
}
