package io.github.kaoping.evidence;

import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Statement;
import io.github.kaoping.model.Within;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tells where the items of an indicator are only recited one after the other (照列程序), of no case that is named. */
final class Recitals {
    /** So many items of one indicator in one clause are a recital. */
    private static final int LEAST = 3;

    /** 制度, 情况 … may stand behind a bare name. */
    private static final int LONGEST_REST = 4;

    /** So many clauses of so few characters one after the other are a list. */
    private static final int LIST = 10;

    private static final int SHORT = 14;

    /** No clause accounts for so many items. */
    private static final int MOST_ITEMS = 7;

    /** Nor does a statement, be they told with figures or not. */
    private static final int MOST_IN_STATEMENT = 16;

    private final Report report;
    private final Map<Integer, List<Match>> byStatement;
    private final List<String> casesNamed;
    private final int[] statementOf;

    /** How many clauses the statement of each clause has. */
    private final int[] clausesWith;

    Recitals(Report report, Map<Integer, List<Match>> byStatement, List<String> casesNamed) {
        this.report = report;
        this.byStatement = byStatement;
        this.casesNamed = casesNamed;
        this.statementOf = new int[report.clauses().size()];
        this.clausesWith = new int[report.clauses().size()];
        for (Statement s : report.statements()) {
            Arrays.fill(statementOf, s.firstClause(), s.endClause(), s.id());
            Arrays.fill(clausesWith, s.firstClause(), s.endClause(), s.endClause() - s.firstClause());
        }
    }

    /** Whether a statement is little more than the words that were found: 行政执法公示制度； */
    boolean isBare(Statement statement, Match match) {
        if (isInList(match.clause())) {
            return true;
        }
        Span clause = report.clauses().get(match.clause()).span();
        int before = match.span().start() - clause.start();
        int after = clause.end() - match.span().end();
        return match.entry().phrase().slots().size() == 1
                && statement.endClause() - statement.firstClause() <= 1
                && before == 0
                && after <= LONGEST_REST;
    }

    /** Whether a statement tells so many items that it is a list. */
    boolean isListed(Statement statement) {
        List<Match> matches = byStatement.getOrDefault(statement.id(), List.of());
        return matches.size() >= MOST_IN_STATEMENT && items(matches, m -> true) >= MOST_IN_STATEMENT;
    }

    /** How many different items the matches that pass are of. */
    private static int items(List<Match> matches, Predicate<Match> which) {
        Set<String> items = new HashSet<>();
        for (Match m : matches) {
            if (which.test(m)) {
                items.add(m.itemId());
            }
        }
        return items.size();
    }

    /** Whether a clause stands in a long run of short ones without a figure: names in a list, no account. */
    private boolean isInList(int clause) {
        int run = 1;
        for (int c = clause - 1; c >= 0 && run < LIST && isShort(c) && goesOn(c, c + 1); c--) {
            run++;
        }
        for (int c = clause + 1; c < report.clauses().size() && run < LIST && isShort(c) && goesOn(c - 1, c); c++) {
            run++;
        }
        return run >= LIST && isShort(clause);
    }

    /** A list goes on inside a sentence, and from one name to the next; short sentences of several clauses are an account. */
    private boolean goesOn(int clause, int next) {
        boolean names = clausesWith[clause] == 1 && clausesWith[next] == 1;
        return names || statementOf[clause] == statementOf[next];
    }

    private boolean isShort(int clause) {
        Clause c = report.clauses().get(clause);
        return !c.heading() && c.span().length() <= SHORT && c.figures().isEmpty();
    }

    boolean recites(Match match, Statement statement) {
        List<Match> matches = byStatement.getOrDefault(statement.id(), List.of());
        if (matches.size() < LEAST) {
            return false;
        }
        Predicate<Match> beside = m -> m.clause() == match.clause();
        if (matches.size() >= MOST_ITEMS && items(matches, beside) >= MOST_ITEMS) {
            return true;
        }
        String indicator = match.entry().item().indicatorId();
        int items =
                items(matches, beside.and(m -> m.entry().item().indicatorId().equals(indicator)));
        return items >= LEAST && !namesCase(statement);
    }

    private boolean namesCase(Statement statement) {
        return report.statements().stream()
                .filter(s -> s.passage() == statement.passage())
                .anyMatch(s -> casesNamed.stream()
                        .anyMatch(w -> Within.first(
                                        report.text().value(),
                                        w,
                                        s.span().start(),
                                        s.span().end())
                                >= 0));
    }
}
