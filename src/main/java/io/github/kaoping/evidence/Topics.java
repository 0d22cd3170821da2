package io.github.kaoping.evidence;

import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Statement;
import io.github.kaoping.model.Within;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells where an item is only one of several topics (议题) that a meeting takes up or a training is about: 就行政应诉、信访等工作
 * 召开党组会, 研究部署立法、执法、普法工作. The meeting is an account, its topics are none.
 */
final class Topics {
    /** The lists of cue words that a lexicon must have. */
    static final Set<String> LISTS = Set.of("topic-opens", "topic-closes", "topic-verbs", "topic-ends", "topic-not");

    /** Most characters between the word that opens a list and one of its topics, and from a topic to what closes it. */
    private static final int LONGEST_LIST = 48;

    private static final List<String> LISTING = List.of("、", "”“");

    /** 等 in these words lists nothing. */
    private static final String EQUAL = "高平优中初同对相";

    private final Report report;
    private final String text;
    private final Words words;

    Topics(Report report, Words words) {
        this.report = report;
        this.text = report.text().value();
        this.words = words;
    }

    /** The cue words, made once for a lexicon. */
    record Words(List<String> opens, List<String> closes, List<String> verbs, List<String> ends, List<String> not) {
        static Words of(Lexicon lexicon) {
            return new Words(
                    lexicon.words("topic-opens"),
                    lexicon.words("topic-closes"),
                    lexicon.words("topic-verbs"),
                    lexicon.words("topic-ends"),
                    lexicon.words("topic-not"));
        }
    }

    boolean isTopic(Match match, Statement statement) {
        Span clause = report.clauses().get(match.clause()).span();
        Span span = match.span();
        if (span.start() < clause.start() || !isList(clause.start(), clause.end())) {
            return false;
        }
        Span opened = lastBefore(words.opens(), clause.start(), span.start());
        if (opened != null && !has(words.not(), clause.start(), endOfNext(match.clause(), statement))) {
            int to = Math.min(endOfNext(match.clause(), statement), span.end() + LONGEST_LIST);
            return isList(opened.end(), to) && has(words.closes(), span.end(), to);
        }
        Span verb = lastBefore(words.verbs(), clause.start(), span.start());
        if (verb == null) {
            return false;
        }
        int to = Math.min(clause.end(), span.end() + LONGEST_LIST);
        return isList(verb.end(), to) && has(words.ends(), span.end(), to);
    }

    /** Whether several things are listed: 甲、乙; “甲”“乙”; 甲等法治工作. */
    private boolean isList(int from, int to) {
        if (has(LISTING, from, to)) {
            return true;
        }
        int at = Within.first(text, "等", from, to);
        return at > 0 && EQUAL.indexOf(text.charAt(at - 1)) < 0 && has(words.ends(), at, to);
    }

    /** The end of the clause, or of the next one of the statement: 对…等工作，进行研究部署. */
    private int endOfNext(int clause, Statement statement) {
        int last = Math.min(clause + 1, statement.endClause() - 1);
        Clause next = report.clauses().get(Math.max(clause, last));
        return next.span().end();
    }

    private boolean has(List<String> any, int from, int to) {
        return any.stream().anyMatch(w -> {
            int at = Within.first(text, w, from, to);
            return at >= 0 && at + w.length() <= to;
        });
    }

    private @Nullable Span lastBefore(List<String> any, int from, int to) {
        int start = Math.max(from, to - LONGEST_LIST);
        Span found = null;
        for (String word : any) {
            for (int at = Within.first(text, word, start, to);
                    at >= 0 && at + word.length() <= to;
                    at = Within.first(text, word, at + 1, to)) {
                if (found == null || at + word.length() > found.end()) {
                    found = new Span(at, at + word.length());
                }
            }
        }
        return found;
    }
}
