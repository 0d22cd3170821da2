package io.github.kaoping.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.DimensionScore;
import io.github.kaoping.model.ScoreSheet.Gain;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.Missing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run as one JSON object (schema {@code kaoping/score-sheet/1}), for other programs.
 *
 * <p>Points have two places, rates and completeness are fractions with four. What is not known is null. The same run
 * gives the same bytes: two blanks per level, line feeds only, nothing escaped that JSON lets stand.
 */
public final class JsonSheets {
    private final JsonGenerator json;
    private final Texts texts;

    private JsonSheets(JsonGenerator json, Language language) {
        this.json = json;
        this.texts = Texts.in(language);
    }

    /** The whole run. */
    public static String of(Run run, Language language) {
        StringWriter out = new StringWriter();
        try {
            JsonRun pieces = new JsonRun(out, run.toolVersion(), run.rulesSha256(), language);
            for (SheetInSet sheet : run.sheets()) {
                pieces.add(sheet, sheet(sheet, language));
            }
            pieces.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** One sheet as it stands among all sheets of a run, for {@link JsonRun}; may be called by several threads at once. */
    public static String sheet(SheetInSet sheet, Language language) {
        return JsonLayout.piece(2, json -> new JsonSheets(json, language).sheet(sheet));
    }

    /** What stands before the sheets of a run, up to the bracket that opens them. */
    static String head(String toolVersion, String rulesSha256, @Nullable SheetInSet leading, Language language) {
        return JsonLayout.piece(0, json -> new JsonSheets(json, language).head(toolVersion, rulesSha256, leading));
    }

    private void head(String toolVersion, String rulesSha256, @Nullable SheetInSet leading) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "kaoping/score-sheet/1");
        json.writeObjectFieldStart("tool");
        json.writeStringField("version", toolVersion);
        json.writeEndObject();
        CriteriaSet criteria = leading == null ? null : leading.criteria();
        criteria(criteria, leading != null && leading.provisional());
        json.writeStringField("note", criteria == null ? texts.say("note") : texts.name(criteria.note()));
        json.writeObjectFieldStart("rules");
        json.writeStringField("sha256", rulesSha256);
        json.writeEndObject();
        json.writeArrayFieldStart("sheets");
    }

    private void criteria(@Nullable CriteriaSet criteria, boolean provisional) throws IOException {
        if (criteria == null) {
            json.writeNullField("criteria");
            return;
        }
        json.writeObjectFieldStart("criteria");
        json.writeStringField("id", criteria.id());
        json.writeStringField("title", texts.name(criteria.title()));
        json.writeStringField("version", criteria.version());
        whole("year", criteria.year());
        json.writeStringField("sha256", criteria.sha256());
        json.writeBooleanField("provisional", provisional);
        json.writeEndObject();
    }

    private void sheet(SheetInSet inSet) throws IOException {
        ScoreSheet sheet = inSet.sheet();
        json.writeStartObject();
        json.writeStringField("file", sheet.file());
        json.writeStringField("sha256", sheet.sha256());
        json.writeStringField("textSha256", sheet.textSha256());
        json.writeStringField("outcome", sheet.outcome().id());
        sentence("reason", sheet.reason());
        criteria(inSet.criteria(), inSet.provisional());
        report(sheet.profile());
        points("score", sheet.score());
        points("max", sheet.max());
        fraction("rate", sheet.rate());
        points("base", sheet.base());
        points("bonus", sheet.bonus());
        points("deductions", sheet.deductions());
        text("grade", sheet.grade());
        fraction("completeness", sheet.completeness());
        dimensions(sheet);
        JsonParts parts = new JsonParts(json, texts);
        json.writeArrayFieldStart("indicators");
        for (IndicatorScore indicator : sheet.indicators()) {
            parts.indicator(indicator);
        }
        json.writeEndArray();
        parts.adjustments(sheet.adjustments());
        parts.findings("caps", sheet.caps());
        missing(sheet);
        gains(inSet);
        json.writeArrayFieldStart("remarks");
        for (Message remark : sheet.remarks()) {
            json.writeString(texts.message(remark));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void report(@Nullable Profile profile) throws IOException {
        if (profile == null) {
            json.writeNullField("report");
            return;
        }
        json.writeObjectFieldStart("report");
        text("title", profile.title());
        text("body", profile.body());
        json.writeBooleanField("bodyDoubtful", profile.bodyDoubtful());
        json.writeStringField("class", profile.bodyClass().id());
        json.writeBooleanField("classDoubtful", profile.classDoubtful());
        whole("year", profile.year());
        date("date", profile.date());
        date("submitted", profile.submitted());
        date("published", profile.published());
        if (!profile.publishedFrom().isEmpty()) {
            text("publishedFrom", profile.publishedFrom());
        }
        json.writeBooleanField("notPublished", profile.notPublished());
        json.writeEndObject();
    }

    private void dimensions(ScoreSheet sheet) throws IOException {
        json.writeArrayFieldStart("dimensions");
        for (DimensionScore dimension : sheet.dimensions()) {
            json.writeStartObject();
            json.writeStringField("id", dimension.id());
            json.writeStringField("name", texts.name(dimension.name()));
            points("score", dimension.score());
            points("max", dimension.max());
            fraction("rate", dimension.rate());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void missing(ScoreSheet sheet) throws IOException {
        json.writeArrayFieldStart("missing");
        for (Missing missing : sheet.missing()) {
            json.writeStartObject();
            json.writeStringField("id", missing.indicator());
            json.writeNumberField("duty", missing.duty());
            json.writeArrayFieldStart("items");
            for (String item : missing.items()) {
                json.writeString(item);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void gains(SheetInSet inSet) throws IOException {
        json.writeArrayFieldStart("gains");
        for (Gain gain : inSet.sheet().gains()) {
            json.writeStartObject();
            json.writeStringField("indicator", gain.indicator());
            json.writeStringField("item", gain.item());
            points("points", gain.points());
            json.writeStringField("advice", inSet.advice(gain, texts.language()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void sentence(String name, Message message) throws IOException {
        text(name, message.template().isEmpty() ? null : texts.message(message));
    }

    private void text(String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value);
    }

    private void whole(String name, @Nullable Integer value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value.intValue());
        }
    }

    private void date(String name, @Nullable LocalDate value) throws IOException {
        text(name, value == null ? null : value.toString());
    }

    private void points(String name, @Nullable BigDecimal value) throws IOException {
        json.writeNumberField(name, value == null ? null : Points.two(value));
    }

    private void fraction(String name, @Nullable BigDecimal value) throws IOException {
        json.writeNumberField(name, value == null ? null : Points.four(value));
    }
}
