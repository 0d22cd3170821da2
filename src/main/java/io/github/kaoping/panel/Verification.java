package io.github.kaoping.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Known;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.render.JsonSheets;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Run;
import io.github.kaoping.render.SheetInSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scores a report again and holds the result against a sheet that was written before (核对). What was known of the report when
 * it was scored is not all in the sheet, so that each way in which it may have been known is tried; a sheet is proven when one
 * of them gives it again, name by name.
 */
public final class Verification {
    private final String version;
    private final String rulesSha256;

    public Verification(String version, String rulesSha256) {
        this.version = version;
        this.rulesSha256 = rulesSha256;
    }

    /** The sheets of a file of the contract, each as an object of its own; empty if it is none. */
    public static List<Sheet> sheets(byte[] json) {
        try {
            JsonNode run = StoredSheet.JSON.readTree(json);
            List<Sheet> sheets = new ArrayList<>();
            if (run != null && run.path("schema").asText().equals("kaoping/score-sheet/1")) {
                run.path("sheets").forEach(s -> sheets.add(new Sheet(run, s)));
            }
            return sheets;
        } catch (JsonProcessingException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet that was written before. */
    public static final class Sheet {
        private final JsonNode run;
        private final JsonNode sheet;

        private Sheet(JsonNode run, JsonNode sheet) {
            this.run = run;
            this.sheet = sheet;
        }

        /** The report's name as it was given. */
        public String file() {
            return sheet.path("file").asText();
        }

        /** The report it is of, or the body that has none. */
        public String name() {
            String body = sheet.path("report").path("body").asText();
            return file().isEmpty() ? body : file();
        }

        /** Whether gains were worked out for it. */
        public boolean withGains() {
            return !sheet.path("gains").isEmpty();
        }
    }

    /**
     * What differs; nothing if the sheet is proven.
     *
     * @param again scores the report with what is known of it
     */
    public List<Message> differences(Sheet then, BiFunction<Known, Boolean, Assessment> again) {
        List<Message> differences = new ArrayList<>();
        differ(
                differences,
                "tool.version",
                then.run.path("tool").path("version").asText(),
                version);
        differ(
                differences,
                "rules.sha256",
                then.run.path("rules").path("sha256").asText(),
                rulesSha256);
        return differences(differences, then, known -> {
            Assessment a = again.apply(known, then.withGains());
            return new SheetInSet(a.sheet(), a.criteria(), a.provisional());
        });
    }

    /** What differs of a sheet that tells that there is no report; nothing if the program writes just this. */
    public List<Message> differences(Sheet then) {
        List<Message> differences = new ArrayList<>();
        differ(
                differences,
                "tool.version",
                then.run.path("tool").path("version").asText(),
                version);
        boolean unsettled = then.sheet.path("outcome").asText().equals(Outcome.ERROR.id());
        return differences(differences, then, known -> new SheetInSet(PanelRun.without(known, unsettled), null, false));
    }

    private List<Message> differences(List<Message> differences, Sheet then, Function<Known, SheetInSet> again) {
        @Nullable List<Message> nearest = null;
        for (Known known : ways(then.sheet.path("report"))) {
            SheetInSet now = again.apply(known);
            for (Language language : Language.values()) {
                List<Message> in = new ArrayList<>();
                compare("", then.sheet, json(now, language), in);
                if (in.isEmpty()) {
                    return differences;
                }
                nearest = nearest == null || in.size() < nearest.size() ? in : nearest;
            }
        }
        Set<Message> all = new LinkedHashSet<>(differences);
        all.addAll(Objects.requireNonNullElse(nearest, List.of()));
        return List.copyOf(all);
    }

    private JsonNode json(SheetInSet sheet, Language language) {
        String json = JsonSheets.of(new Run(version, rulesSha256, List.of(sheet)), language);
        return StoredSheet.of(json.getBytes(StandardCharsets.UTF_8)).sheet();
    }

    /** What may have been told of the report besides its text. */
    private static List<Known> ways(JsonNode report) {
        LocalDate submitted = date(report.path("submitted"));
        // A day that was taken from the page itself is found there again.
        LocalDate published = report.path("publishedFrom").asText().isEmpty() ? date(report.path("published")) : null;
        boolean never = report.path("notPublished").asBoolean();
        List<Known> ways = new ArrayList<>();
        for (boolean force : new boolean[] {false, true}) {
            // A manifest tells all of it, a plain call nothing; these are tried first.
            for (int told : new int[] {7, 0, 1, 2, 3, 4, 5, 6}) {
                String body = (told & 1) == 0 ? null : text(report.path("body"));
                BodyClass bodyClass = (told & 2) == 0
                        ? null
                        : BodyClass.of(report.path("class").asText()).orElse(null);
                Integer year = ((told & 4) == 0 || !report.path("year").isInt())
                        ? null
                        : Integer.valueOf(report.path("year").asInt());
                Known known = new Known(body, bodyClass, year, submitted, published, never, force);
                if (!ways.contains(known)) {
                    ways.add(known);
                }
            }
        }
        return ways;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return Optional.ofNullable(text(node)).map(LocalDate::parse).orElse(null);
    }

    private static void compare(String path, JsonNode then, JsonNode now, List<Message> differences) {
        if (then.isObject() && now.isObject()) {
            Set<String> names = new TreeSet<>();
            then.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.forEach(name ->
                    compare(path.isEmpty() ? name : path + "." + name, then.path(name), now.path(name), differences));
        } else if (then.isArray() && now.isArray() && then.size() == now.size()) {
            Iterator<JsonNode> other = now.iterator();
            int at = 0;
            for (JsonNode one : then) {
                String id = one.path("id").asText(String.valueOf(at));
                at++;
                compare(path + "[" + id + "]", one, other.next(), differences);
            }
        } else if (!same(then, now)) {
            differ(differences, path, brief(then), brief(now));
        }
    }

    private static boolean same(JsonNode then, JsonNode now) {
        boolean numbers = then.isNumber() && now.isNumber();
        return numbers ? then.decimalValue().compareTo(now.decimalValue()) == 0 : then.equals(now);
    }

    private static String brief(JsonNode node) {
        String text = node.isValueNode() ? node.asText() : node.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private static void differ(List<Message> differences, String path, String then, String now) {
        if (!then.equals(now)) {
            differences.add(Message.of("{0}：评分表上是“{1}”，现在是“{2}”。", path, then, now));
        }
    }
}
