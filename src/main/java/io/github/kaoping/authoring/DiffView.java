package io.github.kaoping.authoring;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kaoping.authoring.Change.Kind;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.render.Ink;
import io.github.kaoping.render.JsonLayout;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.TerminalPage;
import io.github.kaoping.render.TerminalView;
import io.github.kaoping.render.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says the changes between two criteria sets in sentences, by dimension (标准比较), or as JSON (schema {@code kaoping/criteria-diff/1}). */
public final class DiffView {
    private static final String CLAUSE_END = "[，；：]|[,;:] ";

    private DiffView() {}

    /** For the terminal; the changes stand under the dimension that they concern. */
    public static String of(CriteriaSet before, CriteriaSet after, List<Change> changes, TerminalView view) {
        TerminalPage page = new TerminalPage(view);
        Texts texts = page.texts();
        page.paragraph(0, texts.say("diff.head", cited(before, texts), cited(after, texts)), Ink.STRONG);
        if (changes.isEmpty()) {
            page.paragraph(0, texts.say("diff.same"), Ink.PLAIN);
            return page.text();
        }
        long moving = changes.stream().filter(c -> c.kind().movesScores()).count();
        page.paragraph(0, texts.say("diff.count", changes.size(), moving), Ink.PLAIN);
        Map<String, List<Change>> groups = changes.stream()
                .collect(Collectors.groupingBy(Change::dimension, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((id, list) -> {
            page.heading(id.isEmpty() ? texts.say("diff.whole-set") : dimension(id, before, after, texts));
            list.forEach(c -> page.bullet(2, sentence(c, texts), Ink.PLAIN));
        });
        page.gap();
        page.paragraph(0, texts.say("note"), Ink.FAINT);
        return page.text();
    }

    /** Two sets as one JSON object. */
    public static String json(CriteriaSet before, CriteriaSet after, List<Change> changes, Language language) {
        Texts texts = Texts.in(language);
        return JsonLayout.text(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "kaoping/criteria-diff/1");
            set(json, "old", before, texts);
            set(json, "new", after, texts);
            json.writeArrayFieldStart("changes");
            for (Change c : changes) {
                json.writeStartObject();
                json.writeStringField("dimension", c.dimension().isEmpty() ? null : c.dimension());
                json.writeStringField("id", c.id().isEmpty() ? null : c.id());
                json.writeStringField("name", texts.name(c.name()));
                json.writeStringField("kind", c.kind().id());
                json.writeBooleanField("movesScores", c.kind().movesScores());
                json.writeStringField("before", texts.name(c.before()));
                json.writeStringField("after", texts.name(c.after()));
                json.writeStringField("text", sentence(c, texts));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static void set(JsonGenerator json, String name, CriteriaSet set, Texts texts) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("id", set.id());
        json.writeStringField("title", texts.name(set.title()));
        json.writeStringField("version", set.version());
        Integer year = set.year();
        if (year == null) {
            json.writeNullField("year");
        } else {
            json.writeNumberField("year", year.intValue());
        }
        json.writeStringField("sha256", set.sha256());
        json.writeEndObject();
    }

    /** G3 行政机关负责人出庭应诉：4 分 → 5 分. */
    static String sentence(Change c, Texts texts) {
        return c.id().equals(c.dimension()) ? what(c, texts) : whole(c, texts);
    }

    /** The same where no heading names the dimension. */
    static String whole(Change c, Texts texts) {
        String what = what(c, texts);
        if (c.id().isEmpty()) {
            return what;
        }
        String name = texts.name(c.name());
        String about = c.id().equals(name) ? c.id() : texts.say("explain.indicator", c.id(), name);
        return about + texts.say("terminal.colon") + what;
    }

    private static String what(Change c, Texts texts) {
        String before = texts.name(c.before());
        String after = texts.name(c.after());
        if (c.kind() == Kind.SCORING || c.kind() == Kind.ADJUSTMENT) {
            List<String> parts = differing(before, after, texts);
            if (!parts.isEmpty()) {
                return texts.say(
                        "diff." + c.kind().id() + "-parts", String.join(texts.say("terminal.semicolon"), parts));
            }
        }
        return texts.say("diff." + c.kind().id(), before, after);
    }

    /** Clause by clause what became what, where two rules are built alike; empty where they are not. */
    private static List<String> differing(String before, String after, Texts texts) {
        String[] old = before.split(CLAUSE_END, -1);
        String[] now = after.split(CLAUSE_END, -1);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < old.length && old.length == now.length; i++) {
            if (!old[i].equals(now[i])) {
                parts.add(texts.say("diff.part", old[i].strip(), now[i].strip()));
            }
        }
        return parts.size() * 2 > old.length ? List.of() : parts;
    }

    static String cited(CriteriaSet set, Texts texts) {
        return texts.say("head.criteria-line", texts.name(set.title()), set.id(), set.version());
    }

    private static String dimension(String id, CriteriaSet before, CriteriaSet after, Texts texts) {
        return List.of(after, before).stream()
                .flatMap(s -> s.dimensions().stream())
                .filter(d -> d.id().equals(id))
                .map(Dimension::name)
                .findFirst()
                .map(n -> texts.say("explain.indicator", id, texts.name(n)))
                .orElse(id);
    }
}
