package io.github.kaoping.evidence;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Near;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Statement;
import io.github.kaoping.model.Tense;
import io.github.kaoping.model.Within;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the mentions of every item in a report (取证). Made once for a criteria set; may be used by several threads.
 *
 * <p>It reports what stands where and what the clause says about it; what a mention is worth is for the rules.
 */
public final class EvidenceFinder {
    private final PhraseIndex index;
    private final List<String> noneScope;
    private final List<String> noneScopeNot;
    private final Titles.Words titleWords;
    private final List<String> announceOpens;
    private final List<String> announceEnds;
    private final List<String> refersBack;
    private final List<String> opensCount;
    private final List<String> casesNamed;
    private final Topics.Words topics;

    public EvidenceFinder(CriteriaSet set) {
        this.index = new PhraseIndex(set);
        this.noneScope = set.lexicon().words("none-scope");
        this.noneScopeNot = set.lexicon().words("none-scope-not");
        this.titleWords = new Titles.Words(
                set.lexicon().words("title-reference"), set.lexicon().words("title-issuers"));
        this.announceOpens = set.lexicon().words("announce-opens");
        this.announceEnds = set.lexicon().words("announce-ends");
        this.refersBack = set.lexicon().words("refers-back");
        this.opensCount = set.lexicon().words("opens-count");
        this.casesNamed = set.lexicon().words("cases-named");
        this.topics = Topics.Words.of(set.lexicon());
    }

    /** The lists of cue words that a lexicon must have besides those of the parser. */
    public static List<String> requiredLists() {
        List<String> own = List.of(
                "none-scope",
                "none-scope-not",
                "title-reference",
                "title-issuers",
                "announce-opens",
                "announce-ends",
                "refers-back",
                "opens-count",
                "cases-named",
                "hiding-words");
        return Stream.concat(own.stream(), Topics.LISTS.stream().sorted()).toList();
    }

    /**
     * What was found in a report.
     *
     * @param mentions in order of the text
     * @param near places that come near an item, at most one for each item
     */
    public record Found(List<Mention> mentions, List<Near> near) {
        public Found {
            mentions = List.copyOf(mentions);
            near = List.copyOf(near);
        }
    }

    /** The mentions in order of the text, and what came near. */
    public Found find(Report report) {
        PhraseMatcher matcher = new PhraseMatcher(index, report);
        Map<Integer, List<Match>> byStatement = new HashMap<>();
        for (Statement s : report.statements()) {
            List<Match> found = matcher.match(s);
            if (!found.isEmpty()) {
                byStatement.put(s.id(), found);
            }
        }
        Around around = new Around(
                new Recitals(report, byStatement, casesNamed),
                new Topics(report, topics),
                new Titles(report.text().value()));
        FigureOwner owner = new FigureOwner(report, byStatement, refersBack, opensCount);
        List<Mention> mentions = new ArrayList<>();
        for (Statement s : report.statements()) {
            Map<Sameness, Mention> own = new LinkedHashMap<>();
            for (Match match : byStatement.getOrDefault(s.id(), List.of())) {
                FigureOwner.Owned owned = owner.of(match, s);
                if (owned.figures().isEmpty()) {
                    owned = NamedCount.of(match, s, report)
                            .map(f -> new FigureOwner.Owned(List.of(f), false))
                            .orElse(owned);
                }
                Mention mention = mention(mentions.size() + own.size(), report, s, match, owned, around);
                own.merge(Sameness.of(mention), mention, (a, b) -> b.order() < a.order() ? b.at(a.id()) : a);
            }
            mentions.addAll(own.values());
        }
        return new Found(mentions, matcher.near());
    }

    /** Every phrase that a report makes fire, those included of which another phrase of the item tells the same; item id, then phrase. */
    public Set<String> fired(Report report) {
        PhraseMatcher matcher = new PhraseMatcher(index, report);
        Set<String> fired = new TreeSet<>();
        for (Statement s : report.statements()) {
            for (Match match : matcher.match(s)) {
                fired.add(match.itemId() + " " + match.entry().phrase().source());
            }
        }
        return fired;
    }

    /** What two phrases of an item must have in common in a clause for the second to tell nothing new. */
    private record Sameness(
            String item, int clause, String aspect, List<Figure> figures, boolean near, int flags, Tense tense) {
        // These two are written out, because those that Java would make at the first call delay the start.
        @Override
        public boolean equals(Object other) {
            return other instanceof Sameness o
                    && o.clause == clause
                    && o.flags == flags
                    && o.near == near
                    && o.tense == tense
                    && o.item.equals(item)
                    && o.aspect.equals(aspect)
                    && o.figures.equals(figures);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * item.hashCode() + clause) + flags;
        }

