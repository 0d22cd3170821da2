package io.github.kaoping.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Evidence;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Genre;
import io.github.kaoping.model.Locator;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Part;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Section;
import io.github.kaoping.model.Span;
import java.io.IOException;
import java.util.Locale;

/**
 * What was understood of a report as one JSON object (schema {@code kaoping/inspection/1}), for other programs. Positions
 * count UTF-16 units in the extracted text, as in score sheets.
 */
public final class JsonInspect {
    private final JsonGenerator json;
    private final Report report;
    private final Locator locator;
    private final Texts texts;

    private JsonInspect(JsonGenerator json, Report report, Language language) {
        this.json = json;
        this.report = report;
        this.locator = new Locator(report);
        this.texts = Texts.in(language);
    }

    public static String of(String file, Report report, Language language) {
        return JsonLayout.text(json -> new JsonInspect(json, report, language).write(file));
    }

    private void write(String file) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "kaoping/inspection/1");
        json.writeStringField("file", file);
        json.writeStringField("sha256", report.source().sha256());
        json.writeStringField("format", report.source().format());
        profile();
        genre();
        json.writeArrayFieldStart("sections");
        for (Section section : report.sections()) {
            section(section);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("parts");
        for (Part part : report.parts()) {
            part(part);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("clauses");
        for (Clause clause : report.clauses()) {
            clause(clause);
        }
        json.writeEndArray();
        places("placeholders", report.placeholders());
        JsonLayout.strings(
                json,
                "remarks",
                report.source().remarks().stream().map(this::said).toList());
        json.writeEndObject();
    }

    private String said(Message message) {
        return texts.message(message);
    }

    private void profile() throws IOException {
        Profile p = report.profile();
        json.writeObjectFieldStart("report");
        json.writeStringField("title", p.title());
        json.writeStringField("body", p.body());
        json.writeBooleanField("bodyDoubtful", p.bodyDoubtful());
        json.writeStringField("class", p.bodyClass().id());
        json.writeBooleanField("classDoubtful", p.classDoubtful());
        Integer year = p.year();
        if (year == null) {
            json.writeNullField("year");
        } else {
            json.writeNumberField("year", year.intValue());
        }
        json.writeStringField("yearSource", p.yearSource().isEmpty() ? null : p.yearSource());
        json.writeStringField("date", p.date() == null ? null : p.date().toString());
        json.writeEndObject();
    }

    private void genre() throws IOException {
        json.writeObjectFieldStart("genre");
        json.writeStringField("id", id(report.genre()));
        json.writeStringField("name", texts.genre(report.genre()));
        json.writeStringField("cue", report.genreCue().isEmpty() ? null : report.genreCue());
        json.writeBooleanField("scored", report.genre() == Genre.ANNUAL_REPORT);
        json.writeEndObject();
    }

    private void section(Section s) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", s.id());
        json.writeNumberField("parent", s.parent());
        json.writeNumberField("depth", s.depth());
        json.writeStringField("label", s.label());
        json.writeStringField("heading", s.heading());
        json.writeStringField("kind", id(s.kind()));
        json.writeBooleanField("merged", s.merged());
        json.writeNumberField(
                "line", locator.of(s.depth() == 0 ? s.span() : s.headingSpan()).line());
        json.writeEndObject();
    }

    private void part(Part part) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", id(part.kind()));
        json.writeBooleanField("ownHeading", part.ownHeading());
        json.writeFieldName("place");
        place(part.place());
        places("points", part.points());
        json.writeNumberField("reasons", part.reasons());
        places("reasonPlaces", part.reasonSpans());
        json.writeEndObject();
    }

    private void clause(Clause c) throws IOException {
        Evidence place = locator.of(c.span());
        json.writeStartObject();
        json.writeNumberField("id", c.id());
        json.writeNumberField("statement", c.statement());
        json.writeNumberField("section", c.section());
        json.writeNumberField("line", place.line());
        json.writeNumberField("column", place.column());
        json.writeNumberField("start", place.start());
        json.writeNumberField("end", place.end());
        json.writeStringField("text", place.text());
        json.writeStringField("kind", id(c.kind()));
        fact("tense", id(c.tense()), c.tenseCue());
        fact("actor", id(c.actor()), c.actorCue());
        fact("period", id(c.period()), c.periodCue());
        json.writeBooleanField("heading", c.heading());
        json.writeBooleanField("lead", c.lead());
        json.writeArrayFieldStart("figures");
        for (Figure figure : c.figures()) {
            figure(figure);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void fact(String name, String value, String cue) throws IOException {
        json.writeStringField(name, value);
        json.writeStringField(name + "Cue", cue.isEmpty() ? null : cue);
    }

    private void figure(Figure f) throws IOException {
        Span origin = report.text().origin(f.span());
        json.writeStartObject();
        json.writeStringField("value", f.plain());
        json.writeStringField("unit", f.unit());
        json.writeBooleanField("approximate", f.approximate());
        json.writeStringField("kind", id(f.kind()));
        json.writeStringField("role", id(f.role()));
        json.writeNumberField("start", origin.start());
        json.writeNumberField("end", origin.end());
        json.writeEndObject();
    }

    private void places(String name, Iterable<Span> spans) throws IOException {
        json.writeArrayFieldStart(name);
        for (Span span : spans) {
            place(span);
        }
        json.writeEndArray();
    }

    private void place(Span span) throws IOException {
        Evidence e = locator.of(span);
        json.writeStartObject();
        json.writeStringField("text", e.text());
        json.writeNumberField("line", e.line());
        json.writeNumberField("column", e.column());
        json.writeNumberField("start", e.start());
        json.writeNumberField("end", e.end());
        json.writeEndObject();
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
