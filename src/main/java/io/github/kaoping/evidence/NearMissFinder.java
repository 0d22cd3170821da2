package io.github.kaoping.evidence;

import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Phrase;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.NearMiss;
import io.github.kaoping.model.NearMiss.Lack;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what came nearest to an item without being found (最接近的文字): statements that hold some of a phrase's words, or all
 * of them with something that forbids it. It explains; nothing is ever scored by it.
 */
public final class NearMissFinder {
    private static final int SHOWN = 3;
    private static final int LEAST_SHARED = 2;

    private final Item item;
    private final Report report;
    private final String text;

    private NearMissFinder(Item item, Report report) {
        this.item = item;
        this.report = report;
        this.text = report.text().value();
    }

    /** A near miss and how near it is: lower is nearer. */
    private record Ranked(NearMiss miss, int distance) {}

    /**
     * The nearest first, at most one for each statement.
     *
     * @param mentions the mentions of the report; statements in which the item was found are no misses
     */
    public static List<NearMiss> find(Item item, Report report, Collection<Mention> mentions) {
        Set<Integer> found = new HashSet<>();
        mentions.stream().filter(m -> m.itemId().equals(item.id())).forEach(m -> found.add(m.statement()));
        NearMissFinder finder = new NearMissFinder(item, report);
        return report.statements().stream()
                .filter(s -> !found.contains(s.id()))
                .flatMap(s -> finder.nearest(s).stream())
                .sorted(Comparator.comparingInt(Ranked::distance)
                        .thenComparing(r -> r.miss().statement()))
                .limit(SHOWN)
                .map(Ranked::miss)
                .toList();
    }

    private Optional<Ranked> nearest(Statement statement) {
        List<Ranked> misses = new ArrayList<>();
        for (Phrase phrase : item.phrases()) {
            partly(phrase, statement).ifPresent(misses::add);
        }
        return misses.stream().min(Comparator.comparingInt(Ranked::distance));
    }

    private Optional<Ranked> partly(Phrase phrase, Statement statement) {
        List<Span> there = new ArrayList<>();
        List<List<String>> missing = new ArrayList<>();
        for (List<String> slot : phrase.slots()) {
            longest(slot, statement.span())
                    .filter(w -> there.stream().noneMatch(w::overlaps))
                    .ifPresentOrElse(there::add, () -> missing.add(slot));
        }
        if (there.isEmpty()) {
            return similar(phrase, statement);
        }
        if (missing.isEmpty()) {
            return Optional.of(forbidden(phrase, statement, there));
        }
        int characters = there.stream().mapToInt(Span::length).sum();
        if (there.size() < missing.size() || characters < LEAST_SHARED) {
            return Optional.empty();
        }
        int distance = 100 + 20 * missing.size() - Math.min(19, characters);
        return Optional.of(ranked(phrase, Lack.WORD, statement, there, missing, distance));
    }

    /** All words are there; what keeps the phrase from being found. */
    private Ranked forbidden(Phrase phrase, Statement statement, List<Span> there) {
        List<String> voiding = new ArrayList<>(words(phrase.not(), statement.span()));
        voiding.addAll(words(phrase.without(), statement.span()));
        for (Phrase exclusion : item.exclusions()) {
            if (exclusion.slots().stream()
                    .allMatch(slot -> longest(slot, statement.span()).isPresent())) {
                voiding.add(exclusion.source());
            }
        }
        if (!voiding.isEmpty()) {
            return ranked(phrase, Lack.EXCLUDED, statement, there, List.of(voiding), 0);
        }
        if (!phrase.with().isEmpty() && words(phrase.with(), statement.span()).isEmpty()) {
            return ranked(phrase, Lack.COMPANION, statement, there, List.of(phrase.with()), 20);
        }
        if (!phrase.under().isEmpty() && !isUnder(phrase.under(), statement)) {
            return ranked(phrase, Lack.SURROUNDINGS, statement, there, List.of(phrase.under()), 20);
        }
        return ranked(phrase, Lack.ORDER, statement, there, List.of(), 10);
    }

    /** A one-word phrase of which at least half is there: 责任清单 where 权责清单 is looked for. */
    private Optional<Ranked> similar(Phrase phrase, Statement statement) {
        if (phrase.slots().size() > 1) {
            return Optional.empty();
        }
        Ranked best = null;
        for (String word : phrase.slots().get(0)) {
            for (int length = word.length() - 1; length >= Math.max(LEAST_SHARED, (word.length() + 1) / 2); length--) {
                for (int from = 0; from + length <= word.length(); from++) {
                    Optional<Span> part = find(word.substring(from, from + length), statement.span());
                    int distance = 200 + 10 * (word.length() - length) - Math.min(9, length);
                    if (part.isPresent() && (best == null || distance < best.distance())) {
                        best = ranked(
                                phrase, Lack.SIMILAR, statement, List.of(part.get()), List.of(List.of(word)), distance);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Ranked ranked(
            Phrase phrase, Lack lack, Statement statement, List<Span> there, List<List<String>> missing, int distance) {
        List<Span> inOrder = there.stream().sorted().toList();
        Span first = inOrder.get(0);
        Span last = inOrder.get(inOrder.size() - 1);
        Clause opening = clauseAt(statement, first.start());
        Span place = new Span(
                opening.span().start(), clauseAt(statement, last.start()).span().end());
        int apart = Math.min(40, (last.end() - first.start()) / 4);
        NearMiss miss = new NearMiss(
                phrase.source(),
                lack,
                place,
                statement.id(),
                inOrder.stream().map(report.text()::text).toList(),
                missing);
        return new Ranked(miss, distance + apart + (opening.heading() ? 50 : 0));
    }

    private Clause clauseAt(Statement statement, int at) {
        for (int c = statement.endClause() - 1; c > statement.firstClause(); c--) {
            if (report.clauses().get(c).span().start() <= at) {
                return report.clauses().get(c);
            }
        }
        return report.clauses().get(statement.firstClause());
    }

    private Optional<Span> longest(List<String> slot, Span within) {
        return slot.stream()
                .flatMap(w -> find(w, within).stream())
                .max(Comparator.comparingInt(Span::length).thenComparing(Comparator.reverseOrder()));
    }

    private Optional<Span> find(String word, Span within) {
        int at = text.indexOf(word, within.start());
        return at < 0 || at + word.length() > within.end()
                ? Optional.empty()
                : Optional.of(new Span(at, at + word.length()));
    }

    private List<String> words(List<String> words, Span within) {
        return words.stream().filter(w -> find(w, within).isPresent()).toList();
    }

    private boolean isUnder(List<String> words, Statement statement) {
        String path = report.path(statement.section());
        return words.stream().anyMatch(path::contains)
                || report.statements().stream()
                        .filter(s -> s.passage() == statement.passage())
                        .anyMatch(s -> !words(words, s.span()).isEmpty());
    }
}
