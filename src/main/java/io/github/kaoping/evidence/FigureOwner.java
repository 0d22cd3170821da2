package io.github.kaoping.evidence;

import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.FigureRule.Reach;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Figure.Role;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Statement;
import io.github.kaoping.model.Tense;
import io.github.kaoping.model.Within;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which figures belong to a phrase (数字归属): those of its clause, unless another item's phrase stands between; then
 * those of the following clauses until they turn to another item; the previous clause's if the clause refers back to it.
 */
final class FigureOwner {
    private static final String JOINERS = "、和与及";

    /** Most characters between two things that are listed side by side. */
    private static final int LONGEST_LIST = 24;

    private final Report report;
    private final String text;
    private final Map<Integer, List<Match>> byStatement;
    private final List<String> refersBack;
    private final List<String> opens;

    FigureOwner(Report report, Map<Integer, List<Match>> byStatement, List<String> refersBack, List<String> opens) {
        this.report = report;
        this.text = report.text().value();
        this.byStatement = byStatement;
        this.refersBack = refersBack;
        this.opens = opens;
    }

    /** The figures of a match, the most telling first, and whether the first stands in the same clause. */
    record Owned(List<Figure> figures, boolean near) {}

    Owned of(Match match, Statement statement) {
        Clause clause = report.clauses().get(match.clause());
        Set<Figure> own = new LinkedHashSet<>(inClause(match, clause, statement));
        boolean near = !own.isEmpty();
        Reach reach = match.entry().item().figures().reach();
        if (own.isEmpty() && startsBackward(clause) && clause.id() > statement.firstClause()) {
            own.addAll(before(match, clause, statement));
        }
        if (own.isEmpty() && reach != Reach.CLAUSE) {
            own.addAll(leading(match, clause, statement));
        }
        if (reach != Reach.CLAUSE) {
            own.addAll(following(match, clause, statement));
        }
        if (own.isEmpty() && reach == Reach.PASSAGE) {
            own.addAll(inPassage(match, statement));
        }
        return new Owned(List.copyOf(own), near);
    }

    /** The counts of the nearest clause before this one that has any; a rate there is another matter's. */
    private List<Figure> before(Match match, Clause clause, Statement statement) {
        for (int c = clause.id() - 1; c >= statement.firstClause(); c--) {
            List<Figure> counts = allowed(match.entry().item(), report.clauses().get(c)).stream()
                    .filter(f -> f.kind() == Figure.Kind.COUNT)
                    .toList();
            if (!counts.isEmpty()) {
                return counts;
            }
        }
        return List.of();
    }

    /** 召开会议12次，组织学习…: the counts of the clause right before, where it speaks of no item of its own. */
    private List<Figure> leading(Match match, Clause clause, Statement statement) {
        if (clause.id() == statement.firstClause()
                || match.span().start() < clause.span().start()) {
            return List.of();
        }
        Clause before = report.clauses().get(clause.id() - 1);
        boolean work = before.tense() == Tense.DONE && before.actor() == clause.actor() && !before.heading();
        boolean taken =
                byStatement.getOrDefault(statement.id(), List.of()).stream().anyMatch(m -> m.clause() == before.id());
        return work && !taken && opens.stream().anyMatch(w -> holds(before, w))
                ? allowed(match.entry().item(), before).stream()
                        .filter(f -> f.kind() == Figure.Kind.COUNT)
                        .toList()
                : List.of();
    }

    private boolean holds(Clause clause, String word) {
        int at = Within.first(text, word, clause.span().start(), clause.span().end());
        return at >= 0 && at < clause.span().end();
    }

    private boolean startsBackward(Clause clause) {
        return refersBack.stream()
                .anyMatch(w -> text.startsWith(w, clause.span().start()));
    }

    private List<Figure> inClause(Match match, Clause clause, Statement statement) {
        List<Figure> after = new ArrayList<>();
        List<Figure> before = new ArrayList<>();
        List<Figure> candidates = new ArrayList<>();
        for (int c = statement.firstClause(); c <= clause.id(); c++) {
            Clause earlier = report.clauses().get(c);
            if (c == clause.id() || earlier.span().end() > match.span().start()) {
                candidates.addAll(allowed(match.entry().item(), earlier));
            }
        }
        for (Figure f : candidates) {
            if (f.span().start() >= match.span().start()) {
                if (!isBlocked(match, f, statement, true)) {
                    after.add(f);
                }
            } else if (!isBlocked(match, f, statement, false)) {
                before.add(0, f);
            }
        }
        after.addAll(before);
        return after;
    }

