package io.github.kaoping.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kaoping.criteria.Condition;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.criteria.CriteriaSet.Grade;
import io.github.kaoping.criteria.CriteriaSet.GradeCap;
import io.github.kaoping.criteria.CriteriaSet.Veto;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.criteria.Method;
import io.github.kaoping.criteria.Phrase;
import io.github.kaoping.criteria.Range;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.State;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A criteria set in force as one JSON object (schema {@code kaoping/criteria/1}), the whole tree or one entry of it. */
public final class JsonCriteria {
    private final JsonGenerator json;
    private final CriteriaSet set;
    private final Texts texts;
    private final String only;

    private JsonCriteria(JsonGenerator json, CriteriaSet set, String only, Language language) {
        this.json = json;
        this.set = set;
        this.only = only;
        this.texts = Texts.in(language);
    }

    /**
     * @param only the id of the one entry to write, empty for all
     */
    public static String of(CriteriaSet set, boolean provisional, String only, Language language) {
        return JsonLayout.text(json -> new JsonCriteria(json, set, only, language).write(provisional));
    }

    private void write(boolean provisional) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "kaoping/criteria/1");
        json.writeStringField("id", set.id());
        json.writeStringField("title", texts.name(set.title()));
        json.writeStringField("version", set.version());
        Integer year = set.year();
        if (year == null) {
            json.writeNullField("year");
        } else {
            json.writeNumberField("year", year.intValue());
        }
        json.writeBooleanField("provisional", provisional);
        json.writeStringField("sha256", set.sha256());
        String note = texts.name(set.note());
        json.writeStringField("note", note.isBlank() ? texts.say("note") : note);
        points("total", set.total());
        points("bonusCap", set.bonusCap());
        points("deductionCap", set.deductionCap());
        json.writeStringField("notApplicable", set.naPolicy().id());
        json.writeObjectFieldStart("limits");
        points("threshold", set.limits().threshold());
        json.writeNumberField("completeness", Points.four(set.limits().completeness()));
        optional("bonusFrom", set.limits().bonusFrom());
        range(set.limits().score());
        json.writeEndObject();
        json.writeObjectFieldStart("rounding");
        json.writeNumberField("places", set.rounding().places());
        json.writeStringField("mode", id(set.rounding().mode()));
        json.writeEndObject();
        grades();
        json.writeArrayFieldStart("dimensions");
        for (Dimension dimension : set.dimensions()) {
            dimension(dimension);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("adjustments");
        for (Adjustment a : set.adjustments()) {
            if (wanted(a.id())) {
                adjustment(a);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private boolean wanted(String... ids) {
        return only.isEmpty() || Stream.of(ids).anyMatch(only::equals);
    }

    private void grades() throws IOException {
        json.writeArrayFieldStart("grades");
        for (Grade grade : set.grades()) {
            json.writeStartObject();
            json.writeStringField("name", texts.name(grade.name()));
            points("from", grade.from());
            optional("quota", grade.quota());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gradeCaps");
        for (GradeCap cap : set.gradeCaps()) {
            json.writeStartObject();
            json.writeStringField("id", cap.id());
            json.writeStringField("name", texts.name(cap.name()));
            json.writeStringField("best", cap.best());
            json.writeBooleanField("panelOnly", cap.panelOnly());
            conditions(cap.id());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("vetoes");
        for (Veto veto : set.vetoes()) {
            json.writeStartObject();
            json.writeStringField("id", veto.id());
            json.writeStringField("name", texts.name(veto.name()));
            points("score", veto.score());
            json.writeBooleanField("panelOnly", veto.panelOnly());
            conditions(veto.id());
            basis(veto.basis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void dimension(Dimension dimension) throws IOException {
        String asked = set.item(only).map(Item::indicatorId).orElse(only);
        List<Indicator> indicators = dimension.indicators().stream()
                .filter(i -> wanted(dimension.id()) || i.id().equals(asked))
                .toList();
        if (indicators.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("id", dimension.id());
        json.writeStringField("name", texts.name(dimension.name()));
        range(dimension.range());
        json.writeArrayFieldStart("indicators");
        for (Indicator indicator : indicators) {
            indicator(indicator);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void indicator(Indicator indicator) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", indicator.id());
        json.writeStringField("name", texts.name(indicator.name()));
        points("points", indicator.points());
        json.writeNumberField("duty", indicator.duty());
        json.writeBooleanField("proposed", indicator.proposed());
        range(indicator.range());
        conditions(indicator.id());
        json.writeStringField("advice", texts.name(indicator.advice()));
        basis(indicator.basis());
        MethodWords words = new MethodWords(texts);
        json.writeArrayFieldStart("methods");
        for (int i = 0; i < indicator.methods().size(); i++) {
            Method method = indicator.methods().get(i);
            json.writeStartObject();
            json.writeStringField("method", MethodWords.id(method));
            json.writeStringField("item", method.itemId());
            points("max", method.max());
            json.writeStringField("words", words.say(method));
            conditions(Condition.ownerOf(indicator.id(), i));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("items");
        for (Item item : indicator.items()) {
            item(item);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void item(Item item) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", item.id());
        json.writeStringField("name", texts.name(item.name()));
        json.writeNumberField("duty", item.duty());
        range(item.range());
        json.writeBooleanField("event", item.event());
        json.writeStringField("reads", id(item.reads()));
        json.writeStringField("dependsOn", item.dependsOn());
        JsonLayout.strings(
                json, "actors", item.actors().stream().map(JsonCriteria::id).toList());
        json.writeArrayFieldStart("phrases");
        for (Phrase phrase : item.phrases()) {
            phrase(phrase);
        }
        json.writeEndArray();
        JsonLayout.strings(
                json, "exclude", item.exclusions().stream().map(Phrase::source).toList());
        json.writeObjectFieldStart("figures");
        JsonLayout.strings(json, "units", item.figures().units());
        json.writeStringField("reach", id(item.figures().reach()));
        Long max = item.figures().max();
        if (max == null) {
            json.writeNullField("max");
        } else {
            json.writeNumberField("max", max.longValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("examples");
        for (Example example : item.examples()) {
            json.writeStartObject();
            json.writeStringField("text", example.text());
            json.writeStringField("section", id(example.section()));
            json.writeStringField("state", example.state().id());
            json.writeStringField("figure", example.figure());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void phrase(Phrase phrase) throws IOException {
        json.writeStartObject();
        json.writeStringField("find", phrase.source());
        JsonLayout.strings(json, "not", phrase.not());
        JsonLayout.strings(json, "without", phrase.without());
        JsonLayout.strings(json, "with", phrase.with());
        JsonLayout.strings(json, "under", phrase.under());
        json.writeStringField("aspect", phrase.aspect().isEmpty() ? null : phrase.aspect());
        json.writeBooleanField("needsFigure", phrase.needsFigure());
        json.writeBooleanField("describedAtMost", phrase.describedAtMost());
        json.writeEndObject();
    }

    private void adjustment(Adjustment a) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", a.id());
        json.writeStringField("name", texts.name(a.name()));
        json.writeStringField("kind", id(a.kind()));
        json.writeStringField("reads", AdjustmentWords.reads(a));
        points("cap", a.cap());
        json.writeBooleanField("proposed", a.proposed());
        json.writeStringField("take", a.highestOnly() ? "highest" : "each");
        json.writeBooleanField("named", a.named());
        conditions(a.id());
        json.writeObjectFieldStart("values");
        for (Map.Entry<String, BigDecimal> value : a.values().entrySet()) {
            points(value.getKey(), value.getValue());
        }
        json.writeEndObject();
        basis(a.basis());
        Item item = a.item();
        if (item == null) {
            json.writeNullField("item");
        } else {
            json.writeFieldName("item");
            item(item);
        }
        json.writeEndObject();
    }

    private void basis(List<String> keys) throws IOException {
        JsonLayout.strings(
                json,
                "basis",
                keys.stream()
                        .flatMap(k -> Stream.ofNullable(set.bases().get(k)))
                        .map(CriteriaSet.Basis::text)
                        .toList());
    }

    /** Cap and floor where they are written. */
    private void range(Range range) throws IOException {
        optional("cap", range.cap());
        optional("floor", range.floor());
    }

    private void optional(String name, @Nullable BigDecimal points) throws IOException {
        if (points != null) {
            points(name, points);
        }
    }

    /** When it applies, if that is limited. */
    private void conditions(String owner) throws IOException {
        if (set.conditions(owner).isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("conditions");
        for (Condition c : set.conditions(owner)) {
            json.writeStartObject();
            json.writeBooleanField("unless", c.unless());
            JsonLayout.strings(
                    json, "class", c.classes().stream().map(BodyClass::id).toList());
            json.writeStringField("item", c.itemId().isEmpty() ? null : c.itemId());
            JsonLayout.strings(
                    json,
                    "state",
                    c.itemId().isEmpty()
                            ? List.of()
                            : c.states().stream().map(State::id).toList());
            Integer atLeast = c.atLeast();
            if (atLeast != null) {
                json.writeNumberField("atLeast", atLeast.intValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void points(String name, BigDecimal points) throws IOException {
        json.writeNumberField(name, Points.two(points));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
