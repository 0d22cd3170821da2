package io.github.kaoping.criteria;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the JSON Schema of criteria files from the shapes by which the loader checks keys, the words that it knows, and the
 * descriptions in {@code keys.tsv}.
 */
final class SchemaMaker {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Shape> NO_PIECE = EnumSet.of(Shape.TOP, Shape.PART, Shape.HEADER, Shape.LIST_CHANGE);
    private static final Map<String, Collection<String>> CHOICES = Map.ofEntries(
            Map.entry("policies", HeaderDecoder.POLICIES.keySet()),
            Map.entry("actors", ItemDecoder.ACTORS.keySet()),
            Map.entry("reads", ItemDecoder.READS.keySet()),
            Map.entry("reach", ItemDecoder.REACH.keySet()),
            Map.entry("states", ItemDecoder.STATES.keySet()),
            Map.entry("sections", ItemDecoder.SECTIONS.keySet()),
            Map.entry("figure", PhraseDecoder.FIGURE.keySet()),
            Map.entry("at-most", PhraseDecoder.AT_MOST.keySet()),
            Map.entry("count", PhraseDecoder.COUNT.keySet()),
            Map.entry("kinds", AdjustmentDecoder.KINDS.keySet()),
            Map.entry("adjustment-reads", AdjustmentDecoder.READS.keySet()),
            Map.entry("modes", HeaderDecoder.MODES.keySet()),
            Map.entry("classes", ConditionDecoder.CLASSES.keySet()),
            Map.entry("condition-states", ConditionDecoder.STATES.keySet()),
            Map.entry("take", AdjustmentDecoder.TAKE.keySet()),
            Map.entry("evidence", AdjustmentDecoder.EVIDENCE.keySet()),
            Map.entry("of", MethodDecoder.MEASURES.keySet()));

    private final Map<String, String[]> rows = new LinkedHashMap<>();
    private final Set<String> used = new TreeSet<>();

