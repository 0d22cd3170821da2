package io.github.kaoping.authoring;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kaoping.authoring.Impact.IndicatorSum;
import io.github.kaoping.authoring.Impact.Row;
import io.github.kaoping.authoring.Impact.Shift;
import io.github.kaoping.authoring.Impact.Standing;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.render.JsonLayout;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Points;
import io.github.kaoping.render.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a new criteria set would do to reports, for other programs (schema {@code kaoping/criteria-impact/1}). */
public final class ImpactJson {
    private ImpactJson() {}

    public static String of(CriteriaSet before, CriteriaSet after, Impact impact, Language language) {
        Texts texts = Texts.in(language);
        return JsonLayout.text(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "kaoping/criteria-impact/1");
            DiffView.set(json, "old", before, texts);
            DiffView.set(json, "new", after, texts);
            json.writeArrayFieldStart("reports");
            for (Row row : impact.rows()) {
                row(json, row, texts);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("indicators");
            for (IndicatorSum sum : impact.indicators()) {
                json.writeStartObject();
                json.writeStringField("id", sum.id());
                json.writeStringField("name", texts.name(sum.name()));
                json.writeNumberField("gaining", sum.gaining());
                json.writeNumberField("losing", sum.losing());
                points(json, "total", sum.total());
                json.writeNumberField("notChecked", sum.notChecked());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void row(JsonGenerator json, Row row, Texts texts) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", row.file());
        points(json, "change", row.change().orElse(null));
        standing(json, "old", row.before());
        standing(json, "new", row.after());
        json.writeArrayFieldStart("shifts");
        for (Shift s : row.shifts()) {
            json.writeStartObject();
            json.writeStringField("id", s.id());
            json.writeStringField("name", texts.name(s.name()));
            points(json, "old", s.before());
            points(json, "new", s.after());
            points(json, "change", s.change());
            json.writeBooleanField("notCheckedOld", s.notCheckedBefore());
            json.writeBooleanField("notCheckedNew", s.notCheckedAfter());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void standing(JsonGenerator json, String name, Standing s) throws IOException {
        ScoreSheet sheet = s.sheet();
        json.writeObjectFieldStart(name);
        json.writeStringField("outcome", sheet.outcome().id());
        points(json, "score", sheet.score());
        json.writeStringField("grade", sheet.grade());
        Integer rank = s.rank().orElse(null);
        if (rank == null) {
            json.writeNullField("rank");
        } else {
            json.writeNumberField("rank", rank.intValue());
        }
        json.writeBooleanField("tied", s.tied());
        BigDecimal share = sheet.completeness();
        if (share == null) {
            json.writeNullField("completeness");
        } else {
            json.writeNumberField("completeness", Points.four(share));
        }
        json.writeEndObject();
    }

    private static void points(JsonGenerator json, String name, @Nullable BigDecimal points) throws IOException {
        if (points == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, Points.two(points));
        }
    }
}
