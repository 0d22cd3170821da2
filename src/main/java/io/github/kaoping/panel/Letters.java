package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.State;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.UnreadableTable;
import io.github.kaoping.tables.WordTemplate;
import io.github.kaoping.tables.WordTemplate.Kind;
import io.github.kaoping.tables.WordTemplate.Paragraph;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Letters to the bodies that were assessed (反馈意见书): overall view, strengths, what is missing with its basis, deductions with
 * quotations, what to mend. The form is a Word template that the panel may edit.
 */
public final class Letters {
    private static final int STRENGTHS = 6;
    private static final int QUOTED = 120;

    private final Results results;
    private final Texts texts;

    public Letters(Results results, Language language) {
        this.results = results;
        this.texts = Texts.in(language);
    }

    /** The template that letters follow where the panel has none of its own. */
    public static byte[] template(Language language) {
        Texts texts = Texts.in(language);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : texts.say("letter.template").split("\\|", -1)) {
            Kind kind = line.startsWith("# ")
                    ? Kind.TITLE
                    : line.startsWith("## ") ? Kind.HEAD : line.startsWith("> ") ? Kind.RIGHT : Kind.BODY;
            paragraphs.add(new Paragraph(kind, line.replaceFirst("^(#+|>) ", "")));
        }
        return WordTemplate.of(paragraphs);
    }

    /**
     * Names of a template that no letter fills in.
     *
     * @throws UnreadableTable if the template is no Word document
     */
    public SortedSet<String> unknown(byte[] template) throws UnreadableTable {
        SortedSet<String> names = new TreeSet<>(WordTemplate.names(template));
        for (String key : List.of(
                "body",
                "year",
                "class",
                "score",
                "max",
                "rate",
                "rank",
                "grade",
                "overall",
                "strengths",
                "missing",
                "lost",
                "advice",
                "note")) {
            names.remove(texts.say("letter." + key));
        }
        return names;
    }

    /**
     * Writes the letters, one for each body whose report was scored. A letter that people have changed stays.
     *
     * @return what is to be told: how many there are, which stand beside a changed one, and who gets none
     * @throws UnreadableTable if the template is no Word document
     */
    public List<String> write(byte[] template) throws UnreadableTable {
        int written = 0;
        List<Message> beside = new ArrayList<>();
        List<Message> without = new ArrayList<>();
        Written own = Written.read(results);
        for (Entry entry : Assembly.read(results)) {
            if (entry.mark().score() == null) {
                without.add(Message.of(
                        "{0}：{1}",
                        entry.id(),
                        Objects.requireNonNullElse(
                                entry.mark().reason(), Outcomes.say(entry.mark().outcome(), texts))));
                continue;
            }
            String name = "letters/" + entry.id() + ".docx";
            String to = own.write(name, letter(template, entry, results.storedSheet(entry.id())));
            written++;
            if (!to.equals(name)) {
                beside.add(Message.of("{0}", results.file(to)));
            }
        }
        own.keep();
        Summary summary = new Summary(texts.language());
        summary.line(Message.of("写出{0}份意见书，在 {1}", written, results.file("letters")));
        summary.list(Message.of("下面{0}份意见书有人改过，没有覆盖，新的写在旁边：", beside.size()), beside, "letters");
        summary.list(Message.of("下面{0}个单位没有评分，没有意见书：", without.size()), without, Results.MATCHES);
        return summary.brief();
    }

    byte[] letter(byte[] template, Entry entry, StoredSheet sheet) throws UnreadableTable {
        Guide guide = Guide.of(results, sheet.text("criteria", "sha256"));
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "body", entry.body());
        put(values, "year", entry.year() == null ? "" : String.valueOf(entry.year()));
        put(values, "class", Outcomes.bodyClass(entry.bodyClass(), texts));
        put(values, "score", plain(entry.mark().score()));
        put(values, "max", plain(entry.mark().max()));
        put(values, "rate", percent(entry.mark().rate()));
        put(
                values,
                "rank",
                entry.place().rank() == null
                        ? Outcomes.say(entry.mark().outcome(), texts)
                        : texts.say(
                                "letter.place",
                                entry.place().rank(),
                                entry.place().ranked(),
                                entry.place().interval()));
        put(
                values,
                "grade",
                entry.mark().grade() == null
                        ? texts.say("letter.no-grade")
                        : entry.mark().grade());
        put(values, "note", sheet.run().path("note").asText());
        Map<String, List<String>> lists = new LinkedHashMap<>();
        list(lists, "overall", overall(entry, sheet));
        list(lists, "strengths", strengths(sheet));
        list(lists, "missing", missing(sheet));
        list(lists, "lost", lost(sheet));
        list(lists, "advice", advice(sheet, guide));
        return WordTemplate.fill(template, values, lists);
    }

    private void put(Map<String, String> values, String key, String value) {
        values.put(texts.say("letter." + key), value);
    }

    private void list(Map<String, List<String>> lists, String key, List<String> lines) {
        lists.put(texts.say("letter." + key), lines.isEmpty() ? List.of(texts.say("letter.none")) : numbered(lines));
    }

    private List<String> numbered(List<String> lines) {
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            numbered.add(lines.size() == 1 ? lines.get(i) : texts.say("letter.item", i + 1, lines.get(i)));
        }
        return numbered;
    }

    private List<String> overall(Entry entry, StoredSheet sheet) {
        List<JsonNode> dimensions = new ArrayList<>(sheet.list("dimensions"));
        dimensions.removeIf(d -> d.path("max").asDouble() == 0);
        dimensions.sort(
                Comparator.comparing((JsonNode d) -> d.path("rate").asDouble()).reversed());
        String all = texts.say(
                "letter.overall-line",
                plain(entry.mark().score()),
                percent(entry.mark().rate()),
                percent(entry.mark().completeness()),
                entry.mark().missing(),
                entry.mark().statutory());
        if (dimensions.size() < 2) {
            return List.of(all);
        }
        JsonNode best = dimensions.get(0);
        JsonNode least = dimensions.get(dimensions.size() - 1);
        return List.of(all
                + texts.say(
                        "letter.dimensions",
                        best.path("name").asText(),
                        percent(best.path("rate").decimalValue()),
                        least.path("name").asText(),
                        percent(least.path("rate").decimalValue())));
    }

    private List<String> strengths(StoredSheet sheet) {
        return sheet.indicators().stream()
                .filter(i -> i.path("status").asText().equals("met"))
                .filter(i -> !quote(i).isEmpty())
                .sorted(Comparator.comparing((JsonNode i) -> i.path("max").asDouble())
                        .reversed())
                .limit(STRENGTHS)
                .map(i -> texts.say("letter.strength", i.path("name").asText(), quote(i)))
                .toList();
    }

    /** A line for what the report does not show, and one for what it only plans. */
    private List<String> missing(StoredSheet sheet) {
        List<String> lines = new ArrayList<>();
        for (JsonNode m : sheet.list("missing")) {
            for (JsonNode i : sheet.indicators()) {
                if (i.path("id").asText().equals(m.path("id").asText())) {
                    String duty = texts.duty(m.path("duty").asInt());
                    List<String> planned = names(i, m, true);
                    List<String> silent = names(i, m, false);
                    if (!silent.isEmpty() || planned.isEmpty()) {
                        lines.add(texts.say("letter.missing-line", duty, named(i, silent), basis(i)));
                    }
                    if (!planned.isEmpty()) {
                        lines.add(texts.say("letter.planned-line", duty, named(i, planned), basis(i)));
                    }
                }
            }
        }
        return lines;
    }

    /** The items missing of an indicator that the report only plans, or those it does not even plan. */
    private static List<String> names(JsonNode indicator, JsonNode missing, boolean planned) {
        List<String> names = new ArrayList<>();
        indicator.path("items").forEach(item -> {
            for (JsonNode id : missing.path("items")) {
                boolean onlyPlanned = item.path("state").asText().equals(State.PLANNED.id());
                if (id.asText().equals(item.path("id").asText()) && onlyPlanned == planned) {
                    names.add(item.path("name").asText());
                }
            }
        });
        return names;
    }

    private static String named(JsonNode indicator, List<String> names) {
        String own = indicator.path("name").asText();
        return names.isEmpty() || names.equals(List.of(own)) ? own : own + "（" + String.join("、", names) + "）";
    }

    private static String basis(JsonNode indicator) {
        Set<String> basis = new LinkedHashSet<>();
        indicator.path("findings").forEach(f -> f.path("basis").forEach(b -> basis.add(b.asText())));
        return String.join("；", basis);
    }

    private List<String> lost(StoredSheet sheet) {
        List<String> lines = new ArrayList<>();
        for (JsonNode i : sheet.indicators()) {
            if (i.path("status").asText().equals("partial")) {
                String said = quote(i);
                String why = Quotes.lost(i).replace("\n", "");
                lines.add(texts.say(
                                "letter.lost-line",
                                i.path("name").asText(),
                                plain(i.path("score").decimalValue()),
                                plain(i.path("max").decimalValue()),
                                why)
                        + (said.isEmpty() ? "" : texts.say("letter.quoted", said)));
            }
        }
        for (JsonNode a : sheet.list("adjustments")) {
            if (a.path("points").asDouble() < 0) {
                lines.add(texts.say(
                        "letter.deduction",
                        a.path("name").asText(),
                        a.path("reason").asText()));
            }
        }
        return lines;
    }

    private List<String> advice(StoredSheet sheet, Guide guide) {
        Set<String> lines = new LinkedHashSet<>();
        for (JsonNode m : sheet.list("missing")) {
            String advice = guide.line(m.path("id").asText()).advice();
            if (!advice.isBlank()) {
                lines.add(advice);
            }
        }
        return List.copyOf(lines);
    }

    private static String quote(JsonNode indicator) {
        for (JsonNode item : indicator.path("items")) {
            for (JsonNode e : item.path("evidence")) {
                String text = e.path("text").asText().replaceAll("\\s+", "");
                if (!text.isEmpty()) {
                    return text.length() > QUOTED ? text.substring(0, QUOTED) + "……" : text;
                }
            }
        }
        return "";
    }

    private static String plain(@Nullable BigDecimal points) {
        BigDecimal brief = Objects.requireNonNullElse(points, BigDecimal.ZERO)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return brief.toPlainString();
    }

    private static String percent(@Nullable BigDecimal fraction) {
        return plain(Objects.requireNonNullElse(fraction, BigDecimal.ZERO).movePointRight(2)) + "%";
    }
}
