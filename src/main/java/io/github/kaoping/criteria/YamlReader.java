package io.github.kaoping.criteria;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one YAML file into a tree with positions; whatever is no YAML becomes a problem in words for its editor. */
final class YamlReader {
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final SourceFile file;
    private final Problems problems;

    private YamlReader(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The mapping that the file holds; empty if it holds none, which is then told. */
    static Optional<Mapping> read(SourceFile file, Problems problems) {
        int before = problems.count();
        YamlSlips slips = new YamlSlips(file);
        slips.layout().forEach(problems::add);
        if (problems.count() > before) {
            return Optional.empty();
        }
        try (YAMLParser parser = FACTORY.createParser(file.text())) {
            YamlNode root = new YamlReader(file, problems).document(parser);
            if (root instanceof Mapping map) {
                return problems.count() > before ? Optional.empty() : Optional.of(map);
            }
            problems.add(slips.noMapping(root));
        } catch (JsonProcessingException e) {
            problems.add(slips.explain(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read: " + file.name(), e);
        }
        return Optional.empty();
    }

    private @Nullable YamlNode document(YAMLParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return null;
        }
        YamlNode root = node(parser, first);
        if (parser.nextToken() != null) {
            problems.add(Slip.YAML, here(parser), Message.of("一个文件只能有一份内容，请去掉“---”及以后的部分，或另存为一个文件。"));
        }
        return root;
    }

    private YamlNode node(YAMLParser parser, JsonToken token) throws IOException {
        Place place = here(parser);
        refuseReferences(place);
        return switch (token) {
            case START_OBJECT -> mapping(parser, place);
            case START_ARRAY -> sequence(parser, place);
            case VALUE_NULL -> new Scalar(place, "");
            default -> new Scalar(place, parser.getText());
        };
    }

    private Mapping mapping(YAMLParser parser, Place place) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Scalar key = new Scalar(here(parser), parser.currentName());
            refuseReferences(key.place());
            YamlNode value = node(parser, parser.nextToken());
            Entry earlier = entries.putIfAbsent(key.text(), new Entry(key, value));
            if (earlier != null) {
                problems.add(
                        Slip.KEY_TWICE,
                        key.place(),
                        Message.of(
                                "键“{0}”在第 {1} 行已经写过，同一处一个键只能写一次。",
                                key.text(), earlier.key().place().line()));
            }
        }
        return new Mapping(place, List.copyOf(entries.values()));
    }

    private Sequence sequence(YAMLParser parser, Place place) throws IOException {
        List<YamlNode> nodes = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            nodes.add(node(parser, token));
        }
        return new Sequence(place, nodes);
    }

    /** Anchors, aliases and tags are never meant here: they come from words that begin with a sign of YAML. */
    private void refuseReferences(Place place) {
        String line = file.line(place.line());
        int before = place.column() - 1;
        if (before > line.codePointCount(0, line.length())) {
            return;
        }
        String rest = line.substring(line.offsetByCodePoints(0, before));
        String sign = rest.isEmpty() ? "" : rest.substring(0, 1);
        if (sign.equals("&") || sign.equals("*") || sign.equals("!")) {
            problems.add(Slip.QUOTES, place, Message.of("以“{0}”开头的文字要加引号。", sign));
        }
    }

    private Place here(YAMLParser parser) {
        return new Place(
                file,
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr());
    }
}
