package io.github.kaoping.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kaoping.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Slips for other programs (问题清单的 JSON), schema {@code kaoping/criteria-check/1}. */
public final class JsonProblems {
    private JsonProblems() {}

    /**
     * @param counts how much was looked at, by name
     */
    public static String of(List<Problem> errors, List<Problem> warnings, Map<String, Long> counts, Language language) {
        return JsonLayout.text(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "kaoping/criteria-check/1");
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeNumberField("errors", errors.size());
            json.writeNumberField("warnings", warnings.size());
            json.writeArrayFieldStart("problems");
            for (Problem p : errors) {
                write(json, p, language);
            }
            for (Problem p : warnings) {
                write(json, p, language);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Problem p, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", p.slip().code());
        json.writeStringField("severity", p.slip().isWarning() ? "warning" : "error");
        json.writeStringField("file", p.file());
        json.writeNumberField("line", p.line());
        json.writeNumberField("column", p.column());
        json.writeStringField("text", p.lineText());
        json.writeStringField("message", Messages.say(p.message(), language));
        json.writeEndObject();
    }
}
