package io.github.kaoping.authoring;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kaoping.authoring.ReadingTable.PairCount;
import io.github.kaoping.authoring.ReadingTable.Side;
import io.github.kaoping.authoring.ReadingTable.Unit;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.State;
import io.github.kaoping.render.JsonLayout;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far readings agree, for other programs; shares and coefficients have four places, the program is the side {@code null}. */
public final class AgreementJson {
    private final ReadingTable readings;
    private final Map<String, Agreement> figures;
    private final Map<String, Name> names;
    private final Texts texts;
    private final JsonGenerator json;

    private AgreementJson(
            ReadingTable readings,
            Map<String, Agreement> figures,
            Map<String, Name> names,
            Texts texts,
            JsonGenerator json) {
        this.readings = readings;
        this.figures = figures;
        this.names = names;
        this.texts = texts;
        this.json = json;
    }

    /**
     * @param figures each reader against the program, by the reader's name; empty if the program takes no part
     * @param names of items, in their order
     * @param all whether items on which all agree have a table too
     */
    public static String of(
            String version,
            ReadingTable readings,
            Map<String, Agreement> figures,
            Map<String, Name> names,
            Language language,
            boolean all) {
        return JsonLayout.text(json -> {
            AgreementJson writer = new AgreementJson(readings, figures, names, Texts.in(language), json);
            json.writeStartObject();
            json.writeStringField("schema", "kaoping/agreement/1");
            json.writeObjectFieldStart("tool");
            json.writeStringField("version", version);
            json.writeEndObject();
            writer.head();
            writer.alphas();
            writer.pairs();
            writer.figures();
            writer.confusion(all);
            writer.differences();
            json.writeEndObject();
        });
    }

    private void head() throws IOException {
        List<Unit> units = readings.units();
        json.writeNumberField(
                "reports", units.stream().map(Unit::report).distinct().count());
        json.writeNumberField("units", units.size());
        JsonLayout.strings(
                json, "readers", readings.readers().stream().map(Side::name).toList());
        json.writeBooleanField("program", readings.withProgram());
        JsonLayout.strings(
                json,
                "unknown",
                readings.unknown().stream()
                        .map(u -> u.report() + " " + u.item())
                        .toList());
    }

    private void alphas() throws IOException {
        json.writeObjectFieldStart("alpha");
        alpha("readers", readings.readers());
        if (readings.withProgram()) {
            alpha("withProgram", readings.sides());
        }
        json.writeEndObject();
    }

    private void alpha(String name, List<Side> among) throws IOException {
        json.writeObjectFieldStart(name);
        for (Alpha.Metric metric : Alpha.Metric.values()) {
            Alpha alpha = readings.alpha(metric, among);
            json.writeObjectFieldStart(ReadingView.id(metric));
            if (alpha instanceof Alpha.Value value) {
                number("alpha", value.alpha());
                json.writeNullField("undefined");
            } else {
                json.writeNullField("alpha");
                json.writeStringField("undefined", ReadingView.id(((Alpha.Undefined) alpha).reason()));
            }
            json.writeNumberField("units", alpha.units());
            json.writeNumberField("values", alpha.values());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void pairs() throws IOException {
        json.writeArrayFieldStart("pairs");
        for (PairCount pair : readings.pairs()) {
            json.writeStartObject();
            side("first", pair.first());
            side("second", pair.second());
            json.writeNumberField("both", pair.both());
            json.writeNumberField("same", pair.same());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void figures() throws IOException {
        json.writeArrayFieldStart("figures");
        for (Map.Entry<String, Agreement> reader : figures.entrySet()) {
            Agreement a = reader.getValue();
            List<Agreement.Pair> figurePairs = a.figurePairs();
            json.writeStartObject();
            json.writeStringField("reader", reader.getKey());
            json.writeNumberField("items", a.pairs().size());
            json.writeNumberField("exact", a.exact());
            json.writeNumberField("accepted", a.accepted());
            number("kappa", a.kappa());
            number("weightedKappa", a.weightedKappa(false));
            number("weightedKappaAccepted", a.weightedKappa(true));
            number("missingPrecision", a.missingPrecision());
            number("missingRecall", a.missingRecall());
            json.writeNumberField("itemsWithFigures", figurePairs.size());
            json.writeNumberField(
                    "rightFigures",
                    figurePairs.stream().filter(Agreement::rightFigure).count());
            json.writeNumberField(
                    "wrongFigures",
                    figurePairs.stream()
                            .filter(p -> !Agreement.wrongFigures(p).isEmpty())
                            .count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void confusion(boolean all) throws IOException {
        json.writeObjectFieldStart("confusion");
        json.writeStringField("rows", "readers");
        json.writeStringField("columns", readings.withProgram() ? "program" : "readers");
        json.writeObjectFieldStart("total");
        table(readings.total());
        json.writeEndObject();
        json.writeArrayFieldStart("items");
        for (Map.Entry<String, Confusion> item : readings.byItem(names.keySet()).entrySet()) {
            if (all || item.getValue().same() < item.getValue().total()) {
                json.writeStartObject();
                json.writeStringField("id", item.getKey());
                json.writeStringField("name", texts.name(names.getOrDefault(item.getKey(), new Name("", ""))));
                table(item.getValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void table(Confusion table) throws IOException {
        json.writeNumberField("readings", table.total());
        json.writeNumberField("same", table.same());
        json.writeArrayFieldStart("cells");
        for (State row : table.rows()) {
            for (State column : table.columns()) {
                if (table.count(row, column) > 0) {
                    json.writeStartObject();
                    json.writeStringField("row", row.id());
                    json.writeStringField("column", column.id());
                    json.writeNumberField("count", table.count(row, column));
                    json.writeEndObject();
                }
            }
        }
        json.writeEndArray();
    }

    private void differences() throws IOException {
        json.writeArrayFieldStart("differences");
        for (Unit unit : readings.differences()) {
            json.writeStartObject();
            json.writeStringField("report", unit.report());
            json.writeStringField("item", unit.item());
            json.writeArrayFieldStart("readings");
            for (Side side : readings.sides()) {
                Optional<State> state = readings.state(side, unit);
                if (state.isPresent()) {
                    json.writeStartObject();
                    side("reader", side);
                    json.writeStringField("state", state.get().id());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void side(String name, Side side) throws IOException {
        json.writeStringField(name, side.program() ? null : side.name());
    }

    private void number(String name, double value) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNullField(name);
            return;
        }
        json.writeNumberField(name, BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP));
    }
}
