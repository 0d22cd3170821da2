package io.github.kaoping.metamorphic;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.State;
import io.github.kaoping.model.Statement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** A whole invented report as it is read, and the cuts that variants of it are made with. Positions are of its plain text. */
final class WholeReport {
    private static final Known FORCED = new Known(null, null, null, null, null, false, true);
    private static final Assessor ASSESSOR = Samples.assessor();

    private final String name;
    private final String text;
    private final Assessment read;

    private WholeReport(String name, String text) {
        this.name = name;
        this.text = text;
        try {
            this.read = ASSESSOR.assess(name, text.getBytes(StandardCharsets.UTF_8), FORCED);
        } catch (RuntimeException e) {
            throw new IllegalStateException(name + " cannot be read: " + text, e);
        }
        if (read.report() == null) {
            throw new IllegalStateException(name + ": " + read.sheet().reason().chinese());
        }
    }

    static WholeReport of(Path file) {
        return new WholeReport(
                String.valueOf(file.getFileName()), Samples.source(file).text());
    }

    /** The examples and some of the labelled reports, drawn with a seed. */
    static List<WholeReport> drawn(long seed, int most) {
        List<Path> files = new ArrayList<>(Samples.files().stream()
                .filter(f -> f.toString().endsWith(".txt") || f.toString().endsWith(".md"))
                .toList());
        Collections.shuffle(files, new Random(seed));
        return files.stream().limit(most).map(WholeReport::of).toList();
    }

    WholeReport variant(String changed) {
        return new WholeReport(name.replaceFirst("\\.[a-z]+$", ".txt"), changed);
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    Report report() {
        return Objects.requireNonNull(read.report());
    }

    Assessment assessment() {
        return read;
    }

    /** The items' results, by id. */
    Map<String, ItemResult> items() {
        Map<String, ItemResult> items = new TreeMap<>();
        read.sheet().indicators().forEach(i -> i.items().forEach(r -> items.put(r.id(), r)));
        return items;
    }

    /** The items' states, by id. */
    Map<String, State> states() {
        Map<String, State> states = new TreeMap<>();
        items().forEach((id, r) -> states.put(id, r.state()));
        return states;
    }

    State state(String item) {
        return Objects.requireNonNull(states().get(item), item);
    }

    List<Mention> mentions(String item) {
        return read.mentions().stream().filter(m -> m.itemId().equals(item)).toList();
    }

    /** The statement that decides an item. */
    Optional<Statement> decisive(String item) {
        Span first = items().get(item).evidence().stream()
                .findFirst()
                .map(e -> new Span(e.start(), e.end()))
                .orElse(null);
        return first == null
                ? Optional.empty()
                : report().statements().stream()
                        .filter(s ->
                                cut(s.span()).contains(first) || cut(s.span()).overlaps(first))
                        .findFirst();
    }

    /** A stretch of the normalised text in the plain text, with the mark that ends it. */
    Span cut(Span span) {
        Span origin = report().text().origin(span);
        int end = origin.end();
        while (end < text.length() && "。；;！”".indexOf(text.charAt(end)) >= 0 && text.charAt(end - 1) != '。') {
            end++;
        }
        return new Span(origin.start(), end);
    }

    String words(Statement statement) {
        return report().text().text(statement.span());
    }

    /** The text without the statements in which an item is mentioned. */
    String without(String item) {
        TreeSet<Integer> ids = new TreeSet<>();
        mentions(item).forEach(m -> ids.add(m.statement()));
        items().get(item).evidence().forEach(e -> report().statements().stream()
                .filter(s -> cut(s.span()).overlaps(new Span(e.start(), e.end())))
                .forEach(s -> ids.add(s.id())));
        StringBuilder out = new StringBuilder(text);
        ids.descendingSet().forEach(id -> {
            Span gone = cut(report().statements().get(id).span());
            out.replace(gone.start(), gone.end(), "");
        });
        return out.toString();
    }

    /** The text with a stretch of the normalised text replaced. */
    String with(Span span, String words) {
        Span origin = report().text().origin(span);
        return text.substring(0, origin.start()) + words + text.substring(origin.end());
    }

    /** The end of the last running sentence in a part of this kind. */
    Optional<Integer> endOf(SectionKind kind) {
        return report().clauses().stream()
                .filter(c -> c.kind() == kind && !c.heading())
                .max(Comparator.comparing(c -> c.span().end()))
                .map(c -> cut(c.span()).end());
    }

    String insert(int at, String words) {
        return text.substring(0, at) + words + text.substring(at);
    }

    /** The words of a statement without its figures: 23件 and all, or their number only. */
    String withoutFigures(Statement statement) {
        StringBuilder out = new StringBuilder(words(statement));
        for (int c = statement.endClause() - 1; c >= statement.firstClause(); c--) {
            Clause clause = report().clauses().get(c);
            List<Figure> figures = clause.figures();
            for (int f = figures.size() - 1; f >= 0; f--) {
                Span span = figures.get(f).span();
                int from = span.start() - statement.span().start();
                out.replace(from, from + span.length(), "");
            }
        }
        return out.toString();
    }
}
