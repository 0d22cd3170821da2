package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.model.State;
import io.github.kaoping.render.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a letter says of one body (意见书的内容), line by line. */
final class LetterLines {
    private static final int STRENGTHS = 6;
    private static final int QUOTED = 120;

    private final Texts texts;

    LetterLines(Texts texts) {
        this.texts = texts;
    }

    List<String> overall(Entry entry, StoredSheet sheet) {
        List<JsonNode> dimensions = new ArrayList<>(sheet.list("dimensions"));
        dimensions.removeIf(d -> d.path("max").asDouble() == 0);
        dimensions.sort(
                Comparator.comparing((JsonNode d) -> d.path("rate").asDouble()).reversed());
        String all = texts.say(
                "letter.overall-line",
                plain(entry.mark().score()),
                percent(entry.mark().rate()),
                percent(entry.mark().completeness()),
                Objects.requireNonNullElse(entry.mark().missing(), 0),
                Objects.requireNonNullElse(entry.mark().statutory(), 0));
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

    List<String> strengths(StoredSheet sheet) {
        return sheet.indicators().stream()
                .filter(i -> i.path("status").asText().equals("met"))
                .filter(i -> !quote(i).isNone())
                .sorted(Comparator.comparing((JsonNode i) -> i.path("max").asDouble())
                        .reversed())
                .limit(STRENGTHS)
                .map(i -> texts.say("letter.strength", i.path("name").asText(), quote(i).text(), quote(i).place()))
                .toList();
    }

    /** A line for what the report does not show, and one for what it only plans. */
    List<String> missing(StoredSheet sheet) {
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

    List<String> lost(StoredSheet sheet) {
        List<String> lines = new ArrayList<>();
        for (JsonNode i : sheet.indicators()) {
            if (i.path("status").asText().equals("partial")) {
                Quote said = quote(i);
                String why = Quotes.lost(i).replace("\n", "");
                lines.add(texts.say(
                                "letter.lost-line",
                                i.path("name").asText(),
                                plain(i.path("score").decimalValue()),
                                plain(i.path("max").decimalValue()),
                                why)
                        + (said.isNone() ? "" : texts.say("letter.quoted", said.text(), said.place())));
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

    static List<String> advice(StoredSheet sheet, Guide guide) {
        Set<String> lines = new LinkedHashSet<>();
        for (JsonNode m : sheet.list("missing")) {
            String advice = guide.line(m.path("id").asText()).advice();
            if (!advice.isBlank()) {
                lines.add(advice);
            }
        }
        return List.copyOf(lines);
    }

    /** Words of the report and where they stand; empty if there are none. */
    private record Quote(String text, String place) {
        boolean isNone() {
            return text.isEmpty();
        }
    }

    private Quote quote(JsonNode indicator) {
        for (JsonNode item : indicator.path("items")) {
            for (JsonNode e : item.path("evidence")) {
                String text = e.path("text").asText().replaceAll("\\s+", "");
                if (!text.isEmpty()) {
                    String brief = text.length() > QUOTED ? text.substring(0, QUOTED) + "……" : text;
                    return new Quote(brief, Quotes.place(e, texts).strip());
                }
            }
        }
        return new Quote("", "");
    }

    static String plain(@Nullable BigDecimal points) {
        BigDecimal brief = Objects.requireNonNullElse(points, BigDecimal.ZERO)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return brief.toPlainString();
    }

    static String percent(@Nullable BigDecimal fraction) {
        return plain(Objects.requireNonNullElse(fraction, BigDecimal.ZERO).movePointRight(2)) + "%";
    }
}
