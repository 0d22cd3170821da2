package io.github.kaoping.criteria;

import io.github.kaoping.criteria.Phrase.Counted;
import io.github.kaoping.criteria.PhraseReview.Placed;
import io.github.kaoping.criteria.PhraseSyntax.Cut;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decodes the entries of {@code find} and {@code exclude}: a phrase alone, or a phrase with conditions. */
final class PhraseDecoder {
    static final Map<String, Boolean> FIGURE = Map.of("required", true);
    static final Map<String, Boolean> AT_MOST = Map.of("described", true);

    static final Map<String, Counted> COUNT =
            new TreeMap<>(Map.of("titles", Counted.TITLES, "dates", Counted.DATES, "zero", Counted.ZERO));

    private final PhraseSyntax syntax;
    private final Problems problems;

    PhraseDecoder(PhraseSyntax syntax, Problems problems) {
        this.syntax = syntax;
        this.problems = problems;
    }

    List<Phrase> phrases(Fields fields, String key) {
        return placed(fields, key).stream().map(Placed::phrase).toList();
    }

    List<Placed> placed(Fields fields, String key) {
        return fields.list(key, true).stream()
                .flatMap(n -> phrase(n).map(p -> new Placed(n.place(), p)).stream())
                .toList();
    }

    private Optional<Phrase> phrase(YamlNode node) {
        if (node instanceof Scalar written) {
            return plain(written);
        }
        if (node instanceof Mapping map && map.bare() && map.entry("find").isEmpty()) {
            problems.add(Slip.QUOTES, node.place(), Message.of("含“{词表}”的文字要放进半角引号，例如 \"{词表}\"。"));
            return Optional.empty();
        }
        return Fields.of(node, Shape.PHRASE, problems).flatMap(this::conditional);
    }

    private Optional<Phrase> plain(Scalar written) {
        if (written.text().isBlank()) {
            problems.add(Slip.EMPTY_VALUE, written.place(), Message.of("这里有一个空的词组，请写上或删去。"));
            return Optional.empty();
        }
        return syntax.phrase(written)
                .map(c -> new Phrase(
                        c.source(),
                        c.slots(),
                        c.gaps(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        false,
                        false,
                        Counted.NOTHING));
    }

    private Optional<Phrase> conditional(Fields fields) {
        Optional<Cut> cut = fields.scalar("find").flatMap(syntax::phrase);
        List<String> not = words(fields, "not");
        List<String> without = words(fields, "without");
        List<String> with = words(fields, "with");
        List<String> under = words(fields, "under");
        String aspect = fields.has("aspect") ? fields.text("aspect") : "";
        boolean needsFigure = fields.choice("figure", FIGURE).orElse(false);
        boolean atMost = fields.choice("at-most", AT_MOST).orElse(false);
        Counted counted = fields.choice("count", COUNT).orElse(Counted.NOTHING);
        return cut.map(c -> new Phrase(
                c.source(), c.slots(), c.gaps(), not, without, with, under, aspect, needsFigure, atMost, counted));
    }

    private List<String> words(Fields fields, String key) {
        List<YamlNode> nodes = fields.node(key)
                .map(n -> n instanceof Sequence ? fields.list(key, false) : List.of(n))
                .orElse(List.of());
        return nodes.stream().flatMap(n -> syntax.words(n).stream()).distinct().toList();
    }
}
