package io.github.kaoping.evidence;

import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Figure.Kind;
import io.github.kaoping.model.Figure.Role;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts what is named one by one where no figure is written (列名计数): documents in 《…》, dated meetings, outcomes of which there was none. */
final class NamedCount {
    private static final Pattern DATE =
            Pattern.compile("(?<![\\d至到—~～-])(1[0-2]|[1-9])月(\\d{1,2}日)?([、和](1[0-2]|[1-9])月(\\d{1,2}日)?)*");
    private static final Pattern MONTH = Pattern.compile("(1[0-2]|[1-9])月");

    private NamedCount() {}

    /** The count that a phrase's names amount to, in its clause and, for dates, the clause before it. */
    static Optional<Figure> of(Match match, Statement statement, Report report) {
        Clause clause = report.clauses().get(match.clause());
        return switch (match.entry().phrase().counted()) {
            case NOTHING -> Optional.empty();
            case TITLES -> titles(match, clause, report.text().value());
            case DATES -> dates(match, clause, statement, report);
            case ZERO -> Optional.of(count(0, match.span()));
        };
    }

    private static Optional<Figure> titles(Match match, Clause clause, String text) {
        List<Span> titles = new ArrayList<>();
        int at = text.indexOf('《', match.span().start());
        while (at >= 0 && at < clause.span().end()) {
            int end = text.indexOf('》', at);
            if (end < 0 || end >= clause.span().end()) {
                break;
            }
            boolean listed =
                    titles.isEmpty() || at - titles.get(titles.size() - 1).end() <= 1;
            if (!listed) {
                break;
            }
            titles.add(new Span(at, end + 1));
            at = text.indexOf('《', end);
        }
        return titles.size() < 2
                ? Optional.empty()
                : Optional.of(count(
                        titles.size(),
                        new Span(
                                titles.get(0).start(),
                                titles.get(titles.size() - 1).end())));
    }

    private static Optional<Figure> dates(Match match, Clause clause, Statement statement, Report report) {
        int from = clause.id() > statement.firstClause()
                ? report.clauses().get(clause.id() - 1).span().start()
                : clause.span().start();
        Matcher m = DATE.matcher(report.text().value())
                .region(from, Math.max(from, match.span().end()));
        if (!m.find()
                || m.start() > match.span().start()
                || isRange(report.text().value(), m.end())) {
            return Optional.empty();
        }
        int meetings = (int) MONTH.matcher(m.group()).results().count();
        return Optional.of(count(meetings, new Span(m.start(), m.end())));
    }

    /** 3月至11月: a stretch of time and no date. */
    private static boolean isRange(String text, int at) {
        return at < text.length() && "至到—~～-".indexOf(text.charAt(at)) >= 0;
    }

    private static Figure count(int value, Span span) {
        return new Figure(BigDecimal.valueOf(value), "", false, Kind.COUNT, Role.VALUE, span);
    }
}
