package io.github.kaoping.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A score sheet as it was written for other programs (已存评分表), read back by the names of the contract. */
final class StoredSheet {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectNode run;
    private final ObjectNode sheet;

    private StoredSheet(ObjectNode run, ObjectNode sheet) {
        this.run = run;
        this.sheet = sheet;
    }

    /**
     * Reads the one sheet of a file.
     *
     * @throws IllegalStateException if it holds none
     */
    static StoredSheet of(byte[] json) {
        return read(json).orElseThrow(() -> new IllegalStateException("no score sheet in it"));
    }

    /** The one sheet of a file, if it is a file of one score sheet. */
    static Optional<StoredSheet> read(byte[] json) {
        try {
            JsonNode run = JSON.readTree(json);
            boolean one = run.path("schema").asText().equals("kaoping/score-sheet/1")
                    && run.path("sheets").size() == 1;
            return one
                    ? Optional.of(new StoredSheet(
                            (ObjectNode) run, (ObjectNode) run.path("sheets").get(0)))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    ObjectNode run() {
        return run;
    }

    ObjectNode sheet() {
        return sheet;
    }

    /** The text at a path of names, null where there is none. */
    @Nullable String text(String... names) {
        JsonNode at = at(names);
        return at.isValueNode() && !at.isNull() ? at.asText() : null;
    }

    @Nullable BigDecimal number(String... names) {
        JsonNode at = at(names);
        return at.isNumber() ? at.decimalValue() : null;
    }

    @Nullable Integer whole(String... names) {
        JsonNode at = at(names);
        return at.isNumber() ? Integer.valueOf(at.intValue()) : null;
    }

    List<JsonNode> list(String name) {
        List<JsonNode> all = new ArrayList<>();
        sheet.path(name).forEach(all::add);
        return all;
    }

    List<JsonNode> indicators() {
        return list("indicators");
    }

    /** Ids of the limits of the grade and of the vetoes that hold. */
    Set<String> limits() {
        return list("caps").stream().map(c -> c.path("id").asText()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A copy that may be changed. */
    StoredSheet copy() {
        ObjectNode all = run.deepCopy();
        return new StoredSheet(all, (ObjectNode) all.path("sheets").get(0));
    }

    private JsonNode at(String... names) {
        JsonNode at = sheet;
        for (String name : names) {
            at = at.path(name);
        }
        return at;
    }
}
