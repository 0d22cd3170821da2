package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.model.Evidence;
import io.github.kaoping.render.Places;
import io.github.kaoping.render.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a stored indicator rests on and what it lost, in words (佐证与理由). */
final class Quotes {
    private static final int MOST = 4;
    private static final int LONGEST = 160;

    private Quotes() {}

    /** The sentences that an indicator rests on, each once, with their places. */
    static String evidence(JsonNode indicator, Texts texts) {
        Map<Integer, String> said = new LinkedHashMap<>();
        List<JsonNode> all = new ArrayList<>();
        indicator.path("items").forEach(i -> i.path("evidence").forEach(all::add));
        indicator.path("findings").forEach(f -> f.path("evidence").forEach(all::add));
        for (JsonNode e : all) {
            said.putIfAbsent(
                    e.path("start").asInt(), texts.say("quote", brief(e)) + texts.say("panel.at", place(e, texts)));
        }
        String some = said.values().stream().limit(MOST).collect(Collectors.joining("\n"));
        return said.size() > MOST ? some + "\n" + texts.say("panel.more", said.size() - MOST) : some;
    }

    private static String brief(JsonNode evidence) {
        String text = evidence.path("text").asText().replaceAll("\\s+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isInt() ? Integer.valueOf(node.asInt()) : null;
    }

    static String place(JsonNode e, Texts texts) {
        return Places.say(
                new Evidence(
                        "",
                        e.path("section").asText(),
                        e.path("line").asInt(),
                        e.path("column").asInt(),
                        number(e.path("page")),
                        number(e.path("paragraph")),
                        0,
                        0),
                texts);
    }

    /** Why an indicator did not earn all its points; empty if it did. */
    static String lost(JsonNode indicator) {
        String status = indicator.path("status").asText();
        if (status.equals("met")) {
            return "";
        }
        Set<String> reasons = new LinkedHashSet<>();
        indicator.path("findings").forEach(f -> {
            if (!f.path("effect").asText().equals("award")) {
                reasons.add(f.path("reason").asText());
            }
        });
        if (reasons.isEmpty()) {
            indicator.path("items").forEach(i -> {
                if (!i.path("state").asText().equals("data")
                        && i.path("applicable").asBoolean()) {
                    reasons.add(i.path("why").asText());
                }
            });
        }
        if (reasons.isEmpty()) {
            indicator.path("findings").forEach(f -> reasons.add(f.path("reason").asText()));
        }
        reasons.removeIf(String::isBlank);
        return String.join("\n", reasons);
    }
}