        static Sameness of(Mention m) {
            int flags = (m.needsFigure() ? 1 : 0)
                    | (m.hintOnly() ? 2 : 0)
                    | (m.titled() ? 4 : 0)
                    | (m.scoped() ? 8 : 0)
                    | (m.recited() ? 16 : 0)
                    | (m.bare() ? 32 : 0)
                    | (m.topic() ? 64 : 0);
            return new Sameness(m.itemId(), m.clause(), m.aspect(), m.figures(), m.figureNear(), flags, m.tense());
        }
    }

    /** What a report's mentions stand in. */
    private record Around(Recitals recitals, Topics topics, Titles titles) {}

    private Mention mention(int id, Report report, Statement s, Match match, FigureOwner.Owned owned, Around around) {
        Clause clause = report.clauses().get(match.clause());
        Item item = match.entry().item();
        String text = report.text().value();
        Tense tense = clause.tense();
        if (tense == Tense.NONE && !governs(text, clause, match, item)) {
            tense = owned.figures().isEmpty() ? Tense.RUNNING : Tense.DONE;
        }
        boolean scoped = tense == Tense.NONE && isScoped(text, clause, match);
        boolean titled =
                around.titles().hold(match.span()) && !around.titles().isCounted(match.span(), owned.figures());
        boolean others = clause.actor() != Actor.BODY && !item.actors().contains(clause.actor());
        String cue = others || clause.tenseCue().isEmpty() ? clause.actorCue() : clause.tenseCue();
        return new Mention(
                id,
                item.id(),
                match.entry().phrase().source(),
                match.entry().order(),
                match.entry().phrase().aspect(),
                match.span(),
                stretch(report, s, match, owned),
                clause.id(),
                s.id(),
                s.passage(),
                clause.kind(),
                tense,
                scoped,
                clause.actor(),
                clause.period(),
                clause.heading(),
                clause.lead(),
                around.titles().refer(match.span(), titleWords),
                match.entry().phrase().needsFigure(),
                match.entry().phrase().describedAtMost() || (titled && owned.near()),
                !owned.near() && around.recitals().recites(match, s),
                around.topics().isTopic(match, s),
                announces(text, clause)
                        || around.recitals().isListed(s)
                        || (owned.figures().isEmpty() && around.recitals().isBare(s, match)),
                item.event(),
                clause.actor() == Actor.BODY || item.actors().contains(clause.actor()),
                tense == Tense.NONE || (titled && owned.near()) ? List.of() : owned.figures(),
                owned.near() && !titled && tense != Tense.NONE,
                owned.figures().isEmpty() && hasFigures(report, s),
                cue);
    }

    /** 现将……情况报告如下: the clause only leads to what follows. */
    private boolean announces(String text, Clause clause) {
        Span span = clause.span();
        return announceOpens.stream().anyMatch(w -> text.startsWith(w, span.start()))
                && announceEnds.stream().anyMatch(w -> text.startsWith(w, span.end() - w.length()));
    }

    private static boolean hasFigures(Report report, Statement s) {
        for (int c = s.firstClause(); c < s.endClause(); c++) {
            if (!report.clauses().get(c).figures().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The clauses of the match, and on to the clause of its first figure where that stands in the same statement. */
    private static Span stretch(Report report, Statement s, Match match, FigureOwner.Owned owned) {
        int from = match.span().start();
        int to = match.span().end();
        if (!owned.figures().isEmpty()
                && s.span().contains(owned.figures().get(0).span())) {
            Span figure = owned.figures().get(0).span();
            from = Math.min(from, figure.start());
            to = Math.max(to, figure.end());
        }
        int start = from;
        int end = to;
        for (int c = s.firstClause(); c < s.endClause(); c++) {
            Span clause = report.clauses().get(c).span();
            if (clause.start() <= from && from < clause.end()) {
                start = clause.start();
            }
            if (clause.start() < to && to <= clause.end()) {
                end = clause.end();
            }
        }
        return new Span(start, end);
    }

    /** Whether the clause's “there was none” governs this match: the words stand before it, or the clause ends in them. */
    private static boolean governs(String text, Clause clause, Match match, Item item) {
        int cue = Within.first(
                text, clause.tenseCue(), clause.span().start(), clause.span().end());
        if (cue < 0 || cue >= clause.span().end()) {
            return false;
        }
        return item.event() || cue < match.span().start();
    }

    private boolean isScoped(String text, Clause clause, Match match) {
        String words = text.substring(clause.span().start(), clause.span().end());
        for (String not : noneScopeNot) {
            words = words.replace(not, "　".repeat(not.length()));
        }
        String cue = clause.tenseCue();
        String bare = words.replace(cue, "　".repeat(cue.length()));
        int end = match.span().end() - clause.span().start();
        return noneScope.stream().anyMatch(w -> {
            int at = bare.indexOf(w);
            int next = at + w.length();
            boolean ofBody = at >= 0 && next < bare.length() && "我本该".indexOf(bare.charAt(next)) >= 0;
            return at >= 0 && at < end && !ofBody;
        });
    }
}
