package io.github.kaoping.authoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import io.github.kaoping.model.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a person read a report (人工标注): the state of each item with its evidence and figures.
 *
 * @param report the report's file name without its ending
 * @param items by item id
 */
public record Labels(String report, Map<String, Label> items) {
    public Labels {
        items = java.util.Collections.unmodifiableMap(new TreeMap<>(items));
    }

    /**
     * One item as a person read it.
     *
     * @param also other readings that a fair reader could take
     * @param unscored whether it stays outside figures of agreement
     * @param notFigures tempting figures nearby that do not belong
     */
    public record Label(
            State state,
            List<State> also,
            boolean unscored,
            String evidence,
            List<String> figures,
            List<String> notFigures) {
        public Label {
            also = List.copyOf(also);
            figures = List.copyOf(figures);
            notFigures = List.copyOf(notFigures);
        }

        /** Whether a state is this reading or an arguable other. */
        public boolean accepts(State other) {
            return state == other || also.contains(other);
        }
    }

    /** Labels, or what is wrong with the file. */
    public record Read(List<Labels> labels, List<Problem> problems) {
        public Read {
            labels = List.copyOf(labels);
            problems = List.copyOf(problems);
        }
    }

    /** Reads label files in JSON. */
    public static Read of(List<Path> files) {
        List<Labels> labels = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
                labels.add(read(json, name.replaceFirst("\\.json$", "")));
            } catch (JsonProcessingException e) {
                problems.add(new Problem(
                        Slip.LABELS,
                        name,
                        e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                        e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                        "",
                        Message.of("标注文件读不懂：{0}", e.getOriginalMessage())));
            } catch (IOException e) {
                problems.add(new Problem(Slip.LABELS, name, 0, 0, "", Message.of("标注文件读不出来，请检查路径和编码（要 UTF-8）。")));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(
                        Slip.LABELS, name, 0, 0, "", Message.of("标注文件里有不认识的状态：{0}", String.valueOf(e.getMessage()))));
            }
        }
        return new Read(labels, problems);
    }

    private static Labels read(JsonParser json, String fallback) throws IOException {
        String report = fallback;
        Map<String, Label> items = new TreeMap<>();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("{");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            if (key.equals("report")) {
                report = json.getText();
            } else if (key.equals("items")) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String id = json.currentName();
                    json.nextToken();
                    items.put(id, label(json));
                }
            } else {
                json.skipChildren();
            }
        }
        return new Labels(report, items);
    }

    private static Label label(JsonParser json) throws IOException {
        State state = State.SILENT;
        List<State> also = new ArrayList<>();
        boolean unscored = false;
        String evidence = "";
        List<String> figures = List.of();
        List<String> notFigures = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "state" -> state = State.of(json.getText());
                case "also" -> strings(json).forEach(s -> also.add(State.of(s)));
                case "unscored" -> unscored = json.getBooleanValue();
                case "evidence" -> evidence = json.getText();
                case "figures" -> figures = strings(json);
                case "not_figures" -> notFigures = strings(json);
                default -> json.skipChildren();
            }
        }
        return new Label(state, also, unscored, evidence, figures, notFigures);
    }

    private static List<String> strings(JsonParser json) throws IOException {
        List<String> strings = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                strings.add(json.getText());
            }
        }
        return strings;
    }
}