    SchemaMaker() {
        for (String line : resource().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                if (cells.length != 4 || rows.put(cells[0] + " " + cells[1], cells) != null) {
                    throw new IllegalStateException("keys.tsv: " + line);
                }
            }
        }
    }

    private static String resource() {
        try (InputStream in = SchemaMaker.class.getResourceAsStream("keys.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that describe no key of the loader. */
    Set<String> unused() {
        text();
        Set<String> unused = new TreeSet<>(rows.keySet());
        unused.removeAll(used);
        return unused;
    }

    String text() {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "考评标准");
        schema.put("description", "法治政府建设年度报告考评标准的文件：总表（有 id）或列入的文件。由程序认识的键生成，请勿手改。");
        object(schema, Shape.TOP);
        schema.remove("required");
        ArrayNode all = schema.putArray("allOf");
        ObjectNode set = all.addObject();
        ArrayNode any = set.putObject("if").putArray("anyOf");
        List.of("extends", "include", "total", "version", "title", "year")
                .forEach(k -> any.addObject().putArray("required").add(k));
        set.putObject("then").putArray("required").add("id");
        ObjectNode first = all.addObject();
        first.putObject("if").putArray("required").add("id");
        ArrayNode either = first.putObject("then").putArray("anyOf");
        either.addObject().putArray("required").add("extends");
        ArrayNode header = either.addObject().putArray("required");
        Shape.HEADER.required().forEach(header::add);
        ObjectNode defs = schema.putObject("definitions");
        for (Shape shape : Shape.values()) {
            if (!NO_PIECE.contains(shape)) {
                object(defs.putObject(word(shape)), shape);
            }
        }
        methods(defs.putObject("scoring"));
        return schema.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static String word(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }

    private void object(ObjectNode node, Shape shape) {
        node.put("type", "object");
        node.put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        shape.keys().forEach(key -> property(properties.putObject(key), shape, key));
        if (!shape.required().isEmpty()) {
            ArrayNode required = node.putArray("required");
            shape.required().forEach(required::add);
        }
    }

    private void property(ObjectNode node, Shape shape, String key) {
        String[] row = row(shape, key);
        node.put("description", row[3]);
        String[] kinds = row[2].split(" or ");
        boolean change = (shape.name().endsWith("_CHANGE") && shape != Shape.LIST_CHANGE)
                || (shape == Shape.TOP
                        && Set.of("grades", "grade-caps", "vetoes").contains(key));
        if (kinds.length == 1 && !(change && isList(kinds[0]))) {
            type(node, kinds[0], shape);
            return;
        }
        ArrayNode any = node.putArray("anyOf");
        for (String kind : kinds) {
            type(any.addObject(), kind, shape);
        }
        if (change && isList(kinds[0])) {
            type(change(any.addObject()), kinds[0], shape);
        }
    }

    /** What to add to a list and what to remove from it; gives back the node for what may be added. */
    private ObjectNode change(ObjectNode node) {
        node.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = node.putObject("properties");
        ObjectNode add = properties.putObject("add");
        add.put("description", row(Shape.LIST_CHANGE, "add")[3]);
        property(properties.putObject("remove"), Shape.LIST_CHANGE, "remove");
        return add;
    }

    private static boolean isList(String kind) {
        return kind.startsWith("list ")
                || kind.startsWith("choices ")
                || Set.of("texts", "phrases", "methods").contains(kind);
    }

    private String[] row(Shape shape, String key) {
        String word = word(shape).replace("_change", "");
        boolean top = shape == Shape.DIMENSION || shape == Shape.DIMENSION_CHANGE;
        for (String place : List.of(word(shape), word, top ? "top" : word, "*")) {
            String[] row = rows.get(place + " " + key);
            if (row != null) {
                used.add(place + " " + key);
                return row;
            }
        }
        throw new IllegalStateException("keys.tsv does not describe “" + key + "” of " + shape);
    }

    private void type(ObjectNode node, String type, Shape shape) {
        String[] words = type.split(" ");
        switch (words[0]) {
            case "text" -> scalar(node);
            case "points" -> number(node);
            case "rate" -> number(node).put("maximum", 1);
            case "rate100" -> number(node).put("maximum", 100);
            case "whole" ->
                number(node).put("minimum", Long.parseLong(words[1])).put("maximum", Long.parseLong(words[2]));
            case "flag" ->
                node.putArray("enum").add(true).add(false).add("true").add("false");
            case "date" -> node.put("type", "string").put("pattern", "^\\d\\d-\\d\\d$");
            case "texts" -> scalar(array(node));
            case "choice" -> CHOICES.get(words[1]).forEach(node.putArray("enum")::add);
            case "choices" -> CHOICES.get(words[1]).forEach(array(node).putArray("enum")::add);
            case "map" -> ref(node, words[1]);
            case "list" -> ref(array(node), words[1]);
            case "free" -> free(node, words[1]);
            case "lists" -> lists(node);
            case "values" -> number(node.put("type", "object").putObject("additionalProperties"));
            case "phrases" -> phrases(array(node));
            case "words" -> words(node);
            case "method" -> method(node, shape);
            case "methods" -> ref(array(node), "scoring");
            case "any" -> node.put("type", "array");
            default -> throw new IllegalStateException("keys.tsv: no type “" + type + "”");
        }
    }

    private static ObjectNode scalar(ObjectNode node) {
        node.putArray("type").add("string").add("number").add("boolean");
        return node.put("minLength", 1);
    }

    private static ObjectNode number(ObjectNode node) {
        node.putArray("type").add("number").add("string");
        return node.put("minimum", 0).put("pattern", "^\\d+(\\.\\d+)?$");
    }

    private static ObjectNode array(ObjectNode node) {
        return node.put("type", "array").putObject("items");
    }

    private static void ref(ObjectNode node, String shape) {
        node.put("$ref", "#/definitions/" + shape);
    }

    private static void free(ObjectNode node, String shape) {
        node.put("type", "object");
        if (shape.equals("class")) {
            HeaderDecoder.CLASSES
                    .keySet()
                    .forEach(node.putObject("propertyNames").putArray("enum")::add);
        }
        ref(node.putObject("additionalProperties"), shape);
    }

    private void lists(ObjectNode node) {
        ArrayNode any =
                node.put("type", "object").putObject("additionalProperties").putArray("anyOf");
        scalar(array(any.addObject()));
        scalar(array(change(any.addObject())));
    }

    private static void phrases(ObjectNode items) {
        ArrayNode any = items.putArray("anyOf");
        scalar(any.addObject());
        ref(any.addObject(), "phrase");
    }

    private static void words(ObjectNode node) {
        ArrayNode any = node.putArray("anyOf");
        scalar(any.addObject());
        scalar(array(any.addObject()));
    }

    private static void method(ObjectNode node, Shape shape) {
        node.put("const", shape.word());
    }

    /** The keys of a method depend on its name, so that editors offer the right ones. */
    private static void methods(ObjectNode node) {
        node.put("type", "object").putArray("required").add("method");
        ArrayNode names = node.putObject("properties")
                .putObject("method")
                .put("description", "计分方法")
                .putArray("enum");
        ArrayNode all = node.putArray("allOf");
        for (Shape shape : Shape.methods()) {
            names.add(shape.word());
            ObjectNode one = all.addObject();
            ObjectNode condition = one.putObject("if");
            condition.putObject("properties").putObject("method").put("const", shape.word());
            condition.putArray("required").add("method");
            one.putObject("then").put("$ref", "#/definitions/" + word(shape));
        }
    }
}