    /** Whether a phrase of another item stands nearer to the figure, on the way from this phrase. */
    private boolean isBlocked(Match match, Figure figure, Statement statement, boolean after) {
        for (Match other : byStatement.getOrDefault(statement.id(), List.of())) {
            boolean rival = clauseOf(statement, figure) == other.clause()
                    && !own(other, match)
                    && !other.span().overlaps(match.span())
                    && counts(other.entry().item(), figure);
            if (!rival) {
                continue;
            }
            if (after) {
                boolean between = other.span().start() >= match.span().end()
                        && other.span().end() <= figure.span().start();
                boolean shared = joined(match.span().end(), other.span().start())
                        && !hasFigure(
                                statement, match.span().end(), other.span().start());
                if (between && !shared) {
                    return true;
                }
            } else {
                boolean between = other.span().start() >= figure.span().end()
                        && other.span().end() <= match.span().start();
                boolean owner = other.span().end() <= figure.span().start();
                if ((between && !joined(other.span().end(), match.span().start())) || owner) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 代表建议6件、政协提案4件: a figure between them shows that each has its own. */
    private boolean hasFigure(Statement statement, int from, int to) {
        for (int c = statement.firstClause(); c < statement.endClause(); c++) {
            for (Figure f : report.clauses().get(c).figures()) {
                if (f.span().start() >= from && f.span().end() <= to) {
                    return true;
                }
            }
        }
        return false;
    }

    private int clauseOf(Statement statement, Figure figure) {
        for (int c = statement.endClause() - 1; c > statement.firstClause(); c--) {
            if (report.clauses().get(c).span().start() <= figure.span().start()) {
                return c;
            }
        }
        return statement.firstClause();
    }

    /** Whether two phrases are listed side by side: 行政复议、行政诉讼. */
    private boolean joined(int from, int to) {
        if (to - from > LONGEST_LIST || from >= to) {
            return from >= to;
        }
        boolean near = to - from <= 6;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '、' || (near && JOINERS.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    private List<Figure> following(Match match, Clause clause, Statement statement) {
        List<Figure> found = new ArrayList<>();
        for (int c = clause.id() + 1; c < statement.endClause(); c++) {
            Clause next = report.clauses().get(c);
            if (turnsAway(match, clause, next, statement)) {
                break;
            }
            found.addAll(allowed(match.entry().item(), next));
        }
        return found;
    }

    private boolean turnsAway(Match match, Clause clause, Clause next, Statement statement) {
        boolean told = next.tense() == Tense.DONE || next.tense() == Tense.RUNNING;
        if (!told
                || (next.actor() != clause.actor()
                        && !match.entry().item().actors().contains(next.actor()))) {
            return true;
        }
        boolean own = false;
        boolean others = false;
        for (Match other : byStatement.getOrDefault(statement.id(), List.of())) {
            if (other.clause() == next.id() && (!other.entry().phrase().needsFigure() || own(other, match))) {
                own = own || other.itemId().equals(match.itemId());
                others = others || !other.itemId().equals(match.itemId());
            }
        }
        return others && !own;
    }

    private static boolean own(Match other, Match match) {
        return other.itemId().equals(match.itemId());
    }

    /** Figures of the following statements of the passage, up to the first that speaks of another item; behind a lead sentence, of all that do not. */
    private List<Figure> inPassage(Match match, Statement statement) {
        List<Figure> found = new ArrayList<>();
        for (int s = statement.id() + 1; s < report.statements().size(); s++) {
            Statement next = report.statements().get(s);
            if (next.passage() != statement.passage()) {
                break;
            }
            boolean others = byStatement.getOrDefault(s, List.of()).stream()
                    .anyMatch(m -> !m.itemId().equals(match.itemId()));
            if (others && report.clauses().get(match.clause()).lead()) {
                continue;
            }
            if (others) {
                break;
            }
            for (int c = next.firstClause(); c < next.endClause(); c++) {
                Clause clause = report.clauses().get(c);
                if (clause.tense() == Tense.DONE || clause.tense() == Tense.RUNNING) {
                    found.addAll(allowed(match.entry().item(), clause));
                }
            }
        }
        return found;
    }

    private static List<Figure> allowed(Item item, Clause clause) {
        return clause.figures().isEmpty()
                ? List.of()
                : clause.figures().stream().filter(f -> counts(item, f)).toList();
    }

    private static boolean counts(Item item, Figure f) {
        if (f.role() == Role.COMPARISON || f.role() == Role.LIMIT || f.role() == Role.HONOUR) {
            return false;
        }
        if (f.kind() == Figure.Kind.RATIO) {
            return false;
        }
        List<String> units = item.figures().units();
        boolean unit = units.isEmpty() ? f.kind() != Figure.Kind.DURATION : units.contains(f.unit());
        Long max = item.figures().max();
        return unit && (max == null || f.value().compareTo(BigDecimal.valueOf(max)) <= 0);
    }
}
