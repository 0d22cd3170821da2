package io.github.kaoping.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kaoping.model.Evidence;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import io.github.kaoping.model.ScoreSheet.FigureLine;
import io.github.kaoping.model.ScoreSheet.FindingLine;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inner parts of a sheet in JSON: indicators with items and findings, adjustments, evidence. */
final class JsonParts {
    private final JsonGenerator json;
    private final Texts texts;

    JsonParts(JsonGenerator json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    void indicator(IndicatorScore indicator) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", indicator.id());
        json.writeStringField("dimension", indicator.dimension());
        json.writeStringField("name", texts.name(indicator.name()));
        json.writeNumberField("score", Points.two(indicator.score()));
        json.writeNumberField("max", Points.two(indicator.max()));
        json.writeNumberField("applicable", Points.two(indicator.applicable()));
        json.writeNumberField("checked", Points.two(indicator.checked()));
        json.writeStringField("status", indicator.status().id());
        json.writeBooleanField("missing", indicator.missing());
        json.writeNumberField("duty", indicator.duty());
        json.writeArrayFieldStart("items");
        for (ItemResult item : indicator.items()) {
            item(item);
        }
        json.writeEndArray();
        findings("findings", indicator.findings());
        json.writeEndObject();
    }

    private void item(ItemResult item) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", item.id());
        json.writeStringField("name", texts.name(item.name()));
        json.writeStringField("state", item.state().id());
        json.writeBooleanField("missing", item.missing());
        json.writeBooleanField("applicable", item.applicable());
        json.writeNumberField("duty", item.duty());
        json.writeStringField("certainty", item.certainty().id());
        sentence("doubt", item.doubt());
        sentence("ground", item.ground());
        json.writeStringField("rule", item.rule());
        sentence("why", item.why());
        json.writeArrayFieldStart("figures");
        for (FigureLine figure : item.figures()) {
            figure(figure);
        }
        json.writeEndArray();
        evidence(item.evidence());
        json.writeEndObject();
    }

    private void figure(FigureLine figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("value", figure.value());
        json.writeStringField("unit", figure.unit());
        json.writeBooleanField("approximate", figure.approximate());
        json.writeStringField("role", figure.role());
        json.writeStringField("text", figure.text());
        json.writeNumberField("start", figure.start());
        json.writeNumberField("end", figure.end());
        json.writeEndObject();
    }

    void findings(String name, List<FindingLine> findings) throws IOException {
        json.writeArrayFieldStart(name);
        for (FindingLine finding : findings) {
            json.writeStartObject();
            if (!finding.id().isEmpty()) {
                json.writeStringField("id", finding.id());
            }
            json.writeStringField("effect", id(finding.effect()));
            json.writeStringField("item", finding.item().isEmpty() ? null : finding.item());
            json.writeNumberField("points", Points.two(finding.points()));
            json.writeStringField("rule", finding.rule());
            json.writeStringField("reason", texts.message(finding.reason()));
            basis(finding.basis());
            evidence(finding.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void adjustments(List<AdjustmentScore> adjustments) throws IOException {
        json.writeArrayFieldStart("adjustments");
        for (AdjustmentScore adjustment : adjustments) {
            json.writeStartObject();
            json.writeStringField("id", adjustment.id());
            json.writeStringField("name", texts.name(adjustment.name()));
            json.writeNumberField("points", Points.two(adjustment.points()));
            json.writeBooleanField("proposed", adjustment.proposed());
            json.writeBooleanField("checked", adjustment.checked());
            json.writeStringField("reason", texts.message(adjustment.reason()));
            basis(adjustment.basis());
            evidence(adjustment.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void basis(List<String> titles) throws IOException {
        json.writeArrayFieldStart("basis");
        for (String title : titles) {
            json.writeString(title);
        }
        json.writeEndArray();
    }

    private void evidence(List<Evidence> evidence) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence place : evidence) {
            json.writeStartObject();
            json.writeStringField("text", place.text());
            json.writeStringField("section", place.section());
            json.writeNumberField("line", place.line());
            json.writeNumberField("column", place.column());
            number("page", place.page());
            number("paragraph", place.paragraph());
            json.writeNumberField("start", place.start());
            json.writeNumberField("end", place.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void number(String name, @Nullable Integer value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value.intValue());
        }
    }

    private void sentence(String name, Message message) throws IOException {
        json.writeStringField(name, message.template().isEmpty() ? null : texts.message(message));
    }

    /** The word of the contract for an effect. */
    static String id(Effect effect) {
        return switch (effect) {
            case AWARD -> "award";
            case DEDUCT -> "deduct";
            case FLAG -> "flag";
            case CAP -> "cap";
            case NOT_APPLICABLE -> "not-applicable";
            case NOT_CHECKED -> "not-checked";
            case BONUS -> "bonus";
            case PENALTY -> "penalty";
            case VETO -> "veto";
        };
    }
}
