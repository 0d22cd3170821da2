package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The automatic numbers of a docx, counted along the document as Word does and written as text. */
final class DocxNumbering {
    private final Map<Integer, Definition> definitions = new HashMap<>();
    private final Map<Integer, Instance> instances = new HashMap<>();
    private final WordNumbers numbers = new WordNumbers();
    private final DocxStyles styles;

    private DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    /** {@code w:abstractNum}: levels that all lists made from it count together. */
    private static final class Definition {
        private final Map<Integer, NumberLevel> levels = new HashMap<>();
        private Optional<String> link = Optional.empty();
    }

    /** {@code w:num}: a list, with what differs from its definition. */
    private static final class Instance {
        private int definition;
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, NumberLevel> levels = new HashMap<>();
    }

    static DocxNumbering read(Optional<XmlPart> part, DocxStyles styles) throws UnreadableException {
        DocxNumbering numbering = new DocxNumbering(styles);
        if (part.isPresent()) {
            XmlPart xml = part.get();
            while (xml.nextElement()) {
                if (xml.is("abstractNum")) {
                    numbering.addDefinition(xml);
                } else if (xml.is("num")) {
                    numbering.addInstance(xml);
                }
            }
        }
        return numbering;
    }

    private void addDefinition(XmlPart xml) throws UnreadableException {
        int id = number(xml.attribute("abstractNumId"));
        Definition definition = new Definition();
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.is("lvl")) {
                int level = number(xml.attribute("ilvl"));
                definition.levels.put(level, NumberLevel.read(xml, level));
            } else if (xml.is("numStyleLink")) {
                definition.link = xml.val();
            }
        }
        definitions.put(id, definition);
    }

    private void addInstance(XmlPart xml) throws UnreadableException {
        int id = number(xml.attribute("numId"));
        Instance instance = new Instance();
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.is("abstractNumId")) {
                instance.definition = xml.number().orElse(-1);
            } else if (xml.is("lvlOverride")) {
                addOverride(xml, instance);
            }
        }
        instances.put(id, instance);
    }

    private static void addOverride(XmlPart xml, Instance instance) throws UnreadableException {
        int level = number(xml.attribute("ilvl"));
        int own = xml.depth();
        while (xml.nextChild(own)) {
            if (xml.is("startOverride")) {
                instance.starts.put(level, xml.number().orElse(1));
            } else if (xml.is("lvl")) {
                instance.levels.put(level, NumberLevel.read(xml, level));
            }
        }
    }

    private static int number(Optional<String> digits) {
        return digits.filter(d -> d.matches("\\d{1,9}")).map(Integer::valueOf).orElse(-1);
    }

    /** Counts the paragraph and writes its number, for instance {@code 一、}; empty without number or with a bullet. */
    String label(DocxProperties paragraph) {
        Optional<Integer> list = styles.list(paragraph);
        Instance instance = list.map(instances::get).orElse(null);
        if (list.isEmpty() || instance == null) {
            return "";
        }
        int id = resolve(instance.definition);
        Definition definition = definitions.get(id);
        if (definition == null) {
            return "";
        }
        int at = styles.level(paragraph).orElseGet(() -> levelOfStyle(definition, styles.numberingStyle(paragraph)));
        return numbers.label(id, list.get(), at, levels(definition, instance), instance.starts.keySet());
    }

    /** A definition may only point to a numbering style, which names a list, which has the definition that counts. */
    private int resolve(int definition) {
        Set<Integer> seen = new HashSet<>();
        int id = definition;
        while (seen.add(id)) {
            Definition found = definitions.get(id);
            Optional<Instance> target = found == null
                    ? Optional.empty()
                    : found.link.flatMap(styles::listOfStyle).map(instances::get);
            if (target.isEmpty()) {
                return id;
            }
            id = target.get().definition;
        }
        return id;
    }

    private static int levelOfStyle(Definition definition, Optional<String> style) {
        return definition.levels.entrySet().stream()
                .filter(e -> style.isPresent() && e.getValue().style().equals(style))
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(0);
    }

    private static List<NumberLevel> levels(Definition definition, Instance instance) {
        List<NumberLevel> levels = new ArrayList<>();
        for (int l = 0; l < WordNumbers.LEVELS; l++) {
            NumberLevel own = instance.levels.get(l);
            NumberLevel level = own != null ? own : definition.levels.getOrDefault(l, NumberLevel.SILENT);
            levels.add(level.startingAt(instance.starts.getOrDefault(l, level.start())));
        }
        return levels;
    }
}
